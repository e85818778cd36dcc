"""Rules for risk profiles and road-map measures, each both ways."""

import pytest

from tests.helpers.files import checked, codes_of, table

PROFILE = {
    "member_code": "S01",
    "factor_code": "R02",
    "assessed_on": "15.12.2025",
    "significance": "высокая",
}
MEASURE = {
    "measure_id": "D-2",
    "member_code": "S01",
    "factor_code": "дефицит кадров",
    "title": "Дистанционные уроки физики",
    "responsible_group": "методическая служба",
    "due_on": "30.04.2026",
}


def problems(row, **values):
    answer = checked(table(row | values))
    return codes_of(answer.errors), codes_of(answer.warnings)


@pytest.mark.parametrize("row", [PROFILE, MEASURE])
def test_sound_rows_have_no_problem(row):
    assert problems(row) == ([], [])


def test_v14_one_value_for_a_member_a_factor_and_a_day():
    twice = [PROFILE, PROFILE | {"significance": "низкая"}]
    assert codes_of(checked(table(*twice)).errors) == ["key-twice"]
    assert checked(table(PROFILE, PROFILE | {"assessed_on": "15.12.2024"})).errors == ()


def test_v14_a_chosen_factor_is_answered_within_sixty_days():
    assert problems(PROFILE, chosen="да")[1] == []
    assert problems(PROFILE, chosen="да", factor_code="R06")[1] == ["risk-without-measure"]
    assert problems(PROFILE, chosen="нет", factor_code="R06")[1] == []
    recent = {"chosen": "да", "factor_code": "R06", "assessed_on": "31.12.2025"}
    assert problems(PROFILE, **recent)[1] == []


@pytest.mark.parametrize(
    ("word", "score", "warnings"),
    [
        ("низкая", "33", []),
        ("средняя", "34", []),
        ("средняя", "66,5", []),
        ("высокая", "67", []),
        ("нет", "0", []),
        ("низкая", "34", ["score-against-word"]),
        ("высокая", "66", ["score-against-word"]),
        ("нет", "10", ["score-against-word"]),
        ("высокая", "", []),
    ],
)
def test_the_word_wins_over_a_score_that_disagrees(word, score, warnings):
    answer = checked(table(PROFILE | {"significance": word, "score": score}))
    assert codes_of(answer.warnings) == warnings
    assert answer.errors == ()


def test_a_profile_is_of_a_school_and_of_a_day_that_came():
    assert problems(PROFILE, member_code="U01")[0] == ["not-a-school"]
    assert problems(PROFILE, assessed_on="01.03.2026")[0] == []
    assert problems(PROFILE, assessed_on="02.03.2026")[0] == ["date-in-future"]


@pytest.mark.parametrize("period", ["2025/26", "2025/26-H2", "2026-Q1", "2026-03", "2026"])
def test_a_profile_may_be_of_a_period_that_runs(period):
    assert problems(PROFILE, assessed_on=period)[0] == []


@pytest.mark.parametrize("period", ["2026/27", "2026/27-H1", "2026-Q2", "2026-04", "2027"])
def test_a_profile_is_not_of_a_period_that_has_not_begun(period):
    assert problems(PROFILE, assessed_on=period)[0] == ["date-in-future"]


def test_v15_a_measure_is_due_after_it_starts():
    assert problems(MEASURE, start_on="30.04.2026")[0] == []
    assert problems(MEASURE, start_on="01.05.2026")[0] == ["dates-reversed"]


@pytest.mark.parametrize(
    ("done_on", "progress", "status", "errors"),
    [
        ("28.02.2026", "100", "выполнено", []),
        ("28.02.2026", "", "", []),
        ("", "50", "в работе", []),
        ("", "", "", []),
        ("28.02.2026", "90", "выполнено", ["done-disagrees"]),
        ("28.02.2026", "100", "в работе", ["done-disagrees"]),
        ("", "100", "", ["done-disagrees"]),
        ("", "", "выполнено", ["done-disagrees"]),
        ("", "50", "выполнено", ["done-disagrees"]),
        ("02.03.2026", "100", "выполнено", ["date-in-future"]),
    ],
)
def test_v15_done_means_a_day_a_hundred_per_cent_and_the_word(done_on, progress, status, errors):
    assert problems(MEASURE, done_on=done_on, progress=progress, status=status)[0] == errors


def test_a_measure_done_before_it_began_is_taken_with_a_warning():
    started = MEASURE | {"start_on": "15.02.2026", "progress": "100", "status": "выполнено"}
    assert problems(started, done_on="14.02.2026") == ([], ["done-before-start"])
    assert problems(started, done_on="15.02.2026") == ([], [])


@pytest.mark.parametrize(
    ("values", "warnings"),
    [
        ({"progress": "50"}, ["begun-before-start"]),
        ({"status": "в работе"}, ["begun-before-start"]),
        ({"progress": "0"}, []),
        ({"status": "запланировано"}, []),
        ({"status": "в работе", "start_on": "01.03.2026"}, []),
    ],
)
def test_what_is_under_way_has_begun(values, warnings):
    assert problems(MEASURE | {"start_on": "02.03.2026"}, **values) == ([], warnings)


def test_v15_a_group_is_responsible_and_never_a_person():
    assert problems(MEASURE, responsible_group="директор")[0] == ["not-a-choice"]
    assert problems(MEASURE, responsible_group="Соколова М. П.")[0] == ["personal-value"]


def test_a_range_for_a_term_is_split():
    answer = checked(table(MEASURE | {"due_on": "01.02–30.04.2026"}))
    assert answer.rows[["start_on", "due_on"]].to_numpy().tolist() == [["2026-02-01", "2026-04-30"]]
