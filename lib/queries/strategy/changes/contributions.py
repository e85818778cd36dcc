"""Parts of the change of one figure: the same members, joined, left, revised."""

import pandas as pd

from lib import metrics, periods, store
from lib.queries.disclosure.sensitive_indicators import read_indicators
from lib.queries.snapshot import SHORTER, read_snapshot, reports, with_parts
from lib.vocabulary import PeriodType


def change_parts(
    source: store.Database,
    moment: store.Moment,
    indicator_code: str,
    period: str,
    earlier_period: str,
    known_at: store.Moment | None = None,
) -> pd.DataFrame:
    """Return the parts of a figure's change from one period to another.

    Parameters
    ----------
    period, earlier_period : of the indicator's own length, or school years, which are derived
        from their parts as in ``strategy``; an unfinished year counts as far as it is reported.
    known_at : the moment at which the earlier figure was known, such as a meeting's; corrections
        made since then are the part ``revised``. Left out, both are known at ``moment``.

    Returns
    -------
    Six rows, see ``metrics.parts``: part, value, members. The values between the first and the
    last lead from ``before`` to ``after``; all are missing where the indicator is unknown.
    """
    earlier = _reports(source, moment, indicator_code, earlier_period)
    before = (
        earlier if known_at is None else _reports(source, known_at, indicator_code, earlier_period)
    )
    after = _reports(source, moment, indicator_code, period)
    return _suppress_sensitive(
        source, moment, indicator_code, metrics.parts(before, after, earlier)
    )


def revision_parts(
    source: store.Database,
    before: store.Moment,
    after: store.Moment,
    indicator_code: str,
    period: str,
) -> pd.DataFrame:
    """Return the parts of the change of one period's figure between two moments.

    Returns what ``change_parts`` does: ``revised`` is what corrections did, ``joined`` and
    ``left`` are members whose reports came or were withdrawn, ``same`` is zero wherever known.
    """
    then, now = (_reports(source, moment, indicator_code, period) for moment in (before, after))
    parts = metrics.parts(then, now, metrics.restate(then, now))
    return _suppress_sensitive(source, after, indicator_code, parts)


def _suppress_sensitive(
    source: store.Database, moment: store.Moment, indicator_code: str, parts: pd.DataFrame
) -> pd.DataFrame:
    """Parts without the values between the two figures where the indicator is sensitive."""
    indicators = read_indicators(source, moment.upload, {"indicator_code": indicator_code})
    if not indicators["sensitive"].fillna(value=False).any():
        return parts
    return parts.assign(value=parts["value"].where(parts["part"].isin(("before", "after"))))


@store.cached
def _reports(
    source: store.Database, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Components of the reports from which the figure of a period is calculated."""
    snapshot = read_snapshot(source, moment, [indicator_code])
    is_derived = _is_derived(snapshot.indicators, period)
    within = with_parts(period) if is_derived else {period}
    rows = reports(source, snapshot, [indicator_code], within)
    components = metrics.counted_components(rows, snapshot.indicators, snapshot.members)
    if not is_derived:
        return components
    years = metrics.complete_only(
        metrics.school_years(components, snapshot.indicators, snapshot.members)
    )
    return years[years["period"] == period]


def _is_derived(indicators: pd.DataFrame, period: str) -> bool:
    """Whether the figure of a period is derived from shorter periods."""
    shorter = indicators["period_type"].isin(SHORTER).any()
    return bool(shorter) and periods.of(period).type is PeriodType.SCHOOL_YEAR
