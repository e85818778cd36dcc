"""The demo's calendar: the days on which files were accepted, and the periods they speak of."""

from datetime import date, timedelta
from random import Random

FILES = (
    "2023-09-25",
    "2023-12-25",
    "2024-03-18",
    "2024-05-27",
    "2024-09-23",
    "2024-12-24",
    "2025-03-17",
    "2025-05-26",
    "2025-09-22",
    "2025-12-24",
    "2026-03-23",
    "2026-05-26",
    "2026-09-24",
    "2026-10-15",
)
"""Days of acceptance; the last one is the demo's last day."""

YEARS = ("2023/24", "2024/25", "2025/26")
"""School years that are over."""

HALVES = tuple(f"{year}-H{half}" for year in YEARS for half in (1, 2))


def file_of(known_on: str) -> str:
    """Return the day of the first file that can hold what became known on a day."""
    return next(day for day in FILES if day >= known_on)


def quarters(year: str) -> tuple[str, ...]:
    """Return the four calendar quarters whose first month lies in a school year."""
    autumn = int(year[:4])
    return (f"{autumn}-Q4", *(f"{autumn + 1}-Q{quarter}" for quarter in (1, 2, 3)))


def parts(year: str, period_type: str) -> tuple[str, ...]:
    """Return the periods of one type that make up a school year."""
    if period_type == "half":
        return (f"{year}-H1", f"{year}-H2")
    return quarters(year) if period_type == "quarter" else (year,)


def ends_on(period: str) -> str:
    """Return the last day of a period, as ISO text."""
    autumn = int(period[:4])
    if "Q" in period:
        return f"{autumn}-" + {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}[period[-1]]
    return f"{autumn}-12-31" if period.endswith("H1") else f"{autumn + 1}-08-31"


def census(half: str) -> str:
    """Return the day on which a half-year is counted."""
    autumn = int(half[:4])
    return f"{autumn}-12-20" if half.endswith("H1") else f"{autumn + 1}-05-20"


def deadline(period: str) -> str:
    """Return the day by which a report is due."""
    if "H" in period:
        return census(period)
    if "Q" in period:
        return later(ends_on(period), 14)
    return ends_on(period)[:4] + "-09-20"


def half_of(day: str) -> str:
    """Return the half-year that a day belongs to."""
    year, month = int(day[:4]), int(day[5:7])
    autumn = year if month >= 9 else year - 1
    return f"{autumn}/{(autumn + 1) % 100:02d}-H{1 if month >= 9 else 2}"


def later(day: str, days: int) -> str:
    """Return the day so many days after another."""
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def workday(chance: Random, first: str, last: str) -> str:
    """Draw a day from Monday to Friday between two days."""
    start = date.fromisoformat(first)
    length = (date.fromisoformat(last) - start).days
    while True:
        day = start + timedelta(chance.randint(0, length))
        if day.weekday() < 5:
            return day.isoformat()
