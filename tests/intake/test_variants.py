"""More ways in which people write the same things; each is read rightly or told clearly."""

from datetime import date

import pytest

from lib.intake import Decisions
from lib.intake.reading import mojibake
from tests.helpers.files import KNOWN, checked, codes_of, frame

MEASUREMENTS = "Код показателя;Код организации;Период;Значение;Числитель;Знаменатель;Комментарий"
AGREEMENTS = "Код договора;Вид;Стороны;Дата подписания;Действует с;Действует до"
FUNDING = "Код финансирования;Источник;Период;Получатель;{}"
EXCHANGES = "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;{}"
DAY = date(2026, 9, 20)


def row(value="41,9", code="3.1", member="S01", comment=""):
    return f"{code};{member};2024/25;{value};13;31;{comment}"


@pytest.mark.parametrize(
    ("cell", "code", "fix"),
    [
        ("*41,9", "number-footnote", "41,9"),
        ("41,9 1)", "number-footnote", "41,9"),
        ("41,9 (1)", "number-footnote", "41,9"),
        ("41,9[2]", "number-footnote", "41,9"),
        ("41,9 (оценка)", "number-with-words", "41,9"),
        ("41, 9", "not-a-number", "41,9"),
        ("41,9.", "not-a-number", "41,9"),
        ("“41,9”", "not-a-number", "41,9"),
        ("#NULL!", "excel-error", None),
        ("Err:502", "excel-error", None),
    ],
)
def test_what_stands_beside_a_number_is_named_and_the_number_offered(cell, code, fix):
    answer = checked([MEASUREMENTS, row(cell)])
    assert codes_of(answer.errors, "fix") == [(code, fix)]


def test_signs_without_width_are_no_part_of_a_number():
    assert checked([MEASUREMENTS, row("41,9\u200b")]).rows["value"].tolist() == [41.9]


@pytest.mark.parametrize("member", ["S 01", "s-01", "S01 «Родник»", "Родник (S01)", "S01, Родник"])
def test_a_code_is_known_with_its_name_and_its_separators(member):
    answer = checked([MEASUREMENTS, row(member=member)])
    assert codes_of(answer.errors) == []
    assert answer.rows["member_code"].tolist() == ["S01"]


def test_a_code_beside_the_name_of_another_is_refused():
    assert codes_of(checked([MEASUREMENTS, row(member="S02 «Родник»")]).errors) == [
        "unknown-member"
    ]


@pytest.mark.parametrize("code", ["03.1", "3.1 Доля педагогов", "3.1.", "3-1"])
def test_a_code_of_an_indicator_is_known_as_people_write_it(code):
    assert codes_of(checked([MEASUREMENTS, row(code=code)]).errors) == []


@pytest.mark.parametrize(
    "cell",
    [
        "2025.12.20",
        "2025/12/20",
        "Dec 20, 2025",
        "декабря 20 2025",
        "20th December 2025",
        "20.12.2025 в 10:00",
        "сб 20.12.2025",
        "20.12.2025, сб",
    ],
)
def test_days_are_read_with_weekday_hour_and_month_in_front(cell):
    answer = checked([AGREEMENTS, f"A-1;сетевая форма;S01, U01;{cell};;"], today=DAY)
    assert answer.rows["signed_on"].tolist() == ["2025-12-20"]


@pytest.mark.parametrize(
    ("header", "value", "planned", "currency"),
    [
        ("План, млн тенге", "1,5", 1_500_000, "KZT"),
        ("План (тысяч тенге)", "1500", 1_500_000, "KZT"),
        ("План, тыс. тг", "1500", 1_500_000, "KZT"),
        ("План, мың теңге", "1500", 1_500_000, "KZT"),
        ("План в тысячах рублей", "1500", 1_500_000, "RUB"),
        ("План, млрд тг", "0,0015", 1_500_000, "KZT"),
        ("План, ₸", "1500000", 1_500_000, "KZT"),
    ],
)
def test_money_is_in_what_its_header_says(header, value, planned, currency):
    answer = checked([FUNDING.format(header), f"F-1;грант;2026;S01;{value}"], today=DAY)
    assert codes_of(answer.errors) == []
    facts = answer.rows[["planned", "currency"]].to_numpy().tolist()
    assert facts == [[planned, currency]]


