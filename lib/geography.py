"""Outlines of countries and regions and coordinates of cities: files of ``data/geo``.

Sources and licences stand beside the files. Each may be replaced by another of the same form.
"""

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "data" / "geo"
OUTLINES = ("countries", "regions")
"""Names of the outlines, drawn in this order."""


@cache
def outline_file(name: str) -> bytes:
    """Return the GeoJSON of one of ``OUTLINES``."""
    return (FOLDER / f"{name}.geojson").read_bytes()


def outline_address(name: str) -> str:
    """Return the address, relative to a page's, at which the app serves one of ``OUTLINES``."""
    return f"geo/{name}.geojson"


@cache
def outline_features(name: str) -> list[dict[str, Any]]:
    """Return the features of one of ``OUTLINES``."""
    features: list[dict[str, Any]] = json.loads(outline_file(name))["features"]
    return features


def city_coordinates(city: str) -> tuple[float, float] | None:
    """Return latitude and longitude of a city by its name in Cyrillic; None where it is unknown.

    Of «Пушкин, Санкт-Петербург» and «Петропавловск (Петропавл)» the first name counts.
    """
    return _cities().get(city.partition(",")[0].partition("(")[0].strip().casefold())


@cache
def _cities() -> dict[str, tuple[float, float]]:
    with (FOLDER / "cities.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        return {row["name"].casefold(): (float(row["lat"]), float(row["lon"])) for row in rows}
