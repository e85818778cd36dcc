"""Drawings of the consortium's model: the circle of members, the wheel of resources, the road.

The page of the model, its slides and packs show the same drawings.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from lib.charts.model import model_circle, model_road, model_wheel
from lib.queries import known_directions, synergy_effect
from lib.queries.model.figures import model_figures, model_year
from lib.queries.model.network import model_ties, wheel
from lib.queries.model.road import model_partners, road_indicators
from lib.slides.scope import Scope
from lib.text import Text
from lib.vocabulary import Party, PlanStatus
from lib.wording import values
from lib.wording.names import Names
from lib.wording.values import Row, rows

PARTNERS = 6
"""Partners that are named beside the road."""


@dataclass(frozen=True)
class Drawing:
    """A chart of a step of the model.

    chart : its name in ``CHARTS``. data : the frame that it draws. title : the finding. alt : the
    same for screen readers. note : how to read it. figures, columns : the rows behind it, with
    codes, and those columns of them that people should see.
    """

    chart: str
    data: pd.DataFrame
    title: str
    alt: str
    note: str
    figures: pd.DataFrame
    columns: Sequence[str]


def draw_step(scope: Scope, step: str) -> Drawing | None:
    """Return the drawing of a step; None for steps in words, and where there is nothing to draw."""
    return _DRAWINGS[step](scope) if step in _DRAWINGS else None


def table_of(drawing: Drawing, scope: Scope) -> pd.DataFrame:
    """Return the figures behind a drawing under headers in words."""
    words = scope.words
    names: Mapping[str, Callable[[str], str]] = {
        "party": lambda code: words.choice(Party(code)),
        "resource": lambda code: scope.parties[code],
        "plan": lambda code: words.choice(PlanStatus(code)),
    }
    cells = {
        column: list(map(names[column], drawing.figures[column]))
        if column in names
        else drawing.figures[column].tolist()
        for column in drawing.columns
    }
    return pd.DataFrame({words(f"figure-{column}"): cells[column] for column in cells})


def _circle(scope: Scope) -> Drawing | None:
    words, (nodes, pairs) = scope.words, scope.query(model_ties)
    if nodes.empty:
        return None
    names = Names({**scope.parties, **scope.members})
    finding = {"members": len(nodes), "pairs": len(pairs), "year": scope.query(model_year)}
    return Drawing(
        "model_circle",
        model_circle.data(nodes, pairs, names, words),
        model_circle.title(finding, words),
        model_circle.alt(finding, words),
        words("model-circle-note"),
        nodes.assign(member=[names[code] for code in nodes["member_code"]]),
        ("member", "party"),
    )


def _wheel(scope: Scope) -> Drawing | None:
    words, sums = scope.words, scope.query(wheel)
    if sums.empty:
        return None
    figures = scope.query(model_figures)
    finding = {"transfers": figures["exchanges"], "year": figures["year"]}
    return Drawing(
        "model_wheel",
        model_wheel.data(sums, scope.parties, words),
        model_wheel.title(finding, words),
        model_wheel.alt(finding, sums, scope.parties, words),
        words("model-wheel-note"),
        sums.assign(name=[scope.parties[code] for code in sums["party"]]),
        ("name", "resource", "given", "received"),
    )


def _road(scope: Scope) -> Drawing | None:
    words, directions = scope.words, scope.query(known_directions)
    if directions.empty:
        return None
    indicators = scope.query(road_indicators)
    finding = {"directions": len(directions)} | scope.query(model_figures)
    partners = [scope.members[code] for code in scope.query(model_partners)][:PARTNERS]
    return Drawing(
        "model_road",
        model_road.data(directions, indicators, partners, synergy_lines(scope), words),
        model_road.title(finding, words),
        model_road.alt(finding, directions, indicators, words),
        words("model-road-note"),
        indicators,
        ("direction", "code", "plan"),
    )


def synergy_lines(scope: Scope) -> list[str]:
    """Write the measures of the synergy effect of the model's year, each in one line."""
    words = scope.words
    measures = scope.query(synergy_effect, scope.query(model_year))
    return [
        f"{words('synergy-' + row['code'].replace('_', '-'))}: "
        f"{_figure(row, words)} {_beside_currency(row, words)}".rstrip()
        for row in rows(measures)
        if not pd.isna(row["value"])
    ]


def _figure(row: Row, words: Text) -> str:
    if row["unit"] == "percent":
        return values.figure(row["value"], "percent", words, 0)
    return words.number(row["value"], 2)


def _beside_currency(row: Row, words: Text) -> str:
    """Return the currency of a factor in brackets: the factor itself has no unit."""
    return f"({values.currency(row['currency'], words)})" if row["currency"] else ""


_DRAWINGS: Mapping[str, Callable[[Scope], Drawing | None]] = {
    "DEFINITION": _circle,
    "PARTIES": _wheel,
    "ROAD": _road,
}
