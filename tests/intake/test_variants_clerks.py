"""Slips of clerks of another region, written down before the code that reads them."""

from datetime import date

import pandas as pd
import pytest

from tests.helpers.files import KNOWN, checked, codes_of, frame
from tests.helpers.workbooks import workbook

DAY = date(2026, 9, 20)
EXCHANGES = "Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица;Направление;{}"
TRANSFER = "15.10.2025;U01;S01;кадры;24;чел.-ч;2;{}"


@pytest.mark.parametrize(
    ("kind", "values"),
    [("measurements", [41.0, 45.5]), ("targets", [42.0, 47.0])],
)
def test_plan_and_fact_below_years_are_read_as_rows_of_their_kind(kind, values):
    lines = ["Школа;Показатель;2023/24;;2024/25;", ";;План;Факт;План;Факт", "S01;3.1;42;41;47;45,5"]
    answer = checked(lines, kind=kind, today=DAY)
    column = "value" if kind == "measurements" else "target_value"
    assert codes_of(answer.errors) == []
    assert answer.rows[column].tolist() == values
    assert answer.rows["period"].tolist() == ["2023/24", "2024/25"]


def test_the_number_1_1_of_a_workbook_is_asked_about_where_1_10_is_a_code():
    more = frame("indicators", {"indicator_code": "3.10", "name_ru": "Другое"})
    current_rows = {**KNOWN, "indicators": pd.concat([KNOWN["indicators"], more])}
    header = ["Показатель", "Организация", "Период", "Значение", "Числитель", "Знаменатель"]
    book = workbook({"Л": [header, [(3.1, "0.00"), "S01", "2023/24", 41.9, 13, 31]]})
    answer = checked(book, current_rows=current_rows)
    assert ("code-lost-zero", 2, "3.1") in codes_of(answer.warnings, "row", "found")
    assert "code-lost-zero" not in codes_of(checked(book).warnings)
    book = workbook({"Л": [header, [(3.9, "0.00"), "S01", "2023/24", 41.9, 13, 31]]})
    more = frame("indicators", {"indicator_code": "3.90", "name_ru": "Другое"})
    current_rows = {**KNOWN, "indicators": pd.concat([KNOWN["indicators"], more])}
    answer = checked(book, current_rows=current_rows)
    assert codes_of(answer.errors, "fix") == [("unknown-code", "3.90")]
    assert "code-lost-zero" not in codes_of(answer.warnings)


def test_a_headcount_is_compared_with_the_register():
    members = frame("members", {"member_code": "S01", "name_ru": "Школа", "pupils_total": 1250})
    current_rows = {**KNOWN, "members": members, "headcounts": frame("headcounts")}
    answer = checked(["Школа;Учебный год;Учащихся", "S01;2025/26;12500"], current_rows=current_rows)
    assert codes_of(answer.warnings, "column") == [("count-jumps", "pupils_total")]


@pytest.mark.parametrize(
    ("above", "header", "cell", "thousands", "is_question"),
    [
        ("", "Стоимость", "360 000", 360_000, True),
        ("", "Стоимость", "360", 360, False),
        ("", "Оценка стоимости, тенге", "360 000", 360, False),
        ("", "Оценка, тыс. руб.", "12 000", 12_000, False),
        ("Обмен ресурсами (суммы в тенге)", "Оценка", "360 000", 360, False),
    ],
)
def test_an_estimate_is_in_the_unit_that_heading_or_title_names(
    above, header, cell, thousands, is_question
):
    lines = [*([f"{above};;;;;;;"] if above else []), EXCHANGES.format(header)]
    answer = checked([*lines, TRANSFER.format(cell)], today=DAY)
    assert answer.rows["estimated_value"].tolist() in ([thousands], [])
    assert ("scale-doubtful" in codes_of(answer.warnings)) == is_question


def test_a_total_below_the_name_of_a_group_is_the_group():
    lines = [
        "Наименование;Тип;Населённый пункт;Численность учащихся;;Численность педагогов;",
        ";;;всего;из них 10–19 лет;всего;из них молодых",
        "Гимназия № 56;школа;Алматы;1180;700;85;8",
    ]
    [row] = checked(lines).rows.to_dict("records")
    assert (row["pupils_total"], row["pupils_10_19"]) == (1180, 700)
    assert (row["teachers_total"], row["teachers_novice"]) == (85, 8)


