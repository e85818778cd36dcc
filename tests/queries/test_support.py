"""Schools that need help: profiles at two dates, road maps, totals, and who may see what."""

from datetime import date

import pandas as pd
import pytest

from lib.access import AccountRole, Identity
from lib.queries import support_register
from lib.queries.disclosure.visibility import EVERYTHING, Visibility, visibility
from lib.queries.exchange.needs import needs
from lib.queries.support.evidence import chosen_factors, practices, schools_on_list
from lib.queries.support.profiles import compared_profiles, profile_dates, risk_indices
from lib.queries.support.road_map import (
    participants,
    road_map,
    stage_ends,
    unanswered_factors,
)
from lib.queries.support.summary import support_summary
from lib.store import Moment, latest, open_database
from lib.vocabulary import SettingName
from tests.helpers.consortium import accept, now, start_consortium
from tests.helpers.demo import LAST_DAY
from tests.helpers.support import FIRST, SECOND, factor, measure

DAY = date(2026, 11, 21)
NOBODY = Visibility()
DIRECTOR = Visibility(every=True)


@pytest.fixture(scope="module")
def consortium(shared_sqlite):
    """Three schools: S1 twice assessed, S2 once, S3 with a measure only."""
    engine = start_consortium(shared_sqlite)
    accept(
        engine,
        "risk_profiles",
        factor("S1", "R01", "high", chosen=True, deficit="нет лаборатории"),
        factor("S1", "R02", "medium", chosen=True),
        factor("S1", "R09", "medium", chosen=True),
        factor("S1", "R01", "low", SECOND, chosen=False),
        factor("S1", "R09", "medium", SECOND, chosen=False),
        factor("S1", "R12", "low", SECOND, chosen=False),
        factor("S2", "R01", "medium", chosen=True),
        factor("S2", "R06", "high", chosen=True),
    )
    accept(
        engine,
        "measures",
        measure(1, done_on="2026-10-01", planned_parents=3, actual_parents=2),
        measure(2, planned_school_staff=12, actual_school_staff=6),
        measure(3, code="R09", due_on="2026-11-01"),
        measure(4, "S2", due_on="2026-11-11", planned_school_staff=8),
        measure(5, "S3", status="done", planned_school_staff=20, actual_school_staff=20),
        measure(6, "S3", status="cancelled", code="R02"),
        measure(7, "S2", code="R06", status="cancelled"),
    )
    return engine


def compared(engine, visible=EVERYTHING, before=FIRST, after=SECOND):
    return compared_profiles(engine, now(engine), visible, before, after)


def test_two_profiles_lie_side_by_side_and_a_factor_that_is_not_rated_is_missing(consortium):
    rows = compared(consortium).set_index(["member_code", "factor_code"])
    assert rows.loc[("S1", "R01"), ["before", "after", "change"]].tolist() == [3, 1, -2]
    assert rows.loc[("S1", "R01"), "deficit"] == "нет лаборатории"
    assert rows.loc[("S1", "R02"), "before"] == 2
    assert pd.isna(rows.loc[("S1", "R02"), "after"])
    assert pd.isna(rows.loc[("S1", "R12"), "change"])


def test_the_index_names_its_base_and_its_change_compares_the_same_factors(consortium):
    rows = risk_indices(compared(consortium)).set_index("member_code")
    first = rows.loc["S1"]
    assert (first["before_index"], first["before_rated"]) == (pytest.approx(700 / 9), 3)
    assert (first["after_index"], first["after_rated"]) == (pytest.approx(400 / 9), 3)
    assert first["change"] == pytest.approx(100 * 3 / 6 - 100 * 5 / 6)
    assert (first["lowered"], first["raised"]) == (1, 0)


def test_a_school_without_a_second_profile_has_no_change(consortium):
    second = risk_indices(compared(consortium)).set_index("member_code").loc["S2"]
    assert second["after_index"] == pytest.approx(100 * 5 / 6)
    assert pd.isna(second["before_on"])
    assert pd.isna(second["before_index"])
    assert pd.isna(second["change"])


def test_only_what_was_assessed_by_the_day_is_known(consortium):
    then = now(consortium, date(2025, 1, 1))
    assert profile_dates(consortium, then, EVERYTHING) == [FIRST]
    assert profile_dates(consortium, now(consortium), EVERYTHING) == [FIRST, SECOND]


def test_the_register_of_the_command(consortium):
    rows = support_register(consortium, now(consortium)).to_dict("records")
    assert [row["member"] for row in rows] == ["S1", "S2", "S3"]
    first, second, third = rows
    assert (first["assessed_on"], first["factors"]) == (SECOND, {"R01": 1, "R09": 2, "R12": 1})
    assert (first["factors_rated"], first["index"]) == (3, pytest.approx(400 / 9))
    assert (first["measures_due"], first["measures_done_on_time"]) == (3, 1)
    assert (second["measures_due"], second["measures_done_on_time"]) == (1, 0)
    assert (third["factors"], third["measures_due"]) == ({}, 0)
    assert pd.isna(third["index"])
    assert pd.isna(third["assessed_on"])


