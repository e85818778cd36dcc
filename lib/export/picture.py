"""Pictures of charts as PNG and SVG files, with title and source, drawn without a browser."""

import json
import textwrap
from collections.abc import Mapping
from typing import Any

import pandas as pd
import vl_convert

from lib.geography import OUTLINES, outline_features

WIDTH = 900
"""Pixels of a picture's width; a PNG has twice as many."""

SCALE = 2
TITLE, SOURCE = 84, 110
"""Characters in a line of the title and of the source line."""


def svg(spec: Mapping[str, Any], data: pd.DataFrame, title: str, source: str) -> str:
    """Draw a chart as SVG.

    spec : a constant specification (``lib.charts``). data : its frame. title : what the chart
    shows; without one nothing stands above the chart. source : moment, upload and notes, written
    below the title.
    """
    drawing: str = vl_convert.vegalite_to_svg(_complete(spec, data, title, source))
    return drawing


def png(spec: Mapping[str, Any], data: pd.DataFrame, title: str, source: str) -> bytes:
    """Draw a chart as PNG; arguments as for ``svg``."""
    complete = _complete(spec, data, title, source)
    drawing: bytes = vl_convert.vegalite_to_png(complete, scale=SCALE)
    return drawing


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
    complete = {
        **with_outlines(spec),
        "config": {**spec["config"], "background": spec["usermeta"]["paper"]},
        "data": {"values": json.loads(data.to_json(orient="records"))},
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
