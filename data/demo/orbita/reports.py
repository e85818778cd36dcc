"""Which cells were reported and when: the late, the drafts, the missing and the silent school."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .days import HALVES, YEARS, deadline, ends_on, later, parts
from .source import Row, active, of_type, table
from .spread import chance

MISSING_SHARE = 0.04
LATE = dict(zip(HALVES, ("S11", "S09", "S13", "S06", "S02", "S12"), strict=True))
"""One school in each half-year reports after the deadline."""

SILENT = ("S08", "2025/26-H2")
"""The school and the half-year of its measurements that never came."""

ALWAYS_REPORTED = ("1.4", "2.5", "3.5", "4.6", "8.1", "8.3", "8.4")
"""Indicators whose rows also follow from exchanges, mentoring counts or the register."""

NOT_ASKED = frozenset(
    ("8.1", member, f"2026-Q{quarter}")
    for member, quarter in (("N01", 1), ("C02", 1), ("C02", 2), ("U05", 3), ("C01", 3))
)
"""Cells of connection to the platform that are missing."""


class Cell(NamedTuple):
    """One value that a member owes."""

    code: str
    member: str
    period: str


def cells(indicator: Row, year: str) -> list[Cell]:
    """Return the cells of one indicator and year that count: neither missing nor drafts."""
    return [cell for cell in owed(indicator, year) if cell not in missing() | drafts()]


def owed(indicator: Row, year: str) -> list[Cell]:
    """Return the cells that members owe and that the silent school does not leave out."""
    members = of_type(*indicator["reporters"].split(";"))
    return [
        Cell(indicator["indicator_code"], member, part)
        for part in parts(year, indicator["period_type"])
        for member in members
        if active(member, ends_on(part)) and (member, part) != SILENT
    ]


@cache
def drafts() -> frozenset[Cell]:
    """Return the cell of each half-year that stayed a draft."""
    return frozenset(
        Cell(row["indicator_code"], row["member_code"], row["period"]) for row in table("drafts")
    )


@cache
def missing() -> frozenset[Cell]:
    """Return the cells left empty: a share of all that members owe."""
    everything = list(_all_owed())
    revised = {
        Cell(row["indicator_code"], row["member_code"], row["period"]) for row in table("revisions")
    }
    may_miss = [
        cell
        for cell in everything
        if cell.code not in ALWAYS_REPORTED and cell not in drafts() | revised
    ]
    number = round(MISSING_SHARE * len(everything)) - len(NOT_ASKED)
    return frozenset(chance("missing").sample(may_miss, number)) | {
        Cell(*cell) for cell in NOT_ASKED
    }


def _all_owed() -> Iterator[Cell]:
    for indicator in table("indicators"):
        for year in YEARS:
            if indicator[f"value {year}"] and indicator["reporters"] != "consortium":
                yield from owed(indicator, year)


@cache
def reported_on(member: str, period: str) -> str:
    """Return the day on which a member sent its report for a period."""
    drawn = chance(f"report {member} {period}")
    if LATE.get(period) == member:
        return later(deadline(period), 3)
    return later(deadline(period), -drawn.randint(0, 9))
