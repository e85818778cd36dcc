"""Outlines of countries and regions in a conic projection: the base layer of flat maps."""

from collections.abc import Sequence
from math import cos, log2, radians, sin, sqrt
from typing import NamedTuple

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish
from lib.geography import OUTLINES, outline_address
from lib.text import Text

HEIGHT = 440
PARALLELS = (46, 62)
"""Degrees of latitude at which the projection keeps shapes."""

SCALES = (5.0, 3.5, 2.5, 1.8, 1.3, 0.9)
"""Radii of the globe, in widths of the map, from which a view takes the largest that fits."""

FILLED, FLATTEST = 0.42, 0.45
"""Half of the map that places may fill, as a share of it; its height in widths, at the least."""


class View(NamedTuple):
    """What a flat map shows: its middle in degrees, the radius of the globe in its widths."""

    longitude: float
    latitude: float
    scale: float

    @property
    def zoom(self) -> float:
        """The zoom of deck.gl that comes close to it: for labels that must not cover each other."""
        return 2.8 + log2(self.scale / NEAR.scale)


VIEWS = 64
"""Views of which the specification of a map is kept; every selection may have its own."""

NEAR, FAR = View(50, 55.5, 1.3), View(95, 62, 0.55)
"""The more populated half of Russia and Kazakhstan; all of both."""


def fitted_view(places: pd.DataFrame) -> View:
    """Return the closest view of all places with some land around; ``FAR`` if none holds them.

    places : lat and lon in degrees; of no places the view is ``NEAR``.
    """
    if places.empty:
        return NEAR
    middle = ((places[axis].min() + places[axis].max()) / 2 for axis in ("lon", "lat"))
    longitude, latitude = map(round, middle)
    points = list(zip(places["lon"], places["lat"], strict=True))
    views = (View(longitude, latitude, scale) for scale in SCALES)
    return next((view for view in views if _holds(view, points)), FAR)


def _holds(view: View, points: Sequence[tuple[float, float]]) -> bool:
    """Whether all points, longitude and latitude, lie well within a view."""
    offsets = [_offset(view, *point) for point in points]
    return all(abs(x) <= FILLED and abs(y) <= FILLED * FLATTEST for x, y in offsets)


def _offset(view: View, longitude: float, latitude: float) -> tuple[float, float]:
    """Return how far a place lies from the middle of a view, in widths (Albers projection)."""
    south, north = (sin(radians(parallel)) for parallel in PARALLELS)
    cone = (south + north) / 2
    level, middle = (
        sqrt(1 + south * north - 2 * cone * sin(radians(lat))) / cone
        for lat in (latitude, view.latitude)
    )
    angle = cone * radians(longitude - view.longitude)
    return level * sin(angle) * view.scale, (middle - level * cos(angle)) * view.scale


def on_outlines(layers: Sequence[altair.Chart], words: Text, theme: Theme, view: View) -> Spec:
    """Return the specification of layers with longitude and latitude, drawn on outlines."""
    outlines = (_outline(name, theme) for name in OUTLINES)
    complete = finish(altair.layer(*outlines, *layers).properties(height=HEIGHT), words, theme)
    projection = {
        "type": "conicEqualArea",
        "parallels": list(PARALLELS),
        "rotate": [-view.longitude, 0, 0],
        "center": [0, view.latitude],
        "scale": {"expr": f"width * {view.scale}"},
        "translate": {"expr": "[width / 2, height / 2]"},
    }
    for layer in complete["layer"]:
        layer["projection"] = projection
        name = layer.get("name", "")
        if name in OUTLINES:
            layer["data"] = {"url": outline_address(name), "format": {"property": "features"}}
    return complete


def _outline(name: str, theme: Theme) -> altair.Chart:
    is_country = name == "countries"
    shape: altair.Chart = (
        altair.Chart()
        .mark_geoshape(
            fill=theme.faint,
            fillOpacity=0.45,
            stroke=theme.quiet,
            strokeOpacity=0.45,
            strokeWidth=0.9 if is_country else 0.4,
            clip=True,
        )
        .properties(name=name)
    )
    return shape
