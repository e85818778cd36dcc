"""The problem areas that a consortium answers, each with what shows that it improves."""

from dataclasses import dataclass

import pandas as pd

from lib import store
from lib.queries.exchange.ledger import delivered
from lib.queries.exchange.measures import exchange_measures
from lib.queries.exchange.selection import Selection
from lib.queries.mentoring.counts.coverage import mentoring_coverage
from lib.queries.model.figures import model_year
from lib.queries.strategy.disclosure import suppressed_strategy
from lib.vocabulary import RANKED, UNITS_OF_RESOURCE, PlanStatus, Resource

AREAS = ("organisational", "material", "methodological", "information", "access")
"""Problem areas in the order of the domain; a consortium may name others in its directions."""

SHARED = {
    "material": Resource.EQUIPMENT,
    "methodological": Resource.EXPERIENCE,
    "information": Resource.INFORMATION,
}
"""The resource whose exchange shows that an area improves."""


@dataclass(frozen=True)
class Area:
    """One problem area and what shows it improving.

    directions : numbers of the directions that answer it. indicators, on_plan : of those directions
    with a word of the plan, and those that are on plan or have reached their target.
    value, unit : the area's own figure, missing where nothing is known.
    """

    code: str
    directions: list[str]
    indicators: int
    on_plan: int
    value: float | None
    unit: str | None


def problem_areas(source: store.Database, moment: store.Moment) -> list[Area]:
    """Return the problem areas that the directions answer, with figures of the model's year."""
    all_directions = store.read(source, "directions", moment.upload)
    areas_of_each = all_directions["problem_areas"].fillna("").str.split(r"[;,]\s*", regex=True)
    by_area: dict[str, list[str]] = {}
    for direction, areas in zip(all_directions["direction"], areas_of_each, strict=True):
        for area in areas:
            if area.strip():
                by_area.setdefault(area.strip().lower(), []).append(str(direction))
    strategy, year = suppressed_strategy(source, moment), model_year(source, moment)
    order = [*(area for area in AREAS if area in by_area), *sorted(set(by_area) - set(AREAS))]
    return [
        Area(code, by_area[code], *_plan(strategy, by_area[code]),
             *_own_figure(source, moment, code, year))
        for code in order
    ]  # fmt: skip


def _plan(strategy: pd.DataFrame, directions: list[str]) -> tuple[int, int]:
    plans = strategy.loc[strategy["direction"].isin(directions), "plan"]
    judged = plans[plans.isin(RANKED)]
    return len(judged), int(judged.isin((PlanStatus.REACHED, PlanStatus.ON_PLAN)).sum())


def _own_figure(
    source: store.Database, moment: store.Moment, area: str, year: str
) -> tuple[float | None, str | None]:
    if area == "organisational":
        density = exchange_measures(source, moment, Selection(period=year), None).density
        return density, "share"
    if area in SHARED:
        unit = UNITS_OF_RESOURCE[SHARED[area]][0]
        rows = delivered(source, moment, year)
        rows = rows[(rows["resource"] == SHARED[area]) & (rows["unit"] == unit)]
        return (float(rows["quantity"].sum()), str(unit)) if len(rows) else (None, None)
    if area == "access":
        coverage = mentoring_coverage(source, moment)["coverage"].dropna()
        return (float(coverage.iloc[-1]) / 100, "share") if len(coverage) else (None, None)
    return None, None
