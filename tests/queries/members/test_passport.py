"""The passport of a member: its indicators beside the consortium's, and what binds it to others."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from lib import store
from lib.queries.disclosure.visibility import Visibility
from lib.queries.members import ties
from lib.queries.members.comparison import comparison_counts, member_comparison
from lib.queries.members.profile import halves, member_profile, side_counts
from lib.queries.members.record import record_history
from lib.queries.members.register import member_register
from lib.queries.members.ties import (
    count_late_reports,
    member_agreements,
    member_events,
    member_exchange,
    member_late_reports,
    member_mentoring,
    member_uploads,
)
from tests.helpers.consortium import YEAR, accept, indicator, now, report, start_consortium, target
from tests.helpers.rows import change

SHARE = {"aggregation": "ratio", "nature": "ratio", "unit_kind": "percent"}

VISITED_SCHOOL = Visibility(member="S1")


@pytest.fixture
def consortium(engine):
    """Three schools, an amount, two shares (one sensitive, one that should fall)."""
    start_consortium(engine)
    accept(
        engine,
        "indicators",
        indicator("1.1"),
        indicator("1.2", **SHARE, better="down"),
        indicator("2.1", **SHARE, direction="2", sensitive=True),
    )
    accept(
        engine,
        "measurements",
        *(report(f"S{n}", value=10.0 * n) for n in (1, 2, 3)),
        *(report(f"S{n}", code="1.2", numerator=10.0 * n, denominator=100.0) for n in (1, 2)),
        *(report(f"S{n}", code="2.1", numerator=20.0 * n, denominator=100.0) for n in (1, 2, 3)),
    )
    return engine


def profile(engine, member, **kwargs):
    rows = member_profile(engine, now(engine), member, **kwargs)
    return rows.set_index("indicator_code")


def test_an_amount_is_compared_with_the_mean_and_a_share_with_the_figure(consortium):
    rows = profile(consortium, "S1")
    assert rows.loc["1.1", ["value", "reference", "is_mean", "side"]].tolist() == [
        10.0,
        20.0,
        True,
        "worse",
    ]
    assert rows.loc["1.2", ["value", "reference", "is_mean", "side"]].tolist() == [
        10.0,
        15.0,
        False,
        "better",
    ]


def test_a_sensitive_indicator_says_only_that_it_was_reported(consortium):
    row = profile(consortium, "S1").loc["2.1"]
    assert row["reported"]
    assert pd.isna(row["value"])
    assert pd.isna(row["side"])


def test_two_members_are_compared_by_shares_and_not_by_amounts_or_what_is_sensitive(consortium):
    accept(consortium, "indicators", indicator("1.10", **SHARE, reporters="university"))
    rows = member_comparison(consortium, now(consortium), "S1", "S2")
    assert rows[["indicator_code", "better_one"]].astype(object).fillna("").to_numpy().tolist() == [
        ["1.1", ""],
        ["1.2", "first"],
        ["2.1", ""],
    ]
    assert rows.loc[0, ["value_first", "value_second", "reference"]].tolist() == [10.0, 20.0, 20.0]
    assert rows.loc[2, ["value_first", "value_second"]].isna().all()
    assert comparison_counts(rows) == {"first": 1, "second": 0, "level": 0, "all": 3}
    silent = member_comparison(consortium, now(consortium), "S3", "S2").loc[1]
    assert (silent["reported_first"], silent["expected_first"]) == (False, True)
    assert pd.isna(silent["better_one"])


def test_an_indicator_that_only_one_of_two_members_owes_is_shown(consortium):
    accept(consortium, "indicators", indicator("1.10", reporters="university"))
    accept(consortium, "members", {"member_code": "U1", "member_type": "university"})
    accept(consortium, "measurements", report("U1", value=4.0, code="1.10"))
    rows = member_comparison(consortium, now(consortium), "S1", "U1")
    assert rows["indicator_code"].tolist() == ["1.1", "1.2", "1.10", "2.1"]
    row = rows.loc[2]
    assert (row["value_second"], row["reported_first"], row["expected_first"]) == (
        4.0,
        False,
        False,
    )


def test_a_silent_member_is_counted_apart_and_never_compared(consortium):
    rows = profile(consortium, "S3")
    assert not rows.loc["1.2", "reported"]
    assert rows.loc["1.2", "expected"]
    assert side_counts(rows) == {
        "better": 1,
        "worse": 0,
        "level": 0,
        "silent": 1,
        "hidden": 1,
        "all": 3,
    }


def test_a_member_has_targets_of_its_own_that_of_the_period_or_the_next(consortium):
    accept(
        consortium,
        "targets",
        target(99.0, YEAR),
        target(12.0, "2024/25", member_code="S1"),
        target(15.0, "2026/27", member_code="S1"),
        target(20.0, "2027/28", member_code="S1"),
    )
    row = profile(consortium, "S1").loc["1.1"]
    assert (row["target"], row["target_period"]) == (15.0, "2026/27")
    assert pd.isna(profile(consortium, "S2").loc["1.1", "target"])


def test_halves_make_a_school_year_which_is_incomplete_until_both_are_in(consortium):
    accept(consortium, "indicators", indicator("2.2", direction="2", period_type="half"))
    half = report("S1", f"{YEAR}-H1", value=4.0, code="2.2")
    other = [report("S2", f"{YEAR}-H{n}", value=5.0, code="2.2") for n in (1, 2)]
    accept(consortium, "targets", target(30.0, code="2.2"))
    accept(consortium, "measurements", half, *other)
    one, both = (profile(consortium, code, period=YEAR).loc["2.2"] for code in ("S1", "S2"))
    assert (one["value"], one["complete"]) == (4.0, False)
    assert pd.isna(one["side"])
    assert (both["value"], both["complete"]) == (10.0, True)


def test_an_unknown_member_has_an_empty_profile(consortium):
    assert profile(consortium, "nobody").empty


def test_exchanges_are_added_up_by_way_resource_and_unit_with_the_main_partners(consortium):
    accept(
        consortium,
        "exchanges",
        {"exchange_id": "X-1"},
        {"exchange_id": "X-2", "to_member": "S3"},
        {"exchange_id": "X-3", "to_member": "S3"},
        {"exchange_id": "X-4", "state": "pledged"},
        {"exchange_id": "X-5", "from_member": "S2", "to_member": "S1", "resource": "finance"},
        {"exchange_id": "X-6", "date": "2023-10-03"},
    )
    rows = member_exchange(consortium, now(consortium), "S1", YEAR)
    assert rows["way"].tolist() == ["given", "received"]
    given = rows.iloc[0]
    assert (given["quantity"], given["exchanges"], given["partners"]) == (72.0, 3, "S3;S2")
    assert member_exchange(consortium, now(consortium), "S1", "2024/25").empty


def test_small_counts_of_the_latest_census_are_hidden_with_the_total_they_would_tell(
    consortium, monkeypatch
):
    census = {"member_code": "S1", "census_date": "2025-12-20"}
    accept(
        consortium,
        "mentoring_counts",
        census | {"form": "teacher_pupil", "mentors": 9, "mentees": 3, "pairs": 0},
        census | {"form": "all", "mentors": 9, "mentees": 40},
        census | {"census_date": "2025-05-20", "mentors": 77},
    )
    rows = member_mentoring(consortium, now(consortium), "S1").set_index("form")
    assert rows["census_date"].unique().tolist() == ["2025-12-20"]
    assert rows["mentors"].tolist() == [9, 9]
    assert rows["mentees"].isna().all()
    assert rows["below"].to_dict() == {"teacher_pupil": "mentees", "all": ""}
    assert rows["withheld"].to_dict() == {"teacher_pupil": "", "all": "mentees"}
    assert rows.loc["teacher_pupil", "pairs"] == 0
    monkeypatch.setattr(ties, "cell_states", None)  # masks of a large consortium are much work
    exact = member_mentoring(consortium, now(consortium), "S1", exact=True).set_index("form")
    assert exact["mentees"].to_dict() == {"teacher_pupil": 3, "all": 40}
    assert exact[["below", "withheld"]].eq("").all(axis=None)


def test_agreements_in_force_come_first_the_one_that_ends_next_on_top(consortium):
    accept(
        consortium,
        "agreements",
        {"agreement_id": "A-1", "valid_to": "2026-12-01"},
        {"agreement_id": "A-2", "valid_to": "2026-01-01"},
        {"agreement_id": "A-3"},
        {"agreement_id": "A-4", "valid_to": "2026-11-30"},
        {"agreement_id": "A-5", "parties": "S2;S3"},
    )
    rows = member_agreements(consortium, now(consortium), "S1")
    assert rows["agreement_id"].tolist() == ["A-4", "A-1", "A-3", "A-2"]
    assert rows["days_left"].fillna(-1).tolist() == [9, 10, -1, -1]


def test_events_and_uploads_of_a_member_are_found(consortium):
    event = {
        "title": "Форум",
        "event_type": "forum",
        "direction": "1",
        "starts_on": "2026-03-01",
        "host_member": "S2",
        "participants_total": 50,
        "status": "held",
        "reported_by": "consortium",
    }
    accept(
        consortium,
        "events",
        event | {"event_id": "E-1", "co_hosts": "S1"},
        event | {"event_id": "E-1", "co_hosts": "S1", "reported_by": "S1"},
        event | {"event_id": "E-2", "title": "Слёт", "host_member": "S1"},
        event | {"event_id": "E-3", "title": "Чужой"},
    )
    rows = member_events(consortium, now(consortium), "S1", VISITED_SCHOOL)
    assert dict(zip(rows["title"], rows["is_host"], strict=True)) == {"Форум": False, "Слёт": True}
    for year, count in (("2025/26", 2), ("2024/25", 0)):
        assert len(member_events(consortium, now(consortium), "S1", VISITED_SCHOOL, year)) == count
    uploads = member_uploads(consortium, now(consortium), "S1", VISITED_SCHOOL)
    assert uploads["kind"].tolist() == ["events", "measurements"]
    assert uploads["rows"].tolist() == [1, 3]


def test_uploads_about_help_are_named_to_those_who_may_know_that_the_school_needs_it(consortium):
    risk = {
        "member_code": "S1",
        "factor_code": "R02",
        "assessed_on": "2026-03-15",
        "significance": "high",
    }
    accept(consortium, "risk_profiles", risk, file_name="риски школы.csv", member="S1")
    tables = json.dumps({"sheets": {"measurements": {}, "measures": {}}})
    of_two = change("measurements", report(period="2024/25", value=5.0), reading=tables)
    store.apply(consortium, replace(of_two, kind=store.WORKBOOK))

    def kinds(visible):
        rows = member_uploads(consortium, now(consortium), "S1", visible)
        return rows["kind"].tolist()

    assert kinds(VISITED_SCHOOL) == [store.WORKBOOK, "risk_profiles", "measurements"]
    assert kinds(Visibility(every=True)) == [store.WORKBOOK, "risk_profiles", "measurements"]
    assert kinds(Visibility(member="S2")) == kinds(Visibility()) == ["measurements"]


def test_a_curators_visit_is_shown_to_those_who_may_know_that_the_school_needs_help(consortium):
    visit = {
        "event_id": "V-1",
        "title": "Выезд куратора",
        "event_type": "curator_visit",
        "direction": "1",
        "starts_on": "2026-03-02",
        "host_member": "S1",
        "participants_total": 9,
        "status": "held",
        "reported_by": "consortium",
    }
    accept(consortium, "events", visit)

    def visits(visible):
        rows = member_events(consortium, now(consortium), "S1", visible)
        return rows["event_id"].tolist()

    assert visits(VISITED_SCHOOL) == ["V-1"]
    assert visits(Visibility(member="S2")) == visits(Visibility()) == []


def test_the_history_of_a_members_row_says_what_each_upload_changed(consortium):
    row = {"member_code": "S1", "name_ru": "Школа", "city": "Пошехонье", "pupils_total": 300}
    first = accept(consortium, "members", row, on="2026-02-01")
    second = accept(
        consortium, "members", row | {"pupils_total": 310, "role": "partner"}, on="2026-03-01"
    )
    accept(consortium, "members", {"member_code": "S2", "left_on": "2026-01-31"})
    rows = record_history(consortium, now(consortium), "S1")
    cells = rows.loc[rows["upload"] == second, ["what", "column", "old", "new"]]
    assert cells.to_numpy().tolist() == [
        ["changed", "role", None, "partner"],
        ["changed", "pupils_total", 300, 310],
    ]
    assert rows["upload"].iloc[[0, -1]].tolist() == [second, rows["upload"].min()]
    assert first in set(rows["upload"])
    assert rows["what"].tolist()[-1] == "added"
    assert set(rows["uploaded_by"]) == {"anna"}
    before = record_history(consortium, replace(now(consortium), upload=first - 1), "S1")
    assert before["what"].tolist() == ["added"]


def test_a_profile_is_cut_in_two_between_directions(consortium):
    rows = member_profile(consortium, now(consortium), "S1")
    assert [part["indicator_code"].tolist() for part in halves(rows)] == [["1.1", "1.2"], ["2.1"]]
    assert [len(part) for part in halves(rows[:2])] == [2, 0]
    assert [len(part) for part in halves(rows[:0])] == [0, 0]


def test_late_reports_add_up_to_what_the_register_counts(consortium):
    accept(consortium, "indicators", indicator("1.4", reporters="consortium"))
    late = member_late_reports(consortium, now(consortium), "S3")
    register = member_register(consortium, now(consortium)).set_index("code")
    assert len(late) == register.loc["S3", "reports_missing"] > 0
    counts = count_late_reports(late)
    assert counts["count"].sum() == len(late)
    assert counts["period"].is_unique


def test_of_a_share_of_members_a_member_only_has_the_thing_or_not(consortium):
    shares = {"aggregation": "ratio_of_members", "nature": "ratio", "unit_kind": "percent"}
    accept(consortium, "indicators", indicator("1.3", **shares))
    accept(consortium, "measurements", report("S1", value=3.0, code="1.3"))
    row = profile(consortium, "S1").loc["1.3"]
    assert row["is_yes_no"]
    assert pd.isna(row["reference"])
    assert pd.isna(row["side"])
