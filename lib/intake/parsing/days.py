"""One day or a range of days as people type them: day first, words for months, serial numbers."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lib.intake.parsing.outcomes import (
    LONGEST_FIGURE,
)

_MONTHS = {
    start: number % 12 + 1
    for number, start in enumerate(
        [
            "янв",
            "фев",
            "мар",
            "апр",
            "мая",
            "июн",
            "июл",
            "авг",
            "сен",
            "окт",
            "ноя",
            "дек",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
            "қаң",
            "ақп",
            "нау",
            "сәу",
            "мам",
            "мау",
            "шіл",
            "там",
            "қыр",
            "қаз",
            "қар",
            "жел",
        ]
    )
} | {"май": 5}

_ISO = re.compile(
    r"(\d{4})[-./](\d\d?)[-./](\d\d?)"
    r"(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?"
)

_DAY_FIRST = re.compile(
    r"(\d{1,2})(?: ?[./\-] ?| )(\d{1,2})(?: ?[./\-] ?| )(\d{4}|\d\d)(?: ?(?:года|[гж])\.?)?"
    r"(?:(?:,? (?:[вс] )?|t)\d\d?[:.]\d\d(?::\d\d)?(?: ?(?:-|до) ?\d\d?[:.]\d\d)?)?"
)

_WORDED = re.compile(
    r"(\d{1,2})(?:-?го|st|nd|rd|th)?[ .-]?(?:of )?([^\W\d_]{3,12})[ .,-]{0,2}"
    r"(\d{4}|\d\d)(?: ?(?:г|года|ж|жыл)\.?)?"
)

_ROMAN = re.compile(r"(\d{1,2})[. /-]([ivx]{1,4})[. /-](\d{4}|\d\d)(?: ?г\.?)?")

_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

_YEAR_FIRST = re.compile(r"(\d{4}) ?(?:жылғы|жылдың|жыл|ж|г|года)\.? (\d{1,2}) ([^\W\d_]{3,12})\.?")

_MONTH_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)")

_WORD_FIRST = re.compile(
    r"([^\W\d_]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: ?(?:г|года)\.?)?"
)

_WEEKDAYS = (
    "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі"
)

_ANY_WEEKDAY = f"(?:{_WEEKDAYS.replace(' ', '|')})"
_WEEKDAY = re.compile(rf"^{_ANY_WEEKDAY}[.,]{{0,2}} |,? \(?{_ANY_WEEKDAY}\.?\)?$")

_PLACE_IN_WEEK = {word: place % 7 for place, word in enumerate(_WEEKDAYS.split())}
_WORD = re.compile(r"[^\W\d_]+")

_QUOTES = str.maketrans("", "", "«»\"“”„'’")

_SERIAL = re.compile(r"[45]\d{4}(?:[.,]0)?")

_COMPACT = re.compile(r"(20\d\d)([01]\d)([0-3]\d)")

_DAYS = re.compile(r"(\d{1,2}) ?- ?(\d{1,2})([./ ].+)")

_FROM_TO = re.compile(r"(?:с|from) (.{1,30}?) (?:по|до|to) (.{1,30})", re.IGNORECASE)

_DASH = re.compile(r" ?- ?")

_YEAR_AT_END = re.compile(r"[./ ]\d{4}(?: ?г\.?)?$")

_STROKES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("\u00a0\u202f\u2009", " "))

_EXCEL_BEGINS, _EXCEL_1904_BEGINS = date(1899, 12, 30), date(1904, 1, 1)

FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
"""Days outside are typing errors."""


def contradicts_weekday(text: str, day: date) -> bool:
    """Whether a text names another weekday than the one that its day is."""
    places = {_PLACE_IN_WEEK.get(word) for word in _WORD.findall(text.lower())} - {None}
    return bool(places) and day.weekday() not in places


def read_day(raw: str) -> tuple[date, str | None] | None:
    """Read one day: the date, and the note on how it was read; None where it is no day."""
    text = _WEEKDAY.sub("", raw.translate(_STROKES).translate(_QUOTES).strip().lower())
    match = _ISO.fullmatch(text)
    if match:
        return _dated(match[1], match[2], match[3], None)
    match = _DAY_FIRST.fullmatch(text)
    if match:
        return _dated(_century(match[3]), match[2], match[1], "read-date")
    match = _WORDED.fullmatch(text)
    month = month_of(match[2]) if match else None
    if match and month:
        return _dated(_century(match[3]), month, match[1], "read-date")
    match = _ROMAN.fullmatch(text)
    if match and match[2] in _ROMAN_MONTHS:
        month = _ROMAN_MONTHS.index(match[2]) + 1
        return _dated(_century(match[3]), month, match[1], "read-date")
    match = _WORD_FIRST.fullmatch(text)
    month = month_of(match[1]) if match else None
    if match and month:
        return _dated(match[3], month, match[2], "read-date")
    match = _YEAR_FIRST.fullmatch(text)
    month = month_of(match[3]) if match else None
    if match and month:
        return _dated(match[1], month, match[2], "read-date")
    match = _COMPACT.fullmatch(text)
    if match:
        return _dated(match[1], match[2], match[3], "read-date")
    if _SERIAL.fullmatch(text):
        return _EXCEL_BEGINS + timedelta(days=int(text[:5])), "read-serial-date"
    return None


def read_range(raw: str) -> tuple[date, date] | None:
    """Read two days: «12–14.11.2025», «12.11–14.11.2025», «с 1 по 5 марта 2026»."""
    text = _FROM_TO.sub(r"\1-\2", raw.translate(_STROKES).strip())
    days = _DAYS.fullmatch(text)
    if days:
        return _both(days[1] + days[3], days[2] + days[3])
    year = _YEAR_AT_END.search(text)
    for dash in _DASH.finditer(text):
        first, last = text[: dash.start()], text[dash.end() :]
        both = _both(first, last) or (_both(first.rstrip(".") + year[0], last) if year else None)
        if both:
            return both
    return None


def month_of(word: str) -> int | None:
    """Return the number of a month from its name or the beginning of it; None for other words."""
    return _MONTHS.get(word[:3].lower())


def _both(first: str, last: str) -> tuple[date, date] | None:
    start, end = read_day(first), read_day(last)
    return (start[0], end[0]) if start and end else None


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _dated(
    year: str, month: str | int, day: str, note: str | None
) -> tuple[date, str | None] | None:
    try:
        return date(int(year), int(month), int(day)), note
    except ValueError:
        return None


def forms(texts: Sequence[str], *, month_first: bool | None = None) -> list[str]:
    """Return the form of each text that is a day in figures: iso, day-first or month-first.

    month_first : the order, where it is decided; else the texts tell.
    """
    american = is_month_first(texts) if month_first is None else month_first
    names = []
    for text in texts:
        if len(text) > LONGEST_FIGURE:
            continue
        if american and _MONTH_FIRST.fullmatch(text):
            names.append("month-first")
        elif _DAY_FIRST.fullmatch(text):
            names.append("day-first")
        elif _ISO.fullmatch(text.lower()):
            names.append("iso")
    return names


def is_month_first(texts: Sequence[str]) -> bool:
    """Whether days with strokes or hyphens have the month first: one proves it, none denies it."""
    pairs = [(int(match[1]), int(match[2])) for match in map(_MONTH_FIRST.match, texts) if match]
    return any(first <= 12 < second for first, second in pairs) and all(
        first <= 12 for first, _ in pairs
    )


def read_day_of_column(
    text: str, *, american: bool, date_1904: bool
) -> tuple[date, str | None] | None:
    """Read a day like ``read_day``, by its column's order of day and month and its first day."""
    match = _MONTH_FIRST.fullmatch(text.strip()) if american else None
    if match:
        return _dated(_century(match[3]), match[1], match[2], "read-month-first")
    parsed = read_day(text)
    if parsed and parsed[1] == "read-serial-date" and date_1904:
        return _EXCEL_1904_BEGINS + timedelta(days=int(text[:5])), parsed[1]
    return parsed


def orders(texts: Sequence[str]) -> set[str]:
    """Return the orders of day and month that days with strokes or hyphens prove.

    ``day-first``, ``month-first``; ``unsure`` alone where only days with strokes prove nothing.
    """
    pairs = [(int(match[1]), int(match[2])) for match in map(_MONTH_FIRST.match, texts) if match]
    proved = {
        "day-first" if second <= 12 else "month-first"
        for first, second in pairs
        if (first > 12) != (second > 12)
    }
    return proved or ({"unsure"} if any(map(is_unsure, texts)) else set())


def is_unsure(text: str) -> bool:
    """Whether a day with strokes may be read in two ways."""
    match = _MONTH_FIRST.match(text) if "/" in text else None
    return match is not None and match[1].lstrip("0") != match[2].lstrip("0")
