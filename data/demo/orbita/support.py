"""Schools that need help: two risk profiles each, and the measures that answer them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from .days import FILES, later
from .source import Row, table
from .spread import chance

SIGNIFICANCE = ("none", "low", "medium", "high")
SOURCES = {"2024": "verification", "2026": "self"}
MONITORED = tuple(day for day in FILES if day[5:7] in ("03", "09") or day == FILES[-1])
"""Files that tell how the measures go: each spring and autumn, and the last."""

DAYS_TO_ANSWER = 60
"""A factor is chosen when a measure answers it within so many days."""

GROUPS = ("executive", "coordinators", "school_staff", "methodical", "parents")
EVIDENCE = {
    "executive": "письмо управления",
    "coordinators": "программа и список групп",
    "school_staff": "отчёт школы",
    "methodical": "протокол методического совета",
    "parents": "протокол собрания",
}


def risk_profiles() -> Iterator[dict[str, Any]]:
    """Give the significance of every factor for every school in need, on both dates.

    What a school takes on is told in May, once its measures are planned.
    """
    deficits = {
        (row["member_code"], row["factor_code"]): row["deficit"] for row in table("deficits")
    }
    for profile in table("risks"):
        school, day = profile["member_code"], profile["assessed_on"]
        for factor in (name for name in profile if name.startswith("R")):
            weight = int(profile[factor])
            row = {
                "member_code": school,
                "factor_code": factor,
                "assessed_on": day,
                "significance": SIGNIFICANCE[weight],
                "source": SOURCES[day[:4]],
                "chosen": None,
                "deficit": deficits.get((school, factor), "") if weight > 1 else "",
                "known_on": day,
            }
            yield row
            yield row | {"chosen": _answered(school, factor, day), "known_on": f"{day[:4]}-05-15"}


def _answered(school: str, factor: str, day: str) -> bool:
    return any(
        (row["member_code"], row["factor_code"]) == (school, factor)
        and day <= row["start_on"] <= later(day, DAYS_TO_ANSWER)
        for row in table("measures")
    )


def measures() -> Iterator[dict[str, Any]]:
    """Give every measure as each file since its planning has it."""
    drawn = chance("measures")
    numbers: dict[str, int] = {}
    for row in table("measures"):
        school = row["member_code"]
        numbers[school] = numbers.get(school, 0) + 1
        planned = _people(row, 1)
        actual = {group: round(n * drawn.uniform(0.75, 1)) for group, n in planned.items()}
        fixed = {
            "measure_id": f"D-{school}-{numbers[school]:02d}",
            "reported_by": "consortium",
            **{name: row[name] for name in FIXED},
            **{f"planned_{group}": planned.get(group) for group in GROUPS},
        }
        for day in MONITORED:
            if day >= _planned_on(row):
                yield {**fixed, **_state(row, day, actual), "known_on": day}


FIXED = (
    "member_code",
    "factor_code",
    "title",
    "responsible_group",
    "start_on",
    "due_on",
    "resource",
    "donor_member",
)


def _planned_on(row: Row) -> str:
    """Return the day of the file in which the measure first stands: with its school's profile."""
    return FILES[2] if row["start_on"] < "2026" else FILES[10]


def _people(row: Row, share: float) -> dict[str, int]:
    """Return how many people of each group are to take part."""
    people = round(int(row["people"]) * share)
    return {"school_staff": max(people // 2, 3), row["responsible_group"]: people}


def _state(row: Row, day: str, actual: dict[str, int]) -> dict[str, Any]:
    """Return what a file of a day says of the measure's progress."""
    finished = bool(row["done_on"]) and row["done_on"] <= day
    if finished:
        progress, status = 100, "done"
    elif row["status"] == "cancelled" and row["due_on"] <= day:
        progress, status = 0, "cancelled"
    elif row["start_on"] <= day:
        progress, status = _progress(row, day), "in_progress"
    else:
        progress, status = 0, "planned"
    return {
        "done_on": row["done_on"] if finished else None,
        "progress": progress,
        "status": status,
        **{f"actual_{group}": actual.get(group) if finished else None for group in GROUPS},
        "evidence": EVIDENCE[row["responsible_group"]] if finished else "",
    }


def _progress(row: Row, day: str) -> int:
    """Return the progress by a day: in even steps to what it is on the last day, or to the end."""
    until, reached = (FILES[-1], int(row["progress"])) if row["progress"] else (row["due_on"], 90)
    passed, whole = _days(row["start_on"], day), _days(row["start_on"], until)
    return min(5 * round(reached * passed / whole / 5), reached)


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
