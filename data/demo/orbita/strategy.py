"""Indicators, the targets that lie along their lines, and notes on them."""

from collections.abc import Iterator

from .source import Row, extra_passports, table

PLANNED_YEARS = ("2023/24", "2024/25", "2025/26", "2026/27", "2027/28")

EXTRAS_INTRODUCED = "2025-09-22"
"""Day on which K4-K12 are loaded with their targets."""

NOT_A_PASSPORT = ("introduced", "limit", "value ", "target ")
"""Columns of the source that are no columns of an indicator, or how they begin."""


def indicators() -> Iterator[dict[str, object]]:
    """Give the passports of all indicators, dated with the day each was introduced."""
    for row in table("indicators"):
        yield {
            **{name: row[name] for name in row if not name.startswith(NOT_A_PASSPORT)},
            "baseline_value": float(row["baseline_value"]),
            "sensitive": True if row["sensitive"] else None,
            "is_share": bool(row["is_share"]),
            "owner": f"координатор направления {row['direction']}",
            "known_on": row["introduced"],
        }
    goals = {row["indicator_code"]: row for row in table("extra_targets")}
    for row in extra_passports():
        yield {
            **row,
            "baseline_period": "2024/25",
            "baseline_value": float(goals[row["indicator_code"]]["baseline_value"]),
            "sensitive": None,
            "is_share": row["is_share"] == "yes",
            "owner": f"координатор направления {row['direction']}",
            "known_on": EXTRAS_INTRODUCED,
        }


def targets() -> Iterator[dict[str, object]]:
    """Give the yearly targets: along a straight line up to the natural limit, or as they stand."""
    for row in table("indicators"):
        line = _line(row) if row["baseline_period"] == "2022/23" else _given(row)
        for year, value in line.items():
            limited = row["limit"] and value == float(row["limit"])
            yield {
                "indicator_code": row["indicator_code"],
                "period": year,
                "target_value": value,
                "member_code": "consortium",
                "comment": "естественный предел" if limited else "",
                "known_on": row["introduced"],
            }
    for row in table("extra_targets"):
        for year in PLANNED_YEARS[2:]:
            yield {
                "indicator_code": row["indicator_code"],
                "period": year,
                "target_value": float(row[year]),
                "member_code": "consortium",
                "comment": "",
                "known_on": EXTRAS_INTRODUCED,
            }


def notes() -> Iterator[Row]:
    """Give what happened to the strategy on a day, as the coordinator wrote it down later."""
    yield from table("notes")


def _line(row: Row) -> dict[str, float]:
    """Run the line from the baseline of 2022/23 through the target of 2025/26, to 2027/28."""
    start, third = float(row["baseline_value"]), float(row["target 2025/26"])
    up = row["better"] == "up"
    limit = float(row["limit"]) if row["limit"] else (float("inf") if up else 0.0)
    nearer = min if up else max
    return {
        year: round(nearer(start + (third - start) * passed / 3, limit), 2)
        for passed, year in enumerate(PLANNED_YEARS, start=1)
    }


def _given(row: Row) -> dict[str, float]:
    targets = {year: row.get(f"target {year}", "") for year in PLANNED_YEARS}
    return {year: float(value) for year, value in targets.items() if value}
