"""Mentoring at a moment: persons apart from participations, what is masked, the sheet."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import event

from lib import queries, store
from lib.cache import LARGEST, MAX_BYTES, size_of
from lib.desk.mentoring_sheets import mentoring_file
from lib.metrics.mentoring import Masks
from lib.queries.mentoring.breakdown import (
    member_halves,
    quiet_members,
    telling_members,
)
from lib.queries.mentoring.cohorts import cohorts
from lib.queries.mentoring.counts.coverage import change_of_same_members
from lib.queries.mentoring.counts.masks import MaskedCounts, masked_counts
from lib.queries.mentoring.counts.rows import mentoring_sums
from lib.queries.mentoring.duties import next_mentoring_report
from lib.queries.mentoring.federal import federal_indicators
from lib.queries.mentoring.pairs import pairs_to_erase
from lib.queries.mentoring.scope import EVERYTHING, Scope
from lib.queries.mentoring.sheet import mentoring_sheet, sheet_half
from lib.queries.mentoring.stages import EVIDENCE_OF_STAGE, programme_stages
from lib.text import load
from tests.helpers.consortium import YEAR, accept, now, start_consortium

RU = load("ru")
HALF = "2025/26-H1"


def count(member, form="teacher_pupil", day="2025-12-20", **values):
    return {"member_code": member, "census_date": day, "form": form} | values


@pytest.fixture
def board(sqlite):
    """Three schools of which two report two forms, everyone once over all forms."""
    start_consortium(sqlite)
    accept(sqlite, "mentoring_forms", {"form": "pupil_pupil", "name_ru": "ученик – ученик"})
    rows = [
        count(
            "S1", mentors=10, mentees=40, pairs=12, mentees_10_19=40, plans_total=10, plans_done=7
        ),
        count("S1", "pupil_pupil", mentors=20, mentees=30, pairs=10, mentees_10_19=30),
        count("S1", "all", mentors=28, mentees=60, both_roles=8, mentees_10_19=60, media_posts=2),
        count("S2", mentors=15, mentees=50, pairs=11, mentees_10_19=50),
        count("S2", "all", mentors=15, mentees=50, both_roles=0, mentees_10_19=50, media_posts=4),
    ]
    accept(sqlite, "mentoring_counts", *rows)
    accept(
        sqlite,
        "headcounts",
        *({"member_code": code, "school_year": YEAR, "pupils_10_19": 100} for code in ("S1", "S2")),
    )
    return sqlite


def test_persons_and_participations_are_never_mixed(board):
    [row] = queries.mentoring_coverage(board, now(board)).to_dict("records")
    assert (row["participants"], row["participations"]) == (145, 165)
    assert (row["mentees"], row["mentees_10_19"], row["coverage"]) == (120, 110, 55.0)
    assert (row["members_reported"], row["members_due"]) == (2, 3)
    assert row["plans_share"] == 70
    assert (row["media_posts"], row["posts_expected"], row["members_quiet"]) == (6, 8, 1)


@pytest.mark.parametrize(
    ("day", "half", "overdue"),
    [("2026-02-01", HALF, ("S3",)), ("2025-12-26", "2024/25-H2", ())],
    ids=["after the first half-year with reports", "before it"],
)
def test_nobody_is_late_with_a_half_year_before_the_first_reported_one(board, day, half, overdue):
    report = next_mentoring_report(
        board, store.Moment(store.latest(board), date.fromisoformat(day))
    )
    assert (report.overdue_half, report.overdue) == (half, overdue)


def test_of_one_form_persons_are_those_of_its_rows(board):
    [row] = queries.mentoring_coverage(board, now(board), Scope(form="pupil_pupil")).to_dict(
        "records"
    )
    assert (row["mentors"], row["mentees"], row["mentees_10_19"]) == (20, 30, 30)
    assert pd.isna(row["participants"])


def test_satisfaction_needs_ten_answers(board):
    few = count("S1", mentees=40, mentors=10, satisfied_mentees=5, surveyed_mentees=9)
    accept(board, "mentoring_counts", few)
    [row] = queries.mentoring_coverage(board, now(board), Scope(exact=True)).to_dict("records")
    assert pd.isna(row["satisfaction_mentees"])
    enough = {"satisfied_mentees": 20, "surveyed_mentees": 30}
    accept(board, "mentoring_counts", few | enough)
    [row] = queries.mentoring_coverage(board, now(board), Scope(exact=True)).to_dict("records")
    assert round(row["satisfaction_mentees"]) == 67
    assert row["response_mentees"] == 25


def test_a_small_count_of_one_school_hides_the_sum_and_is_named_as_hidden(board):
    accept(board, "mentoring_counts", count("S3", mentors=3, mentees=20))
    [row] = queries.mentoring_coverage(board, now(board)).to_dict("records")
    assert pd.isna(row["mentors"])
    assert {"mentors", "participations"} <= set(row["hidden"])
    assert row["mentees"] == 140
    [exact] = queries.mentoring_coverage(board, now(board), Scope(exact=True)).to_dict("records")
    assert exact["mentors"] == 48


def test_of_one_member_that_may_see_small_counts_only_its_rows_are_read(board):
    accept(board, "mentoring_counts", count("S3", mentors=3, mentees=20))
    statements = []
    event.listen(board, "before_cursor_execute", lambda *call: statements.append(call[2:4]))
    [small] = queries.mentoring_coverage(board, now(board), Scope(member="S3", exact=True)).to_dict(
        "records"
    )
    assert (small["mentors"], small["mentees"], small["hidden"]) == (3, 20, ())
    assert (small["members_reported"], small["on_time"], small["members_due"]) == (1, 0, 1)
    [row] = queries.mentoring_coverage(board, now(board), Scope(member="S1", exact=True)).to_dict(
        "records"
    )
    assert (row["participants"], row["coverage"]) == (80, 60)
    of_counts = [
        given
        for sql, given in statements
        if "FROM mentoring_counts" in sql and "UNION ALL" not in sql  # not of all kinds' uploads
    ]
    assert of_counts
    assert all({"S1", "S3"} & set(given) for given in of_counts)
    silent = Scope(member="C1", exact=True)
    assert queries.mentoring_coverage(board, now(board), silent).empty
    with pytest.raises(ValueError, match="cannot be masked"):
        masked_counts(board, store.latest(board), member="S1")


def test_a_change_is_of_the_members_that_reported_both_times(board):
    earlier = count("S1", mentors=9, mentees=30, day="2024-12-20")
    accept(board, "mentoring_counts", earlier)
    before, after = change_of_same_members(board, now(board), Scope(), HALF).to_dict("records")
    assert (before["mentees"], after["mentees"]) == (30, 70)
    assert (before["participations"], after["participations"]) == (39, 100)
    assert (before["members"], after["members"]) == (1, 1)
    of_form = change_of_same_members(board, now(board), Scope("teacher_pupil"), HALF)
    assert of_form["participations"].tolist() == [39, 50]
    assert len(change_of_same_members(board, now(board), Scope("pupil_pupil"), HALF)) == 1


def test_counts_by_form_and_period_add_up(board):
    sums = mentoring_sums(board, now(board), by=("form", "period")).set_index("form")
    assert sums.loc["teacher_pupil", "mentees"] == 90
    assert set(sums["period"]) == {HALF}


def test_the_december_sheet_is_of_the_census_of_that_december():
    assert sheet_half("2025") == HALF
    assert sheet_half("2025/26-H2") == "2025/26-H2"
    assert sheet_half("2025/26") is None
    assert sheet_half("декабрь") is None


def test_a_sheet_tells_totals_who_is_missing_and_what_it_rests_on(board):
    sheet = mentoring_sheet(board, now(board), HALF)
    assert sheet.participations["mentees"] == 120
    assert sheet.persons.to_dict() == {
        "mentors": 43,
        "mentees": 110,
        "both_roles": 8,
        "participants": 145,
    }
    assert (sheet.missing, sheet.due, sheet.file_by) == (("S3",), 3, "2025-12-30")
    assert sheet.uploads["upload"].tolist() == [4]
    assert mentoring_sheet(board, now(board), HALF, "S3") is None


def test_a_sheet_is_the_same_again_at_its_moment(board):
    before = now(board)
    first = mentoring_file(board, before, HALF, None, RU, as_csv=True)
    accept(board, "mentoring_counts", count("S2", mentors=16, mentees=55))
    assert mentoring_file(board, before, HALF, None, RU, as_csv=True) == first
    assert mentoring_file(board, now(board), HALF, None, RU, as_csv=True) != first
    text = first.decode("utf-8-sig")
    assert "20 декабря 2025" in text.replace("\xa0", " ")
    assert "Участий, всего по формам;25;120" not in text
    assert "Участий, всего по формам;45;120" in text
    assert "Не отчиталась 1 из 3" in text
    assert "федерального статистического наблюдения" in text


def test_a_sheet_of_one_member_is_a_workbook_too(board):
    content = mentoring_file(board, now(board), HALF, "S1", RU, as_csv=False)
    assert content.startswith(b"PK")


def test_teachers_are_measured_by_novices_whom_they_reach(board):
    accept(board, "mentoring_forms", {"form": "teacher_teacher"})
    accept(
        board,
        "headcounts",
        {"member_code": "S1", "school_year": YEAR, "pupils_10_19": 100, "teachers_novice": 20},
    )
    accept(
        board,
        "mentoring_counts",
        count("S1", "teacher_teacher", mentors=6, mentees=9, pairs=9, groups=0, novice_mentees=8),
    )
    scope = Scope("teacher_teacher", exact=True)
    cells = member_halves(board, now(board), scope).set_index("member_code")
    assert cells.loc["S1", ["novice_mentees", "teachers_novice", "coverage"]].tolist() == [
        8,
        20,
        40,
    ]
    assert "pupils_10_19" not in cells
    coverage = queries.mentoring_coverage(board, now(board), scope)
    assert federal_indicators(coverage, HALF, scope)["number"].tolist() == [3, 5, 6]
    of_pupils = queries.mentoring_coverage(board, now(board), Scope("pupil_pupil"))
    listed = federal_indicators(of_pupils, HALF, Scope("pupil_pupil"))
    assert listed["number"].tolist() == [1, 2, 5, 6]


def test_without_reports_there_are_no_figures_and_no_sheet(sqlite):
    start_consortium(sqlite)
    moment = store.Moment(store.latest(sqlite), now(sqlite).day)
    assert queries.mentoring_coverage(sqlite, moment).empty
    assert member_halves(sqlite, moment).empty
    assert mentoring_sheet(sqlite, moment, HALF) is None


def test_cohorts_are_of_members_that_tell_who_returned(board):
    returned = {"mentors": 28, "mentees": 60, "both_roles": 8, "mentees_10_19": 60}
    accept(
        board,
        "mentoring_counts",
        count("S1", "all", **returned, mentees_returning=20, mentors_returning=26),
    )
    rows = cohorts(board, now(board), Scope(exact=True)).set_index("role")
    mentees = rows.loc["mentees", ["persons", "returning", "new", "members"]]
    assert mentees.tolist() == [60, 20, 40, 1]
    assert rows.loc["mentors", "new"] == 2
    shown = cohorts(board, now(board)).set_index("role")
    assert shown.loc["mentors", "suppressed"]
    assert shown.loc["mentors", ["returning", "new"]].isna().all()


def test_stages_follow_from_the_counts_of_schools(board):
    stages = programme_stages(board, now(board), YEAR).set_index("stage")
    assert list(stages.index) == list(EVIDENCE_OF_STAGE)
    assert stages.loc["mentees", ["reached", "due", "state"]].tolist() == [2, 3, "overdue"]
    assert stages.loc["work", "reached"] == 1
    assert stages.loc["completion", "reached"] == 0  # plans of the first half-year do not end it
    assert stages.loc["mentees", "due_on"] == "2025-12-20"
    early = store.Moment(now(board).upload, date(2025, 12, 1))
    assert (
        programme_stages(board, early, YEAR).set_index("stage").loc["pairs", "state"] == "started"
    )
    of_one = programme_stages(board, now(board), YEAR, Scope(member="S1")).set_index("stage")
    assert of_one.loc["pairs", ["reached", "due", "state"]].tolist() == [1, 1, "done"]


def test_a_withdrawn_consent_is_to_be_erased_within_thirty_days(board):
    pair = {"member_code": "S1", "form": "teacher_pupil", "started_on": "2026-01-10"}
    rows = [
        pair | {"pair_code": "P-1"},
        pair
        | {
            "pair_code": "P-2",
            "consent_mentee": "withdrawn",
            "consent_withdrawn_on": "2026-11-01",
        },
        pair | {"pair_code": "P-3", "consent_mentor": "withdrawn", "ended_on": "2026-10-01"},
    ]
    accept(board, "mentoring_pairs", *rows)
    due = pairs_to_erase(board, now(board))
    assert due[["pair_code", "erase_by", "days"]].to_numpy().tolist() == [
        ["P-3", "2026-10-31", -21],
        ["P-2", "2026-12-01", 10],
    ]
    store.erase(board, pair="P-3", by="curator", reason="consent withdrawn")
    assert pairs_to_erase(board, now(board))["pair_code"].tolist() == ["P-2"]


def test_of_many_members_those_without_a_report_and_with_the_lowest_coverage_are_drawn(board):
    cells = member_halves(board, now(board))
    assert set(telling_members(cells, 5)["member_code"]) == {"S1", "S2", "S3"}
    assert set(telling_members(cells, 2)["member_code"]) == {"S2", "S3"}
    assert telling_members(cells[:0], 2).empty
    many = pd.concat(
        cells.assign(member_code=cells["member_code"] + f"-{number}") for number in range(20)
    )
    drawn = telling_members(many, 8)
    last = drawn[drawn["half"] == cells["half"].max()]
    assert (last["expected"] & ~last["reported"]).sum() == 2
    assert len(last) == 8


def test_members_with_fewer_posts_than_months_are_named(board):
    quiet = quiet_members(board, now(board), EVERYTHING, HALF)
    assert quiet.to_numpy().tolist() == [["S1", 2, 4]]
    assert quiet_members(board, now(board), EVERYTHING, "2025/26-H2").empty


def test_the_counts_of_a_thousand_members_fit_into_the_cache(board):
    counts, places = masked_counts(board, store.latest(board)), [0] * (1_000 * 7 * 12)
    rows, states, pooled = (
        frame.take(places).reset_index(drop=True)
        for frame in (counts.rows, counts.masks.states, counts.masks.pooled)
    )
    many = MaskedCounts(rows, Masks(states, pooled, counts.masks.withheld), counts.limit)
    assert size_of(many) < MAX_BYTES * LARGEST


def test_nobody_who_reported_anything_is_left_after_undo(board):
    uploads = store.history(board)
    [upload] = uploads.loc[uploads["kind"] == "mentoring_counts", "upload"]
    store.undo(board, int(upload), by="curator", note="wrong file")
    assert queries.mentoring_coverage(board, now(board)).empty
