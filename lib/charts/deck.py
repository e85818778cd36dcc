"""Maps drawn by pydeck without any request to another origin: outlines, places, arcs, labels.

Outlines come from our own route ``geo/<name>.geojson``. ``map_provider=None`` with ``map_style``
left out is the only setting that loads no foreign base map. deck.gl draws arcs in three dimensions;
``depthCompare`` keeps them from covering the places that are drawn after them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pydeck

from lib.charts.geometry import Place, fitted_zoom, labels_that_fit
from lib.charts.theme import Theme
from lib.geography import OUTLINES, outline_address

WIDTH, HEIGHT = 680.0, 400.0
"""Pixels for which the camera is set: less than a map has on a screen, so that all is in view."""

FONT = "Source Sans, Source Sans Pro, Segoe UI, Arial, sans-serif"
SMALLEST, LARGEST = 5.0, 20.0
"""Radius in pixels of the smallest and the largest place."""

THINNEST, THICKEST = 1.0, 11.0
"""Width in pixels of the smallest and the largest arc."""

TOOLTIP = "<b>{head}</b><br/>{line1}<br/>{line2}<br/>{line3}"
"""One template for all layers: every row that can be pointed at has these four texts."""

Node = Mapping[str, Any]
"""code, name, lat, lon, amount, colour (#rrggbb), pick, head, line1, line2, line3."""

Arc = Mapping[str, Any]
"""from_lat, from_lon, to_lat, to_lon, amount, colour, pick, head, line1, line2, line3."""


class OfflineDeck(pydeck.Deck):  # type: ignore[misc] # pydeck has no types
    """A deck written without line breaks and escapes: a fifth of what pydeck sends."""

    def to_json(self) -> str:
        """Return the deck as compact JSON."""
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"), ensure_ascii=False)


def deck(
    nodes: Sequence[Node], arcs: Sequence[Arc], theme: Theme, places: Sequence[Place]
) -> OfflineDeck:
    """Return a map of places and of arcs between them.

    nodes : the most important first: where names would cover each other, the first one is shown.
    places : what the camera takes in; keep it the same, and the camera stays where it is.
    """
    middle, zoom = fitted_zoom(places, WIDTH * 0.86, HEIGHT * 0.8)
    layers = [*_outlines(theme)]
    if arcs:
        layers.append(_arcs(arcs))
    if nodes:
        layers += _nodes(nodes, theme, zoom)
    return OfflineDeck(
        layers,
        initial_view_state=pydeck.ViewState(
            latitude=round(middle[0], 3),
            longitude=round(middle[1], 3),
            zoom=round(zoom, 2),
            min_zoom=1.5,
            max_zoom=10,
        ),
        map_provider=None,
        parameters={"depthCompare": "always"},
        tooltip={"html": TOOLTIP, "style": {"fontFamily": "inherit", "fontSize": "13px"}},
    )


def rgb(colour: str, alpha: int = 255) -> list[int]:
    """Return a colour ``#rrggbb`` as deck.gl takes it."""
    return [*(int(colour[place : place + 2], 16) for place in (1, 3, 5)), alpha]


def _outlines(theme: Theme) -> list[pydeck.Layer]:
    fills = {"countries": rgb(theme.faint, 120), "regions": rgb(theme.faint, 110)}
    return [
        pydeck.Layer(
            "GeoJsonLayer",
            outline_address(name),
            id=f"outline-{name}",
            pickable=False,
            stroked=True,
            filled=True,
            get_fill_color=fills[name],
            get_line_color=rgb(theme.quiet, 130),
            line_width_min_pixels=0.9 if name == "countries" else 0.4,
        )
        for name in OUTLINES
    ]


def _arcs(arcs: Sequence[Arc]) -> pydeck.Layer:
    largest = max(float(arc["amount"]) for arc in arcs) or 1.0
    rows = [
        {
            "a": [arc["from_lon"], arc["from_lat"]],
            "b": [arc["to_lon"], arc["to_lat"]],
            "c": rgb(arc["colour"], 90),
            "d": rgb(arc["colour"], 230),
            "w": round(THINNEST + (THICKEST - THINNEST) * _root(arc["amount"], largest), 1),
            **_tooltip(arc),
        }
        for arc in reversed(arcs)
    ]
    return pydeck.Layer(
        "ArcLayer",
        rows,
        id="arcs",
        pickable=True,
        auto_highlight=True,
        get_source_position="a",
        get_target_position="b",
        get_source_color="c",
        get_target_color="d",
        get_width="w",
        get_tilt=22,
        get_height=0.35,
        num_segments=24,
    )


def _nodes(nodes: Sequence[Node], theme: Theme, zoom: float) -> list[pydeck.Layer]:
    largest = max(float(node["amount"]) for node in nodes) or 1.0
    places = [(float(node["lat"]), float(node["lon"])) for node in nodes]
    fits = labels_that_fit(places, [str(node["name"]) for node in nodes], zoom)
    rows = [
        {
            "p": [node["lon"], node["lat"]],
            "r": round(SMALLEST + (LARGEST - SMALLEST) * _root(node["amount"], largest), 1),
            "c": rgb(node["colour"], 235),
            "name": str(node["name"]) if fit else "",
            **_tooltip(node),
        }
        for node, fit in zip(nodes, fits, strict=True)
    ]
    string = pydeck.types.String
    circles = pydeck.Layer(
        "ScatterplotLayer",
        rows[::-1],
        id="nodes",
        pickable=True,
        auto_highlight=True,
        get_position="p",
        get_radius="r",
        radius_units=string("pixels"),
        stroked=True,
        get_fill_color="c",
        get_line_color=rgb(theme.paper),
        line_width_min_pixels=1.5,
    )
    labels = pydeck.Layer(
        "TextLayer",
        [
            {"p": row["p"], "name": row["name"], "o": [0, -row["r"] - 8]}
            for row in rows
            if row["name"]
        ],
        id="labels",
        pickable=False,
        get_position="p",
        get_text="name",
        get_size=13,
        get_color=rgb(theme.ink),
        get_pixel_offset="o",
        character_set=string("auto"),
        font_family=string(FONT),
        font_weight=600,
        outline_width=4,
        outline_color=rgb(theme.paper),
        font_settings={"sdf": True},
    )
    return [circles, labels]


def _tooltip(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("pick", "head", "line1", "line2", "line3")}


def _root(amount: Any, largest: float) -> float:
    return float((float(amount) / largest) ** 0.5)
