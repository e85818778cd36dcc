"""Days are understood as people write them, in every language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.text import languages, load
from lib.wording.days import read_day

TODAY = date(2026, 10, 15)


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-10",
        "10.09.2026",
        "10.9.2026",
        "10/09/2026",
        " 10 сентября 2026 г. ",
        "10 Сентября 2026",
        "10 сен 2026",
        "10 сентября",
        "10.09",
        "10 September 2026",
        "September 10, 2026",
        "10 қыркүйек 2026",
        "2026 жылғы 10 қыркүйек",
        "10.09.26",
        "10 . 09 . 2026",
        "2026.09.10",
        "10th September",
    ],
)
def test_a_day_is_read_in_the_readers_form(text):
    assert read_day(text, TODAY) == date(2026, 9, 10)


@pytest.mark.parametrize("text", ["20.12", "20 декабря"])
def test_a_day_without_a_year_is_the_latest_that_is_past(text):
    assert read_day(text, TODAY) == date(2025, 12, 20)


@pytest.mark.parametrize("text", ["", "вчера", "31.02.2026", "10 с", "29.02", "2026-13-01", "22"])
def test_what_is_no_day_is_refused(text):
    assert read_day(text, TODAY) is None


@given(st.dates(date(2025, 10, 16), TODAY), st.sampled_from(languages()))
def test_a_day_is_read_as_the_app_writes_it(day, language):
    words, iso = load(language), day.isoformat()
    texts = (words.date(iso), words.short_date(iso), words.day(iso))
    assert [read_day(text, TODAY) for text in texts] == [day] * 3
