"""Drawings of the steps: the circle of members, the wheel of resources, the road of directions."""

import pandas as pd

from lib.charts.model import model_circle, model_road, model_wheel
from lib.queries import known_directions, synergy_effect
from lib.queries.model import (
    model_figures,
    model_partners,
    model_ties,
    model_year,
    road,
    wheel,
)
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.names import names_of_members, names_of_parties
from lib.wording import values
from lib.wording.values import rows

CIRCLE = ("name", "party")
WHEEL = ("name", "resource", "given", "received")
ROAD = ("direction", "code", "plan")


def drawing(code: str) -> ChartView | None:
    """Return the drawing of a step; None for the steps that are told in words."""
    drawings = {"DEFINITION": circle_view, "PARTIES": wheel_view, "ROAD": road_view}
    return drawings[code]() if code in drawings else None


@cached_part
def circle_view() -> ChartView | None:
    """Return the members as a circle; None without members."""
    words, names = session.words(), names_of_parties() | names_of_members()
    nodes, pairs = query(model_ties)
    if nodes.empty:
        return None
    finding = {"members": len(nodes), "pairs": len(pairs), "year": query(model_year)}
    return ChartView(
        "model_circle",
        data=model_circle.data(nodes, pairs, names, words),
        title=model_circle.title(finding, words),
        alt=model_circle.alt(finding, words),
        table=(nodes.assign(name=[names.get(code, code) for code in nodes["member_code"]]), CIRCLE),
        note=words("model-circle-note"),
    )


@cached_part
def wheel_view() -> ChartView | None:
    """Return the wheel of the exchange; None where nothing was given."""
    words, names = session.words(), names_of_parties()
    sums = query(wheel)
    if sums.empty:
        return None
    figures = query(model_figures)
    finding = {"transfers": figures["exchanges"], "year": figures["year"]}
    return ChartView(
        "model_wheel",
        data=model_wheel.data(sums, names, words),
        title=model_wheel.title(finding, words),
        alt=model_wheel.alt(finding, sums, names, words),
        table=(sums.assign(name=sums["party"].map(names)), WHEEL),
        note=words("model-wheel-note"),
    )


@cached_part
def road_view() -> ChartView | None:
    """Return the road of the directions; None without directions."""
    words, names = session.words(), names_of_members()
    directions, indicators = query(known_directions), query(road)
    if directions.empty:
        return None
    figures = query(model_figures)
    finding = {"directions": len(directions)} | figures
    partners = [str(names.get(code, code)) for code in query(model_partners)]
    return ChartView(
        "model_road",
        data=model_road.data(directions, indicators, partners[:6], _synergy(), words),
        title=model_road.title(finding, words),
        alt=model_road.alt(finding, directions, indicators, words),
        table=(indicators, ROAD),
        note=words("model-road-note"),
    )


def _synergy() -> list[str]:
    """Write the measures of the synergy effect of the model's year, each in one line."""
    words = session.words()
    rows_of_year = rows(query(synergy_effect, query(model_year)))
    return [
        f"{words('synergy-' + row['code'].replace('_', '-'))}: "
        f"{_figure(row['value'], row['unit'])} {_beside_currency(row['currency'])}".rstrip()
        for row in rows_of_year
        if not pd.isna(row["value"])
    ]


def _figure(value: object, unit: str) -> str:
    words = session.words()
    return (
        values.figure(value, "percent", words, 0) if unit == "percent" else words.number(value, 2)
    )


def _beside_currency(code: str) -> str:
    """Return the currency of a factor in brackets: the factor itself has no unit."""
    return f"({values.currency(code, session.words())})" if code else ""
