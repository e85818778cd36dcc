"""Drawings of the steps: the circle of members, the wheel of resources, the road of directions."""

from lib.charts.model import model_circle, model_road, model_wheel
from lib.queries import known_directions
from lib.queries.model import (
    model_figures,
    model_partners,
    model_ties,
    model_year,
    road,
    wheel,
)
from lib.slides.model import PARTNERS, synergy_lines
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView
from lib.ui.kit.names import names_of_members, names_of_parties
from lib.ui.kit.session import database, moment

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
    synergy = synergy_lines(Scope(database(), moment(), None, words))
    partners = [str(names.get(code, code)) for code in query(model_partners)]
    return ChartView(
        "model_road",
        data=model_road.data(directions, indicators, partners[:PARTNERS], synergy, words),
        title=model_road.title(finding, words),
        alt=model_road.alt(finding, directions, indicators, words),
        table=(indicators, ROAD),
        note=words("model-road-note"),
    )
