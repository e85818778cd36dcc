"""Keys across: forms, years, factors, and two of them, with what stands below in words."""

import pytest

from tests.helpers.files import checked, codes_of
from tests.helpers.workbooks import workbook


@pytest.mark.parametrize(
    "headings",
    [
        "Педагог – ученик: наставников;Педагог – ученик: наставляемых;"
        "Ученик – ученик: наставников;Ученик – ученик: наставляемых",
        "Наставников (педагог – ученик);Наставляемых (педагог – ученик);"
        "Наставников (ученик – ученик);Наставляемых (ученик – ученик)",
    ],
)
def test_forms_of_mentoring_stand_across(headings):
    answer = checked([f"Организация;Дата;{headings}", "S01;20.12.2025;3;9;2;4"])
    assert answer.kind == "mentoring_counts"
    assert answer.errors == ()
    assert answer.rows[["form", "mentors", "mentees"]].to_numpy().tolist() == [
        ["teacher_pupil", 3, 9],
        ["pupil_pupil", 2, 4],
    ]
    assert codes_of(answer.notes).count("columns-across") == 2


def test_forms_across_stand_over_what_repeats_below_them():
    rows = [
        ["Организация", "Дата", "Педагог – ученик", "", "Ученик – ученик", ""],
        ["", "", "Наставников", "Наставляемых", "Наставников", "Наставляемых"],
        ["S01", "20.12.2025", "3", "9", "2", "4"],
    ]
    answer = checked(workbook({"Лист": rows}), name="f.xlsx", kind=None)
    assert answer.errors == ()
    assert answer.rows["mentees"].tolist() == [9, 4]


def test_one_number_below_a_form_is_not_guessed():
    answer = checked(["Организация;Дата;Педагог – ученик;Ученик – ученик", "S01;20.12.2025;9;4"])
    assert "kind-unknown" in codes_of(answer.errors)


def test_years_of_funding_stand_across_and_are_plans():
    lines = [
        "Финансирование, тыс. руб.;;;",
        "Источник;Получатель;2024/25;2025/26",
        "грант;S01;500;600",
    ]
    answer = checked(lines, kind=None)
    assert answer.kind == "funding"
    assert answer.rows[["period", "planned", "currency"]].to_numpy().tolist() == [
        ["2024/25", 500_000, "RUB"],
        ["2025/26", 600_000, "RUB"],
    ]


def test_plan_and_spent_stand_below_years_of_funding():
    header = "Источник;Получатель;2024/25 план;2024/25 израсходовано;2025/26 план"
    answer = checked([f"{header};2025/26 израсходовано", "грант;S01;500000;400000;600000;0"])
    assert answer.rows[["period", "planned", "spent"]].to_numpy().tolist() == [
        ["2024/25", 500_000, 400_000],
        ["2025/26", 600_000, 0],
    ]


def test_factors_of_risk_stand_across_under_a_dated_title():
    lines = ["Риски на 15.12.2025;;", "Школа;R01;R02", "S01;1;3"]
    answer = checked(lines, kind=None)
    assert answer.rows[["factor_code", "assessed_on", "significance"]].to_numpy().tolist() == [
        ["R01", "2025-12-15", "low"],
        ["R02", "2025-12-15", "high"],
    ]
    assert "title-taken" in codes_of(answer.warnings)


def test_members_across_stand_over_periods():
    rows = [
        ["Показатель", "S01", "", "S02", ""],
        ["", "2023/24", "2024/25", "2023/24", "2024/25"],
        ["3.1", "40", "41", "50", "51"],
    ]
    answer = checked(workbook({"Лист": rows}), name="f.xlsx", kind="measurements")
    assert answer.rows[["member_code", "period", "value"]].to_numpy().tolist() == [
        ["S01", "2023/24", 40],
        ["S01", "2024/25", 41],
        ["S02", "2023/24", 50],
        ["S02", "2024/25", 51],
    ]


def test_a_unit_in_headings_across_counts():
    header = "Получатель;Источник;План 2024/25, тыс. руб.;Факт 2024/25, тыс. руб."
    answer = checked([header, "S01;грант;500;450"], kind=None)
    assert answer.rows[["period", "planned", "received", "currency"]].to_numpy().tolist() == [
        ["2024/25", 500_000, 450_000, "RUB"]
    ]


def test_a_form_in_quotes_stands_across_under_its_own_word():
    header = (
        "Организация;Дата;Форма «педагог – ученик» наставников;"
        "Форма «педагог – ученик» наставляемых"
    )
    answer = checked([header, "S01;20.12.2025;3;9"])
    assert answer.rows[["form", "mentors", "mentees"]].to_numpy().tolist() == [
        ["teacher_pupil", 3, 9]
    ]


