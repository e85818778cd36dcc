"""The large set: 1,000 members, 46 indicators, 1,000,000 measurements of six school years.

It is written straight into the tables: nobody could have uploaded it within a bench. All reports of
a school year came by one upload. What depends on chance is the same in every run.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from lib import desk, periods, store
from lib.desk.consortium import DEMO
from lib.periods import Calendar
from lib.vocabulary import PeriodType
from tests.helpers.rows import at, change

MEMBERS, SCHOOLS = 1_000, 930
MEASUREMENTS, CORRECTED = 1_000_000, 20_000
YEARS = ("2020/21", "2021/22", "2022/23", "2023/24", "2024/25", "2025/26")
HALVES = tuple(half for year in YEARS[-3:] for half in periods.parts(year, PeriodType.HALF))
EXCHANGES, EVENTS, AGREEMENTS, MENTORING = 5_000, 600, 200, 300
FOUNDED_ON = "2020-09-01"
CODES = [f"S{number:04}" for number in range(1, MEMBERS + 1)]
"""Codes of the members, schools first."""

CITIES = (("Ярославская область", "Пошехонье"), ("Карелия", "Сегежа"), ("Алтайский край", "Бийск"))


class Kind(NamedTuple):
    """A sort of indicator: how it is summed, what it is in time, how often it is reported."""

    aggregation: str
    nature: str
    period_type: str
    unit_kind: str
    planned: float
    """The consortium's figure of the first year: the plan begins there and rises by a tenth."""


KINDS = (
    *(Kind("ratio", "ratio", "school_year", "percent", 40.0),) * 8,
    *(Kind("sum", "flow", "half", "count", SCHOOLS * 40.0),) * 8,
    *(Kind("weighted_mean", "score", "half", "points", 40.0),) * 8,
    *(Kind("ratio", "ratio", "quarter", "percent", 40.0),) * 8,
    *(Kind("sum", "flow", "quarter", "count", SCHOOLS * 80.0),) * 6,
    *(Kind("mean", "score", "month", "points", 40.0),) * 4,
    *(Kind("sum", "flow", "month", "count", SCHOOLS * 240.0),) * 4,
)
"""One of these per indicator; 46 in all."""

MEASURED = (
    *("since", "until", "origin", "line", "indicator_code", "member_code", "period"),
    *("value", "numerator", "denominator", "sample_size", "reported_on"),
)


def fill(path: Path) -> str:
    """Write the large set into a new SQLite file and return its address."""
    url = f"sqlite:///{path}"
    engine = desk.open_consortium(url)
    _tell(engine, "members", members())
    _tell(engine, "indicators", indicators())
    _tell(engine, "targets", targets())
    chance = np.random.default_rng(46)
    for kind, rows in (
        ("exchanges", exchanges(chance)),
        ("events", events(chance)),
        ("agreements", agreements(chance)),
        ("mentoring_counts", mentoring(chance)),
    ):
        _tell(engine, kind, rows)
    _measure(engine, chance)
    engine.dispose()
    desk.open_consortium(url).dispose()
    return url


def _tell(engine: store.Engine, kind: str, rows: Iterator[dict[str, Any]]) -> None:
    store.apply(engine, change(kind, *rows, uploaded_by=DEMO, accepted_at=at(FOUNDED_ON)))


def members() -> Iterator[dict[str, Any]]:
    """Schools of three regions, then universities and companies in turn."""
    for number, code in enumerate(CODES):
        region, city = CITIES[number % len(CITIES)]
        kind = "school" if number < SCHOOLS else ("university", "company")[number % 2]
        yield {
            "member_code": code,
            "name_ru": f"Участник № {number + 1}",
            "short_name": f"«№ {number + 1}»",
            "member_type": kind,
            "region": region,
            "city": city,
            "joined_on": FOUNDED_ON,
            "pupils_total": 600,
            "teachers_total": 40,
        }


def catalogue() -> list[tuple[str, str, Kind]]:
    """Code, direction and kind of every indicator: five or six a direction."""
    return [
        (f"{number % 8 + 1}.{number // 8 + 1}", str(number % 8 + 1), kind)
        for number, kind in enumerate(KINDS)
    ]


def indicators() -> Iterator[dict[str, Any]]:
    """Indicators with a baseline in the first school year."""
    for code, direction, kind in catalogue():
        yield {
            "indicator_code": code,
            "direction": direction,
            "name_ru": f"Показатель {code} направления {direction}",
            "unit": "%" if kind.unit_kind == "percent" else "балл",
            "unit_kind": kind.unit_kind,
            "aggregation": kind.aggregation,
            "nature": kind.nature,
            "period_type": kind.period_type,
            "baseline_period": YEARS[0],
            "baseline_value": kind.planned,
        }


def targets() -> Iterator[dict[str, Any]]:
    """A milestone a year and a target two years ahead."""
    for code, _direction, kind in catalogue():
        for number, year in enumerate((*YEARS[1:], "2026/27", "2027/28"), start=1):
            value = kind.planned * (1 + number / 10)
            yield {"indicator_code": code, "period": year, "target_value": value}


