"""Days as people write them: ``10.09.2026``, ``10 сентября``, ``September 10, 2026``, ISO."""

import re
from datetime import date
from functools import cache

from babel.dates import get_month_names

from lib.text import languages

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_NUMBERS = re.compile(r"(?P<day>\d{1,2})[./\-](?P<month>\d{1,2})(?:[./\-](?P<year>\d{4}))?")
_DAY_FIRST = re.compile(r"\A(?P<day>\d{1,2})\.? (?P<month>[^\W\d]+)\.?(?:,? (?P<year>\d{4}))?")
_MONTH_FIRST = re.compile(r"\A(?P<month>[^\W\d]+)\.? (?P<day>\d{1,2})(?:,? (?P<year>\d{4}))?")
_SHAPES = (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST)
_YEAR_WORDS = re.compile(r" ?(?:г\.?|года|ж\.?|жылы?)$")

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
            return date(int(year), month, day)
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
