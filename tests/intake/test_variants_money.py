"""Money as people write it: its unit in the heading, the cell, a column beside or a title."""

from datetime import date

import pytest

from lib.contracts import header_key
from lib.text import load
from tests.helpers.files import KNOWN, checked, codes_of, frame

FUNDING = "Код финансирования;Источник;Период;Получатель;{}"
EXCHANGES = "Код обмена;Дата;Кто передаёт;Кто получает;Ресурс;{}"
AGREEMENTS = "Код договора;Вид;Стороны;Дата подписания;{}"
DAY = date(2026, 9, 20)


def funding(header, cells):
    return checked([FUNDING.format(header), f"F-1;грант;2026;S01;{cells}"], today=DAY)


@pytest.mark.parametrize(
    ("header", "planned", "currency"),
    [
        ("План, USD", 1500, "USD"),
        ("План ($)", 1500, "USD"),
        ("План, тыс. долл.", 1_500_000, "USD"),
        ("План, тыс. $", 1_500_000, "USD"),
        ("План, k€", 1_500_000, "EUR"),
        ("План, млн евро", 1_500_000_000, "EUR"),
        ("План, т.р.", 1_500_000, "RUB"),
        ("План, тыс.р.", 1_500_000, "RUB"),
        ("План/тыс. руб.", 1_500_000, "RUB"),
        ("План в долларах", 1500, "USD"),
        ("План (руб.)", 1500, "RUB"),
    ],
)
def test_a_heading_names_the_unit_of_its_money(header, planned, currency):
    answer = funding(header, "1500")
    assert codes_of(answer.errors) == []
    assert answer.rows[["planned", "currency"]].to_numpy().tolist() == [[planned, currency]]


@pytest.mark.parametrize(
    ("cells", "planned", "currency"),
    [
        ("1500;тыс. долларов США", 1_500_000, "USD"),
        ("$1500;USD", 1500, "USD"),
        ("1500 $;$", 1500, "USD"),
        ("€ 900;EUR", 900, "EUR"),
        ("1,5 млн тг;KZT", 1_500_000, "KZT"),
        ("900т.р.;руб.", 900_000, "RUB"),
        ("2 mln USD;US dollars", 2_000_000, "USD"),
        ("350 тыс. руб.;", 350_000, "RUB"),
    ],
)
def test_a_cell_names_the_unit_of_its_money(cells, planned, currency):
    answer = funding("План;Валюта", cells)
    assert codes_of(answer.errors) == []
    assert answer.rows[["planned", "currency"]].to_numpy().tolist() == [[planned, currency]]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("План;Валюта", "1,5 млн тг;RUB"),
        ("План;Валюта", "$ 1500;EUR"),
        ("План, тенге;Валюта", "1500;руб."),
        ("План (USD);Валюта", "1500;тыс. тенге"),
    ],
)
def test_an_amount_in_another_currency_than_its_row_is_refused(header, cells):
    assert codes_of(funding(header, cells).errors) == ["currency-differs"]


def test_a_column_of_units_is_read_where_there_is_none_of_currencies():
    answer = funding("План;Ед. изм.", "1500;тыс. руб.")
    assert answer.rows[["planned", "currency"]].to_numpy().tolist() == [[1_500_000, "RUB"]]


@pytest.mark.parametrize(("settings", "currency"), [({}, "RUB"), ({"currency": "USD"}, "USD")])
def test_a_file_without_a_currency_has_that_of_the_consortium_and_asks(settings, currency):
    rows = [{"setting": name, "value": value} for name, value in settings.items()]
    lines = [FUNDING.format("План"), "F-1;грант;2026;S01;1500"]
    answer = checked(lines, today=DAY, current_rows=KNOWN | {"settings": frame("settings", *rows)})
    assert codes_of(answer.errors) == []
    assert codes_of(answer.warnings) == ["currency-assumed"]
    assert answer.rows["currency"].tolist() == [currency]


def test_a_title_names_the_currency_of_its_table():
    lines = ["Смета, тыс. долл.", FUNDING.format("План"), "F-1;грант;2026;S01;900"]
    answer = checked(lines, today=DAY)
    assert answer.rows[["planned", "currency"]].to_numpy().tolist() == [[900_000, "USD"]]


@pytest.mark.parametrize("cell", ["1,500", "1.500"])
def test_a_mark_before_three_digits_of_money_is_asked_about(cell):
    assert codes_of(funding("План;Валюта", f"{cell};руб.").errors) == ["number-ambiguous"]


@pytest.mark.parametrize(
    ("header", "cells", "quantity", "unit"),
    [
        ("Количество;Единица", "5000;долл.", 5, "kusd"),
        ("Количество;Единица", "5;k USD", 5, "kusd"),
        ("Количество;Единица", "5;тыс. евро", 5, "keur"),
        ("Количество;Единица", "5000 $;", 5, "kusd"),
        ("Сумма, USD", "5000", 5, "kusd"),
        ("Amount (thousand EUR)", "5", 5, "keur"),
    ],
)
def test_exchanges_of_money_are_in_thousands_of_their_currency(header, cells, quantity, unit):
    lines = [EXCHANGES.format(header), f"X-1;10.10.2025;U01;S01;финансы;{cells}"]
    answer = checked(lines, today=DAY)
    assert codes_of(answer.errors) == []
    assert answer.rows[["quantity", "unit"]].to_numpy().tolist() == [[quantity, unit]]


def test_an_estimate_is_in_the_currency_of_the_consortium():
    header = EXCHANGES.format("Количество;Единица;Оценка, тыс. тенге")
    lines = [header, "X-1;10.10.2025;U01;S01;кадры;5;чел.-ч;300"]
    assert codes_of(checked(lines, today=DAY).errors) == ["currency-differs"]
    settings = frame("settings", {"setting": "currency", "value": "KZT"})
    answer = checked(lines, today=DAY, current_rows=KNOWN | {"settings": settings})
    assert codes_of(answer.errors) == []
    assert answer.rows["estimated_value"].tolist() == [300]


@pytest.mark.parametrize(
    ("header", "cell", "amount", "currency"),
    [
        ("Сумма договора, тыс. руб.", "1500", 1_500_000, "RUB"),
        ("Сумма (USD)", "1500", 1500, "USD"),
        ("Цена", "350 тыс. тенге", 350_000, "KZT"),
    ],
)
def test_an_agreement_takes_its_currency_from_heading_or_cell(header, cell, amount, currency):
    lines = [AGREEMENTS.format(header), f"A-1;сетевая форма;S01, U01;10.10.2025;{cell}"]
    answer = checked(lines, today=DAY)
    assert answer.rows[["amount", "currency"]].to_numpy().tolist() == [[amount, currency]]


@pytest.mark.parametrize("language", ["ru", "en", "kk"])
def test_the_own_heading_of_estimates_suits_a_consortium_of_any_currency(language):
    heading = load(language)(header_key("exchanges", "estimated_value"))
    current_rows = KNOWN | {"settings": frame("settings", {"setting": "currency", "value": "KZT"})}
    header = EXCHANGES.format(f"Количество;Единица;{heading}")
    answer = checked(
        [header, "X-1;01.10.2025;S01;S02;кадры;5;чел.-ч;15000"], current_rows=current_rows
    )
    assert codes_of(answer.errors) == []
    assert "scale-doubtful" not in codes_of(answer.warnings)
    assert answer.rows["estimated_value"].tolist() == [15_000]
