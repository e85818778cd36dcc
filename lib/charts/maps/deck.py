"""Maps drawn by pydeck without any request to another origin: outlines, places, arcs, labels.

Outlines come from our own route ``geo/<name>.geojson``. ``map_provider=None`` with ``map_style``
left out is the only setting that loads no foreign base map. deck.gl draws arcs in three dimensions;
``depthCompare`` keeps them from covering the places that are drawn after them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pydeck

from lib.charts.maps import sizes
from lib.charts.maps.geometry import Place, fitted_zoom, label_anchors
from lib.charts.theme import Theme
from lib.geography import OUTLINES, outline_address

WIDTH, NARROW_WIDTH, HEIGHT = 680.0, 330.0, 400.0
"""Pixels for which the camera is set: less than a map has on a screen, so that all is in view."""

MANY, LONGEST = 200, 32
"""Places and arcs above which a row is no more than its place, size and name; characters of the
name of a place."""

BYTES, BYTES_OF_PLACE, BYTES_OF_ARC = 57_000, 35, 90
"""Bytes that the rows of a map may take on the websocket, and those of one without its texts."""

TILTS = (10, 18, 26, 34, 42)
"""Degrees by which arcs of each colour lean aside, so that those of one pair lie apart."""

FONT = "Source Sans, Source Sans Pro, Segoe UI, Arial, sans-serif"
TOOLTIP, BRIEF_TOOLTIP = "<b>{head}</b><br/>{line1}<br/>{line2}<br/>{line3}", "<b>{n}</b>"
"""One template for all layers: every row that can be pointed at has the texts that it names."""

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
    nodes: Sequence[Node],
    arcs: Sequence[Arc],
    theme: Theme,
    places: Sequence[Place],
    *,
    narrow: bool = False,
) -> OfflineDeck:
    """Return a map of places and of arcs between them.

    nodes : the most important first: where names would cover each other, the first one is shown.
    places : the camera shows all of them; as long as they are the same, it does not move.
    narrow : the map is drawn on a phone. Of more than ``MANY`` rows one line is told, as ``n``:
    ``head`` of a node, ``head`` and ``line2`` of an arc; the first word of it is the pick, unless
    the row has another one.
    """
    room = _room(nodes, arcs) if len(nodes) + len(arcs) > MANY else None
    width = NARROW_WIDTH if narrow else WIDTH
    middle, zoom = fitted_zoom(places, width * 0.86, HEIGHT * 0.8)
    layers = [*_outlines(theme)]
    if arcs:
        layers += _arcs(arcs, room)
    if nodes:
        layers += _nodes(nodes, theme, zoom, (middle[1], width), room)
    template = TOOLTIP if room is None else BRIEF_TOOLTIP
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
        tooltip={"html": template, "style": {"fontFamily": "inherit", "fontSize": "13px"}},
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


def _room(nodes: Sequence[Node], arcs: Sequence[Arc]) -> int:
    """Return the bytes that the line of each row may take."""
    fixed = len(nodes) * BYTES_OF_PLACE + len(arcs) * BYTES_OF_ARC
    return max(BYTES - fixed, 0) // (len(nodes) + len(arcs))


def _arcs(arcs: Sequence[Arc], room: int | None) -> list[pydeck.Layer]:
    """Return a layer of arcs for each colour, the largest drawn last."""
    largest = max(float(arc["amount"]) for arc in arcs)
    by_colour: dict[str, list[Mapping[str, Any]]] = {}
    for arc in reversed(arcs):
        row = {
            "a": _point(arc["from_lat"], arc["from_lon"]),
            "b": _point(arc["to_lat"], arc["to_lon"]),
            "w": sizes.width(float(arc["amount"]), largest),
            **_texts(arc, f"{arc['head']} · {arc['line2']}", room),
        }
        by_colour.setdefault(str(arc["colour"]), []).append(row)
    return [
        pydeck.Layer(
            "ArcLayer",
            rows,
            id=f"arcs-{number}",
            pickable=True,
            auto_highlight=True,
            get_source_position="a",
            get_target_position="b",
            get_source_color=rgb(colour, 90),
            get_target_color=rgb(colour, 230),
            get_width="w",
            get_tilt=TILTS[number % len(TILTS)],
            get_height=0.35,
            num_segments=24,
        )
        for number, (colour, rows) in enumerate(by_colour.items())
    ]


def _nodes(
    nodes: Sequence[Node],
    theme: Theme,
    zoom: float,
    window: tuple[float, float],
    room: int | None,
) -> list[pydeck.Layer]:
    """Return a layer of circles for each colour, and one of the names that fit."""
    largest = max(float(node["amount"]) for node in nodes)
    narrow = window[1] == NARROW_WIDTH
    places = [(float(node["lat"]), float(node["lon"])) for node in nodes]
    names = [str(node["name"]) for node in nodes]
    radii = [sizes.radius(float(node["amount"]), largest, narrow=narrow) for node in nodes]
    layers = []
    for number, colour in enumerate(dict.fromkeys(str(node["colour"]) for node in nodes)):
        rows = [
            {
                "p": _point(node["lat"], node["lon"]),
                "r": radius,
                **_texts(node, str(node["head"])[:LONGEST], room),
            }
            for node, radius in zip(nodes, radii, strict=True)
            if node["colour"] == colour
        ]
        layers.append(_circles(rows[::-1], colour, theme, f"nodes-{number}"))
    anchors = label_anchors(places, names, zoom, window)
    labels = [
        {"p": [place[1], place[0]], "name": name, "o": [0, -radius - 8], "a": anchor}
        for place, name, radius, anchor in zip(places, names, radii, anchors, strict=True)
        if anchor and name
    ]
    return [*layers, _labels(labels, theme)]


def _circles(
    rows: Sequence[Mapping[str, Any]], colour: str, theme: Theme, name: str
) -> pydeck.Layer:
    return pydeck.Layer(
        "ScatterplotLayer",
        rows,
        id=name,
        pickable=True,
        auto_highlight=True,
        get_position="p",
        get_radius="r",
        radius_units=pydeck.types.String("pixels"),
        stroked=True,
        get_fill_color=rgb(colour, 235),
        get_line_color=rgb(theme.paper),
        line_width_min_pixels=1.5,
    )


def _labels(rows: Sequence[Mapping[str, Any]], theme: Theme) -> pydeck.Layer:
    string = pydeck.types.String
    return pydeck.Layer(
        "TextLayer",
        rows,
        id="labels",
        pickable=False,
        get_position="p",
        get_text="name",
        get_size=13,
        get_color=rgb(theme.ink),
        get_pixel_offset="o",
        get_text_anchor="a",
        character_set=string("auto"),
        font_family=string(FONT),
        font_weight=600,
        background=True,
        get_background_color=rgb(theme.paper, 200),
        background_padding=[3, 1],
        font_settings={"sdf": True, "fontSize": 96, "buffer": 12, "radius": 8, "cutoff": 0.2},
    )


def _texts(row: Mapping[str, Any], line: str, room: int | None) -> dict[str, Any]:
    """Return the texts of a row and its pick: all lines, or one cut to the room in bytes."""
    if room is None:
        return {name: row[name] for name in ("pick", "head", "line1", "line2", "line3")}
    first, _, rest = line.partition(" ")
    left = max(room - len(first.encode()) - 1, 0)
    text = f"{first} {rest.encode()[:left].decode(errors='ignore')}".rstrip()
    return {"n": text} if row["pick"] == first else {"n": text, "pick": row["pick"]}


def _point(latitude: Any, longitude: Any) -> list[float]:
    """Return a point as deck.gl takes it, to a kilometre."""
    return [round(float(longitude), 2), round(float(latitude), 2)]
