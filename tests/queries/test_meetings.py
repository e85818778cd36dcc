"""Meetings, the moments that they see, their decisions, and what a meeting still lacks."""

import dataclasses
from datetime import date

import pytest

from lib import store
from lib.queries.meetings.decisions import (
    count_decisions,
    decisions,
    decisions_about,
    next_decision_id,
)
from lib.queries.meetings.preparation import (
    draft_running_order,
    readiness,
    success,
    untranslated,
)
from lib.queries.meetings.register import (
    compared_moment,
    find_meeting,
    last_held,
    meetings,
    moment_of,
)
from tests.helpers.consortium import DAY, accept, indicator, now, report, start_consortium, target
from tests.helpers.rows import START, at


@pytest.fixture
def begun(sqlite):
    """Three schools, one indicator with a figure, a meeting held in June and the next planned."""
    store.apply(sqlite, dataclasses.replace(START, accepted_at=at("2026-04-01")))
    accept(sqlite, "members", {"member_code": "S1"}, {"member_code": "S2"}, on="2026-04-01")
    accept(sqlite, "indicators", indicator(), on="2026-04-01")
    accept(sqlite, "targets", target(40.0), on="2026-05-01")
    accept(
        sqlite,
        "measurements",
        report("S1", "2024/25", 30.0),
        report("S2", "2024/25", 1.0),
        on="2026-05-30",
    )
    accept(
        sqlite,
        "meetings",
        {"meeting_code": "M-1", "held_on": "2026-06-03", "state": "held"},
        {"meeting_code": "M-2", "held_on": "2026-12-10", "compared_with": "M-1"},
        on="2026-06-04",
    )
    accept(
        sqlite,
        "decisions",
        {"decision_id": "D-1-1", "due_on": "2026-11-01", "indicator_code": "1.1"},
        {"decision_id": "D-1-2", "due_on": "2026-12-01"},
        {"decision_id": "D-1-3", "due_on": "2026-09-01", "done_on": "2026-08-30"},
        {"decision_id": "D-1-4", "due_on": "2026-09-01", "done_on": "2026-09-02"},
        {"decision_id": "D-1-5", "due_on": "2027-03-01", "state": "dropped"},
        {"decision_id": "D-1-6", "due_on": "2027-03-01", "member_code": "S1"},
        on="2026-09-05",
    )
    return sqlite


def test_the_next_meeting_comes_first(begun):
    rows = meetings(begun, now(begun))
    assert rows[["meeting_code", "state", "is_next"]].to_numpy().tolist() == [
        ["M-2", "planned", True],
        ["M-1", "held", False],
    ]
    assert last_held(begun, now(begun))["meeting_code"] == "M-1"
    assert last_held(begun, now(begun, date(2026, 6, 1))) is None


def test_a_held_meeting_sees_what_was_known_on_its_day(begun):
    held = find_meeting(begun, now(begun), "M-1")
    then = moment_of(begun, now(begun), held)
    assert (then.day, then.upload) == (date(2026, 6, 3), store.latest(begun) - 2)
    ahead = find_meeting(begun, now(begun), "M-2")
    assert moment_of(begun, now(begun), ahead) == now(begun)
    assert compared_moment(begun, now(begun), ahead) == then
    assert compared_moment(begun, now(begun), held) is None


def test_a_pin_holds_its_upload_and_an_impossible_one_its_day(begun):
    def pinned(upload):
        row = find_meeting(begun, now(begun), "M-2")
        row |= {"figures_upload": upload, "figures_on": "2026-06-03"}
        return moment_of(begun, now(begun), row)

    assert pinned(3) == store.Moment(3, date(2026, 6, 3))
    assert pinned(999).upload == store.latest(begun) - 2


def test_decisions_are_late_due_and_closed_in_time(begun):
    rows = decisions(begun, now(begun))
    assert rows["decision_id"].tolist() == ["D-1-1", "D-1-2", "D-1-6", "D-1-5", "D-1-4", "D-1-3"]
    assert rows["is_late"].tolist() == [True, *[False] * 5]
    assert rows["is_due"].tolist() == [True, True, *[False] * 4]
    assert count_decisions(rows) == {
        "all": 6,
        "open": 3,
        "due": 2,
        "late": 1,
        "done": 2,
        "in_time": 1,
        "dropped": 1,
    }
    about = decisions_about(rows, "indicator_code", "1.1")
    assert about[["decision_id", "subject", "days_left"]].to_numpy().tolist() == [
        ["D-1-1", "indicator_code", -20]
    ]
    assert (next_decision_id(rows, "M-1"), next_decision_id(rows, "M-2")) == ("D-1-7", "D-2-1")


def test_a_draft_begins_with_decisions_and_ends_with_open_ones(begun):
    moment = now(begun)
    earlier = compared_moment(begun, moment, find_meeting(begun, moment, "M-2"))
    order = [point.slide for point in draft_running_order(begun, moment, earlier)]
    assert order[:3] == ["decisions", "overview", "changes"]
    assert order[-1] == "open"
    assert "needs" not in order


def test_an_empty_consortium_has_a_draft_too(sqlite):
    start_consortium(sqlite, "S1")
    assert [p.slide for p in draft_running_order(sqlite, now(sqlite), None)] == ["overview", "open"]
    assert meetings(sqlite, now(sqlite)).empty
    assert success(sqlite, now(sqlite), None) is None


def test_what_a_meeting_lacks(begun):
    lacking = readiness(begun, now(begun))
    assert lacking.counts == {"members": 2, "warned": 0, "stale": 1, "late": 1}
    assert lacking.late["decision_id"].tolist() == ["D-1-1"]
    assert lacking.stale["indicator_code"].tolist() == ["1.1"]
    assert DAY.isoformat() > lacking.members["deadline"].min()


def test_the_indicator_that_rose_is_the_success(begun):
    before = now(begun, date(2025, 1, 10))
    accept(begun, "measurements", report("S1", "2025/26", 50.0), report("S2", "2025/26", 50.0))
    row = success(begun, now(begun), before)
    assert (row["indicator_code"], row["plan"]) == ("1.1", "reached")


def test_names_in_russian_only_are_listed_but_of_what_is_retired_or_left(sqlite):
    start_consortium(sqlite, "S1")
    accept(
        sqlite,
        "members",
        {"member_code": "S2", "name_en": "Spring"},
        {"member_code": "S3", "left_on": "2026-01-01"},
    )
    accept(sqlite, "indicators", indicator(), indicator("1.2", retired_on="2026-01-01"))
    assert untranslated(sqlite, now(sqlite), "ru").empty
    rows = untranslated(sqlite, now(sqlite), "en")
    codes = rows.groupby("kind")["code"].agg(list).to_dict()
    assert codes["members"] == ["S1"]
    assert codes["indicators"] == ["1.1"]
