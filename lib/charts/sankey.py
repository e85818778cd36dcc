"""Transfers from giver through resource to receiver, in a layout of our own.

Vega-Lite has no Sankey: nodes and ribbons are computed here and drawn as bars and areas. One frame
holds both; its column ``part`` tells them apart.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import altair as alt
import pandas as pd

from lib.charts.theme import RESOURCES, Spec, Theme, each_look, either, finish
from lib.text import Text
from lib.vocabulary import PUPILS, Party, Resource
from lib.wording import values

HEIGHT = 340
GAP, NODE, STEPS = 20.0, 0.012, 8
"""Pixels between nodes; a node's width as a share of the chart's; points along a ribbon."""

STAGES = {"from_party": 0.17, "resource": 0.494, "to_party": 0.818}
"""The three columns of nodes and where they stand: names need room at both sides."""

ORDER = (Party.SCIENCE, Party.INSTITUTION, Party.ENTERPRISE, PUPILS, *Resource)
"""Nodes keep this order whatever is filtered, so that pictures can be compared."""


@dataclass(frozen=True)
class _Column:
    """One column of nodes: their transfers, top to bottom, and where each node begins."""

    stage: str
    transfers: Mapping[str, int]
    tops: Mapping[str, float]


def sankey_marks(exchanges: pd.DataFrame, names: Mapping[str, str], text: Text) -> pd.DataFrame:
    """Lay out ribbons and nodes of ``figures.exchanges`` by from_party, resource and to_party.

    names : what parties and resources are called. Heights are pixels per transfer, the same in
    every column; a ribbon is a row per point along it.
    """
    flows = exchanges.groupby(list(STAGES))["transfers"].sum().reset_index()
    sizes = {stage: flows.groupby(stage)["transfers"].sum() for stage in STAGES}
    most = max(len(size) for size in sizes.values())
    scale = (HEIGHT - GAP * (most - 1)) / flows["transfers"].sum()
    columns = [_column(stage, size, scale) for stage, size in sizes.items()]
    ribbons = [
        {**point, "said": text.number(point["transfers"])}
        for left, right in pairwise(columns)
        for point in _ribbons(flows, left, right, scale, names)
    ]
    nodes = [
        {
            "part": column.stage,
            "code": code,
            "x": STAGES[column.stage],
            "x2": STAGES[column.stage] + NODE,
            "y": column.tops[code],
            "y2": column.tops[code] + count * scale,
            "from": names[code],
            "said": text.number(count),
            "label": f"{values.lines(names[code], 17)} {text.number(count)}",
        }
        for column in columns
        for code, count in column.transfers.items()
    ]
    return pd.DataFrame([*ribbons, *nodes])


def _column(stage: str, size: "pd.Series[int]", scale: float) -> _Column:
    transfers = {str(code): int(size[code]) for code in ORDER if code in size.index}
    top = (HEIGHT - sum(transfers.values()) * scale - GAP * (len(transfers) - 1)) / 2
    tops = {}
    for code, count in transfers.items():
        tops[code] = top
        top += count * scale + GAP
    return _Column(stage, transfers, tops)


def _ribbons(
    flows: pd.DataFrame, left: _Column, right: _Column, scale: float, names: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Walk the ribbons between two columns; at each node they leave and arrive without crossing."""
    counts = flows.groupby([left.stage, right.stage])["transfers"].sum()
    leave, arrive = dict(left.tops), dict(right.tops)
    for giver in left.tops:
        for receiver in right.tops:
            if (giver, receiver) not in counts.index:
                continue
            count = counts[(giver, receiver)]
            resource = receiver if right.stage == "resource" else giver
            told = {
                "part": "ribbon",
                "ribbon": f"{left.stage}-{giver}-{receiver}",
                "code": resource,
                "from": names[giver],
                "to": names[receiver],
                "transfers": count,
            }
            ends = STAGES[left.stage] + NODE, STAGES[right.stage]
            for x, y in _bend(ends, leave[giver], arrive[receiver]):
                yield {**told, "x": x, "y": y, "y2": y + count * scale}
            leave[giver] += count * scale
            arrive[receiver] += count * scale


def _bend(ends: tuple[float, float], start: float, end: float) -> Iterator[tuple[float, float]]:
    """Points of a curve that leaves and arrives level."""
    first, last = ends
    for step in range(STEPS + 1):
        way = step / STEPS
        smooth = way * way * (3 - 2 * way)
        yield round(first + (last - first) * way, 4), round(start + (end - start) * smooth, 2)


_ACROSS = alt.Scale(domainMin=either(0, -0.2), domainMax=either(1, 1.2), nice=False, zero=False)
"""Names at both sides need a larger share of a narrow chart."""


@cache
def sankey(text: Text, theme: Theme) -> Spec:
    """Givers at the left, resources in the middle, receivers at the right, thick as transfers."""
    codes = [str(code) for code in RESOURCES]
    hovered = alt.selection_point(
        name="ribbon", fields=["ribbon"], on="pointerover", clear="pointerout", empty=False
    )
    base = alt.Chart().encode(
        x=alt.X("x:Q", axis=None, scale=_ACROSS),
        y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[HEIGHT, 0], nice=False)),
    )
    ribbons = (
        base.transform_filter(alt.datum.part == "ribbon")
        .mark_area(interpolate="monotone")
        .encode(
            y2="y2:Q",
            detail="ribbon:N",
            color=alt.Color(
                "code:N", scale=alt.Scale(domain=codes, range=list(RESOURCES.values())), legend=None
            ),
            opacity=alt.when(hovered).then(alt.value(0.85)).otherwise(alt.value(0.45)),
            tooltip=[
                alt.Tooltip("from:N", title=text("figure-from")),
                alt.Tooltip("to:N", title=text("figure-to")),
                alt.Tooltip("said:N", title=text("figure-transfers")),
            ],
        )
        .add_params(hovered)
    )
    return finish(alt.layer(ribbons, *_nodes(base, theme)).properties(height=HEIGHT), text, theme)


def _nodes(base: alt.Chart, theme: Theme) -> list[alt.Chart]:
    colours = {str(code): colour for code, colour in {**RESOURCES, **theme.parties}.items()}
    fill = alt.Fill(
        "code:N", scale=alt.Scale(domain=list(colours), range=list(colours.values())), legend=None
    )
    left = "datum.part === 'from_party'"
    nodes = base.transform_filter("datum.part !== 'ribbon'").transform_calculate(
        middle="(datum.y + datum.y2) / 2", side=f"{left} ? datum.x : datum.x2"
    )
    drawn = nodes.mark_rect(opacity=1).encode(x2="x2:Q", y2="y2:Q", fill=fill)
    aside = each_look(("align", "dx"), {left: ("right", -8), "right": ("left", 8)})
    labels = nodes.mark_text(
        **aside, fontSize=either(15, 11), fontWeight=600, lineBreak="\n", lineHeight=18
    ).encode(
        x=alt.X("side:Q", axis=None),
        y=alt.Y("middle:Q", axis=None, scale=alt.Scale(domain=[HEIGHT, 0], nice=False)),
        text="label:N",
    )
    return [drawn, labels]