def exchanges(chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Transfers between any two members, of all resources."""
    units = {
        "experience": "attendances",
        "equipment": "hours",
        "information": "items",
        "staff": "person_hours",
        "finance": "krub",
    }
    for number in range(EXCHANGES):
        giver, taker = chance.choice(MEMBERS, 2, replace=False)
        resource = str(chance.choice(list(units)))
        yield {
            "exchange_id": f"X-{number:05}",
            "date": _some_day(chance),
            "from_member": CODES[giver],
            "to_member": CODES[taker],
            "resource": resource,
            "unit": units[resource],
            "quantity": float(chance.integers(1, 500)),
            "direction": str(chance.integers(1, 9)),
        }


def events(chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Events that were held."""
    for number in range(EVENTS):
        yield {
            "event_id": f"E-{number:05}",
            "reported_by": "consortium",
            "title": f"Семинар № {number}",
            "event_type": "seminar",
            "direction": str(chance.integers(1, 9)),
            "starts_on": _some_day(chance),
            "host_member": CODES[chance.integers(MEMBERS)],
            "participants_total": int(chance.integers(10, 300)),
            "status": "held",
        }


def agreements(chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Agreements of two members, some of which end within weeks of the last upload."""
    for number in range(AGREEMENTS):
        one, other = chance.choice(MEMBERS, 2, replace=False)
        ends = date(2026, 10, 1) + timedelta(days=int(chance.integers(0, 700)))
        yield {
            "agreement_id": f"A-{number:04}",
            "parties": ";".join(sorted((CODES[one], CODES[other]))),
            "signed_on": "2024-09-02",
            "valid_to": ends.isoformat(),
        }


def mentoring(chance: np.random.Generator) -> Iterator[dict[str, Any]]:
    """Counts of some schools by form, and of unique persons, every half-year."""
    for half in HALVES:
        for code in CODES[:MENTORING]:
            for form in ("teacher_pupil", "teacher_teacher", "all"):
                yield {
                    "member_code": code,
                    "census_date": periods.of(half).census.isoformat(),
                    "form": form,
                    "mentors": int(chance.integers(1, 20)),
                    "mentees": int(chance.integers(1, 60)),
                }


def _some_day(chance: np.random.Generator) -> str:
    first, last = periods.of(YEARS[0]).start, periods.of(YEARS[-1]).end
    return (first + timedelta(days=int(chance.integers((last - first).days)))).isoformat()


def _measure(engine: store.Engine, chance: np.random.Generator) -> None:
    """Write the measurements: an upload per school year, accepted when its reports are due."""
    first = store.latest(engine) + 1
    marks = ", ".join("?" * len(MEASURED))
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO upload (id, kind, mode, file_name, uploaded_by, accepted_at, added,"
            " changed, ended) VALUES (?, 'measurements', 'update', ?, ?, ?, ?, 0, 0)",
            [
                (first + number, f"{year[:4]}.csv", DEMO, f"{_due(year)} 12:00:00", SCHOOLS)
                for number, year in enumerate(YEARS)
            ],
        )
        connection.exec_driver_sql(
            f"INSERT INTO measurements ({', '.join(MEASURED)}) VALUES ({marks})",
            list(versions(first, chance)),
        )


def _due(period: str) -> str:
    return Calendar().deadline(periods.of(period)).isoformat()


def reported() -> list[tuple[str, str, Kind]]:
    """List every indicator in every one of its periods."""
    return [
        (code, period, kind)
        for code, _direction, kind in catalogue()
        for year in YEARS
        for period in _periods(year, PeriodType(kind.period_type))
    ]


def _periods(year: str, length: PeriodType) -> Sequence[str]:
    return (year,) if length is PeriodType.SCHOOL_YEAR else periods.parts(year, length)


def versions(first: int, chance: np.random.Generator) -> Iterator[tuple[Any, ...]]:
    """Rows of ``MEASURED``: what schools reported, less some silence, and what they corrected.

    first : the upload of the first school year. A corrected report is there twice: as it was first
    told, ended by the upload after it, and as it is known now. ``MEASUREMENTS`` are known at last.
    """
    everything = len(reported()) * SCHOOLS
    silent = set(chance.choice(everything, everything - MEASUREMENTS, replace=False).tolist())
    corrected = set(chance.choice(everything, CORRECTED, replace=False).tolist()) - silent
    for place, (code, period, kind) in enumerate(reported()):
        number = YEARS.index(str(periods.of(period).school_year))
        upload, due = first + number, _due(period)
        base = chance.integers(40, 160, SCHOOLS)
        share = np.clip(chance.normal(0.4 + 0.03 * number, 0.1, SCHOOLS), 0.01, 0.99)
        part = np.round(base * share).astype(int)
        value = part.astype(float) if kind.aggregation == "sum" else part / base * 100
        result = zip(CODES, value.tolist(), part.tolist(), base.tolist(), strict=False)
        for line, (school, given, over, under) in enumerate(result):
            if place * SCHOOLS + line in silent:
                continue
            since, cells = upload, (line + 2, code, school, period)
            if place * SCHOOLS + line in corrected and number + 1 < len(YEARS):
                yield upload, upload + 1, upload, *cells, given / 2, over, under, under, due
                since += 1
            yield since, None, since, *cells, given, over, under, under, due
