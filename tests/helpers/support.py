"""Rows of risk profiles and road maps for tests: one factor of a school, one measure against it."""

from typing import Any

FIRST, SECOND = "2024-03-15", "2026-03-16"
"""Days of two assessments."""


def factor(
    member: str, code: str, significance: str, on: str = FIRST, **changed: object
) -> dict[str, Any]:
    """Return a factor of a school's profile as assessed on a day."""
    return {
        "member_code": member,
        "factor_code": code,
        "assessed_on": on,
        "grain": "day",
        "significance": significance,
    } | changed


def measure(
    number: int, member: str = "S1", code: str = "R01", **changed: object
) -> dict[str, Any]:
    """Return a measure of a school's road map, due on 31 October 2026."""
    return {
        "measure_id": f"M-{number}",
        "reported_by": "consortium",
        "member_code": member,
        "factor_code": code,
        "title": f"Мера {number}",
        "responsible_group": "methodical",
        "start_on": "2026-02-01",
        "due_on": "2026-10-31",
    } | changed
