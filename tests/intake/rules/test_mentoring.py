"""Rules for mentoring counts and pairs, each both ways."""

import pytest

from tests.helpers.files import checked, codes_of, table

COUNT = {
    "member_code": "S01",
    "census_date": "20.12.2025",
    "form": "педагог-ученик",
    "mentors": "12",
    "mentees": "38",
    "pairs": "20",
    "groups": "6",
}
PAIR = {
    "pair_code": "S01-P-1",
    "member_code": "S01",
    "kind": "пара",
    "form": "педагог-ученик",
    "mentor_code": "M-003",
    "mentee_codes": "m-021",
    "started_on": "15.09.2025",
    "agreement_months": "9",
    "consent_mentor": "да",
    "consent_mentee": "есть",
}


def problems(row, **values):
    answer = checked(table(row | values))
    return codes_of(answer.errors), codes_of(answer.warnings)


@pytest.mark.parametrize("row", [COUNT, PAIR])
def test_sound_rows_have_no_problem(row):
    assert problems(row) == ([], [])


def test_v11_every_pair_and_group_has_its_mentees():
    assert problems(COUNT, mentees="32")[0] == []
    answer = checked(table(COUNT | {"mentees": "31"}))
    assert codes_of(answer.errors, "column") == [("mentees-below-pairs", "mentees")]
    assert answer.errors[0].values["least"] == 32


def test_v11_mentees_stand_in_a_pair_or_a_group():
    assert problems(COUNT, pairs="0", groups="0")[0] == ["pairs-absent"]
    assert problems(COUNT, pairs="0", groups="0", mentees="0", mentors="0")[0] == []


def test_v11_every_mentor_has_a_pair_or_a_group():
    assert problems(COUNT, mentors="26")[0] == []
    assert problems(COUNT, mentors="27")[0] == ["mentors-above-pairs"]


def test_v11_unique_persons_over_all_forms_need_no_pairs():
    assert problems(COUNT, form="все формы", mentors="99")[0] == []


def test_v12_not_more_pupils_than_the_member_has_that_year():
    assert problems(COUNT, mentees="160", mentees_10_19="150")[0] == []
    answer = checked(table(COUNT | {"mentees": "160", "mentees_10_19": "151"}))
    assert codes_of(answer.errors) == ["above-headcount"]
    assert answer.errors[0].values["limit"] == 150


def test_v12_without_a_headcount_of_the_year_the_register_counts():
    early = {"census_date": "20.05.2025", "mentees": "250"}
    assert problems(COUNT, **early, mentees_10_19="200")[0] == []
    assert problems(COUNT, **early, mentees_10_19="201")[0] == ["above-headcount"]
    assert problems(COUNT, **early | {"member_code": "S02"}, mentees_10_19="250")[0] == []


def test_v12_not_more_novice_teachers_than_the_member_has():
    teachers = {"form": "педагог – педагог", "novice_mentees": "4"}
    assert problems(COUNT, **teachers)[0] == []
    assert problems(COUNT, **teachers | {"novice_mentees": "5"})[0] == ["above-headcount"]


@pytest.mark.parametrize(
    ("part", "total", "limit"),
    [
        ("satisfied_mentees", "surveyed_mentees", "30"),
        ("surveyed_mentees", "mentees", "38"),
        ("satisfied_mentors", "surveyed_mentors", "10"),
        ("surveyed_mentors", "mentors", "12"),
        ("plans_done", "plans_total", "20"),
        ("consents_withdrawn", "consents_on_file", "50"),
        ("mentees_10_19", "mentees", "38"),
        ("both_roles", "mentors", "12"),
        ("mentees_returning", "mentees", "38"),
    ],
)
def test_v13_a_part_is_at_most_its_whole(part, total, limit):
    assert problems(COUNT, **{total: limit, part: limit})[0] == []
    answer = checked(table(COUNT | {total: limit, part: str(int(limit) + 1)}))
    assert codes_of(answer.errors, "column") == [("part-above-whole", part)]
    assert answer.errors[0].values["whole"] == int(limit)


@pytest.mark.parametrize(
    ("form", "column", "errors"),
    [
        ("teacher_teacher", "mentees_10_19", ["form-has-no-such"]),
        ("teacher_pupil", "mentees_10_19", []),
        ("teacher_pupil", "novice_mentees", ["form-has-no-such"]),
        ("teacher_teacher", "novice_mentees", []),
        ("teacher_pupil", "mentors_15_19", ["form-has-no-such"]),
        ("pupil_pupil", "mentors_15_19", []),
        ("all", "novice_mentees", []),
    ],
)
def test_counts_suit_their_form(form, column, errors):
    assert problems(COUNT, form=form, **{column: "1"})[0] == errors
    assert problems(COUNT, form=form, **{column: "0"})[0] == []


