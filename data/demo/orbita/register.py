"""The register of members, their yearly headcounts, the other names they go by, the settings."""

from collections.abc import Iterator

from .source import members, table

HEADCOUNT_DAYS = {
    "2023/24": "2023-09-20",
    "2024/25": "2024-09-20",
    "2025/26": "2025-09-20",
    "2026/27": "2026-09-20",
}
COUNTS = ("pupils_total", "pupils_10_19", "pupils_15_19", "teachers_total", "teachers_novice")


def register() -> Iterator[dict[str, object]]:
    """Give every member, known from the day it joined."""
    for row in members().values():
        yield {
            **row,
            "lat": float(row["lat"]),
            "lon": float(row["lon"]),
            "is_demo": True,
            "known_on": row["joined_on"],
        }


def headcounts() -> Iterator[dict[str, object]]:
    """Give the counts of pupils and teachers of each school year; they do not change."""
    for year, counted_on in HEADCOUNT_DAYS.items():
        for row in members().values():
            if row["teachers_total"]:
                yield {
                    "member_code": row["member_code"],
                    "school_year": year,
                    **{name: row[name] for name in COUNTS},
                    "known_on": counted_on,
                }


def settings() -> Iterator[dict[str, object]]:
    """Give what the consortium sets for itself."""
    for row in table("settings"):
        yield {**row, "known_on": "2023-09-01"}


def aliases() -> Iterator[dict[str, object]]:
    """Give other names that staff type for members."""
    for row in table("aliases"):
        yield {**row, "known_on": "2023-12-20"}
