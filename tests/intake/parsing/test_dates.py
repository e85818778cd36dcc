"""Days, ranges and periods as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.contracts import CONTRACTS
from lib.intake.parsing.dates import nearest_census, parse
from lib.intake.parsing.days import read_day
from lib.tables import Column, Type

DAY = Column(type=Type.DAY)


def day(text, column=DAY, name="signed_on"):
    parsed = parse(name, column, [text])
    return parsed.faults[0].code if 0 in parsed.faults else parsed.entries[0]


@pytest.mark.parametrize(
    "text",
    [
        "20.12.2025",
        "20.12.25",
        "2025-12-20",
        "2025-12-20 00:00:00",
        "20/12/2025",
        "20-12-2025",
        "20 декабря 2025 г.",
        "20 дек 2025",
        "20 желтоқсан 2025",
        "20 December 2025",
        "20.12.2025 г.",
        "20\u00a0декабря 2025",
        "46011",
    ],
)
def test_every_way_of_writing_a_day_means_the_same_day(text):
    assert day(text) == "2025-12-20"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31.02.2025", "not-a-date"),
        ("12.2025", "date-month"),
        ("декабрь", "not-a-date"),
        ("20 чего 2025", "not-a-date"),
        ("0020-12-20", "date-beyond"),
        ("12–14.11.2025", "date-range"),
        ("#####", "excel-error"),
        ("=TODAY()", "formula"),
    ],
)
def test_what_is_no_single_day_is_refused_with_its_reason(text, code):
    assert day(text) == code


@pytest.mark.parametrize("text", ["", "-", "н/д", "бессрочно", "мерзімсіз"])
def test_a_day_may_be_open(text):
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12–14.11.2025", "2025-11-12", "2025-11-14"),
        ("12-14.11.2025", "2025-11-12", "2025-11-14"),
        ("12.11–14.11.2025", "2025-11-12", "2025-11-14"),
        ("12.11.2025 - 14.11.2025", "2025-11-12", "2025-11-14"),
        ("28 октября – 2 ноября 2025", "2025-10-28", "2025-11-02"),
        ("с 12 по 14 ноября 2025 г.", "2025-11-12", "2025-11-14"),
        ("2025-11-12 – 2025-11-14", "2025-11-12", "2025-11-14"),
    ],
)
def test_a_range_is_split_into_first_and_last_day(text, first, last):
    parsed = parse("starts_on", DAY, [text])
    assert parsed.entries == [first]
    assert parsed.beside == {"ends_on": {0: last}}
    parsed = parse("due_on", DAY, [text])
    assert parsed.entries == [last]
    assert parsed.beside == {"start_on": {0: first}}


@pytest.mark.parametrize(
    ("text", "stored", "grain"),
    [
        ("2025/26", "2026-08-31", "school_year"),
        ("1 полугодие 2025/26", "2025-12-31", "half"),
        ("ноябрь 2025", "2025-11-30", "month"),
        ("IV кв. 2025", "2025-12-31", "quarter"),
        ("2025", "2025-12-31", "year"),
    ],
)
def test_a_period_for_a_day_is_its_last_day_and_says_how_exact_it_is(text, stored, grain):
    parsed = parse("date", Column(type=Type.DAY_OR_PERIOD), [text])
    assert parsed.entries == [stored]
    assert parsed.beside == {"grain": {0: grain}}


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("20.12.2025", "2025-12-20"),
        ("05.12.2025", "2025-12-20"),
        ("04.01.2026", "2025-12-20"),
        ("04.06.2026", "2026-05-20"),
        ("2025/26-H1", "2025-12-20"),
        ("2 полугодие 2025/26", "2026-05-20"),
        ("04.12.2025", "census-date"),
        ("05.01.2026", "census-date"),
        ("2025/26", "census-date"),
        ("зима", "census-date"),
    ],
)
def test_a_day_within_fifteen_days_of_a_census_is_its_date(text, stored):
    assert day(text, Column(type=Type.DAY, census=True), "census_date") == stored


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_nearest_census_is_never_further_than_half_the_way(when):
    census = nearest_census(when)
    assert (census.month, census.day) in {(12, 20), (5, 20)}
    assert abs((census - when).days) <= 108


@given(st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_a_day_written_day_first_is_read_back(when):
    assert read_day(f"{when:%d.%m.%Y}")[0] == when
    assert read_day(f"{when:%d.%m.%y}")[0] == when


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_days(text):
    outcome = day(text, name="starts_on")
    assert outcome is None or isinstance(outcome, str)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("понедельник, 12.05.2026", "weekday-differs"),
        ("12.05.2026 (пн)", "weekday-differs"),
        ("Monday 12 May 2026", "weekday-differs"),
        ("вторник, 12.05.2026", None),
        ("12.05.2026, вт", None),
        ("сейсенбі, 12.05.2026", None),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_asked_about(text, code):
    fault = parse("signed_on", CONTRACTS["agreements"].columns["signed_on"], [text]).faults.get(0)
    assert (fault.code if fault else None) == code
