"""What else stands on a sheet: further tables, columns of figures, names of sheets."""

import pandas as pd
import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame
from tests.helpers.workbooks import workbook

HEADER = "Показатель;Организация;Период;Значение"
MEASUREMENTS = ["Показатель;Организация;Период;Значение;;;", "6.1;S01;2024/25-H1;4;;;"]
EXCHANGES = [
    "Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица;Направление",
    "12.10.2024;U01;S01;кадры;24;чел.-ч;2",
    "13.10.2024;U01;S02;кадры;12;чел.-ч;2",
]


@pytest.mark.parametrize("heading", ["", "Обмен ресурсами;;;;;;"])
def test_a_second_table_below_is_told_and_not_read_as_rows_of_the_first(heading):
    gap = [";;;;;;", *([heading] if heading else [])]
    answer = checked([*MEASUREMENTS, *gap, *EXCHANGES], kind="measurements")
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [4.0]
    [below] = [one for one in answer.warnings if one.code == "table-below"]
    assert (below.row, below.count) == (3 + len(gap), 2)


def test_a_table_above_the_one_that_is_read_is_told():
    answer = checked([*MEASUREMENTS, ";;;;;;", *EXCHANGES], kind="exchanges")
    [above] = [one for one in answer.warnings if one.code == "table-above"]
    assert above.row == 1
    assert len(answer.rows) == 2


def test_a_table_beside_is_told_and_no_half_of_the_sheet_is_read():
    kinds = ["Показатель;Организация;Период;Значение;;" + EXCHANGES[0]]
    kinds += ["6.1;S01;2024/25-H1;4;;" + EXCHANGES[1]]
    twice = ["Показатель 6.1 за 2024/25;;;;", "Организация;Значение;;Организация;Значение"]
    for lines in (kinds, [*twice, "S01;4;;S02;5"]):
        assert codes_of(checked(lines).errors) == ["table-beside"]


def test_titles_above_a_table_are_no_table():
    answer = checked(["Отчёт;;;;;;", "за год;;;;;;", *MEASUREMENTS])
    assert "table-above" not in codes_of(answer.warnings)


def test_a_header_of_three_rows_is_read():
    book = workbook(
        {
            "Форма": [
                ["Организация", "На дату", "Форма", "Наставничество", "", "", ""],
                ["", "", "", "Участники", "", "Объединения", ""],
                ["", "", "", "Наставников", "Наставляемых", "Пар", "Групп"],
                ["S01", "20.12.2025", "педагог – ученик", 9, 30, 18, 4],
            ]
        }
    )
    answer = checked(book)
    assert codes_of(answer.errors) == []
    figures = answer.rows[["mentors", "mentees", "pairs", "groups"]].iloc[0]
    assert figures.tolist() == [9, 30, 18, 4]


@pytest.mark.parametrize(
    ("headings", "warnings"),
    [(["Факт"], ["columns-of-figures"]), (["Погода"], [])],
)
def test_unknown_columns_of_figures_are_asked_about(headings, warnings):
    cell = "38 чел." if warnings else "дождь"
    lines = [f"Показатель;Период;План;{headings[0]}", f"3.1;2024/25;40;{cell}"]
    answer = checked(lines, kind="targets")
    assert [code for code in codes_of(answer.warnings) if code == "columns-of-figures"] == warnings


def test_a_sheet_bears_the_name_of_its_member_and_a_heading_its_period():
    book = workbook({"S01": [["Показатель (2024/25-H1)", "Значение"], ["6.1", 4]]})
    answer = checked(book, kind="measurements")
    assert codes_of(answer.errors) == []
    assert answer.rows[["member_code", "period"]].iloc[0].tolist() == ["S01", "2024/25-H1"]
    assert codes_of(answer.warnings, "column").count(("title-taken", "member_code")) == 1


def test_a_month_that_ends_something_and_a_contract_number_are_offered_as_written_right():
    header = "№ договора;Вид договора;Стороны;Дата подписания;Срок действия по"
    answer = checked([header, "№ 15/25;сетевая форма;S01, U01;с 05.09.2024;май 2026"])
    offered = {one.code: one.fix for one in answer.errors}
    assert offered == {"code-malformed": "15-25", "not-a-date": "2026-05-31"}


def test_figures_without_a_heading_beside_the_value_are_asked_about():
    lines = ["Показатель;Организация;Период;Значение;", "6.1;S01;2024/25-H1;4;5"]
    answer = checked(lines)
    assert "columns-of-figures" in codes_of(answer.warnings)
    numbered = checked([";" + HEADER, "1;6.1;S01;2024/25-H1;4", "2;6.1;S02;2024/25-H1;4"])
    assert "columns-of-figures" not in codes_of(numbered.warnings)


def test_an_indicator_called_after_targets_makes_no_plan_of_a_report():
    lines = ["Отчёт за 2024/25;;", "Школа;Целевой охват;6.1", "S01;4;5"]
    indicators = frame("indicators", {"indicator_code": "9.1", "name_ru": "Целевой охват"})
    current_rows = {**KNOWN, "indicators": pd.concat([KNOWN["indicators"], indicators])}
    assert checked(lines, current_rows=current_rows).kind == "measurements"


def test_a_row_of_which_is_no_row_of_its_own():
    lines = [HEADER, "6.1;S01;2024/25-H1;4", "6.1;S02;2024/25-H1;6", "в т.ч. городские;;;4"]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [4.0, 6.0]


@pytest.mark.parametrize("periods", [("2024/25",), ("2023/24", "2024/25")])
def test_a_numerator_and_a_denominator_below_a_period_are_a_value(periods):
    upper = "Показатель;Организация;" + ";;".join(periods) + ";"
    lower = ";" + ";Числитель;Знаменатель" * len(periods)
    answer = checked([upper, lower, "3.1;S01" + ";13;31" * len(periods)])
    assert codes_of(answer.errors) == []
    assert answer.rows["period"].tolist() == list(periods)
    assert answer.rows["numerator"].tolist() == [13.0] * len(periods)


def test_a_table_of_years_across_beside_another_is_told():
    plan = ["План;;;", "Показатель;2026/27;2027/28;", "6.1;5;6;", ";;;"]
    facts = [HEADER, "6.1;S01;2024/25-H1;4"]
    [above] = [one for one in checked([*plan, *facts]).warnings if one.code == "table-above"]
    assert (above.row, above.count) == (2, 1)
    answer = checked([*facts, ";;;", *plan[1:3]])
    assert answer.rows["value"].tolist() == [4.0]
    assert "table-below" in codes_of(answer.warnings)


@pytest.mark.parametrize("reporters", ["школы, вузы", "школа; университет", "мектептер;вузы"])
def test_who_reports_is_written_in_the_plural_and_with_commas(reporters):
    header = "Код;Показатель;Направление;Ед. изм.;Желаемая динамика;Кто сдаёт;Правило свода"
    row = f'9.1;Классы;2;ед.;рост;"{reporters}";сумма;за период;учебный год'
    answer = checked([f"{header};Характер;Периодичность", row], kind="indicators")
    assert codes_of(answer.errors) == []
    assert answer.rows["reporters"].tolist() == ["school;university"]
