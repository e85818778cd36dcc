"""Reporting periods: spans of days, how people write them, due reports, overlapping terms."""

from lib.periods.deadlines import Calendar
from lib.periods.spans import (
    SCHOOL_YEAR_STARTS,
    Period,
    codes_of_year,
    containing,
    following,
    latest_over,
    of,
    parts,
    previous,
    school_year,
    school_year_of,
    year_before,
)
from lib.periods.spellings import parse
from lib.periods.terms import Term, overlapping

__all__ = [
    "SCHOOL_YEAR_STARTS",
    "Calendar",
    "Period",
    "Term",
    "codes_of_year",
    "containing",
    "following",
    "latest_over",
    "of",
    "overlapping",
    "parse",
    "parts",
    "previous",
    "school_year",
    "school_year_of",
    "year_before",
]
