"""The figures of mentoring that stand above the charts, each beside a year before."""

from typing import Any

import pandas as pd

from lib import periods

HEADLINE = {
    "participants": "count",
    "participations": "count",
    "mentees": "count",
    "mentors": "count",
    "pairs": "count",
    "groups": "count",
    "coverage": "percent",
    "novice_mentees": "count",
    "on_time": "count",
}
"""Columns of ``mentoring_coverage`` that stand above the charts, and their units."""


def mentoring_headline(coverage: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of the latest half-year of ``mentoring_coverage`` and a year earlier.

    Returns one row per column of ``HEADLINE``: column, code, value, previous (of the same
    half-year a year earlier, missing if it was not reported), change (per cent, missing without
    a previous value), unit, period. No rows without coverage.
    """
    now, before = half_and_year_before(coverage)
    if not now:
        return pd.DataFrame(columns=["column", "code", "value", "previous", "change", "unit"])
    return pd.DataFrame(
        [
            {
                "column": column,
                "code": f"mentoring_{column}",
                "value": now.get(column),
                "previous": before.get(column),
                "change": _change(now.get(column), before.get(column)),
                "unit": unit,
                "period": now["half"],
            }
            for column, unit in HEADLINE.items()
        ]
    )


def half_and_year_before(coverage: pd.DataFrame) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the latest half-year of ``mentoring_coverage`` and the same one a year earlier.

    Each empty where nobody reported it.
    """
    halves = {str(row["half"]): row for row in coverage.to_dict("records")}
    latest = max(halves, key=periods.of, default=None)
    if latest is None:
        return {}, {}
    now: dict[Any, Any] = halves[latest]
    before: dict[Any, Any] = halves.get(periods.previous(latest), {})
    return now, before


def _change(value: Any, previous: Any) -> float | None:
    """Return the change in per cent; None if a value is missing or ``previous`` is zero."""
    if pd.isna(value) or pd.isna(previous) or not previous:
        return None
    return float(100 * (value / previous - 1))
