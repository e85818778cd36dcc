"""Events: one of several reports, what is doubtful, months and kinds, people, joint ones."""

import pytest

from lib.queries.disclosure.visibility import EVERYTHING, Visibility
from lib.queries.events import (
    EventSelection,
    Opinion,
    count_by_kind,
    count_by_month,
    count_joint,
    count_people,
    event_rows,
    opinion,
    select_events,
)
from lib.queries.obligations import unreported_events
from tests.helpers.consortium import YEAR, accept, now, start_consortium


def event(number, starts="2025-10-10", **attributes):
    return {
        "event_id": f"E-{number}",
        "reported_by": "consortium",
        "title": "Семинар",
        "event_type": "seminar",
        "direction": "1",
        "starts_on": starts,
        "host_member": "S1",
        "participants_total": 20,
        "status": "held",
    } | attributes


@pytest.fixture
def consortium(sqlite):
    return start_consortium(sqlite, "S1", "S2", "S3")


def column(rows, name):
    return dict(zip(rows["event_id"], rows[name], strict=True))


def test_one_event_reported_twice_is_one_and_two_schools_first_ones_are_two(consortium):
    accept(
        consortium,
        "events",
        event(1),
        event(1, reported_by="S1", participants_total=5),
        event(2, reported_by="S1"),
        event(2, "2025-11-11", reported_by="S2"),
    )
    rows = event_rows(consortium, now(consortium))
    assert rows["event_id"].tolist() == ["E-2", "E-1", "E-2"]
    assert rows["participants_total"].tolist() == [20, 20, 20]


def test_a_plan_nobody_reported_on_and_a_host_that_had_left_are_doubtful(consortium):
    accept(consortium, "members", {"member_code": "S3", "left_on": "2025-09-01"})
    accept(
        consortium,
        "events",
        event(1),
        event(2, status="planned"),
        event(3, "2026-11-20", ends_on="2026-11-21", status="planned"),
        event(4, "2026-12-20"),
        event(5, host_member="S2", co_hosts="S3"),
        event(6, status="cancelled"),
    )
    doubts = column(event_rows(consortium, now(consortium)), "doubts")
    assert doubts == {
        "E-1": "",
        "E-2": "unreported",
        "E-3": "",
        "E-4": "held_ahead",
        "E-5": "host_left",
        "E-6": "",
    }


def test_events_are_selected_by_year_kind_and_any_organiser(consortium):
    accept(
        consortium,
        "events",
        event(1),
        event(2, "2024-10-10", event_type="forum"),
        event(3, co_hosts="S2;S3"),
    )

    def codes(**selection):
        rows = select_events(consortium, now(consortium), EventSelection(**selection))
        return rows["event_id"].tolist()

    assert codes() == ["E-1", "E-3", "E-2"]
    assert codes(year=YEAR) == ["E-1", "E-3"]
    assert codes(kind="forum") == ["E-2"]
    assert codes(member="S3") == ["E-3"]
    assert count_by_kind(event_rows(consortium, now(consortium))) == {"forum": 1, "seminar": 2}


def test_a_visit_of_a_curator_is_selected_only_for_readers_who_may_see_the_school(consortium):
    visit = {"event_type": "curator_visit", "host_member": "S2"}
    accept(
        consortium,
        "events",
        event(1),
        event(2, **visit),
        event(3, "2025-10-11", status="planned", **visit),
    )

    def codes(visible):
        rows = select_events(consortium, now(consortium), EventSelection(visible=visible))
        return rows["event_id"].tolist()

    assert codes(Visibility()) == codes(Visibility(member="S1")) == ["E-1"]
    assert codes(Visibility(member="S2")) == codes(EVERYTHING) == ["E-3", "E-1", "E-2"]
    assert unreported_events(consortium, now(consortium)).empty


def test_only_held_events_are_counted_and_every_month_stands(consortium):
    accept(
        consortium,
        "events",
        event(1),
        event(2, "2025-10-30"),
        event(3, "2026-05-30", event_type="forum", co_hosts="S2"),
        event(4, status="postponed"),
    )
    rows = event_rows(consortium, now(consortium))
    months = count_by_month(rows)
    assert len(months) == 24
    assert months["event_type"].tolist()[::12] == ["seminar", "forum"]
    assert months.query("events > 0")["month"].tolist() == ["2025-10", "2026-05"]
    assert months["events"].sum() == 3
    joint = count_joint(rows)
    assert joint["events"].tolist() == [2, 1, 0, 0, 0]


def test_people_are_counted_by_group_and_what_no_group_names_is_the_rest(consortium):
    accept(
        consortium,
        "events",
        event(1, participants_pupils=12, participants_teachers=3, satisfaction=80.0),
        event(2, participants_teachers=10, satisfaction=95.0),
        event(3, status="planned", participants_total=500),
        event(4, participants_total=7),
    )
    rows = event_rows(consortium, now(consortium))
    assert count_people(rows) == {
        "pupils": 12,
        "teachers": 13,
        "parents": None,
        "partners": None,
        "total": 47,
        "rest": 22,
    }
    assert opinion(rows) == Opinion(87.5, 2, 3)


def test_a_consortium_without_events_has_none(consortium):
    rows = event_rows(consortium, now(consortium))
    assert count_by_month(rows).empty
    assert count_people(rows)["total"] == 0
    assert opinion(rows) == Opinion(None, 0, 0)
