"""The tables that the demo is made from, read from ``source/``."""

import csv
from functools import cache
from pathlib import Path

from .spread import chance

SOURCE = Path(__file__).parents[1] / "source"

Row = dict[str, str]

RISK_SCHOOLS = ("S02", "S08", "S10", "S11")


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one table as text."""
    with (SOURCE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
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
    """Return how far each school stands from the consortium's mean: once for all indicators."""
    drawn = chance("effects")
    effect = {code: drawn.gauss(0, 0.18) for code in of_type("school")}
    return {
        code: min(max(value - (0.1 if code in RISK_SCHOOLS else 0), -0.38), 0.38)
        for code, value in effect.items()
    }
