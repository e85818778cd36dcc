"""Pictures of charts as PNG and SVG files, with title and source, drawn without a browser.

What was drawn stays in the process's cache: the formats of a pack share their drawings.
"""

import json
import re
import textwrap
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from typing import Any

import pandas as pd

from lib.cache import SHARED
from lib.charts.vega import FONT
from lib.geography import OUTLINES, outline_features

WIDTH = 900
"""Pixels of a picture's width; a PNG has twice as many."""

SCALE = 2
LINK = "link"
"""Column of a frame with addresses within the app, which lead nowhere from a picture."""

TITLE, SOURCE = 84, 110
"""Characters in a line of the title and of the source line."""

_KAZAKH = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_FONT_OF_KAZAKH = "Segoe UI, Noto Sans, DejaVu Sans Condensed, DejaVu Sans, Arial, sans-serif"
"""Fonts of a picture with Kazakh letters. Where the usual one lacks them, each text that has any
would be drawn in whatever font comes first, often one with serifs."""


def svg(spec: Mapping[str, Any], data: pd.DataFrame, title: str, source: str) -> str:
    """Draw a chart as SVG.

    spec : a constant specification (``lib.charts``). data : its frame. title : what the chart
    shows; without one nothing stands above the chart. source : moment, upload and notes, written
    below the title.
    """
    complete = json.dumps(_complete(spec, data, title, source), ensure_ascii=False)
    if _KAZAKH.search(complete):
        complete = complete.replace(json.dumps(FONT), json.dumps(_FONT_OF_KAZAKH))
    key = (svg, sha256(complete.encode()).digest())
    return SHARED.get_by_key(key, partial(_draw, complete))


def _draw(complete: str) -> str:
    import vl_convert  # with the first picture: it takes 8 MB

    drawing: str = vl_convert.vegalite_to_svg(complete)
    return drawing


def png(spec: Mapping[str, Any], data: pd.DataFrame, title: str, source: str) -> bytes:
    """Draw a chart as PNG; arguments as for ``svg``."""
    drawing = svg(spec, data, title, source)
    key = (png, sha256(drawing.encode()).digest())
    return SHARED.get_by_key(key, partial(_paint, drawing))


def _paint(drawing: str) -> bytes:
    import vl_convert

    image: bytes = vl_convert.svg_to_png(drawing, scale=SCALE)
    return image


def with_outlines(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return a specification whose outlines of countries and regions are part of it.

    On a page the browser fetches them from the app.
    """
    if "layer" not in spec:
        return dict(spec)
    layers = [
        {**layer, "data": {"values": outline_features(layer["name"])}}
        if layer.get("name") in OUTLINES
        else layer
        for layer in spec["layer"]
    ]
    return {**spec, "layer": layers}


def _complete(
    spec: Mapping[str, Any], data: pd.DataFrame, title: str, source: str
) -> dict[str, Any]:
    shown = data.drop(columns=LINK, errors="ignore")
    complete = {
        **with_outlines(spec),
        "config": {**spec["config"], "background": spec["usermeta"]["paper"]},
        "data": {"values": json.loads(shown.to_json(orient="records"))},
        "width": WIDTH,
        "padding": 20,
    }
    if not title:
        return complete
    heading = {
        "text": textwrap.wrap(title, TITLE),
        "subtitle": textwrap.wrap(source, SOURCE),
        "subtitleColor": spec["config"]["axis"]["titleColor"],
        "subtitleFontSize": 12,
        "frame": "bounds",
        "offset": 18,
    }
    return {**complete, "title": heading}