def test_a_name_with_another_number_is_not_proposed():
    members = frame("members", {"member_code": "S01", "name_ru": "Гимназия № 12"})
    lines = ["Показатель;Организация;Период;Значение", "6.1;Гимназия № 112;2024/25-H1;7"]
    answer = checked(lines, current_rows={**KNOWN, "members": members})
    assert codes_of(answer.errors) == ["unknown-member"]


@pytest.mark.parametrize("cell", ["1'234,5", "1’234,5", "1 234,5", "1\u202f234,5"])
def test_thousands_may_be_parted_by_apostrophes(cell):
    lines = ["Показатель;Организация;Период;Значение", f"6.1;S01;2024/25-H1;{cell}"]
    assert checked(lines).rows["value"].tolist() == [1234.5]


@pytest.mark.parametrize("cell", ["нет", "No"])
def test_no_instead_of_a_number_is_asked_about(cell):
    lines = ["Показатель;Организация;Период;Значение", f"6.1;S01;2024/25-H1;{cell}"]
    assert codes_of(checked(lines).errors) == ["number-none"]


def test_degrees_are_offered_as_a_number():
    lines = ["Код;Наименование;Тип;Населённый пункт;Широта;Долгота", "A1;Школа;школа;Алматы;{};{}"]
    lines[1] = lines[1].format("43°14'20''", "76,889709° в.д.")
    assert codes_of(checked(lines).errors, "fix") == [
        ("not-a-number", "43,238889"),
        ("not-a-number", "76,889709"),
    ]


def test_rows_pasted_twice_are_taken_once_and_asked_about():
    lines = ["Показатель;Организация;Период;Значение", "6.1;S01;2024/25-H1;7"]
    answer = checked([*lines, lines[1]])
    assert answer.rows["value"].tolist() == [7.0]
    assert codes_of(answer.errors) == []
    assert "row-repeated" in codes_of(answer.warnings)
    assert codes_of(checked([*lines, lines[1].replace(";7", ";8")]).errors) == ["key-twice"]


@pytest.mark.parametrize(
    ("cell", "period"),
    [("01.09.2023-31.08.2024", "2023/24"), ("01.09.2023-30.08.2024", None)],
)
def test_a_period_may_be_written_by_its_days(cell, period):
    lines = ["Показатель;Организация;Период;Значение", f"3.1;S01;{cell};41"]
    assert checked(lines).rows["period"].tolist() == ([period] if period else [])


def test_the_rule_of_a_typed_table_is_no_row():
    lines = ["| Показатель | Организация | Период | Значение |", "|---|---|---|---|"]
    answer = checked("\n".join([*lines, "| 6.1 | S01 | 2024/25-H1 | 7 |"]))
    assert codes_of(answer.errors) == []
    assert answer.rows["value"].tolist() == [7.0]


def test_im_is_imeni():
    lines = [
        "Показатель;Организация;Период;Значение",
        "6.1;Гимназия им. А. И. Герцена;2024/25-H1;7",
    ]
    assert checked(lines).rows["member_code"].tolist() == ["S02"]


@pytest.mark.parametrize(
    ("kind", "header", "row"),
    [
        ("directions", "№ п/п;Наименование направления;Бағыт атауы", "1;Качество;Сапа"),
        (
            "members",
            "Полное наименование образовательной организации;Тип;Город/село;Кол-во уч-ся",
            "Гимназия № 56;школа;Алматы;1180",
        ),
    ],
)
def test_headings_of_a_clerk_of_another_region(kind, header, row):
    answer = checked([header, row])
    assert (answer.kind, codes_of(answer.errors)) == (kind, [])


def test_a_lyceum_and_a_school_lyceum_of_one_number_are_two_members():
    lines = ["Название;Тип;Город", "Лицей 166;школа;Энск", "Школа-лицей № 166;школа;Энск"]
    answer = checked(lines)
    assert answer.rows["member_code"].tolist() == ["S03", "S04"]
    assert "member-twice" in codes_of(answer.warnings)
