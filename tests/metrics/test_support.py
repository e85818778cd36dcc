"""Risk index, states of measures and participation: what is missing is never zero."""

from datetime import date

import pandas as pd
import pytest

from lib.metrics import support
from tests.helpers.rows import frame

DAY = date(2026, 11, 21)
USUAL = {
    "measure_id": "M-1",
    "reported_by": "consortium",
    "member_code": "S1",
    "factor_code": "R02",
    "title": "Уроки",
    "responsible_group": "methodical",
    "start_on": "2026-02-01",
    "due_on": "2026-10-31",
}


def measures(*changed):
    return frame("measures", *(USUAL | each for each in changed))


def state(**changed):
    [row] = support.measure_states(measures(changed), DAY).to_dict("records")
    return row


def test_the_index_counts_rated_factors_only():
    assert support.risk_index(pd.Series([1, 2, 1, 1, 1, 1, 1, 0, 1, 0, 2, 1])) == 100 * 12 / 36
    assert support.risk_index(pd.Series([3, None, 0], dtype="Int64")) == 50
    assert support.risk_index(pd.Series([None], dtype="Int64")) is None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "overdue"),
        ({"due_on": "2026-11-21"}, "planned"),
        ({"due_on": "2026-11-21", "progress": 10.0}, "in_progress"),
        ({"due_on": "2027-01-01", "status": "in_progress"}, "in_progress"),
        ({"done_on": "2026-10-01"}, "done"),
        ({"done_on": "2026-12-01"}, "overdue"),
        ({"status": "done"}, "done"),
        ({"status": "cancelled"}, "cancelled"),
        ({"due_on": None}, "planned"),
        ({"due_on": None, "progress": 10.0}, "in_progress"),
        ({"due_on": None, "done_on": "2026-11-01"}, "done"),
    ],
)
def test_overdue_is_derived_from_the_dates(changed, expected):
    assert state(**changed)["state"] == expected


def test_days_overdue_are_counted_from_the_deadline():
    assert state()["days_overdue"] == 21
    assert pd.isna(state(done_on="2026-10-31")["days_overdue"])


@pytest.mark.parametrize(
    ("changed", "is_due", "on_time"),
    [
        ({}, True, False),
        ({"done_on": "2026-10-31"}, True, True),
        ({"done_on": "2026-11-01"}, True, False),
        ({"due_on": "2026-11-21"}, False, None),
        ({"due_on": "2026-11-21", "done_on": "2026-11-21"}, True, True),
        ({"due_on": "2027-01-01", "done_on": "2026-11-21"}, False, None),
        ({"status": "cancelled"}, False, None),
        ({"status": "done"}, False, None),
        ({"done_on": "2026-01-31"}, False, None),
        ({"due_on": None}, False, None),
        ({"due_on": None, "done_on": "2026-11-01"}, False, None),
    ],
)
def test_a_measure_without_a_possible_day_of_completion_is_neither_late_nor_on_time(
    changed, is_due, on_time
):
    row = state(**changed)
    assert row["is_due"] == is_due
    assert pd.isna(row["on_time"]) if on_time is None else row["on_time"] == on_time


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"start_on": None}, "no-start"),
        ({"due_on": None}, "no-deadline"),
        ({"start_on": None, "due_on": None}, "no-dates"),
        ({"status": "done"}, "done-undated"),
        ({"done_on": "2026-01-31"}, "done-before-start"),
    ],
)
def test_wrong_dates_are_named(changed, fault):
    assert state(**changed)["fault"] == fault
    assert pd.isna(state()["fault"])


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"planned_parents": 5, "actual_parents": 1, "planned_methodical": 2,
          "actual_methodical": 2}, True),
        ({"planned_parents": 5, "actual_parents": 0, "planned_methodical": 2}, False),
        ({"planned_parents": 5, "actual_parents": 1, "planned_methodical": 2}, None),
        ({"planned_parents": 5}, None),
        ({"planned_parents": 5, "actual_parents": 3, "planned_methodical": 0}, True),
    ],
)  # fmt: skip
def test_a_measure_is_with_all_groups_when_every_planned_one_came(changed, expected):
    result = support.with_all_groups(support.participation(measures(changed)))
    assert len(result) == 1
    assert pd.isna(result.iloc[0]) if expected is None else result.iloc[0] == expected


def test_a_measure_without_planned_groups_has_no_answer():
    rows = support.participation(measures({}, {"measure_id": "M-2", "actual_parents": 4}))
    assert rows.to_dict("records")[0]["actual"] == 4
    assert support.with_all_groups(rows).empty
