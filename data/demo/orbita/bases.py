"""What each ratio is taken of: people, classes, lessons of one school in one year."""

from collections.abc import Callable

from .source import count, table


def denominator(code: str, school: str, year: str) -> int:
    """Return the base of a school's ratio for one indicator."""
    return BASES[code](school, year)


def _people(column: str, part: float = 1.0) -> Callable[[str, str], int]:
    return lambda school, _year: round(count(school, column) * part)


def _value(code: str, year: str) -> float:
    return float(
        next(r for r in table("indicators") if r["indicator_code"] == code)[f"value {year}"]
    )


def _classes(school: str, year: str) -> int:
    return -(-SENIOR(school, year) // 26)


def _hired(school: str, year: str) -> int:
    """Return the novices hired three years before, some more than today's."""
    return count(school, "teachers_novice") + int(school in ("S04", "S09", "S12"))


def _enrolled(school: str, year: str) -> int:
    """Return how many learners began a joint programme."""
    return round(count(school, "pupils_total") * _value("2.2", year) / 100)


def _projects(school: str, year: str) -> int:
    """Return the projects defended; most are the work of two pupils."""
    return round(PROJECT_AGE(school, year) * _value("5.1", year) / 100 / 1.9)


def _lessons(school: str, year: str) -> int:
    return 210 * _classes(school, year)


PUPILS = _people("pupils_total")
MARKED = _people("pupils_total", 0.88)
TEACHERS = _people("teachers_total")
ANSWERED = _people("teachers_total", 0.82)
SENIOR = _people("pupils_10_19", 0.86)
PROJECT_AGE = _people("pupils_10_19", 0.72)
TESTED = _people("pupils_10_19", 0.22)
PROFILE_LEAVERS = _people("pupils_total", 0.0351)

BASES: dict[str, Callable[[str, str], int]] = {
    **dict.fromkeys(("1.1", "1.2", "2.2", "7.3", "8.6"), PUPILS),
    **dict.fromkeys(("3.1", "3.2", "3.3", "3.4", "6.2", "6.3", "7.1", "8.5"), TEACHERS),
    "2.4": _enrolled,
    "3.5": _people("teachers_novice"),
    "3.6": _hired,
    "4.1": SENIOR,
    "4.2": _classes,
    "4.4": PROFILE_LEAVERS,
    "5.1": PROJECT_AGE,
    "5.2": _projects,
    "7.2": TESTED,
    "7.4": MARKED,
    "7.5": ANSWERED,
    "7.7": _lessons,
}
