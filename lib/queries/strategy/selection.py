"""Selection of the period that the board shows of an indicator, and of the later one announced.

Rule: the design's section on figures (*which period stands on a board*). A period is ended when its
last day, of a half its census date, has passed. It is closed when it is ended and all members that
owe it have reported, or its deadline and grace are over. A running period is announced (how many
have reported), never assessed.
"""

from collections.abc import Callable

import pandas as pd

from lib import metrics, periods
from lib.periods import Period
from lib.queries.snapshot import SHORTER, Row, Snapshot, owed_after_baseline
from lib.vocabulary import PeriodType

ANNOUNCED = {
    "next_period": "str",
    "next_reported": "Int64",
    "next_expected": "Int64",
    "next_due": "str",
}


def comparable(snapshot: Snapshot, totals: pd.DataFrame, period: str | None = None) -> pd.DataFrame:
    """Return the totals that are compared with the plan: one per indicator and period.

    Figures are of the periods of their reports, except those of derived school years: of flows
    that are planned by years, and, where ``period`` is a school year, of everything that is
    reported more often. A school year that a member reported as a whole is derived too: others gave
    its parts. ``complete`` is false for periods not ended by the moment's day.
    """
    in_years = totals["indicator_code"].isin(by_years(snapshot, period))
    key = pd.MultiIndex.from_frame(totals[["indicator_code", "period"]])
    in_years |= key.duplicated(keep=False)
    figures = totals[totals["from_parts"] == in_years].reset_index(drop=True)
    ended = figures["period"].isin(_ended(snapshot, figures["period"]))
    return figures.assign(complete=figures["complete"] & ended)


def by_years(snapshot: Snapshot, period: str | None = None) -> list[str]:
    """Codes of the indicators whose reports are added up into school years."""
    length = period and periods.of(period).type
    return [
        str(indicator["indicator_code"])
        for indicator in snapshot.passports
        if indicator["period_type"] in SHORTER
        and (length or snapshot.compared_by(indicator)) == PeriodType.SCHOOL_YEAR
    ]


def is_ended(snapshot: Snapshot, period: Period) -> bool:
    """Whether a period has ended by the moment's day; see ``Calendar.opens_on``."""
    return snapshot.rules.calendar.opens_on(period) <= snapshot.moment.day


def _ended(snapshot: Snapshot, codes: pd.Series) -> list[str]:
    return [code for code in codes.unique() if is_ended(snapshot, periods.of(code))]


def shown_figures(snapshot: Snapshot, figures: pd.DataFrame, period: str | None) -> pd.DataFrame:
    """Return the figure of each indicator that is shown, in the order of the indicators.

    figures : what ``comparable`` returns. period : the one that the reader chose. Left out, it is
    the latest closed period with any report; where none is closed, the latest ended one; where none
    is ended, none. A school year that some member reported completely comes before one of which no
    member gave every part.
    """
    of_period = figures[figures["period"] == period]
    chosen = _latest(snapshot, figures) if period is None else of_period
    chosen = chosen.set_index("indicator_code").reindex(snapshot.indicators["indicator_code"])
    chosen = chosen.set_axis(snapshot.indicators.index)
    if period is not None:
        has_figures = [reported_for(row, period) for row in snapshot.passports]
        chosen.loc[has_figures, "period"] = period
    chosen["ends_on"] = metrics.last_days(chosen["period"])
    chosen["complete"] = chosen["complete"].fillna(False).astype("bool")
    return chosen


def _latest(snapshot: Snapshot, figures: pd.DataFrame) -> pd.DataFrame:
    spans = {code: periods.of(code) for code in figures["period"].unique()}
    ended = figures[figures["period"].isin(_ended(snapshot, figures["period"]))]
    order = pd.DataFrame(
        {
            "complete": ended["complete"],
            "closed": _closed(snapshot, ended),
            "end": ended["period"].map({code: span.end for code, span in spans.items()}),
            "start": ended["period"].map({code: span.start for code, span in spans.items()}),
        }
    ).sort_values(["complete", "closed", "end", "start"])
    return ended.loc[order.index].drop_duplicates("indicator_code", keep="last")


