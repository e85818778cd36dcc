"""Files of online forms, of printed forms and of several organisations, as they are sent."""

from datetime import date

import pytest

from tests.helpers.files import checked, codes_of
from tests.helpers.workbooks import workbook

DAY = date(2026, 9, 20)
HEADER = "Показатель;Период;Значение"


def test_a_block_below_the_name_of_the_next_school_is_of_that_school():
    lines = ["Организация: S01;;", HEADER, "3.1;2023/24;34", "", "Гимназия имени А. И. Герцена;;"]
    answer = checked([*lines, HEADER, "3.1;2024/25;12"], today=DAY)
    assert answer.rows["member_code"].tolist() == ["S01", "S02"]
    assert ("heading-taken", 5, "member_code") in codes_of(answer.warnings, "row", "column")


def test_a_block_below_the_name_of_an_unknown_school_is_not_of_the_school_before():
    lines = ["Организация: S01;;", HEADER, "3.1;2023/24;34", "Лицей № 99 города;;"]
    answer = checked([*lines, "3.1;2024/25;12"], today=DAY)
    assert answer.rows["member_code"].tolist() == ["S01"]
    assert codes_of(answer.errors, "row", "found") == [("unknown-member", 5, "Лицей № 99 города")]


def test_a_block_below_the_next_year_is_of_that_year():
    lines = ["Показатели за 2023/24;;", "Показатель;Организация;Значение", "3.1;S01;34"]
    answer = checked([*lines, "Показатели за 2024/25;;", "3.1;S01;12"], today=DAY)
    assert answer.rows["period"].tolist() == ["2023/24", "2024/25"]


def test_a_heading_that_says_nothing_new_changes_nothing():
    lines = ["Организация: S01;;", HEADER, "3.1;2023/24;34", "Раздел второй. Кадры;;"]
    answer = checked([*lines, "3.1;2024/25;12"], today=DAY)
    assert answer.rows["member_code"].tolist() == ["S01", "S01"]
    assert "heading-taken" not in codes_of(answer.warnings)


def test_sheets_of_other_schools_with_the_same_header_are_asked_about():
    header = HEADER.split(";")
    sheets = {
        "Первая": [["Организация: S01"], header, ["3.1", "2023/24", 34]],
        "Вторая": [["Организация: S02"], header, ["3.1", "2023/24", 41]],
    }
    answer = checked(workbook(sheets), today=DAY)
    assert "sheets-alike" in codes_of(answer.warnings)


@pytest.mark.parametrize(
    ("cell", "part", "total"),
    [
        ("5 из 13", "5", "13"),
        ("12 из 40 (30%)", "12", "40"),
        ("13-тен 5", "5", "13"),
        ("1/2", "1", "2"),
        ("5 of 13", "5", "13"),
    ],
)
def test_a_part_of_a_whole_is_two_numbers_and_neither_is_offered(cell, part, total):
    lines = ["Показатель;Организация;Период;Значение", f"3.1;S01;2023/24;{cell}"]
    [error] = checked(lines, today=DAY).errors
    assert (error.code, error.fix) == ("number-part-of", None)
    assert (error.values["part"], error.values["whole"]) == (part, total)


@pytest.mark.parametrize("cell", ["св. 300", "порядка 300 чел.", "300-ге жуық", "почти 300"])
def test_an_approximate_number_is_asked_about(cell):
    lines = ["Показатель;Организация;Период;Значение", f"6.1;S01;2023/24-H1;{cell}"]
    assert codes_of(checked(lines, today=DAY).errors, "fix") == [("number-approximate", "300")]


@pytest.mark.parametrize(
    "header",
    [
        "Отметка времени;Укажите вашу организацию;Выберите показатель;Отчётный период"
        ";Введите значение показателя",
        "Timestamp;Your school;Indicator;Reporting period;Please enter the value",
        "Отметка времени;Ваша школа *;Показатель *;Период *;Значение *",
        ";Организация / Ұйым / Organisation;Показатель / Көрсеткіш / Indicator"
        ";Период / Кезең / Period;Значение / Мәні / Value",
    ],
)
def test_headings_of_online_forms_name_the_columns(header):
    answer = checked([header, "2026/09/14 3:45:12 PM GMT+3;S01;3.1;2023/24;34"], today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows[["member_code", "value"]].to_numpy().tolist() == [["S01", 34.0]]


def test_a_heading_of_two_meanings_names_no_column():
    lines = ["Показатель;Организация;Период;План / Факт", "3.1;S01;2023/24;34"]
    assert "value" not in checked(lines, kind="measurements", today=DAY).mapping


def test_the_subject_of_an_agreement_is_its_title_beside_its_kind():
    lines = [
        "Номер договора;Вид;Предмет;Стороны;Дата подписания;Қолданылу мерзімі",
        "Д-1;сетевая форма;Робототехника;S01, U01;01.09.2025;31.08.2027",
    ]
    [row] = checked(lines, kind="agreements", today=DAY).rows.to_dict("records")
    assert (row["title"], row["valid_to"]) == ("Робототехника", "2027-08-31")
