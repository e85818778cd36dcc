"""Dates as people type them: day first, words for months, Excel's serial numbers, ranges."""

import re
from collections.abc import Sequence
from datetime import date

from lib import periods
from lib.intake.parsing.days import (
    FIRST,
    LAST,
    contradicts_weekday,
    is_month_first,
    read_day,
    read_day_of_column,
    read_range,
)
from lib.intake.parsing.outcomes import (
    LONGEST_FIGURE,
    Fault,
    ParseResult,
    is_excel_error,
    is_missing,
)
from lib.tables import Column, Type
from lib.vocabulary import Grain, PeriodType

_AROUND = re.compile(r"^(?:до|с|по|от|к|by|until|from) |[*?!]{1,3}$")
"""What people write around a day that they are not sure of."""
_LETTERS_LIKE_FIGURES = str.maketrans("OОlIІ", "00111")
_SHORT_MONTH = re.compile(r"([^\W\d_]{3,10})[. '’-]{1,2}(\d\d)(?: ?[гж]\.?)?")
"""A month as spreadsheets show it: «авг.25»."""
_CENSUS_DAYS = 15
_OPEN_END = (
    "бессрочно",
    "бессрочный",
    "мерзімсіз",
    "open end",
    "open-ended",
    "unlimited",
    "indefinite",
)

SPANS = {"starts_on": "ends_on", "valid_from": "valid_to", "start_on": "due_on"}
"""Columns of a first and a last day that a range in either of them fills."""
_OPEN_BEGINNING = ("valid_from", "start_on")
"""First days that may be unknown: «до 31.12.2026» is the last one."""
_LAST_OF = {last: first for first, last in SPANS.items()}
_BEGINNINGS = ("starts_on", "joined_on", "started_on")
"""Days on which something begins; of a month the first is offered."""

_GRAINS = {
    PeriodType.MONTH: Grain.MONTH,
    PeriodType.QUARTER: Grain.QUARTER,
    PeriodType.HALF: Grain.HALF,
    PeriodType.SCHOOL_YEAR: Grain.SCHOOL_YEAR,
    PeriodType.YEAR: Grain.YEAR,
}


def parse(
    name: str,
    column: Column,
    texts: Sequence[str],
    *,
    date_1904: bool = False,
    month_first: bool | None = None,
) -> ParseResult:
    """Read the distinct texts of a column of days, of days or periods, or of census dates.

    The order of day and month is that of the whole column: «12/31/2025» proves that «03/04/2025»
    is the fourth of March. date_1904 : numbers count days from 1904. month_first : the order, where
    it is decided.
    """
    parsed = ParseResult.empty(len(texts))
    american = is_month_first(texts) if month_first is None else month_first
    for place, text in enumerate(texts):
        if not text:
            continue
        if is_missing(text) or text.casefold() in _OPEN_END:
            parsed.readings[place] = "read-missing"
            continue
        if len(text) > LONGEST_FIGURE:
            parsed.faults[place] = _refusal(text)
            continue
        day_read = read_day_of_column(text, american=american, date_1904=date_1904)
        fault = _fault_of(text, day_read[0]) if day_read else None
        if fault:
            parsed.faults[place] = fault
        elif column.census:
            _census(parsed, place, text, day_read)
        elif day_read:
            parsed.entries[place] = day_read[0].isoformat()
            if day_read[1]:
                parsed.readings[place] = day_read[1]
        elif column.type is Type.DAY_OR_PERIOD:
            _period_end(parsed, place, text)
        else:
            _range(parsed, place, text, name)
    return parsed


def _fault_of(text: str, day: date) -> Fault | None:
    """Return why a day that was read cannot be the one that is meant."""
    if not FIRST <= day <= LAST:
        return Fault("date-beyond", expected=f"{FIRST}..{LAST}")
    if contradicts_weekday(text, day):
        return Fault("weekday-differs", fix=day.isoformat())
    return None


