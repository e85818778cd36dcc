"""Spans of days with canonical codes: school years, halves, quarters, months, calendar years.

A period is stored as its canonical code and sorted by its first day, never by its text:
``2025`` calendar year, ``2025/26`` school year (1 September to 31 August), ``2025/26-H1``
(September to December) and ``-H2`` (January to August), ``2025-Q4`` calendar quarter,
``2025-11`` month. Years run from 1900 to 2199, so that
every day of a file has its periods; people type periods of 2000 to 2099.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from lib.vocabulary import PeriodType

SCHOOL_YEAR_STARTS = 9
"""The month in which a school year begins; its second half begins in January."""


@dataclass(frozen=True, order=True)
class Period:
    """A span of days under its canonical code; ``start`` and ``end`` both belong to it.

    Periods compare by first day, then by last day, so a half-year comes before its school year.
    """

    code: str = field(compare=False)
    type: PeriodType = field(compare=False)
    start: date
    end: date

    @property
    def census(self) -> date:
        """The day on which stocks are counted: 20 December, 20 May, else the period's last day."""
        if self.type is PeriodType.HALF:
            return date(self.start.year, 12 if self.start.month == SCHOOL_YEAR_STARTS else 5, 20)
        return self.end

    @property
    def school_year(self) -> str | None:
        """The school year of its first day; a calendar year has none."""
        return None if self.type is PeriodType.YEAR else school_year_of(self.start)

    def covers(self, day: date) -> bool:
        """Whether a day belongs to the period."""
        return self.start <= day <= self.end


_CANONICAL = re.compile(
    r"(?P<year>(?:19|20|21)\d\d)(?:/(?P<second>\d\d)(?:-H(?P<half>[12]))?|-Q(?P<quarter>[1-4])"
    r"|-(?P<month>0[1-9]|1[0-2]))?"
)


def is_canonical(code: str) -> bool:
    """Whether a text has the form of a canonical code; the years in it may not fit together."""
    return _CANONICAL.fullmatch(code) is not None


@cache
def of(code: str) -> Period:
    """Return the period of a canonical code; any other text raises ``ValueError``."""
    match = _CANONICAL.fullmatch(code)
    if match is None or (match["second"] and not _follows(match["year"], match["second"])):
        raise ValueError(f"not the code of a period: {code!r}")
    year = int(match["year"])
    if match["half"] == "1":
        return _span(code, PeriodType.HALF, year, SCHOOL_YEAR_STARTS, 4)
    if match["half"] == "2":
        return _span(code, PeriodType.HALF, year + 1, 1, 8)
    if match["second"]:
        return _span(code, PeriodType.SCHOOL_YEAR, year, SCHOOL_YEAR_STARTS, 12)
    if match["quarter"]:
        return _span(code, PeriodType.QUARTER, year, 3 * int(match["quarter"]) - 2, 3)
    if match["month"]:
        return _span(code, PeriodType.MONTH, year, int(match["month"]), 1)
    return _span(code, PeriodType.YEAR, year, 1, 12)


def _span(code: str, type_: PeriodType, year: int, month: int, months: int) -> Period:
    last = month + months - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return Period(code, type_, date(year, month, 1), end)


def _follows(year: str, second: str) -> bool:
    return (int(year) + 1) % 100 == int(second)


def school_year(first: int) -> str:
    """Return the code of the school year that begins in a calendar year: ``2025/26``."""
    return f"{first}/{(first + 1) % 100:02}"


def school_year_of(day: date) -> str:
    """Return the code of the school year that a day belongs to."""
    return school_year(day.year if day.month >= SCHOOL_YEAR_STARTS else day.year - 1)


def containing(day: date, type_: PeriodType) -> Period:
    """Return the period of a type that a day belongs to; ``ValueError`` outside the years known."""
    half = 1 if day.month >= SCHOOL_YEAR_STARTS else 2
    codes = {
        PeriodType.YEAR: f"{day.year}",
        PeriodType.SCHOOL_YEAR: school_year_of(day),
        PeriodType.HALF: f"{school_year_of(day)}-H{half}",
        PeriodType.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        PeriodType.MONTH: f"{day.year}-{day.month:02}",
    }
    return of(codes[type_])


def latest_over(codes: Iterable[str], day: date) -> str | None:
    """Return the latest of some periods that is over on a day; where none is, the first begun.

    What boards show where the reader has chosen no school year. None where there is no period.
    """
    ordered = sorted(set(codes))
    over = [code for code in ordered if of(code).end < day]
    return next(iter(over[::-1] or ordered), None)


def parts(school_year: str, type_: PeriodType) -> tuple[str, ...]:
    """Return the codes of the periods of a type that make up a school year, in order.

    A quarter belongs to the school year of its first month, so 2025/26 runs from 2025-Q4 to
    2026-Q3. No calendar year is part of a school year.
    """
    distinct = dict.fromkeys(containing(day, type_) for day in _firsts_of_months(of(school_year)))
    return tuple(period.code for period in distinct if period.school_year == school_year)


def codes_of_year(school_year: str, type_: PeriodType) -> tuple[str, ...]:
    """Return the codes of the periods of a type that are reported in a school year, in order.

    Of calendar years it is the one in which the school year begins.
    """
    return (school_year[:4],) if type_ is PeriodType.YEAR else parts(school_year, type_)


def _firsts_of_months(period: Period) -> Iterator[date]:
    day = period.start
    while day <= period.end:
        yield day
        day = (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def previous(code: str) -> str:
    """Return the same period a year earlier; ``ValueError`` before the years known."""
    period = of(code)
    return containing(period.start.replace(year=period.start.year - 1), period.type).code


def year_before(code: str) -> str | None:
    """Return the same period a year earlier; None before the years known."""
    try:
        return previous(code)
    except ValueError:
        return None


def following(code: str) -> str | None:
    """Return the same period a year later; None beyond the years known."""
    period = of(code)
    try:
        return containing(period.end.replace(year=period.end.year + 1, day=28), period.type).code
    except ValueError:
        return None
