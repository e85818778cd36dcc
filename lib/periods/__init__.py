"""Reporting periods: spans of days, how people write them, when a report on one is due."""

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

__all__ = [
    "SCHOOL_YEAR_STARTS",
    "Calendar",
    "Period",
    "codes_of_year",
    "containing",
    "following",
    "latest_over",
    "of",
    "parse",
    "parts",
    "previous",
    "school_year",
    "school_year_of",
    "year_before",
]
