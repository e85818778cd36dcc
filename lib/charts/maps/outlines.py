"""Outlines of countries and regions in a conic projection: the base layer of flat maps."""

from collections.abc import Sequence

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish
from lib.geography import OUTLINES, outline_address
from lib.text import Text

HEIGHT = 440
NEAR = (20.0, 95.0)
"""Degrees of longitude between which all places must lie for the near view."""


def is_far(places: pd.DataFrame) -> bool:
    """Whether places lie so far east or west that only the wide view shows them all."""
    return bool(((places["lon"] < NEAR[0]) | (places["lon"] > NEAR[1])).any())


def on_outlines(layers: Sequence[altair.Chart], words: Text, theme: Theme, *, far: bool) -> Spec:
    """Return the specification of layers with longitude and latitude, drawn on outlines.

    far : the view takes in all of Russia and Kazakhstan, not only their more populated half.
    """
    outlines = (_outline(name, theme) for name in OUTLINES)
    complete = finish(altair.layer(*outlines, *layers).properties(height=HEIGHT), words, theme)
    view = (95, 62, 0.55) if far else (50, 55.5, 1.3)
    longitude, latitude, scale = view
    projection = {
        "type": "conicEqualArea",
        "parallels": [46, 62],
        "rotate": [-longitude, 0, 0],
        "center": [0, latitude],
        "scale": {"expr": f"width * {scale}"},
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
