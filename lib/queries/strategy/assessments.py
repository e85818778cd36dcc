"""Assessment of every figure on the board: plan, freshness, and whether the plan word is firm.

A plan word is firm if the figure and all its bounds have the same.
"""

import dataclasses
from collections.abc import Callable
from functools import partial

import pandas as pd

from lib import metrics, periods
from lib.metrics import Assessment, NextReport, ReportCounts, TargetPath
from lib.periods import Period
from lib.queries.snapshot import Row, Snapshot, as_number, as_text
from lib.queries.strategy.selection import is_ended
from lib.vocabulary import Freshness, PeriodType

ASSESSED = [
    *(field.name for field in dataclasses.fields(Assessment)),
    *("gap_limit", "firm", "reported_plan", "lowest_plan", "highest_plan"),
    *("baseline", "baseline_period", "target", "target_period"),
    *("freshness", "due_on", "due_period", "grace_until"),
]

OF_LIKELY = ("plan", "rule", "gap", "pace_needed", "pace_had")
"""What is told of the likely value, so that a sentence agrees with its word."""


def assess_figures(
    snapshot: Snapshot, board: pd.DataFrame, totals: pd.DataFrame, period: str | None
) -> pd.DataFrame:
    """Assess each figure against its target path, and find the next report due.

    board : one row per indicator of the snapshot, in its order, with the shown figure: period,
    value, ``metrics.BOUNDS``, complete. totals : what ``read_totals`` returns. period : the one
    that the reader chose. Returns ``ASSESSED`` row by row.
    """
    counts_of = _report_counter(snapshot, totals)
    rows = []
    for indicator, figure in zip(snapshot.passports, board.to_dict("records"), strict=True):
        coming = _next_report(snapshot, indicator, counts_of(str(indicator["indicator_code"])))
        rows.append(_assess_figure(snapshot, indicator, figure, coming, period))
    return pd.DataFrame(rows, columns=ASSESSED, index=board.index)


def _report_counter(snapshot: Snapshot, totals: pd.DataFrame) -> Callable[[str], ReportCounts]:
    """Return a function: indicator code -> counts of members that reported, and that should have.

    A report on a school year counts as a report on each of its parts.
    """
    direct = totals.loc[~totals["from_parts"], ["indicator_code", "period", "members_reported"]]
    reported = {(code, period): int(n) for code, period, n in direct.itertuples(index=False)}
    expected = metrics.expected_counter(snapshot.indicators, snapshot.members)

    def count(code: str, period: str) -> int:
        year = periods.of(period).school_year or period
        return max(reported.get((code, each), 0) for each in (period, year))

    return lambda code: ReportCounts(partial(count, code), partial(expected, code))


def _next_report(snapshot: Snapshot, indicator: Row, reporting: ReportCounts) -> NextReport:
    began = as_text(indicator["baseline_period"])
    return metrics.next_report(
        reporting,
        periods.of(began) if began else None,
        PeriodType(str(indicator["period_type"])),
        snapshot.rules.calendar,
        snapshot.moment.day,
    )


def _assess_figure(
    snapshot: Snapshot, indicator: Row, figure: Row, coming: NextReport, period: str | None
) -> dict[str, object]:
    """Assess one figure and return it in the columns of ``ASSESSED``."""
    code = as_text(figure["period"])
    of = periods.of(code) if code else None
    length = of.type if of else snapshot.compared_by(indicator)
    target_path = snapshot.target_path(indicator, length)
    if period is None:
        is_unknown = of is not None and as_number(figure["value"]) is None
        due = coming.freshness is not Freshness.FRESH or is_unknown or _is_lacking(snapshot, figure)
    else:
        due = of is not None and is_ended(snapshot, of)
    assessment = _robust(snapshot, target_path, figure, of, due=due)
    target = target_path.targets[-1][0].code if target_path.targets else None
    began = target_path.baseline_period
    return assessment | {
        "baseline": target_path.baseline,
        "baseline_period": began.code if began else None,
        "target": target_path.target,
        "target_period": target,
        "freshness": coming.freshness.value,
        "due_on": coming.deadline.isoformat(),
        "due_period": coming.period.code,
        "grace_until": _grace_until(snapshot, coming),
    }


def _grace_until(snapshot: Snapshot, coming: NextReport) -> str | None:
    """Return the last day of the grace that runs for the next report; None where none runs."""
    ends = snapshot.rules.calendar.grace_ends_on(coming.period)
    return ends.isoformat() if coming.deadline < snapshot.moment.day <= ends else None


def _is_lacking(snapshot: Snapshot, figure: Row) -> bool:
    """Whether parts of a school year are missing although its deadline and grace are over."""
    code, rules = as_text(figure["period"]), snapshot.rules
    if code is None or figure["complete"]:
        return False
    return metrics.is_over(periods.of(code), rules.calendar, snapshot.moment.day)


def _robust(
    snapshot: Snapshot, target_path: TargetPath, figure: Row, of: Period | None, *, due: bool
) -> dict[str, object]:
    """Assess a figure and its bounds: the status is firm if all four have the same.

    Plan word, rule, gap and paces are those of the likely value, the rest those of the value.
    """

    def assess(name: str) -> Assessment:
        value = as_number(figure[name]) if figure["complete"] else None
        return metrics.assess(target_path, value, of, snapshot.rules.thresholds, due=due)

    reported, likely, lowest, highest = map(assess, ("value", *metrics.BOUNDS))
    words = {each.plan for each in (reported, likely, lowest, highest)}
    robust = dataclasses.replace(reported, **{name: getattr(likely, name) for name in OF_LIKELY})
    return dataclasses.asdict(robust) | {
        "gap_limit": snapshot.rules.thresholds.nearest(robust.gap),
        "firm": len(words) == 1,
        "reported_plan": reported.plan.value,
        "lowest_plan": lowest.plan.value,
        "highest_plan": highest.plan.value,
    }
