"""Whether a newer report should be in by now: the freshness mark, whatever the plan says.

Rule: the design's section on figures (*freshness*) and its deadlines, which are settings. A series
that nobody updates goes from fresh to due to overdue by the calendar alone.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from lib import periods
from lib.periods import Calendar, Period
from lib.vocabulary import Freshness, PeriodType


@dataclass(frozen=True)
class NextReport:
    """The next report that has to come: its period, its deadline, and how late it is."""

    period: Period
    deadline: date
    freshness: Freshness


def next_report(
    latest: Period | None,
    baseline: Period | None,
    period_type: PeriodType,
    calendar: Calendar,
    day: date,
) -> NextReport:
    """Return the report that is to come next, judged on a day.

    It is the one on the period after the latest reported one, else after the baseline's; with
    neither, on the last period that could be reported by now. The report is due from the day its
    period is over, or from its deadline where that is earlier (halves close on their census
    date), and overdue once the grace days after the deadline have passed.
    """
    last = latest or baseline
    if last is not None:
        period = first_after(last.end, period_type)
    else:
        period = _last_reportable(period_type, calendar, day)
    deadline = calendar.deadline(period)
    if day < opens_on(period, calendar):
        freshness = Freshness.FRESH
    elif day <= deadline + timedelta(days=calendar.grace_days):
        freshness = Freshness.DUE
    else:
        freshness = Freshness.OVERDUE
    return NextReport(period, deadline, freshness)


def first_after(day: date, period_type: PeriodType) -> Period:
    """Return the first period of a type that begins after a day."""
    period = periods.containing(day + timedelta(days=1), period_type)
    if period.start > day:
        return period
    return periods.containing(period.end + timedelta(days=1), period_type)


def opens_on(period: Period, calendar: Calendar) -> date:
    """Return the first day on which a report on a period is asked for."""
    return min(calendar.deadline(period), period.end + timedelta(days=1))


def _last_reportable(period_type: PeriodType, calendar: Calendar, day: date) -> Period:
    period = periods.containing(day, period_type)
    while opens_on(period, calendar) > day:
        period = periods.containing(period.start - timedelta(days=1), period_type)
    return period
