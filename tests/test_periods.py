"""Reporting periods: every spelling that people type, their order, their parts and deadlines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.periods import (
    Calendar,
    Period,
    codes_of_year,
    containing,
    latest_over,
    of,
    parse,
    parts,
    previous,
    school_year,
    school_year_of,
    year_before,
)
from lib.vocabulary import PeriodType, SettingName

SPELLINGS = {
    "2025": ["2025", " 2025 ", "2025 год", "2025 г.", "за 2025 год", "2025 жыл", "2025 жылы"],
    "2025/26": [
        "2025-2026",
        "2025–2026 уч. год",
        "2025—2026 учебный год",
        "2025/2026",
        "2025\\2026",
        "2025-26",
        "25/26",
        "25-26 уч.г.",
        "2025 / 2026",
        "2025/26\u00a0учебный год",
        "2025/26 учебного года",
        "2025/26 оқу жылы",
        "2025-2026 оқу жылы",
        "2025/26 school year",
        "academic year 2025–26",
        "２０２５/２６",
    ],
    "2025/26-H1": [
        "I полугодие 2025/26",
        "Ⅰ полугодие 2025/26",
        "І полугодие 2025/26",
        "1 п/г 2025-26",
        "1 п/г 2025-2026",
        "1-е полугодие 2025/2026 учебного года",
        "1-ое полугодие 25/26",
        "первое полугодие 2025/26 уч. года",
        "Первое полугодие 2025–2026 уч. г.",
        "2025/26, I полугодие",
        "2025/26 (1 полугодие)",
        "2025/26-h1",
        "2025/26-Н1",
        "2025-26 H1",
        "H1 2025/26",
        "1H 2025/26",
        "2025/26 оқу жылының бірінші жартыжылдығы",
        "бірінші жартыжылдық 2025/26",
        "2025/26 жылдың 1 жартыжылдығы",
        "1 пол. 2025/26",
        "первая половина 2025/26",
        "1-ші жартыжылдық 2025-2026",
        "first half of 2025/26",
        "half-year I of 2025/26",
        "1st half-year 2025/26",
    ],
    "2025/26-H2": [
        "II полугодие 2025/26",
        "ІІ полугодие 2025/26",
        "2 п/г 2025-26",
        "второе полугодие 2025/26",
        "екінші жартыжылдық 2025/26",
        "second half of the 2025/26 school year",
    ],
    "2025-Q4": [
        "IV кв. 2025",
        "ІV кв. 2025",
        "4 кв 2025",
        "4кв.2025",
        "IV квартал 2025 года",
        "4-й квартал 2025 г.",
        "четвёртый квартал 2025",
        "2025 Q4",
        "q4 2025",
        "4Q2025",
        "IV тоқсан 2025",
        "2025 жылғы 4-ші тоқсан",
        "fourth quarter of 2025",
    ],
    "2025-11": [
        "ноябрь 2025",
        "Ноябрь\u202f2025 г.",
        "ноября 2025",
        "нояб. 2025",
        "ноя 2025",
        "11.2025",
        "11/2025",
        "2025.11",
        "қараша 2025",
        "2025 жылғы қараша",
        "November 2025",
        "Nov 2025",
    ],
}

NO_PERIODS = [
    "",
    "2025/27",
    "2022-2025",
    "2025–2026 гг.",
    "I полугодие",
    "I полугодие 2025",
    "III полугодие 2025/26",
    "I II полугодие 2025/26",
    "2025 учебный год",
    "календарный 2025/26",
    "IV кв. 2025/26",
    "V кв. 2025",
    "4 четверть 2025",
    "4 2025",
    "13.2025",
    "11/12",
    "20.12.2025",
    "2025-12-20",
    "≈2025",
    "2025?",
    "1999",
    "3.1",
    "школа",
    "нет данных",
]

MONTHS = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "en": "January February March April May June July August September October November December",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}

school_years = st.integers(2000, 2098).map(lambda year: f"{year}/{(year + 1) % 100:02}")
codes = st.one_of(
    st.integers(2000, 2099).map(str),
    school_years,
    st.builds("{}-H{}".format, school_years, st.integers(1, 2)),
    st.builds("{}-Q{}".format, st.integers(2000, 2099), st.integers(1, 4)),
    st.builds("{}-{:02}".format, st.integers(2000, 2099), st.integers(1, 12)),
)


@pytest.mark.parametrize(
    ("spelling", "code"),
    [(spelling, code) for code, spellings in SPELLINGS.items() for spelling in spellings],
)
def test_a_period_is_read_however_it_is_spelled(spelling, code):
    assert parse(spelling) == of(code)
    assert parse(spelling.upper()).code == code


@pytest.mark.parametrize("spelling", NO_PERIODS)
def test_what_is_no_period_or_may_be_two_is_not_guessed(spelling):
    assert parse(spelling) is None


@pytest.mark.parametrize("language", MONTHS)
def test_every_month_is_known_by_its_name(language):
    result = [parse(f"{name} 2025").code for name in MONTHS[language].split()]
    assert result == [f"2025-{number:02}" for number in range(1, 13)]


@given(codes)
def test_a_canonical_code_reads_as_itself(code):
    assert parse(code).code == of(code).code == code


@given(st.text(max_size=30))
def test_any_text_is_read_without_an_accident(spelling):
    period = parse(spelling)
    assert period is None or of(period.code) == period


@given(codes, codes)
def test_periods_sort_by_their_first_day(one, other):
    earlier, later = sorted([of(one), of(other)])
    assert earlier.start <= later.start


def test_the_halves_of_one_year_stand_among_months_and_quarters():
    spellings = ["2026-Q1", "2025/26", "2025/26-H2", "2025-11", "2026", "2025/26-H1", "2025-09"]
    in_order = ["2025-09", "2025/26-H1", "2025/26", "2025-11", "2026-Q1", "2025/26-H2", "2026"]
    assert [period.code for period in sorted(map(of, spellings))] == in_order


@pytest.mark.parametrize(
    ("code", "type_", "start", "end", "census"),
    [
        ("2025", PeriodType.YEAR, (2025, 1, 1), (2025, 12, 31), (2025, 12, 31)),
        ("2025/26", PeriodType.SCHOOL_YEAR, (2025, 9, 1), (2026, 8, 31), (2026, 8, 31)),
        ("2025/26-H1", PeriodType.HALF, (2025, 9, 1), (2025, 12, 31), (2025, 12, 20)),
        ("2025/26-H2", PeriodType.HALF, (2026, 1, 1), (2026, 8, 31), (2026, 5, 20)),
        ("2023-Q4", PeriodType.QUARTER, (2023, 10, 1), (2023, 12, 31), (2023, 12, 31)),
        ("2024-02", PeriodType.MONTH, (2024, 2, 1), (2024, 2, 29), (2024, 2, 29)),
    ],
)
def test_a_period_knows_its_days(code, type_, start, end, census):
    period = of(code)
    assert period == Period(code, type_, date(*start), date(*end))
    assert (period.type, period.census) == (type_, date(*census))


@pytest.mark.parametrize("code", ["2025/27", "25/26", "2025-13", "2025-Q5", "2025/26-H3", "1899"])
def test_only_canonical_codes_are_codes(code):
    with pytest.raises(ValueError, match=code):
        of(code)


def test_the_last_school_year_of_the_century_has_its_second_year_as_two_zeros():
    assert parse("2099-2100") is None
    assert of("2099/00").end == date(2100, 8, 31)


@given(st.dates(date(1900, 9, 1), date(2199, 8, 31)), st.sampled_from(PeriodType))
def test_a_day_belongs_to_one_period_of_each_type(day, type_):
    period = containing(day, type_)
    assert period.covers(day)
    assert period.type is type_


def test_a_school_year_begins_on_the_first_of_september():
    assert school_year_of(date(2025, 8, 31)) == "2024/25"
    assert school_year_of(date(2025, 9, 1)) == "2025/26"


@pytest.mark.parametrize(
    ("code", "school_year"),
    [
        ("2025", None),
        ("2025/26", "2025/26"),
        ("2025/26-H2", "2025/26"),
        ("2026-Q3", "2025/26"),
        ("2026-Q4", "2026/27"),
        ("2026-08", "2025/26"),
    ],
)
def test_a_period_belongs_to_the_school_year_of_its_first_day(code, school_year):
    assert of(code).school_year == school_year


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (PeriodType.SCHOOL_YEAR, ("2025/26",)),
        (PeriodType.HALF, ("2025/26-H1", "2025/26-H2")),
        (PeriodType.QUARTER, ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")),
        (
            PeriodType.MONTH,
            tuple(f"2025-{m:02}" for m in range(9, 13))
            + tuple(f"2026-{m:02}" for m in range(1, 9)),
        ),
        (PeriodType.YEAR, ()),
    ],
)
def test_a_school_year_has_parts(type_, expected):
    assert parts("2025/26", type_) == expected
    assert codes_of_year("2025/26", type_) == (expected or ("2025",))


@given(codes.filter(lambda code: of(code).start.year > 2001))
def test_the_same_period_a_year_earlier_is_of_the_same_type(code):
    now, then = of(code), of(previous(code))
    assert (then.type, then.start) == (now.type, now.start.replace(year=now.start.year - 1))


def test_a_year_earlier_keeps_half_and_quarter():
    assert [previous(code) for code in ("2025/26-H2", "2025-Q4", "2024-02")] == [
        "2024/25-H2",
        "2024-Q4",
        "2023-02",
    ]


def test_before_the_first_year_known_there_is_none():
    assert [year_before(code) for code in ("1901", "1900", "1900-Q1")] == ["1900", None, None]


def test_a_school_year_is_named_by_the_year_in_which_it_begins():
    assert [school_year(first) for first in (2025, 1999)] == ["2025/26", "1999/00"]


@pytest.mark.parametrize(
    ("code", "deadline"),
    [
        ("2025/26-H1", date(2025, 12, 20)),
        ("2025/26-H2", date(2026, 5, 20)),
        ("2025/26", date(2026, 9, 20)),
        ("2025", date(2026, 1, 20)),
        ("2025-Q4", date(2026, 1, 20)),
        ("2026-02", date(2026, 3, 20)),
    ],
)
def test_a_report_is_due_on_the_day_of_the_regulation(code, deadline):
    assert Calendar().deadline(of(code)) == deadline


def test_a_consortium_sets_its_own_deadlines():
    calendar = Calendar.from_settings(
        {
            SettingName.DEADLINE_FIRST_HALF: "11-16",
            SettingName.DEADLINE_DAYS_AFTER: "5",
            "grace_days": "0",
            "time_zone": "Asia/Almaty",
        }
    )
    assert calendar == Calendar(first_half="11-16", days_after=5, grace_days=0)
    assert calendar.deadline(of("2025/26-H1")) == date(2025, 11, 16)
    assert calendar.deadline(of("2025-11")) == date(2025, 12, 5)


@pytest.mark.parametrize("day", ["02-29", "13-01", "20.12", ""])
def test_a_deadline_that_does_not_exist_every_year_is_refused(day):
    with pytest.raises(ValueError, match=r"day|month|isoformat"):
        Calendar(first_half=day)


def test_the_latest_year_that_is_over_stands_where_none_was_chosen():
    years, day = ["2026/27", "2024/25", "2025/26", "2024/25"], date(2026, 10, 15)
    assert latest_over(years, day) == "2025/26"
    assert latest_over(years, date(2026, 8, 31)) == "2024/25"
    assert latest_over(["2027/28", "2026/27"], day) == "2026/27"
    assert latest_over([], day) is None
