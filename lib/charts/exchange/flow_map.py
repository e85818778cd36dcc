"""Map of the exchange without WebGL: outlines, curved flows by resource, places with their names.

It stands in pictures and slides, and on a page where the browser has no WebGL.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair
import pandas as pd

from lib.charts.maps.geometry import curve, label_anchors
from lib.charts.maps.outlines import NEAR, VIEWS, View, fitted_view, on_outlines
from lib.charts.maps.sizes import THICKEST, THINNEST
from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, halo, tooltips
from lib.text import Text, sentence
from lib.vocabulary import Resource
from lib.wording import exchange
from lib.wording.values import Row, rows

LEGEND = 30
"""Pixels of the height of a legend of sizes, so that both are as high."""

BENDS = dict(zip(map(str, Resource), (0.55, 0.85, 1.15, 1.45, 1.75), strict=True))
"""How far flows of each resource bend, so that those of one pair lie beside each other."""


def data(
    nodes: pd.DataFrame, arcs: pd.DataFrame, names: Mapping[str, str], words: Text
) -> pd.DataFrame:
    """Return the chart frame: points along the flows (``arc``), places (``node``).

    nodes : code, lat, lon, given, received, inside. arcs : giver, receiver, resource, amount,
    from_lat, from_lon, to_lat, to_lon. names : of places by code.
    """
    points = [
        {
            "part": "arc",
            "number": number,
            "order": order,
            "lat": lat,
            "lon": lon,
            "resource": words.choice(Resource(row["resource"])),
            "amount": row["amount"],
            "name": f"{names.get(row['giver'], row['giver'])} → "
            f"{names.get(row['receiver'], row['receiver'])}",
            "formatted": exchange.number(row["amount"], words),
        }
        for number, row in enumerate(rows(arcs))
        for order, (lat, lon) in enumerate(
            curve(
                (row["from_lat"], row["from_lon"]),
                (row["to_lat"], row["to_lon"]),
                BENDS[row["resource"]],
            )
        )
    ]
    ordered = nodes.assign(total=nodes[["given", "received", "inside"]].sum(axis=1))
    ordered = ordered.sort_values("total", ascending=False, kind="stable")
    labels = [names.get(code, code) for code in ordered["code"]]
    coordinates = list(zip(ordered["lat"], ordered["lon"], strict=True))
    fits = label_anchors(coordinates, labels, fitted_view(nodes).zoom)
    places = [
        {
            "part": "node",
            "lat": row["lat"],
            "lon": row["lon"],
            "name": label,
            "label": label if fit else "",
            "total": row["total"],
            "formatted": exchange.number(row["total"], words),
        }
        for row, label, fit in zip(rows(ordered), labels, fits, strict=True)
    ]
    return pd.DataFrame([*points, *places])


def title(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Name what is shown and the largest flow between two places.

    finding : giver, receiver, amount, others (pairs that have as much), resource, unit.
    """
    return words(
        "map-finding",
        subject=exchange.subject(finding["resource"], finding["unit"], words),
        giver=names.get(finding["giver"], finding["giver"]),
        receiver=names.get(finding["receiver"], finding["receiver"]),
        amount=exchange.amount(finding["amount"], finding["unit"], words),
        others=exchange.others(finding["others"], words),
    )


def alt(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(finding, names, words))


@lru_cache(maxsize=VIEWS)
def spec(words: Text, theme: Theme, *, view: View = NEAR) -> Spec:
    """Flows between places on outlines; colour is the resource, width the amount.

    Legends name the colours, and amounts of widths and of circles.

    view : what the map shows; see ``fitted_view``.
    """
    return on_outlines([_arcs(words, theme), *_nodes(words, theme)], words, theme, view)


def _arcs(words: Text, theme: Theme) -> altair.Chart:
    names = [words.choice(resource) for resource in Resource]
    colours = [theme.resources[resource] for resource in Resource]
    legend = altair.Legend(orient="bottom", title=None, symbolType="stroke", symbolStrokeWidth=5)
    lines: altair.Chart = (
        altair.Chart()
        .transform_filter(altair.datum.part == "arc")
        .mark_line(strokeOpacity=0.65, interpolate="basis", strokeCap="round", clip=False)
        .encode(
            longitude="lon:Q",
            latitude="lat:Q",
            detail="number:N",
            order="order:Q",
            strokeWidth=altair.StrokeWidth(
                "amount:Q",
                scale=altair.Scale(type="sqrt", zero=True, range=[THINNEST, THICKEST]),
                legend=_sizes(words("map-width"), "strokeWidth", theme),
            ),
            color=altair.Color(
                "resource:N", scale=altair.Scale(domain=names, range=colours), legend=legend
            ),
            tooltip=_tooltip(words),
        )
    )
    return lines


def _nodes(words: Text, theme: Theme) -> list[altair.Chart]:
    nodes = altair.Chart().transform_filter(altair.datum.part == "node")
    place: dict[str, Any] = {"longitude": "lon:Q", "latitude": "lat:Q"}
    legend = _sizes(words("map-circle"), "size", theme)
    size = altair.Size("total:Q", scale=altair.Scale(range=[50, 850]), legend=legend)
    circles = nodes.mark_circle(
        color=theme.mark, opacity=1, stroke=theme.paper, strokeWidth=1.5, clip=True
    ).encode(**place, size=size, tooltip=_tooltip(words))
    labels = nodes.encode(**place, text="label:N")
    text: dict[str, Any] = {
        "dy": -17,
        "fontSize": by_width(13, 11),
        "fontWeight": 600,
        "clip": True,
    }
    return [circles, labels.mark_text(**text, **halo(theme)), labels.mark_text(**text)]


def _sizes(title: str, scale: str, theme: Theme) -> altair.Legend:
    """Return the legend of a scale of sizes in a corner of the map, with ``sizes.samples``."""
    return altair.Legend(
        orient="bottom-left",
        direction="horizontal",
        fillColor=theme.paper,
        padding=4,
        offset=6,
        title=title,
        titleOrient="left",
        titleAnchor="middle",
        symbolType="circle" if scale == "size" else "stroke",
        symbolSize=500,
        symbolFillColor=theme.mark,
        symbolStrokeColor=theme.paper if scale == "size" else theme.quiet,
        clipHeight=LEGEND,
        format=",~f",
        values=altair.ExprRef(_samples(scale)),
    )


def _samples(scale: str) -> str:
    """Vega expression: ``sizes.samples`` of the largest amount of a scale."""
    largest = f"domain('{scale}')[1]"
    power = f"pow(10, floor(log({largest}) / LN10 + 1e-9))"
    most = f"floor({largest} / {power}) * {power}"
    return f"{most} > 1 ? [ceil({most} / 4), {most}] : [{most}]"


def _tooltip(words: Text) -> list[altair.Tooltip]:
    return tooltips(words, name="figure-place", formatted="figure-amount")
