"""What the change of one figure is made of: the same members, joined, left, revised."""

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.rollup import SHORTER
from lib.vocabulary import PeriodType


def change_parts(
    source: store.Source,
    moment: store.Moment,
    indicator_code: str,
    period: str,
    earlier_period: str,
    known: store.Moment | None = None,
) -> pd.DataFrame:
    """Return the parts of a figure's change from one period to another.

    Parameters
    ----------
    period, earlier_period : of the indicator's own length, or school years, which are made of
        their parts as ``strategy`` makes them; an unfinished year is what there is so far.
    known : the moment at which the earlier figure was known, such as a meeting's; then what was
        corrected since is told apart as ``revised``. Left out, both are known at ``moment``.

    Returns
    -------
    Six rows, see ``metrics.parts``: part, value, members. The values between the first and the
    last lead from ``before`` to ``after``; all are missing where the indicator is unknown.
    """
    earlier = _reports(source, moment, indicator_code, earlier_period)
    before = earlier if known is None else _reports(source, known, indicator_code, earlier_period)
    after = _reports(source, moment, indicator_code, period)
    return metrics.parts(before, after, earlier)


def revision_parts(
    source: store.Source,
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
    return metrics.parts(then, now, metrics.corrected(then, now))


def _reports(
    source: store.Source, moment: store.Moment, indicator_code: str, period: str
) -> pd.DataFrame:
    """Weighed reports of which the figure of a period is made."""
    own: dict[str, object] = {"indicator_code": indicator_code}
    indicators = store.read(source, "indicators", moment.upload, own)
    if not _is_made(indicators, period):
        return metrics.weigh(_read(source, moment, own | {"period": period}), indicators)
    of_year = [period, *(part for kind in SHORTER for part in periods.parts(period, kind))]
    rows = _read(source, moment, own | {"period": of_year})
    members = store.read(source, "members", moment.upload)
    years = metrics.school_years(metrics.weigh(rows, indicators), indicators, members)
    return metrics.settled(years)


def _read(source: store.Source, moment: store.Moment, where: dict[str, object]) -> pd.DataFrame:
    return store.read(source, "measurements", moment.upload, where)


def _is_made(indicators: pd.DataFrame, period: str) -> bool:
    """Whether the figure of a period is made of shorter ones."""
    shorter = indicators["period_type"].isin(SHORTER).any()
    return bool(shorter) and periods.of(period).type is PeriodType.SCHOOL_YEAR
