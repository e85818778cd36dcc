"""Freshness of an indicator: whether a report that members owe is late; independent of the plan.

Rule: the design's section on figures (*freshness*) and its deadlines, which are settings. A series
that nobody updates goes from fresh to due to overdue by the calendar alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from lib import periods
from lib.periods import Calendar, Period
from lib.vocabulary import Freshness, PeriodType


@dataclass(frozen=True)
class NextReport:
    """The next report of an indicator: its period, its deadline, and whether it is late."""

    period: Period
    deadline: date
    freshness: Freshness


@dataclass(frozen=True)
class ReportCounts:
    """Who reported one indicator: counts of members that owe it, by the code of a period."""

    reported: Callable[[str], int]
    expected: Callable[[str], int]

    def is_full(self, period: Period) -> bool:
        """Whether all that owe a period have reported it."""
        return self.reported(period.code) >= self.expected(period.code)

    def is_under(self, share: float, period: Period) -> bool:
        """Whether fewer than a share of those that owe a period have reported it."""
        expected = self.expected(period.code)
        return bool(expected) and self.reported(period.code) < share * expected


def next_report(
    reporting: ReportCounts,
    baseline: Period | None,
    period_type: PeriodType,
    calendar: Calendar,
    day: date,
) -> NextReport:
    """Return the report that is expected on a day, with the freshness of the indicator.

    overdue : of the last period whose deadline and grace are over, fewer than
        ``calendar.freshness_share`` of those who owe it have reported.
    due : a period is asked for (``Calendar.opens_on``), its deadline and grace are not over, and
        not all have reported; of several the earliest.
    fresh : otherwise; then it is the next period that will be asked for.

    baseline : nobody owes a period that does not begin after it.
    """
    period = _last_over(period_type, calendar, day)
    if _is_owed(period, baseline) and reporting.is_under(calendar.freshness_share, period):
        return NextReport(period, calendar.deadline(period), Freshness.OVERDUE)
    period = first_after(period.end, period_type)
    while calendar.opens_on(period) <= day:
        if _is_owed(period, baseline) and not reporting.is_full(period):
            return NextReport(period, calendar.deadline(period), Freshness.DUE)
        period = first_after(period.end, period_type)
    if baseline is not None and not _is_owed(period, baseline):
        period = first_after(baseline.end, period_type)
    return NextReport(period, calendar.deadline(period), Freshness.FRESH)


def first_after(day: date, period_type: PeriodType) -> Period:
    """Return the first period of a type that begins after a day."""
    period = periods.containing(day + timedelta(days=1), period_type)
    if period.start > day:
        return period
    return periods.containing(period.end + timedelta(days=1), period_type)


def is_over(period: Period, calendar: Calendar, day: date) -> bool:
    """Whether the deadline of a period and the grace after it have passed."""
    return day > calendar.grace_ends_on(period)


def _is_owed(period: Period, baseline: Period | None) -> bool:
    return baseline is None or period.start > baseline.end


def _last_over(period_type: PeriodType, calendar: Calendar, day: date) -> Period:
    period = periods.containing(day, period_type)
    while not is_over(period, calendar, day):
        period = periods.containing(period.start - timedelta(days=1), period_type)
    return period