def _closed(snapshot: Snapshot, ended: pd.DataFrame) -> pd.Series:
    """Whether the period of each figure that has ended is closed."""
    count = metrics.expected_counter(snapshot.indicators, snapshot.members)
    lengths = snapshot.indicators.set_index("indicator_code")["period_type"]
    columns = ["indicator_code", "period", "from_parts", "members_reported"]
    closed = [
        _is_over(snapshot, period, lengths[code] if is_derived else None)
        or int(reported) >= count(code, period)
        for code, period, is_derived, reported in ended[columns].itertuples(index=False)
    ]
    return pd.Series(closed, index=ended.index, dtype="bool")


def _is_over(snapshot: Snapshot, code: str, parts: str | None) -> bool:
    last = _last_part(code, parts)
    return metrics.is_over(last, snapshot.rules.calendar, snapshot.moment.day)


def _last_part(code: str, parts: str | None) -> Period:
    """The last part of a school year derived from shorter periods, else the period itself."""
    return periods.of(periods.parts(code, PeriodType(parts))[-1] if parts else code)


def reported_for(indicator: Row, period: str) -> bool:
    """Whether an indicator has figures of such a period, and a target path for it."""
    length, report_length = periods.of(period).type, indicator["period_type"]
    is_derived = length is PeriodType.SCHOOL_YEAR and report_length in SHORTER
    return (is_derived or report_length == length) and owed_after_baseline(indicator, period)


def announced(
    snapshot: Snapshot, totals: pd.DataFrame, figures: pd.DataFrame, shown: pd.DataFrame
) -> pd.DataFrame:
    """Return the next period after the shown one that somebody has reported, row by row.

    totals : what ``read_totals`` returns. figures : the comparable ones. shown : those on the
    board. Returns ``ANNOUNCED``: the period, how many of those who owe it have reported, and
    the deadline; missing where there is none. A school year of which nobody gave every part is
    announced by its latest part that is reported.
    """
    count = metrics.expected_counter(snapshot.indicators, snapshot.members)
    complete = figures[figures["parts_in"] >= figures["parts_due"]]
    report_counts, figure_counts = (
        _reported_counts(totals[~totals["from_parts"]]),
        _reported_counts(complete),
    )
    rows = [
        _announcement(snapshot, indicator, code, figure_counts, report_counts, count)
        for indicator, code in zip(snapshot.passports, shown["period"], strict=True)
    ]
    return pd.DataFrame(rows, columns=list(ANNOUNCED), index=shown.index).astype(ANNOUNCED)


Counts = dict[str, dict[str, int]]


def _reported_counts(figures: pd.DataFrame) -> Counts:
    """Count, by indicator and period, the members that owe a report and have given it."""
    counts: Counts = {}
    columns = ["indicator_code", "period", "members_reported"]
    for code, period, reported in figures[columns].itertuples(index=False):
        counts.setdefault(code, {})[period] = int(reported)
    return counts


def _announcement(
    snapshot: Snapshot,
    indicator: Row,
    shown: object,
    figure_counts: Counts,
    report_counts: Counts,
    count: Callable[[str, str], int],
) -> tuple[object, ...]:
    code = str(indicator["indicator_code"])
    after = periods.of(shown) if isinstance(shown, str) else None
    reported = _later(figure_counts.get(code, {}), after)
    if not reported:  # of a school year in progress, its latest part
        reported = dict(reversed(_later(report_counts.get(code, {}), after).items()))
    if not reported:
        return (None, None, None, None)
    period, members = next(iter(reported.items()))
    length = str(indicator["period_type"])
    is_derived = periods.of(period).type != length and length in SHORTER
    last = _last_part(period, length if is_derived else None)
    deadline = snapshot.rules.calendar.deadline(last).isoformat()
    return period, members, count(code, period), deadline


def _later(counts: dict[str, int], after: Period | None) -> dict[str, int]:
    """The periods after another that anybody reported, in order of time."""
    spans = sorted((periods.of(code) for code in counts), key=lambda span: (span.end, span.start))
    return {
        span.code: counts[span.code]
        for span in spans
        if counts[span.code]
        and (after is None or (span.start > after.start and span.school_year != after.code))
    }
