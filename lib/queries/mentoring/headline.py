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
    halves = {str(row["half"]): row for row in coverage.to_dict("records")}
    latest = max(halves, key=periods.of, default=None)
    if latest is None:
        return pd.DataFrame(columns=["column", "code", "value", "previous", "change", "unit"])
    now, before = halves[latest], halves.get(periods.previous(latest), {})
    return pd.DataFrame(
        [
            {
                "column": column,
                "code": f"mentoring_{column}",
                "value": now.get(column),
                "previous": before.get(column),
                "change": _change(now.get(column), before.get(column)),
                "unit": unit,
                "period": latest,
            }
            for column, unit in HEADLINE.items()
        ]
    )


def _change(value: Any, previous: Any) -> float | None:
    """Return the change in per cent; None if a value is missing or ``previous`` is zero."""
    if pd.isna(value) or pd.isna(previous) or not previous:
        return None
    return float(100 * (value / previous - 1))
