"""A consortium in the database for tests of figures: rows written in a test, upload by upload."""

from datetime import date
from typing import Any

from lib import store
from tests.helpers.rows import START, at, change

DAY = date(2026, 11, 21)
YEAR = "2025/26"
PLAN = {"2022/23": 0.0, "2023/24": 10.0, "2024/25": 20.0, "2025/26": 30.0, "2026/27": 40.0}


def start_consortium(engine: store.Engine, *schools: str) -> store.Engine:
    """Begin with two directions, a form of mentoring and some schools; return the engine."""
    store.apply(engine, START)
    accept(engine, "members", *({"member_code": code} for code in schools or ("S1", "S2", "S3")))
    return engine


def accept(
    engine: store.Engine, kind: str, *rows: dict[str, Any], on: str | None = None, **values: Any
) -> int | None:
    """Accept rows of a kind, on a day if need be; return the upload."""
    accepted = at(on) if on else None
    return store.apply(engine, change(kind, *rows, accepted_at=accepted, **values))


def start_with_indicator(engine: store.Engine, **values: Any) -> store.Engine:
    """Begin with three schools and ``indicator``, promised to reach 40 in 2026/27."""
    start_consortium(engine)
    accept(engine, "indicators", indicator(**values))
    accept(engine, "targets", target(40.0))
    return engine


def indicator(code: str = "1.1", **values: Any) -> dict[str, Any]:
    """Return an indicator: a yearly sum with a baseline of 0 in 2022/23."""
    return {
        "indicator_code": code,
        "unit": "шт.",
        "unit_kind": "count",
        "aggregation": "sum",
        "nature": "flow",
        "baseline_period": "2022/23",
        "baseline_value": 0.0,
    } | values


def target(
    value: float, period: str = "2026/27", code: str = "1.1", **values: Any
) -> dict[str, Any]:
    """Return a target of the consortium for a period."""
    return {"indicator_code": code, "period": period, "target_value": value} | values


def report(
    member: str = "S1",
    period: str = YEAR,
    value: float | None = None,
    code: str = "1.1",
    **values: Any,
) -> dict[str, Any]:
    """Return a member's report on an indicator and a period."""
    return {
        "indicator_code": code,
        "member_code": member,
        "period": period,
        "value": value,
    } | values


def now(engine: store.Engine, day: date = DAY) -> store.Moment:
    """Return the moment of the latest upload, assessed on a day."""
    return store.Moment(store.latest(engine), day)