@pytest.mark.parametrize(
    ("header", "cells", "quantity"),
    [
        ("Количество;Единица", "5;млн тг", 5000),
        ("Количество;Единица", "5;тыс. теңге", 5),
        ("Сумма, млн тг", "5", 5000),
        ("Сумма, тыс. тенге", "5", 5),
    ],
)
def test_exchanges_of_money_are_in_thousands(header, cells, quantity):
    lines = [EXCHANGES.format(header), f"X-1;10.10.2025;U01;S01;финансы;{cells}"]
    answer = checked(lines, today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows[["quantity", "unit"]].to_numpy().tolist() == [[quantity, "kkzt"]]


@pytest.mark.parametrize(
    ("header", "line", "kind"),
    [
        ("Көрсеткіш;Мектеп;Оқу жылы;Нәтиже", "3.1;S01;2024/25;41,9", "measurements"),
        ("Индикатор;Ұйымның атауы;Жылы;Көрсеткіштің мәні", "3.1;S01;2024/25;5", "measurements"),
        ("Indicator;Organisation;Year;Value", "3.1;S01;2024/25;41.9", "measurements"),
        (
            "Беруші ұйым;Алушы ұйым;Мерзімі;Ресурс;Мөлшері;Бірлік",
            "U01;S01;10.10.2025;кадр;48;адам-сағат",
            "exchanges",
        ),
        (
            "Ұйым;Күні;Нысаны;Тәлімгер саны;Тәлім алушы саны;Жұп саны",
            "S01;20.12.2025;педагог – педагог;3;4;3",
            "mentoring_counts",
        ),
        (
            "Ұйым;Күні;Тәлімгерлік нысаны;Тәлімгерлер;Тәлімалушылар",
            "S01;20.12.2025;педагог – педагог;3;4",
            "mentoring_counts",
        ),
        (
            "Ұйым атауы;Түрі;Қала;Қосылды",
            "Жаңа мектеп;мектеп;Астана;01.09.2024",
            "members",
        ),
    ],
)
def test_headings_as_a_clerk_writes_them_in_kazakh_and_english(header, line, kind):
    answer = checked([header, line], today=DAY)
    assert answer.kind == kind
    assert codes_of(answer.errors) == []


def test_rows_of_regions_and_signatures_among_full_ones_are_left_out():
    lines = [
        MEASUREMENTS,
        "Ярославская область;;;;;;",
        row(),
        "Пермский край;;;;;;",
        row(member="S02"),
        "Директор школы;;;_________;;;",
        "(подпись);;;;;;",
        "М.П.;;;;;;",
    ]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    assert answer.rows["member_code"].tolist() == ["S01", "S02"]


def test_a_title_wider_than_its_table_breaks_nothing():
    lines = ["Отчёт S01 за 2024/25 учебный год;;", "Показатель;Значение;", "3.1;40;"]
    assert codes_of(checked(lines).errors) == []


@pytest.mark.parametrize(
    ("wrong", "right"), [("cp1251", "koi8-r"), ("koi8-r", "cp1251"), ("cp866", "cp1251")]
)
def test_a_code_page_taken_for_another_is_met_in_a_cell(wrong, right):
    spoilt = "Повышение квалификации".encode(right).decode(wrong)
    answer = checked([MEASUREMENTS, row(comment=spoilt)])
    assert codes_of(answer.errors, "fix") == [("mojibake", "Повышение квалификации")]


@pytest.mark.parametrize(
    "text", ["СанПиН 2.4", "ПроеКТОрия", "Ўзбекистон", "МБОУ СОШ № 5", "Қарағанды облысы", "iPhone"]
)
def test_unusual_words_are_no_mojibake(text):
    assert mojibake.read_as_other_page(text) is None
    assert mojibake.repaired(text) is None


@pytest.mark.parametrize("code", ["С09", "SO9", "S-09", "S009"])
def test_a_code_that_only_looks_new_is_asked_about(code):
    current_rows = KNOWN | {
        "members": frame(
            "members",
            {"member_code": "S09", "name_ru": "Лицей", "member_type": "school", "city": "Энск"},
        )
    }
    header = "Код организации;Наименование;Тип организации;Населённый пункт"
    answer = checked([header, f"{code};Новая;школа;Омск"], current_rows=current_rows)
    assert "code-looks-alike" in codes_of(answer.warnings)
    answer = checked([header, "S77;Лицей (новый);школа;Энск"], current_rows=current_rows)
    assert "member-twice" in codes_of(answer.warnings)


def test_codes_are_made_once_and_stay():
    header = "Наименование;Тип организации;Населённый пункт"
    lines = [header, "Школа № 7;школа;Омск", "Техникум;колледж;Омск", "Родник;школа;Энск"]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    codes = answer.rows["member_code"].tolist()
    assert codes == ["S03", "K01", "S01"]
    current_rows = KNOWN | {"members": answer.rows.drop(columns="line")}
    assert (
        checked(lines[:1] + lines[:0:-1], current_rows=current_rows).rows["member_code"].tolist()
        == codes[::-1]
    )


def test_codes_are_made_where_a_template_is_filled_without_them():
    header = "строка;Код организации;Наименование;Тип организации;Населённый пункт"
    example = "пример;S10;Школа «Родник»;школа;Пошехонье"
    lines = [header, example, ";;Школа № 7;школа;Омск", ";;Техникум;колледж;Омск"]
    answer = checked(lines)
    assert codes_of(answer.errors) == []
    assert answer.rows["member_code"].tolist() == ["S03", "K01"]
    one_given = [*lines, ";S77;Лицей;школа;Энск"]
    assert codes_of(checked(one_given).errors) == ["required-empty"] * 2


def test_numbers_of_exchanges_are_made_of_what_they_say():
    header = "Дата;Кто передаёт;Кто получает;Ресурс;Количество;Единица"
    lines = [header, *["10.10.2025;U01;S01;кадры;48;чел.-ч"] * 2]
    first = checked(lines, today=DAY)
    assert "codes-made" in codes_of(first.warnings)
    numbers = first.rows["exchange_id"].tolist()
    assert len(set(numbers)) == 2
    corrected = checked([line.replace(";48;", ";50;") for line in lines], today=DAY)
    assert corrected.rows["exchange_id"].tolist() == numbers


def test_a_decimal_mark_and_the_order_of_days_may_be_decided():
    answer = checked([MEASUREMENTS, row("1.234")], decisions=Decisions(decimal="."))
    assert answer.rows["value"].tolist() == [1.234]
    assert answer.notation.decimal == "."
    lines = [AGREEMENTS, "A-1;сетевая форма;S01, U01;03/04/2025;;"]
    assert checked(lines, today=DAY).notation.day_form == "day-first"
    answer = checked(lines, today=DAY, decisions=Decisions(month_first=True))
    assert answer.rows["signed_on"].tolist() == ["2025-03-04"]
    assert answer.notation.day_form == "month-first"


@pytest.mark.parametrize("quotes", ["«»", "“”", "„“"])
def test_quotes_of_print_around_nearly_every_cell_are_no_part_of_it(quotes):
    opening, closing = quotes
    header, *cells = ("Код показателя;Организация;Период;Значение", "2.4;S02;2024/25-H1;40,5")
    lines = [
        ";".join(f"{opening}{cell}{closing}" for cell in line.split(";"))
        for line in (header, *cells)
    ]
    answer = checked(lines)
    assert (codes_of(answer.errors), answer.rows["value"].tolist()) == ([], [40.5])
    assert answer.rows["member_code"].tolist() == ["S02"]


def test_letters_typed_for_digits_of_a_code_are_proposed():
    [error] = checked([MEASUREMENTS, row(member="SO1")]).errors
    assert (error.code, error.fix) == ("name-proposed", "S01")
