"""Headings that name a part of the year that a title names: «I полугодие» below «2024/25»."""

import re
from collections.abc import Sequence

from lib import periods
from lib.intake.layout.title_facts import period_in
from lib.periods import Period
from lib.vocabulary import PeriodType

_PART = re.compile(
    r"полуг|п/г|семестр|кварт|\bкв\b|жартыжыл|тоқсан|half|quarter|\b[hq][1-4]\b"
    r"|январ|феврал|март|апрел|\bма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:за )?(?:год|учебный год|уч\.? ?год|жыл|оқу жылы|year)", re.IGNORECASE)
_YEARS = (PeriodType.YEAR, PeriodType.SCHOOL_YEAR)
_LONGEST_HEADING, _TITLES_READ, _LEAST_PARTS = 60, 20, 2
_TOTAL = "Итого"


def with_years_of_titles(header: Sequence[str], titles: Sequence[str]) -> list[str]:
    """Return headings of parts of a year with the only year that the titles name.

    A heading «Год» beside them is their total, and no column of years.
    """
    dated = [_dated(heading, year) for heading in header] if (year := year_in(titles)) else []
    if sum(map(bool, dated)) < _LEAST_PARTS:
        return list(header)
    return [
        text or (f"{_TOTAL}: {heading}" if _WHOLE.fullmatch(heading.strip()) else heading)
        for text, heading in zip(dated, header, strict=True)
    ]


def year_in(titles: Sequence[str]) -> Period | None:
    """Return the only year that titles name."""
    facts = [fact[0] for text in titles[:_TITLES_READ] if (fact := period_in(text))]
    years = {period for text in facts if (period := periods.parse(text)) and period.type in _YEARS}
    return next(iter(years)) if len(years) == 1 else None


def _dated(heading: str, year: Period) -> str | None:
    """Return a heading of a part of a year with the year; None where it names none."""
    if len(heading) > _LONGEST_HEADING or not _PART.search(heading) or period_in(heading):
        return None
    calendar_years = sorted({year.start.year, year.end.year})
    for text in (f"{heading} {one}" for one in (year.code, *calendar_years)):
        period = _period(text)
        if period and period.type not in _YEARS and year.start <= period.start <= year.end:
            return text
    return None


def _period(text: str) -> Period | None:
    fact = period_in(text)
    return periods.parse(fact[0]) if fact else None
