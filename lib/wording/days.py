"""Days as people write them: ``10.09.2026``, ``10 сентября``, ``September 10, 2026``, ISO."""

import re
from datetime import date
from functools import cache

from babel.dates import get_month_names

from lib.text import languages

_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>[^\W\d]+)\.?"
_SHAPES = tuple(
    re.compile(rf"\A{shape}")  # so that a search is linear too
    for shape in (
        rf"(?P<year>\d{{4}})[./\-](?P<month>\d{{1,2}})[./\-]{_DAY}",  # ISO
        rf"{_DAY} ?[./\-] ?(?P<month>\d{{1,2}})(?: ?[./\-] ?(?P<year>\d{{4}}|\d{{2}}))?",
        rf"{_DAY}(?:\.|st|nd|rd|th)? {_MONTH}(?:,? (?P<year>\d{{4}}))?",
        rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
        rf"(?P<year>\d{{4}}) ?(?:ж\.?|жыл|жылы|жылғы),? {_DAY} {_MONTH}",  # Kazakh
    )
)
_YEAR_WORDS = re.compile(r"(?<![^\W\d]) ?(?:г\.?|года|ж\.?|жылы?)$")
_CENTURY = 2000
"""Of a year of two figures."""

SHORTEST = 3
"""Letters of a month's name that are enough to know it."""


def read_day(text: str, today: date) -> date | None:
    """Read a day in the form of any language, or return None for anything else.

    A day without a year is the latest such day that is not after ``today``.
    """
    cleaned = _YEAR_WORDS.sub("", " ".join(text.split()).lower())
    for shape in _SHAPES:
        match = shape.fullmatch(cleaned)
        month = _month(match["month"]) if match else None
        if match and month:
            return _day(match["year"], month, int(match["day"]), today)
    return None


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    if len(text) < SHORTEST:
        return None
    return next((number for name, number in _months() if name.startswith(text)), None)


def _day(year: str | None, month: int, day: int, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (_CENTURY if len(year) == len("26") else 0), month, day)
        this_year = date(today.year, month, day)
    except ValueError:
        return None
    return this_year if this_year <= today else date(today.year - 1, month, day)


@cache
def _months() -> list[tuple[str, int]]:
    """Every name of a month in every language, as it stands in dates and alone."""
    return [
        (name.lower(), number)
        for language in languages()
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, language).items()
    ]
