"""Sankey diagram of transfers: giver, resource, receiver.

Vega-Lite has no Sankey: nodes and ribbons are laid out here and drawn as bars and areas. One frame
holds both; its column ``part`` tells them apart.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, halo
from lib.text import Text
from lib.vocabulary import PUPILS, Party, Resource
from lib.wording import values
from lib.wording.values import Row

HEIGHT = 340
GAP, NODE, STEPS = 20.0, 0.012, 8
"""Pixels between nodes; a node's width as a share of the chart's; points along a ribbon."""

LABEL = 18
"""Room above the first node for its label on a narrow chart, in units of the layout."""

STAGES = {"from_party": 0.17, "resource": 0.494, "to_party": 0.818}
"""Columns of nodes and their x position: labels need room on both sides."""

ORDER = (Party.SCIENCE, Party.INSTITUTION, Party.ENTERPRISE, PUPILS, *Resource)
"""Order of nodes, whatever is filtered, so that charts can be compared."""


@dataclass(frozen=True)
class _Column:
    """One column of nodes: transfers of each from top to bottom, and the top of each node."""

    stage: str
    transfers: Mapping[str, int]
    tops: Mapping[str, float]


def title(giver: Row, names: Mapping[str, str], words: Text) -> str:
    """Name the party that gives most often and its most frequent resource.

    giver : ``queries.busiest_giver``. names : of parties and resources by code.
    """
    return words(
        "sankey-finding",
        giver=names[giver["giver"]],
        count=giver["transfers"],
        all=giver["all_transfers"],
        resource=names[giver["resource"]],
    )


def alt(pairs: pd.DataFrame, names: Mapping[str, str], words: Text) -> str:
    """Say the number of transfers of every pair.

    pairs : ``queries.exchanges`` by from_party and to_party.
    """
    return "; ".join(
        words(
            "sankey-alt",
            giver=names[row["from_party"]],
            receiver=names[row["to_party"]],
            count=row["transfers"],
        )
        for row in values.rows(pairs)
    )


def data(exchanges: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: nodes, and ribbons with a row per point along them.

    exchanges : ``queries.exchanges`` by at least from_party, resource and to_party. names : of
    parties and resources by code. Heights are pixels per transfer, the same in every column.
    """
    flows = exchanges.groupby(list(STAGES))["transfers"].sum().reset_index()
    sizes = {stage: flows.groupby(stage)["transfers"].sum() for stage in STAGES}
    most = max(len(size) for size in sizes.values())
    scale = (HEIGHT - GAP * (most - 1)) / flows["transfers"].sum()
    columns = [_column(stage, size, scale) for stage, size in sizes.items()]
    ribbons = [
        {**point, "formatted": words.number(point["transfers"])}
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
            "formatted": words.number(count),
            "label": f"{values.lines(names[code], 17)} {words.number(count)}",
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
    """Ribbons between two columns; at a node they leave and arrive without crossing."""
    counts = flows.groupby([left.stage, right.stage])["transfers"].sum()
    leave, arrive = dict(left.tops), dict(right.tops)
    for giver in left.tops:
        for receiver in right.tops:
            if (giver, receiver) not in counts.index:
                continue
            count = counts[(giver, receiver)]
            resource = receiver if right.stage == "resource" else giver
            ribbon = {
                "part": "ribbon",
                "ribbon": f"{left.stage}-{giver}-{receiver}",
                "code": resource,
                "from": names[giver],
                "to": names[receiver],
                "transfers": count,
            }
            ends = STAGES[left.stage] + NODE, STAGES[right.stage]
            for x, y in _bend(ends, leave[giver], arrive[receiver]):
                yield {**ribbon, "x": x, "y": y, "y2": y + count * scale}
            leave[giver] += count * scale
            arrive[receiver] += count * scale


def _bend(ends: tuple[float, float], start: float, end: float) -> Iterator[tuple[float, float]]:
    """Points of a curve that is horizontal at both ends."""
    first, last = ends
    for step in range(STEPS + 1):
        way = step / STEPS
        smooth = way * way * (3 - 2 * way)
        yield round(first + (last - first) * way, 4), round(start + (end - start) * smooth, 2)


FIRST, LAST = min(STAGES.values()), max(STAGES.values()) + NODE
_ACROSS = altair.Scale(
    domainMin=by_width(0, FIRST), domainMax=by_width(1, LAST), nice=False, zero=False
)
"""A wide chart has room for labels on both sides; on a narrow one they stand above the nodes."""

_DOWN = altair.Scale(
    domainMin=by_width(0, -LABEL), domainMax=HEIGHT, reverse=True, nice=False, zero=False
)


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Givers on the left, resources in the middle, receivers on the right; width is transfers."""
    hovered = altair.selection_point(
        name="ribbon", fields=["ribbon"], on="pointerover", clear="pointerout", empty=False
    )
    base = altair.Chart().encode(
        x=altair.X("x:Q", axis=None, scale=_ACROSS),
        y=altair.Y("y:Q", axis=None, scale=_DOWN),
    )
    ribbons = (
        base.transform_filter(altair.datum.part == "ribbon")
        .mark_area(interpolate="monotone")
        .encode(
            y2="y2:Q",
            detail="ribbon:N",
            color=altair.Color(
                "code:N",
                scale=_scale(theme.resources),
                legend=None,
            ),
            opacity=altair.when(hovered).then(altair.value(0.85)).otherwise(altair.value(0.6)),
            tooltip=[
                altair.Tooltip("from:N", title=words("figure-from")),
                altair.Tooltip("to:N", title=words("figure-to")),
                altair.Tooltip("formatted:N", title=words("figure-transfers")),
            ],
        )
        .add_params(hovered)
    )
    return finish(
        altair.layer(ribbons, *_nodes(base, theme)).properties(height=HEIGHT), words, theme
    )


def _scale(colours: Mapping[str, str]) -> altair.Scale:
    return altair.Scale(domain=[str(code) for code in colours], range=list(colours.values()))


def _nodes(base: altair.Chart, theme: Theme) -> list[altair.Chart]:
    colours = {**theme.resources, **theme.parties}
    fill = altair.Fill("code:N", scale=_scale(colours), legend=None)
    left, middle = "datum.part === 'from_party'", "datum.part === 'resource'"
    nodes = base.transform_filter("datum.part !== 'ribbon'").transform_calculate(
        label_x=f"{NARROW} ? ({left} ? datum.x : {middle} ? (datum.x + datum.x2) / 2 : datum.x2)"
        f" : {left} ? datum.x : datum.x2",
        label_y=f"{NARROW} ? datum.y : (datum.y + datum.y2) / 2",
    )
    drawn = nodes.mark_rect(opacity=1).encode(x2="x2:Q", y2="y2:Q", fill=fill)
    places = {
        f"({NARROW} && {middle})": ("center", 0),
        f"({NARROW} ? !({left}) : {left})": ("right", by_width(-8, 0)),
        "left-aligned": ("left", by_width(8, 0)),
    }
    text: dict[str, Any] = by_condition(("align", "dx"), places) | {
        "fontSize": by_width(15, 12),
        "fontWeight": 600,
        "lineBreak": "\n",
        "lineHeight": by_width(18, 13),
        "dy": by_width(0, "(indexof(datum.label, '\\n') < 0 ? -8 : -21)"),
    }
    labels = nodes.encode(
        x=altair.X("label_x:Q", axis=None),
        y=altair.Y("label_y:Q", axis=None, scale=_DOWN),
        text="label:N",
    )
    return [drawn, labels.mark_text(**text, **halo(theme)), labels.mark_text(**text)]
