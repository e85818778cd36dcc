"""The problem areas that a consortium answers, and whether the indicators of each improve."""

from dataclasses import dataclass

import pandas as pd

from lib import store
from lib.queries.model.signs import is_better
from lib.queries.model.texts import AREAS
from lib.queries.strategy.disclosure import suppressed_strategy


@dataclass(frozen=True)
class Area:
    """One problem area, the directions that answer it, and the state of their indicators.

    directions : their numbers. compared, better, worse : the indicators known now and at their
    baseline, and those that have moved where they should since, and away from there.
    """

    code: str
    directions: list[str]
    compared: int
    better: int
    worse: int


@store.cached
def problem_areas(source: store.Database, moment: store.Moment) -> list[Area]:
    """Return the problem areas that the directions answer."""
    all_directions = store.read(source, "directions", moment.upload)
    areas_of_each = all_directions["problem_areas"].fillna("").str.split(r"[;,]\s*", regex=True)
    by_area: dict[str, list[str]] = {}
    for direction, areas in zip(all_directions["direction"], areas_of_each, strict=True):
        for area in areas:
            if area.strip():
                by_area.setdefault(area.strip().lower(), []).append(str(direction))
    strategy = suppressed_strategy(source, moment)
    order = [*(area for area in AREAS if area in by_area), *sorted(set(by_area) - set(AREAS))]
    return [_area(code, by_area[code], strategy) for code in order]


def _area(code: str, directions: list[str], strategy: pd.DataFrame) -> Area:
    rows = strategy[strategy["direction"].isin(directions)]
    compared = rows[rows["baseline"].notna() & rows["value"].notna()]
    compared = compared[compared["baseline_period"] != compared["period"]]
    moved = is_better(compared["baseline"], compared["value"], compared["better"])
    return Area(
        code,
        directions,
        compared=len(compared),
        better=int(moved.fillna(False).sum()),
        worse=int((~moved).fillna(False).sum()),
    )
