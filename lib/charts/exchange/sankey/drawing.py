"""Specification, title and alternative text of the Sankey diagram.

Vega-Lite has no Sankey: ``layout`` lays out nodes and ribbons, which are drawn as bars and areas.
One frame holds both; its column ``part`` tells them apart.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.exchange.sankey.layout import HEIGHT, NODE, PLACES, TALL
from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, halo, tooltips
from lib.text import Text
from lib.wording import exchange, values
from lib.wording.values import Row

HEAD, LABEL = 24, 18
"""Room above the nodes: for the heads of columns, and for the first labels on a narrow chart."""

_LEFT, _MIDDLE = "datum.part === 'giver'", "datum.part === 'resource'"

FIRST, LAST = PLACES["giver"], PLACES["receiver"] + NODE
_ACROSS = altair.Scale(
    domainMin=by_width(0, FIRST), domainMax=by_width(1, LAST), nice=False, zero=False
)
"""A wide chart has room for labels on both sides; on a narrow one they stand above the nodes."""


def title(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Name what is shown, its total, and who gives most.

    finding : giver, amount (what it gives), others (givers that give as much), total, resource,
    unit. names : of givers by code.
    """
    return words(
        "sankey-finding",
        subject=exchange.subject(finding["resource"], finding["unit"], words),
        giver=names.get(finding["giver"], finding["giver"]),
        amount=exchange.amount(finding["amount"], finding["unit"], words),
        others=finding["others"],
        total=exchange.number(finding["total"], words),
    )


def alt(pairs: pd.DataFrame, names: Mapping[str, str], unit: str | None, words: Text) -> str:
    """Return the text for screen readers: who gives how much to whom, the largest flows first.

    pairs : giver, receiver, amount.
    """
    sums = pairs.groupby(["giver", "receiver"])["amount"].sum().reset_index()
    largest = sums.sort_values("amount", ascending=False, kind="stable").head(12)
    sentences = [
        words(
            "sankey-alt",
            giver=names.get(row["giver"], row["giver"]),
            receiver=names.get(row["receiver"], row["receiver"]),
            amount=exchange.amount(row["amount"], unit, words),
        )
        for row in values.rows(largest)
    ]
    return "; ".join(sentences) + "."


@cache
def spec(words: Text, theme: Theme, *, many: bool = False) -> Spec:
    """Givers on the left, receivers on the right; width is the amount. A click selects ``pick``.

    many : nodes are set close, under smaller labels.
    """
    height = TALL if many else HEIGHT
    hovered = altair.selection_point(
        name="hovered", fields=["ribbon"], on="pointerover", clear="pointerout", empty=False
    )
    pick = altair.selection_point(name="pick", fields=["pick"], on="click", empty=False)
    base = altair.Chart().encode(
        x=altair.X("x:Q", axis=None, scale=_ACROSS),
        y=altair.Y("y:Q", axis=None, scale=_down(height)),
    )
    ribbons = (
        base.transform_filter(altair.datum.part == "ribbon")
        .mark_area(interpolate="monotone", cursor="pointer")
        .encode(
            y2="y2:Q",
            detail=["ribbon:N", "pick:N"],
            color=altair.Color("code:N", scale=_scale(theme.resources), legend=None),
            opacity=altair.when(hovered).then(altair.value(0.9)).otherwise(altair.value(0.55)),
            tooltip=tooltips(
                words, **{"from": "figure-from"}, to="figure-to", formatted="figure-amount"
            ),
        )
        .add_params(hovered, pick)
    )
    layers = altair.layer(ribbons, *_nodes(base, theme, words, height, many=many))
    return finish(layers.properties(height=height), words, theme)


def _down(height: float) -> altair.Scale:
    top = by_width(-HEAD, -HEAD - LABEL)
    return altair.Scale(domainMin=top, domainMax=height, reverse=True, nice=False, zero=False)


def _scale(colours: Mapping[str, str]) -> altair.Scale:
    return altair.Scale(domain=[str(code) for code in colours], range=list(colours.values()))


def _nodes(
    base: altair.Chart, theme: Theme, words: Text, height: float, *, many: bool
) -> list[altair.Chart]:
    """Return bars, labels above their halo, and heads of columns."""
    colours = {**theme.resources, **theme.parties}
    code_list = ", ".join(f"'{code}'" for code in colours)
    nodes = base.transform_filter("datum.part !== 'ribbon'").transform_calculate(
        shade=f"indexof([{code_list}], datum.code) < 0 ? 'others' : datum.code",
        label_x=f"{NARROW} ? ({_LEFT} ? datum.x : {_MIDDLE} ? (datum.x + datum.x2) / 2 : datum.x2)"
        f" : {_LEFT} ? datum.x : datum.x2",
        label_y=f"{NARROW} ? datum.y : (datum.y + datum.y2) / 2",
    )
    bars = (
        nodes.transform_filter("datum.part !== 'head'")
        .mark_rect(opacity=1, cursor="pointer")
        .encode(
            x2="x2:Q",
            y2="y2:Q",
            fill=altair.Fill(
                "shade:N", scale=_scale({**colours, "others": theme.quiet}), legend=None
            ),
            tooltip=tooltips(words, **{"from": "figure-name"}, formatted="figure-amount"),
        )
        .add_params(altair.selection_point(name="node", fields=["pick"], on="click", empty=False))
    )
    labels = nodes.transform_filter("datum.part !== 'head'").encode(
        x=altair.X("label_x:Q", axis=None),
        y=altair.Y("label_y:Q", axis=None, scale=_down(height)),
        text="label:N",
    )
    text = _label_text(many=many)
    return [
        bars,
        labels.mark_text(**text, **halo(theme)),
        labels.mark_text(**text),
        _heads(nodes, theme),
    ]


def _label_text(*, many: bool) -> dict[str, Any]:
    """Return how a label stands: beside its bar, on a narrow chart above it."""
    places = {
        f"({NARROW} && {_MIDDLE})": ("center", 0),
        f"({NARROW} ? !({_LEFT}) : {_LEFT})": ("right", by_width(-8, 0)),
        "left-aligned": ("left", by_width(8, 0)),
    }
    return by_condition(("align", "dx"), places) | {
        "fontSize": by_width(13 if many else 15, 11 if many else 12),
        "fontWeight": 600,
        "lineBreak": "\n",
        "lineHeight": by_width(18, 13),
        "dy": by_width(0, "(indexof(datum.label, '\\n') < 0 ? -8 : -21)"),
        "cursor": "pointer",
    }


def _heads(nodes: altair.Chart, theme: Theme) -> altair.Chart:
    """Return the heads of the three columns, at the top."""
    heads: altair.Chart = (
        nodes.transform_filter("datum.part === 'head'")
        .transform_calculate(
            head_x=f"{NARROW} ? (datum.side === 'giver' ? datum.x : datum.side === 'resource'"
            " ? (datum.x + datum.x2) / 2 : datum.x2) : (datum.x + datum.x2) / 2"
        )
        .mark_text(
            color=theme.quiet,
            baseline="top",
            fontSize=13,
            **by_condition(
                ("align",),
                {
                    f"({NARROW} && datum.side === 'giver')": ("left",),
                    f"({NARROW} && datum.side === 'receiver')": ("right",),
                    "else": ("center",),
                },
            ),
        )
        .encode(
            x=altair.X("head_x:Q", axis=None),
            y=altair.value(0),
            text="label:N",
        )
    )
    return heads
