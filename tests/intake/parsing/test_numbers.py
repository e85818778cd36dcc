"""Numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.intake.parsing.number_faults import refusal
from lib.intake.parsing.numbers import parse
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Column, Type

DECIMAL = Column(type=Type.DECIMAL)
WHOLE = Column(type=Type.INTEGER, least=0)
MONEY = Column(type=Type.DECIMAL, unit="currency")


def number(text, column=DECIMAL, *, beside=()):
    """Read one text, in a column that holds other texts too."""
    parsed = parse(column, [text, *beside])
    return parsed.faults[0].code if 0 in parsed.faults else parsed.entries[0]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0", 0),
        ("41,9", 41.9),
        ("41.9", 41.9),
        ("1 234,5", 1234.5),
        ("1\u00a0234,5", 1234.5),
        ("1\u202f234\u202f567", 1234567),
        ("1\u2009234", 1234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567),
        ("-5", -5),
        ("−5,5", -5.5),
        ("–5", -5),
        ("45%", 45),
        ("45,3 %", 45.3),
        ("0,123", 0.123),
        ("1,234", 1.234),
        ("007", 7),
    ],
)
def test_a_number_is_read_as_it_was_meant(text, meant):
    assert number(text) == meant


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("≈40", "number-approximate"),
        ("~40", "number-approximate"),
        ("около 40", "number-approximate"),
        ("более 50", "number-approximate"),
        ("не менее 12", "number-approximate"),
        ("<5", "number-approximate"),
        ("50+", "number-approximate"),
        ("5-7", "number-range"),
        ("5–7", "number-range"),
        ("40-45 %", "number-range"),
        ("12.май", "number-day"),
        ("01.фев", "number-day"),
        ("май.12", "number-day"),
        ("12 мая", "number-day"),
        ("20.12.2025", "number-date"),
        ("2025-12-20", "number-date"),
        ("7,7E+09", "number-exponent"),
        ("1.5e3", "number-exponent"),
        ("inf", "not-a-number"),
        ("nan", "not-a-number"),
        ("1_000", "not-a-number"),
        ("١٢", "not-a-number"),
        ("1.234", "number-ambiguous"),
        ("12 чел.", "number-with-words"),
        ("12 345 6", "not-a-number"),
        ("#####", "excel-error"),
        ("#ССЫЛКА!", "excel-error"),
        ("=A1+B1", "formula"),
        ("сорок", "not-a-number"),
        ("1,2,3", "not-a-number"),
        ("5 000,", "not-a-number"),
    ],
)
def test_what_is_no_single_number_is_refused_with_its_reason(text, code):
    assert number(text) == code


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("10-12", "10", "12"), ("12-10", "10", "12"), ("от 9 до 40", "9", "40")],
)
def test_the_bounds_of_a_range_are_offered_by_their_size(text, low, high):
    assert refusal(text).values == {"low": low, "high": high}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "–",
        "—",
        "н/д",
        "Нет данных",
        "не применимо",
        "x",
        "Х",
        "#Н/Д",
        "#ДЕЛ/0!",
        "n/a",
        "жоқ",
    ],
)
def test_a_word_for_no_figure_is_missing_and_not_zero(text):
    assert number(text) is None


def test_excel_tells_what_number_it_took_for_a_day():
    assert parse(DECIMAL, ["12.май"]).faults[0].fix == "12,5"
    assert parse(DECIMAL, ["янв.25"]).faults[0].fix == "1,25"


@pytest.mark.parametrize(
    ("beside", "meant"),
    [
        (["12,5"], 1234),
        (["1.234,5"], 1234),
        (["12.5"], 1.234),
        (["12.5", "12,5"], "number-ambiguous"),
        (["7"], "number-ambiguous"),
    ],
)
def test_a_point_before_three_digits_is_decided_by_the_column(beside, meant):
    assert number("1.234", beside=beside) == meant


def test_a_comma_before_three_digits_is_decimal_unless_points_are():
    assert number("1,234", beside=["12.5"]) == 1234
    assert number("1,234", beside=["12,5"]) == 1.234


def test_a_point_from_a_cell_of_a_workbook_is_decimal():
    assert number(f"1.234{NUMBER_MARK}") == 1.234


def test_a_whole_number_may_be_grouped_and_may_end_in_zero():
    assert number("1.234", WHOLE) == 1234
    assert number("12,0", WHOLE) == 12
    assert number("12,5", WHOLE) == "number-not-whole"


def test_limits_are_both_allowed():
    percent = Column(type=Type.DECIMAL, least=0, most=100)
    assert [number(text, percent) for text in ("0", "100")] == [0, 100]
    assert [number(text, percent) for text in ("-0,1", "100,1")] == ["number-beyond"] * 2


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("350 тыс. руб.", 350_000),
        ("1,2 млн", 1_200_000),
        ("900 000 ₽", 900_000),
        ("12 руб.", 12),
        ("5 млрд тенге", 5e9),
        ("350 тыс. штук", "number-with-words"),
    ],
)
def test_an_amount_may_say_its_own_scale(text, meant):
    assert number(text, MONEY) == meant


def test_thousands_of_roubles_stay_thousands_where_the_column_is_in_them():
    assert number("36 тыс. руб.", Column(type=Type.DECIMAL, unit="krub")) == 36


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_numbers(text):
    outcome = number(text)
    assert outcome is None or isinstance(outcome, str | int | float)


@given(st.integers(-(10**9), 10**9), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]))
def test_a_grouped_number_is_the_same_number(value, space):
    assert number(f"{value:,}".replace(",", space)) == value


@pytest.mark.parametrize("column", [WHOLE, DECIMAL], ids=["whole", "decimal"])
@pytest.mark.parametrize(
    "text", ["9223372036854775807", "9" * 30, "-" + "9" * 17, "9" * 310, "1" + "0" * 400]
)
def test_a_number_that_no_database_holds_is_refused(text, column):
    assert number(text, column) in ("number-beyond", "not-a-number")