def test_a_title_says_the_period_of_funding():
    lines = ["Финансирование 2024/25;;", "Источник;Получатель;План, руб.", "грант;S01;500 000,00"]
    answer = checked(lines, kind=None)
    assert answer.rows[["period", "planned"]].to_numpy().tolist() == [["2024/25", 500_000]]
    assert "title-taken" in codes_of(answer.warnings)


def test_words_of_a_heading_may_stand_in_another_order():
    header = "Код организации;Наименование;Тип;Город;Учащихся всего"
    answer = checked([header, "S20;Школа № 20;школа;Энск;640"])
    assert answer.rows["pupils_total"].tolist() == [640]


@pytest.mark.parametrize(
    "headings",
    [
        "20.12.2024: наставников;20.12.2024: наставляемых;20.05.2025: наставников;"
        "20.05.2025: наставляемых",
        "Наставников 1 полугодие 2024/25;Наставляемых 1 полугодие 2024/25;"
        "Наставников 2 полугодие 2024/25;Наставляемых 2 полугодие 2024/25",
        "Наставников на 20.12.2024;Наставляемых на 20.12.2024;Наставников на 20.05.2025;"
        "Наставляемых на 20.05.2025",
        "Декабрь 2024: наставников;Декабрь 2024: наставляемых;Май 2025: наставников;"
        "Май 2025: наставляемых",
        "Тәлімгерлер 20.12.2024;Тәлім алушылар 20.12.2024;Тәлімгерлер 20.05.2025;"
        "Тәлім алушылар 20.05.2025",
        "Mentors as of 20.12.2024;Mentees as of 20.12.2024;Mentors as of 20.05.2025;"
        "Mentees as of 20.05.2025",
    ],
)
def test_census_dates_stand_across(headings):
    answer = checked([f"Организация;Форма;{headings}", "S01;педагог – ученик;4;9;5;11"])
    assert (answer.kind, answer.errors) == ("mentoring_counts", ())
    assert answer.rows[["census_date", "mentors", "mentees"]].to_numpy().tolist() == [
        ["2024-12-20", 4, 9],
        ["2025-05-20", 5, 11],
    ]


def test_a_form_and_a_census_date_stand_across_in_either_order():
    header = (
        "Организация;Педагог – ученик 20.12.2024: наставников;"
        "Педагог – ученик 20.12.2024: наставляемых"
    )
    answer = checked([header, "S01;4;9"])
    assert answer.rows[["census_date", "form", "mentors", "mentees"]].to_numpy().tolist() == [
        ["2024-12-20", "teacher_pupil", 4, 9]
    ]


def test_a_day_across_that_is_no_census_date_is_an_error():
    header = "Организация;Форма;Наставников на 01.03.2025;Наставляемых на 01.03.2025"
    answer = checked([header, "S01;педагог – ученик;4;9"])
    assert codes_of(answer.errors, "row") == [("census-date", 2)]


@pytest.mark.parametrize("word", ["", "Участников "])
def test_days_of_an_event_stand_across_over_its_participants(word):
    header = f"Мероприятие;Тип;Направление;Организатор;Статус;{word}12.10.2024;{word}14.12.2024"
    rows = ["Семинар по пайке;семинар;3;S01;проведено;30;25", "Кружок;семинар;3;S01;проведено;;9"]
    answer = checked([header, *rows])
    assert (answer.kind, answer.errors) == ("events", ())
    assert answer.rows[["title", "starts_on", "participants_total"]].to_numpy().tolist() == [
        ["Семинар по пайке", "2024-10-12", 30],
        ["Семинар по пайке", "2024-12-14", 25],
        ["Кружок", "2024-12-14", 9],
    ]


def test_a_corner_that_names_what_stands_across_is_over_what_stands_down():
    lines = ["Школа №1;;", "Показатель;3.1;6.1", "2022/23;40;7", "2023/24;45,5;8"]
    answer = checked([*lines, "Итого;;15"], kind="measurements")
    assert answer.rows[["indicator_code", "period", "value"]].to_numpy().tolist() == [
        ["3.1", "2022/23", 40.0],
        ["6.1", "2022/23", 7.0],
        ["3.1", "2023/24", 45.5],
        ["6.1", "2023/24", 8.0],
    ]


def test_row_numbers_and_a_row_of_units_in_english_stand_beside_indicators():
    header = ["Report for 2024/25,,,", "No.,Member,3.1,6.1", ",,%,events"]
    answer = checked([*header, "1,S01,41.9,3", "2,S02,50.0,0", "Total,,,3"])
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [41.9, 3.0, 50.0, 0.0]
