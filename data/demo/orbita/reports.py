"""Which cells were reported and when: the late, the drafts, the missing and the silent school."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from .days import HALVES, YEARS, deadline, ends_on, later, parts
from .source import Row, active, of_type, table
from .spread import chance

MISSING_SHARE = 0.04
HOLES_AT_MOST = 2
"""Cells of one indicator and period that may be missing."""

LATE = dict(zip(HALVES, ("S11", "S09", "S13", "S06", "S02", "S12"), strict=True))
"""One school in each half-year reports after the deadline."""

SILENT = ("S08", "2025/26-H2")
"""The school and the half-year of its measurements that never came."""

ALWAYS_REPORTED = ("1.4", "2.5", "3.5", "4.6", "8.1", "8.3", "8.4")
"""Indicators whose rows also follow from exchanges, mentoring counts or the register."""

WHOLE_NUMBERS = tuple((code, "2025/26") for code in ("1.2", "3.4", "3.6", "4.4"))
"""Values that only the counts of all schools make exactly."""

LEFT_OUT = tuple((code, "S08", "2025/26-H1") for code in ("4.3", "6.4", "7.6"))
"""Flows that the silent school already left out of its report before."""


KEY = ("indicator_code", "member_code", "period")


class Cell(NamedTuple):
    """One value that a member owes."""

    code: str
    member: str
    period: str


def cells(indicator: Row, year: str) -> list[Cell]:
    """Return the cells of one indicator and year that count: neither missing nor drafts."""
    return [cell for cell in owed_cells(indicator, year) if cell not in missing() | drafts()]


def whole_years(counting: list[Cell], indicator: Row, year: str) -> list[bool]:
    """Say of each cell whether its member reported every part of the year that it owed.

    A year's value is made of whole years only.
    """
    reported = Counter(cell.member for cell in counting)
    due = Counter(
        member
        for part in parts(year, indicator["period_type"])
        for member in reported
        if active(member, ends_on(part))
    )
    return [reported[cell.member] == due[cell.member] for cell in counting]


def owed_cells(indicator: Row, year: str) -> list[Cell]:
    """Return the cells that members owe and that the silent school does not leave out."""
    members = of_type(*indicator["reporters"].split(";"))
    return [
        Cell(indicator["indicator_code"], member, part)
        for member in members
        for part in parts(year, indicator["period_type"])
        if active(member, ends_on(part)) and (member, part) != SILENT
    ]


@cache
def drafts() -> frozenset[Cell]:
    """Return the cell of each half-year that stayed a draft."""
    return frozenset(Cell(*(row[name] for name in KEY)) for row in table("drafts"))


@cache
def missing() -> frozenset[Cell]:
    """Return the cells left empty: a share of all that members owe.

    A flow is missing for both halves of a year or for none, so that a year is never a half.
    """
    everything = list(_all_owed())
    wanted = round(MISSING_SHARE * len(everything))
    empty = {Cell(*cell) for cell in LEFT_OUT}
    groups = list(_missing_together(everything))
    chance("missing").shuffle(groups)
    for group in groups:
        holes = Counter((cell.code, cell.period) for cell in empty | group)
        if len(empty) + len(group) <= wanted and max(holes.values()) <= HOLES_AT_MOST:
            empty |= group
    return frozenset(empty)


def _missing_together(everything: list[Cell]) -> Iterator[set[Cell]]:
    """Give the cells that may be missing, in groups that are missing together."""
    revised = {Cell(*(row[name] for name in KEY)) for row in table("revisions")}
    flows = {row["indicator_code"] for row in table("indicators") if row["nature"] == "flow"}
    may_miss = [
        cell
        for cell in everything
        if cell.code not in ALWAYS_REPORTED
        and (cell.code, cell.period) not in WHOLE_NUMBERS
        and cell not in drafts() | revised
        and (cell.code not in flows or cell.member != SILENT[0])
    ]

    def together(cell: Cell) -> tuple[str, ...]:
        return cell[:2] + ((cell.period[:7],) if cell.code in flows else (cell.period,))

    for _, group in groupby(sorted(may_miss), key=together):
        yield set(group)


def _all_owed() -> Iterator[Cell]:
    for indicator in table("indicators"):
        for year in YEARS:
            if indicator[f"value {year}"] and indicator["reporters"] != "consortium":
                yield from owed_cells(indicator, year)


@cache
def reported_on(member: str, period: str) -> str:
    """Return the day on which a member sent its report for a period."""
    drawn = chance(f"report {member} {period}")
    if LATE.get(period) == member:
        return later(deadline(period), 3)
    return later(deadline(period), -drawn.randint(0, 9))