def test_a_measure_that_two_report_counts_once_and_the_later_report_holds(sqlite):
    engine = start_consortium(sqlite)
    accept(engine, "measures", measure(1))
    accept(engine, "measures", measure(1, reported_by="S1", done_on="2026-10-30"))
    rows = road_map(engine, now(engine), EVERYTHING)
    assert rows["state"].tolist() == ["done"]
    assert rows["reported_by"].tolist() == ["S1"]


def practice(number, host, **changed):
    return {
        "event_id": f"P-{number}",
        "reported_by": "consortium",
        "title": f"Практика {number}",
        "event_type": "practice",
        "direction": "1",
        "starts_on": "2026-04-10",
        "host_member": host,
        "participants_total": 20,
        "status": "held",
    } | changed


def test_practices_of_supported_schools_count_once_and_only_when_published(sqlite):
    engine = start_consortium(sqlite)
    accept(engine, "risk_profiles", factor("S1", "R01", "high"), factor("S2", "R01", "high"))
    accept(
        engine,
        "events",
        practice(1, "S1", co_hosts="S2"),
        practice(2, "S3"),
        practice(3, "S1", status="planned"),
        practice(4, "S3", co_hosts="S1"),
        practice(5, "S1", event_type="seminar"),
    )
    total = support_summary(engine, now(engine), EVERYTHING)
    assert (total.practices, total.publishers) == (2, 2)
    assert practices(engine, now(engine))["authors"].tolist() == ["S1;S2", "S1"]
    assert practices(engine, now(engine), Visibility()).empty  # who hosted tells who is supported


def test_totals_name_their_bases(consortium):
    total = support_summary(consortium, now(consortium), EVERYTHING)
    assert (total.schools, total.since, total.reassessed) == (3, FIRST, 1)
    assert (total.on_time, total.due, total.undated) == (1, 4, 1)
    assert (total.overdue, total.median_days) == (3, 20)
    assert (total.all_groups, total.all_groups_known) == (3, 3)
    assert (total.lowered, total.chosen, total.unrated) == (1, 2, 3)
    assert (total.left, total.listed, total.unknown) == (1, 2, 0)
    groups = total.groups.set_index("group")
    assert groups.loc["school_staff", ["planned", "actual", "measures"]].tolist() == [32, 26, 2]


def test_factors_and_schools_behind_the_totals_are_those_that_a_reader_sees(consortium):
    moment = now(consortium)
    factors = chosen_factors(consortium, moment)
    assert factors[
        ["member_code", "factor_code", "is_rated", "is_lowered"]
    ].to_numpy().tolist() == [
        ["S1", "R01", True, True],
        ["S1", "R02", False, False],
        ["S1", "R09", True, False],
        ["S2", "R01", False, False],
        ["S2", "R06", False, False],
    ]
    schools = schools_on_list(consortium, moment).set_index("member_code")
    assert schools["has_left"].to_dict() == {"S1": True, "S2": False}
    director = Visibility(every=True)
    assert "R09" not in set(chosen_factors(consortium, moment, director)["factor_code"])
    assert schools_on_list(consortium, moment, Visibility()).empty
    assert set(schools_on_list(consortium, moment, Visibility(member="S2"))["member_code"]) == {
        "S2"
    }


def test_nothing_known_is_told_as_nothing(sqlite):
    total = support_summary(start_consortium(sqlite), now(sqlite), EVERYTHING)
    assert total.schools == 0
    assert total.median_days is None
    assert compared(sqlite).empty
    assert risk_indices(compared(sqlite)).empty


def test_a_chosen_factor_without_a_measure_is_listed_and_a_cancelled_one_answers_nothing(
    consortium,
):
    rows = unanswered_factors(consortium, now(consortium), EVERYTHING)
    assert rows[["member_code", "factor_code"]].to_numpy().tolist() == [["S2", "R06"]]


def test_measures_without_dates_have_no_stages_and_are_left_out_of_what_is_due(sqlite):
    engine = start_consortium(sqlite)
    dateless = {"start_on": None, "due_on": None}
    accept(engine, "measures", measure(1, **dateless), measure(2, due_on=None, resource="staff"))
    moment = now(engine)
    stages = stage_ends(engine, moment, EVERYTHING, "S1")
    assert stages.empty, "one day alone spans no stage"
    total = support_summary(engine, moment, EVERYTHING)
    assert (total.due, total.overdue, total.undated) == (0, 0, 2)
    accept(engine, "measures", measure(1, resource="equipment", **dateless))
    rows = needs(engine, now(engine), EVERYTHING)
    assert rows[["resource", "days"]].astype("object").fillna(-1).to_numpy().tolist() == [
        ["staff", 293],
        ["equipment", -1],
    ], "the age of a need without a date is unknown, but it is a need"


def schools_in(frame):
    return set(frame["member_code"])


