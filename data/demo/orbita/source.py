"""The tables that the demo is made from, read from ``source/``."""

import csv
from functools import cache
from pathlib import Path

from .spread import chance

SOURCE = Path(__file__).parents[1] / "source"

EXTRA_PASSPORTS = Path(__file__).parents[2] / "start" / "indicators_extra_ru.csv"

Row = dict[str, str]

SPREAD = 0.18
"""Standard deviation of the members' effects."""

LEANING = 0.15
"""Standard deviation of how far one indicator of a member stands from the member's own effect."""

RISK_SCHOOLS = ("S02", "S08", "S10", "S11")


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one table as text."""
    with (SOURCE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter=";"))


@cache
def extra_passports() -> tuple[Row, ...]:
    """Return the passports of K4-K12, which any consortium may load, as they are shipped."""
    with EXTRA_PASSPORTS.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter=";"))


@cache
def members() -> dict[str, Row]:
    """Return the register's rows by code."""
    return {row["member_code"]: row for row in table("members")}


def of_type(*types: str) -> list[str]:
    """Return the codes of members of some types."""
    return [code for code, row in members().items() if row["member_type"] in types]


def active(code: str, day: str) -> bool:
    """Whether a member had joined by a day."""
    return members()[code]["joined_on"] <= day


def count(code: str, column: str) -> int:
    """Return one of a member's counts of people."""
    return int(members()[code][column])


@cache
def effects() -> dict[str, float]:
    """Return how far each school stands from the consortium's mean, once for all indicators.

    The schools in need of help have the lowest of what was drawn.
    """
    drawn = chance("effects")
    schools = of_type("school")
    values = [min(max(drawn.gauss(0, SPREAD), -1.5 * SPREAD), 1.5 * SPREAD) for _ in schools]
    lowest = sorted(values)[: len(RISK_SCHOOLS)]
    others = [value for value in values if value not in lowest]
    weak, strong = iter(lowest), iter(others)
    return {code: next(weak if code in RISK_SCHOOLS else strong) for code in schools}


@cache
def strength(code: str, school: str) -> float:
    """Return how far a school stands from the mean in one indicator, in all years alike."""
    return effects()[school] + chance(f"leaning {code} {school}").gauss(0, LEANING)