def test_a_post_a_month_is_wanted():
    assert problems(COUNT, media_posts="4")[1] == []
    assert problems(COUNT, media_posts="3")[1] == ["posts-too-few"]


def test_a_day_near_the_census_is_moved_to_it_and_told():
    answer = checked(table(COUNT | {"census_date": "15.12.2025"}))
    assert answer.rows["census_date"].tolist() == ["2025-12-20"]
    assert "read-census" in codes_of(answer.notes)
    assert problems(COUNT, census_date="20.05.2026")[0] == ["date-in-future"]


def test_a_pair_starts_before_it_ends():
    ended = {"ended_on": "15.09.2025", "end_reason": "завершено"}
    assert problems(PAIR, **ended)[0] == []
    assert problems(PAIR, **ended | {"ended_on": "14.09.2025"})[0] == ["dates-reversed"]


def test_a_pair_that_ends_early_says_why():
    pair = PAIR | {"started_on": "15.09.2024"}
    assert problems(pair, ended_on="14.06.2025")[0] == ["end-reason-absent"]
    assert problems(pair, ended_on="15.06.2025")[0] == []
    assert problems(pair, ended_on="14.06.2025", end_reason="замена")[0] == []
    assert problems(pair, ended_on="15.06.2025", extended_months="1")[0] == ["end-reason-absent"]


@pytest.mark.parametrize("column", ["ended_on", "consent_withdrawn_on"])
def test_what_has_happened_to_a_pair_is_not_in_the_future(column):
    reason = {"end_reason": "завершено"}
    assert "date-in-future" not in problems(PAIR, **reason | {column: "01.03.2026"})[0]
    assert "date-in-future" in problems(PAIR, **reason | {column: "02.03.2026"})[0]


def test_a_pair_that_begins_later_has_done_nothing_of_its_plan():
    later = PAIR | {"started_on": "02.03.2026", "plan_actions": "12"}
    assert problems(later, plan_done="0")[0] == []
    assert problems(later, plan_done="9")[0] == ["date-in-future"]


def test_an_agreement_without_a_term_is_warned_about():
    assert problems(PAIR, agreement_months="")[1] == ["agreement-term-absent"]


def test_a_pair_is_of_two_people():
    assert problems(PAIR, mentee_codes="m-003")[0] == ["mentor-is-mentee"]
    assert problems(PAIR, mentee_codes="m-021; m-022")[0] == ["pair-of-other-size"]
    assert problems(PAIR, kind="группа", mentee_codes="m-021; m-022")[0] == []
    assert problems(PAIR, kind="группа")[0] == ["pair-of-other-size"]


def test_a_plan_is_not_done_beyond_itself():
    assert problems(PAIR, plan_actions="12", plan_done="12")[0] == []
    assert problems(PAIR, plan_actions="12", plan_done="13")[0] == ["part-above-whole"]


def test_a_pair_does_not_replace_itself():
    assert problems(PAIR, replaced_pair="S01-P-1")[0] == ["replaces-itself"]


def test_a_withdrawn_consent_ends_the_pair_and_is_purged():
    gone = {
        "consent_mentee": "отозвано",
        "consent_withdrawn_on": "30.01.2026",
        "ended_on": "30.01.2026",
        "end_reason": "согласие отозвано",
    }
    assert problems(PAIR, **gone) == ([], [])
    assert problems(PAIR, **gone | {"consent_mentee": "да"})[0] == ["consent-disagrees"]
    early = {"consent_withdrawn_on": "29.01.2026", "ended_on": "29.01.2026"}
    assert problems(PAIR, **gone | early)[1] == ["consents-stale"]


def test_a_mentor_of_too_many_is_asked_about():
    rows = [PAIR | {"pair_code": f"P-{n}", "mentee_codes": f"m-{n + 10}"} for n in range(5)]
    assert codes_of(checked(table(*rows)).warnings) == []
    sixth = PAIR | {"pair_code": "P-6", "mentee_codes": "m-99"}
    assert codes_of(checked(table(*rows, sixth)).warnings) == ["mentees-too-many"] * 6
