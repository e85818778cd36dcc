"""Freshness: when a report of those who owe it is asked for, and when it is overdue."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import periods
from lib.metrics import ReportCounts, next_report
from lib.periods import Calendar
from lib.vocabulary import Freshness, PeriodType

CALENDAR = Calendar()
MEMBERS = 4


def all_until(latest=None, **more):
    """All members reported every period that ends by the last day of one; counts of more."""
    last = periods.of(latest).end if latest else date.min

    def reported(code):
        return more.get(code.replace("/", "_"), MEMBERS if periods.of(code).end <= last else 0)

    return ReportCounts(reported, lambda _code: MEMBERS)


@pytest.mark.parametrize(
    ("latest", "period_type", "day", "period", "deadline", "freshness"),
    [
        ("2025/26-H1", "half", "2026-05-19", "2025/26-H2", "2026-05-20", "fresh"),
        ("2025/26-H1", "half", "2026-05-20", "2025/26-H2", "2026-05-20", "due"),
        ("2025/26-H1", "half", "2026-06-03", "2025/26-H2", "2026-05-20", "due"),
        ("2025/26-H1", "half", "2026-06-04", "2025/26-H2", "2026-05-20", "overdue"),
        ("2025/26-H2", "half", "2026-12-19", "2026/27-H1", "2026-12-20", "fresh"),
        ("2025/26-H2", "half", "2027-01-04", "2026/27-H1", "2026-12-20", "overdue"),
        ("2024/25", "school_year", "2026-08-31", "2025/26", "2026-09-20", "fresh"),
        ("2024/25", "school_year", "2026-09-01", "2025/26", "2026-09-20", "due"),
        ("2024/25", "school_year", "2026-10-04", "2025/26", "2026-09-20", "due"),
        ("2024/25", "school_year", "2026-10-05", "2025/26", "2026-09-20", "overdue"),
        ("2026-Q2", "quarter", "2026-10-01", "2026-Q3", "2026-10-20", "due"),
        ("2026-Q2", "quarter", "2026-11-04", "2026-Q3", "2026-10-20", "overdue"),
        ("2026-10", "month", "2026-11-30", "2026-11", "2026-12-20", "fresh"),
        ("2024", "year", "2026-02-04", "2025", "2026-01-20", "overdue"),
    ],
)
def test_the_next_report_is_fresh_then_due_then_overdue(
    latest, period_type, day, period, deadline, freshness
):
    coming = next_report(
        all_until(latest), None, PeriodType(period_type), CALENDAR, date.fromisoformat(day)
    )
    assert coming.period.code == period
    assert coming.deadline.isoformat() == deadline
    assert coming.freshness == freshness


def test_before_the_first_report_the_one_after_the_baseline_is_awaited():
    baseline = periods.of("2025/26")
    coming = next_report(
        all_until(), baseline, PeriodType.SCHOOL_YEAR, CALENDAR, date(2026, 11, 21)
    )
    assert (coming.period.code, coming.freshness) == ("2026/27", Freshness.FRESH)


@pytest.mark.parametrize(
    ("period_type", "period"),
    [("half", "2025/26-H2"), ("school_year", "2025/26"), ("quarter", "2026-Q3"), ("year", "2025")],
)
def test_with_nothing_known_the_last_period_that_could_be_reported_is_awaited(period_type, period):
    day = date(2026, 11, 21)
    coming = next_report(all_until(), None, PeriodType(period_type), CALENDAR, day)
    assert coming.period.code == period
    assert coming.freshness is Freshness.OVERDUE


@pytest.mark.parametrize(
    ("day", "reported", "freshness"),
    [
        ("2026-09-10", 3, "due"),
        ("2026-09-10", 4, "fresh"),
        ("2026-10-05", 1, "overdue"),
        ("2026-10-05", 2, "fresh"),
    ],
)
def test_freshness_is_of_those_who_owe(day, reported, freshness):
    """A report of one school does not make the figure of all fresh; half of them do."""
    reporting = all_until("2024/25", **{"2025_26": reported})
    kind = PeriodType.SCHOOL_YEAR
    coming = next_report(reporting, None, kind, CALENDAR, date.fromisoformat(day))
    assert coming.freshness == freshness


def test_the_share_that_makes_it_fresh_is_a_setting():
    strict = Calendar(freshness_share=1.0)
    reporting = all_until("2024/25", **{"2025_26": 3})
    coming = next_report(reporting, None, PeriodType.SCHOOL_YEAR, strict, date(2026, 10, 5))
    assert coming.freshness is Freshness.OVERDUE
    assert Calendar.from_settings({"freshness_share": "80"}).freshness_share == 0.8


def test_where_nobody_owes_a_report_none_is_late():
    nobody = ReportCounts(lambda _code: 0, lambda _code: 0)
    coming = next_report(nobody, None, PeriodType.SCHOOL_YEAR, CALENDAR, date(2026, 11, 21))
    assert coming.freshness is Freshness.FRESH


@given(st.integers(0, 4000), st.sampled_from(list(PeriodType)))
def test_freshness_never_improves_without_a_report(days, period_type):
    latest = periods.containing(date(2024, 3, 1), period_type)
    order, reporting = list(Freshness), all_until(latest.code)
    start = latest.end + timedelta(days=1)
    marks = [
        order.index(next_report(reporting, None, period_type, CALENDAR, day).freshness)
        for day in (start, start + timedelta(days=days), start + timedelta(days=days + 1))
    ]
    assert marks == sorted(marks)


def test_deadlines_and_grace_are_settings():
    patient = Calendar(school_year="10-01", grace_days=30)
    reporting, kind = all_until("2024/25"), PeriodType.SCHOOL_YEAR
    marks = [
        next_report(reporting, None, kind, patient, day).freshness
        for day in (date(2026, 10, 31), date(2026, 11, 1))
    ]
    assert marks == [Freshness.DUE, Freshness.OVERDUE]