def _range(parsed: ParseResult, place: int, text: str, name: str) -> None:
    since = read_day(text[len("с ") :]) if text.casefold().startswith("с ") else None
    if since and name not in _LAST_OF:
        parsed.entries[place] = since[0].isoformat()
        parsed.readings[place] = "read-date"
        return
    days = read_range(text)
    last = read_day(text[len("до ") :]) if text.casefold().startswith("до ") else None
    if last and name in (*_LAST_OF, *_OPEN_BEGINNING):
        day = last[0].isoformat()
        parsed.readings[place] = "read-date"
        if name in _OPEN_BEGINNING:
            parsed.aside(SPANS[name], place, day)
        else:
            parsed.entries[place] = day
    elif days is None:
        parsed.faults[place] = _month_end(text, name) or _month(text, name) or _refusal(text)
    elif name in SPANS:
        parsed.entries[place] = days[0].isoformat()
        parsed.aside(SPANS[name], place, days[1].isoformat())
        parsed.readings[place] = "read-range"
    elif name in _LAST_OF:
        parsed.entries[place] = days[1].isoformat()
        parsed.aside(_LAST_OF[name], place, days[0].isoformat())
        parsed.readings[place] = "read-range"
    else:
        parsed.faults[place] = Fault("date-range", expected="date")


def _month_end(text: str, name: str) -> Fault | None:
    """Offer the last day of a month or a year where a day ends something: «май 2026»."""
    plain = text[len("до ") :] if text.casefold().startswith("до ") else text
    plain = plain.removeprefix("конца ") if plain is not text else plain
    period = periods.parse(plain) if name in (*_LAST_OF, *_OPEN_BEGINNING) else None
    return Fault("not-a-date", expected="date", fix=period.end.isoformat()) if period else None


def _month(text: str, name: str) -> Fault | None:
    """Offer the first day of a month where something begins, else the last."""
    plain = text.strip(" .").casefold()
    short = _SHORT_MONTH.fullmatch(plain)
    period = periods.parse(f"{short[1]} 20{short[2]}" if short else plain)
    if period is None or period.type is not PeriodType.MONTH:
        return None
    day = period.start if name in _BEGINNINGS else period.end
    return Fault("date-month", expected="date", fix=day.isoformat())


def _period_end(parsed: ParseResult, place: int, text: str) -> None:
    period = periods.parse(text)
    if period is None:
        parsed.faults[place] = _refusal(text)
        return
    parsed.entries[place] = period.end.isoformat()
    parsed.aside("grain", place, str(_GRAINS[period.type]))
    parsed.readings[place] = "read-last-day"


def _census(
    parsed: ParseResult, place: int, text: str, day_read: tuple[date, str | None] | None
) -> None:
    """Take a half-year, or a day near a census date, for that date."""
    period = None if day_read else periods.parse(text)
    if period and period.type is PeriodType.HALF:
        parsed.entries[place] = period.census.isoformat()
        parsed.readings[place] = "read-last-day"
    elif period and period.type is PeriodType.MONTH and period.end.month in (5, 12):
        parsed.entries[place] = period.start.replace(day=20).isoformat()
        parsed.readings[place] = "read-census"
    elif day_read:
        census = nearest_census(day_read[0])
        if abs((census - day_read[0]).days) > _CENSUS_DAYS:
            parsed.faults[place] = Fault("census-date", fix=census.isoformat())
            return
        parsed.entries[place] = census.isoformat()
        if census != day_read[0]:
            parsed.readings[place] = "read-census"
        elif day_read[1]:
            parsed.readings[place] = day_read[1]
    else:
        parsed.faults[place] = Fault("census-date")


def nearest_census(day: date) -> date:
    """Return the census date, 20 December or 20 May, that is nearest to a day."""
    near = [date(day.year + shift, month, 20) for shift in (-1, 0) for month in (5, 12)]
    near.append(date(day.year + 1, 5, 20))
    return min(near, key=lambda census: abs((census - day).days))


def _refusal(text: str) -> Fault:
    if is_excel_error(text):
        return Fault("excel-error")
    if text.startswith("="):
        return Fault("formula")
    plain = _AROUND.sub("", text.translate(_LETTERS_LIKE_FIGURES))
    day = read_day(plain) if plain != text and len(text) <= LONGEST_FIGURE else None
    return Fault("not-a-date", expected="date", fix=day[0].isoformat() if day else None)