@pytest.mark.parametrize(
    ("visible", "schools"),
    [
        (NOBODY, set()),
        (Visibility(member="S2"), {"S2"}),
        (DIRECTOR, {"S1", "S2"}),
        (EVERYTHING, {"S1", "S2"}),
    ],
)
def test_rows_of_schools_are_shown_to_whom_they_are_meant(consortium, visible, schools):
    moment = now(consortium)
    assert schools_in(compared(consortium, visible)) == schools
    assert schools_in(road_map(consortium, moment, visible)) - {"S3"} == schools
    assert schools_in(participants(consortium, moment, visible)) - {"S3"} <= schools
    assert schools_in(unanswered_factors(consortium, moment, visible)) <= schools


def test_contextual_factors_are_shown_to_the_school_and_the_coordinator_alone(consortium):
    moment = now(consortium)
    for visible, shown in (
        (DIRECTOR, False),
        (Visibility(every=True, member="S2"), False),
        (Visibility(member="S1"), True),
        (EVERYTHING, True),
    ):
        assert ("R09" in set(compared(consortium, visible)["factor_code"])) is shown
        assert ("R09" in set(road_map(consortium, moment, visible)["factor_code"])) is shown
    rows = risk_indices(compared(consortium, DIRECTOR)).set_index("member_code")
    assert rows.loc["S1", "after_rated"] == 2, "the index must not tell what is left out"


def test_small_counts_of_people_are_masked(consortium):
    moment = now(consortium)
    rows = participants(consortium, moment, DIRECTOR).set_index("measure_id")
    assert pd.isna(rows.loc["M-1", "planned"])
    assert rows.loc["M-1", ["planned_below", "actual_below"]].tolist() == [5, 5]
    assert rows.loc["M-2", "planned"] == 12
    participation = participants(consortium, moment, Visibility(member="S1")).set_index(
        "measure_id"
    )
    assert participation.loc["M-1", "planned"] == 3
    groups = support_summary(consortium, moment, DIRECTOR).groups.set_index("group")
    assert groups.loc["parents", "withheld"]
    assert pd.isna(groups.loc["parents", "planned"])
    assert not groups.loc["school_staff", "withheld"]


def test_a_total_tells_nobody_a_count_that_a_directors_account_hides(sqlite):
    engine = start_consortium(sqlite)
    accept(
        engine,
        "measures",
        *(
            measure(place, school, planned_methodical=count, actual_methodical=count)
            for place, (school, count) in enumerate({"S1": 20, "S2": 10, "S3": 3}.items())
        ),
    )
    for visible, is_withheld in ((DIRECTOR, True), (NOBODY, True), (EVERYTHING, False)):
        [row] = support_summary(engine, now(engine), visible).groups.to_dict("records")
        assert row["withheld"] is is_withheld, visible


def test_totals_that_would_tell_of_one_school_are_left_out(sqlite):
    engine = start_consortium(sqlite)
    accept(engine, "measures", measure(1))
    assert support_summary(engine, now(engine), NOBODY) is None
    assert support_summary(engine, now(engine), DIRECTOR) is not None
    accept(engine, "measures", measure(2, "S2"))
    assert support_summary(engine, now(engine), NOBODY) is not None
    assert support_summary(engine, now(engine), Visibility(member="S1")) is None


def who(role, account="anna", member=None):
    return Identity(account, role, member)


@pytest.mark.parametrize(
    ("reader", "expected"),
    [
        (who(None, None), NOBODY),
        (who(AccountRole.VIEWER, None), NOBODY),
        (who(AccountRole.VIEWER), DIRECTOR),
        (who(AccountRole.STAFF, member="S1"), Visibility(member="S1")),
        (who(AccountRole.COORDINATOR), EVERYTHING),
    ],
)
def test_by_default_each_role_sees_what_is_meant_for_it(reader, expected):
    assert visibility({}, reader) == expected


def test_who_may_see_is_a_setting():
    staff, anonymous = who(AccountRole.STAFF, member="S1"), who(AccountRole.VIEWER, None)
    assert visibility({SettingName.SUPPORT_STAFF: "все"}, staff) == Visibility(True, "S1")
    assert visibility({SettingName.SUPPORT_STAFF: "totals"}, staff) == NOBODY
    assert visibility({SettingName.SUPPORT_VIEWER: "totals"}, who(AccountRole.VIEWER)) == NOBODY
    assert visibility({SettingName.SUPPORT_ANONYMOUS: "all"}, anonymous) == DIRECTOR
    assert visibility({SettingName.SUPPORT_ANONYMOUS: "как-нибудь"}, anonymous) == NOBODY


def test_the_demo_shows_the_indices_of_its_four_schools(demo_database):
    engine = open_database(f"sqlite:///{demo_database}")
    moment = Moment(latest(engine), date.fromisoformat(LAST_DAY))
    rows = risk_indices(compared_profiles(engine, moment, EVERYTHING, FIRST, SECOND))
    indices = rows.set_index("member_code")[["before_index", "after_index"]].round()
    assert indices.T.to_dict("list") == {
        "S02": [44, 28],
        "S08": [42, 42],
        "S10": [50, 33],
        "S11": [64, 44],
    }
    total = support_summary(engine, moment, EVERYTHING)
    assert (total.schools, total.reassessed, total.overdue) == (4, 4, 2)
    assert (total.on_time, total.due) == (21, 23)
    assert (total.practices, total.publishers) == (4, 3)
    engine.dispose()
