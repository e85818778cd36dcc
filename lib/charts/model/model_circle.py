"""The consortium as a circle: members by party, a line between those that exchanged."""

from collections.abc import Mapping
from functools import cache
from math import cos, pi, sin
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, finish, tooltips
from lib.text import Text, sentence
from lib.vocabulary import Party
from lib.wording.values import Row, rows

HEIGHT = 470
WIDEST, HIGHEST = 1.9, 1.26
"""Half of the width and of the height, in radii of the circle."""

THICKEST = 7.0
LONGEST = 240
"""Pixels of a name on a wide chart."""
SIDES: Mapping[str, dict[str, Any]] = {
    "right": {"align": "left", "baseline": "middle", "dx": 14},
    "left": {"align": "right", "baseline": "middle", "dx": -14},
    "above": {"baseline": "bottom", "dy": -12},
    "above-far": {"baseline": "bottom", "dy": -28},
    "below": {"baseline": "top", "dy": 12},
    "below-far": {"baseline": "top", "dy": 28},
}
"""Where a name stands beside its member."""


def data(
    nodes: pd.DataFrame, pairs: pd.DataFrame, names: Mapping[str, str], words: Text
) -> pd.DataFrame:
    """Return the chart frame: a row per line between members, then one per member.

    nodes, pairs : ``queries.model.network.model_ties``. names : of members and parties by code.
    """
    count = max(len(nodes), 1)
    angles = {code: 2 * pi * place / count for place, code in enumerate(nodes["member_code"])}
    most = max(pairs["transfers"].max(), 1) if len(pairs) else 1
    lines = [
        {
            "part": "line",
            **_ends(angles[row["one"]], angles[row["other"]]),
            "width": 0.8 + (THICKEST - 0.8) * row["transfers"] / most,
            "party": "", "name": "", "side": "",
            "tooltip": f"{names.get(row['one'], row['one'])} — "
            f"{names.get(row['other'], row['other'])}",
            "formatted": words("exchange-transfers", count=int(row["transfers"])),
        }
        for row in rows(pairs)
    ]  # fmt: skip
    members = [
        {
            "part": "member",
            **_ends(angles[row["member_code"]], angles[row["member_code"]]),
            "width": 0.0,
            "party": names.get(row["party"], row["party"]),
            "name": names.get(row["member_code"], row["member_code"]),
            "side": _side(angles[row["member_code"]], place),
            "tooltip": names.get(row["member_code"], row["member_code"]),
            "formatted": names.get(row["party"], row["party"]),
        }
        for place, row in enumerate(rows(nodes))
    ]
    return pd.DataFrame([*lines, *members])


def _ends(one: float, other: float) -> dict[str, float]:
    return {"x": cos(one), "y": sin(one), "x2": cos(other), "y2": sin(other)}


def _side(angle: float, place: int) -> str:
    """Where a name stands beside its member: left, right, or above and below, near and far."""
    if abs(cos(angle)) < 0.3:
        return f"{'above' if sin(angle) > 0 else 'below'}{'-far' if place % 2 else ''}"
    return "right" if cos(angle) > 0 else "left"


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many members there are, and how many pairs exchanged something.

    finding : members, pairs, year.
    """
    return words(
        "model-circle-finding",
        members=finding["members"],
        pairs=finding["pairs"],
        year=words.period(finding["year"]),
    )


def alt(finding: Row, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(finding, words))


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Members on a circle, coloured by party; a line is as thick as there were transfers."""
    scales = {
        "x": altair.Scale(domain=by_width(f"[{-WIDEST}, {WIDEST}]", "[-1.1, 1.1]"), nice=False),
        "y": altair.Scale(
            domain=by_width(
                f"[{-HIGHEST}, {HIGHEST}]", "[-1.1 * height / width, 1.1 * height / width]"
            ),
            nice=False,
        ),
    }
    base = altair.Chart().encode(
        x=altair.X("x:Q", axis=None, scale=scales["x"]),
        y=altair.Y("y:Q", axis=None, scale=scales["y"]),
        tooltip=tooltips(words, tooltip="", formatted=""),
    )
    members = base.transform_filter("datum.part === 'member'")
    parties = [words.choice(party) for party in Party]
    colours = [theme.parties[party] for party in Party]
    labels = [
        members.transform_filter(f"datum.side === '{side}'").mark_text(
            fontSize=13, text=by_width("datum.name", "''"), limit=LONGEST, **place
        )
        for side, place in SIDES.items()
    ]
    return finish(
        altair.layer(
            base.transform_filter("datum.part === 'line'")
            .mark_rule(color=theme.mark, opacity=0.35, strokeWidth=altair.ExprRef("datum.width"))
            .encode(x2="x2:Q", y2="y2:Q"),
            members.mark_circle(size=by_width(330, 160), opacity=1, stroke=theme.paper).encode(
                color=altair.Color(
                    "party:N",
                    scale=altair.Scale(domain=parties, range=colours),
                    legend=altair.Legend(
                        title=None, orient="bottom", symbolOpacity=1, columns=by_width(3, 1)
                    ),
                )
            ),
            *labels,
        ).properties(height=HEIGHT),
        words,
        theme,
    )
