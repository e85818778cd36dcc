"""The wheel of the exchange: parties around the five resources, spokes of a year's transfers."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, finish, halo, tooltips
from lib.text import Text, sentence
from lib.vocabulary import PUPILS, Party, Resource
from lib.wording.values import Row, lines, rows

HEIGHT = 470
PLACES: Mapping[str, tuple[float, float]] = {
    Party.INSTITUTION: (-1.0, 0.72),
    Party.ENTERPRISE: (1.0, 0.72),
    PUPILS: (1.0, -0.72),
    Party.SCIENCE: (-1.0, -0.72),
}
"""Corners of the parties, as on the slide of the strategy."""

RESOURCES: Mapping[str, tuple[float, float]] = {
    Resource.EXPERIENCE: (0.0, 0.78),
    Resource.EQUIPMENT: (0.42, 0.3),
    Resource.INFORMATION: (0.3, -0.42),
    Resource.STAFF: (-0.3, -0.42),
    Resource.FINANCE: (-0.42, 0.3),
}
THINNEST, THICKEST = 1.5, 22.0
NAME = 16
"""Letters of a line of a name on a phone."""


def data(sums: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: spokes, then parties and resources.

    sums : ``queries.model.network.wheel``. names : of parties and resources by code. A spoke is as
    wide as there were transfers of the resource from or to the party; where there was none, it is
    not drawn.
    """
    totals = sums["given"] + sums["received"]
    most = max(int(totals.max()), 1) if len(sums) else 1
    spokes = [
        {
            "part": "spoke",
            "x": PLACES[row["party"]][0], "y": PLACES[row["party"]][1],
            "x2": RESOURCES[row["resource"]][0], "y2": RESOURCES[row["resource"]][1],
            "width": THINNEST + (THICKEST - THINNEST) * total / most,
            "code": row["resource"], "name": "", "under": "", "narrow_name": "",
            "narrow_under": "",
            "tooltip": f"{names[row['party']]} — {names[row['resource']]}",
            "formatted": words("model-wheel-spoke", given=row["given"], received=row["received"]),
        }
        for row, total in zip(rows(sums), totals, strict=True)
        if total and row["party"] in PLACES and row["resource"] in RESOURCES
    ]  # fmt: skip
    given = sums.groupby("resource")["given"].sum()
    nodes = [
        _node("party", code, place, names[code], _party(sums, code, words))
        for code, place in PLACES.items()
    ]
    hubs = [
        _node(
            "resource", code, place, names[code],
            words("exchange-transfers", count=int(given.get(code, 0))),
        )
        for code, place in RESOURCES.items()
    ]  # fmt: skip
    middle = _node("middle", "", (0.0, -0.14), words("model-wheel-middle"), "")
    return pd.DataFrame([*spokes, *nodes, *hubs, middle])


def _node(
    part: str, code: str, place: tuple[float, float], name: str, under: str
) -> dict[str, object]:
    x, y = place
    return {
        "part": part, "x": x, "y": y, "x2": x, "y2": y, "width": 0.0, "code": str(code),
        "name": name, "under": under, "narrow_name": lines(name, NAME),
        "narrow_under": under.replace(", ", "\n"), "tooltip": name, "formatted": under,
    }  # fmt: skip


def _party(sums: pd.DataFrame, party: str, words: Text) -> str:
    of_party = sums[sums["party"] == party]
    given, received = int(of_party["given"].sum()), int(of_party["received"].sum())
    return words("model-wheel-spoke", given=given, received=received)


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many transfers there were in the year.

    finding : transfers, year.
    """
    return words(
        "model-wheel-finding",
        transfers=finding["transfers"],
        year=words.period(finding["year"]),
    )


def alt(finding: Row, sums: pd.DataFrame, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title, and what each party gave and received."""
    parties = [f"{names[code]}: {_party(sums, code, words)}." for code in PLACES]
    return f"{sentence(title(finding, words))} {' '.join(parties)}"


_LINES = "length(split(datum.narrow_name, '\\n'))"


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Parties at the corners, resources around the middle, spokes between them."""
    base = altair.Chart().encode(
        x=altair.X("x:Q", axis=None, scale=altair.Scale(domain=[-1.5, 1.5], nice=False)),
        y=altair.Y("y:Q", axis=None, scale=altair.Scale(domain=[-1.05, 1.05], nice=False)),
        tooltip=tooltips(words, tooltip="", formatted=""),
    )
    codes = [str(code) for code in (*Resource, *Party, PUPILS)]
    colours = [*(theme.resources[one] for one in Resource),
               *(theme.parties[one] for one in (*Party, PUPILS))]  # fmt: skip
    colour = altair.Color("code:N", legend=None, scale=altair.Scale(domain=codes, range=colours))
    parties = base.transform_filter("datum.part === 'party'")
    resources = base.transform_filter("datum.part === 'resource'")
    return finish(
        altair.layer(
            base.transform_filter("datum.part === 'spoke'")
            .mark_rule(
                opacity=0.55, strokeCap="round", strokeWidth=altair.ExprRef("datum.width")
            )
            .encode(x2="x2:Q", y2="y2:Q", color=colour),
            resources.mark_circle(size=by_width(2600, 900), opacity=1, stroke=theme.paper,
                                  strokeWidth=3).encode(color=colour),
            parties.mark_square(size=by_width(3600, 1200), opacity=1, stroke=theme.paper,
                                strokeWidth=3).encode(color=colour),
            *_names(base.transform_filter("datum.part === 'middle'"), theme, 0, by_width(18, 11)),
            *_names(parties, theme, 44, by_width(18, 12)),
            *_names(resources, theme, 38, by_width(16, 11)),
        ).properties(height=HEIGHT),
        words,
        theme,
    )  # fmt: skip


def _names(
    base: altair.Chart, theme: Theme, below: int, size: altair.ExprRef
) -> list[altair.Chart]:
    """Draw names below their marks, readable on spokes, and the numbers below the names.

    On a phone a name and its numbers take a line per word and per number.
    """
    layers = []
    for field, dy, narrow_dy, colour, weight in (
        ("name", f"{below}", f"{below - 16}", theme.ink, 600),
        ("under", f"{below + 18}", f"{below - 15} + 14 * {_LINES}", theme.quiet, 400),
    ):
        text: dict[str, Any] = {
            "text": by_width(f"datum.{field}", f"datum.narrow_{field}"),
            "dy": by_width(dy, narrow_dy), "color": colour, "fontWeight": weight,
            "fontSize": size if field == "name" else by_width(13, 10),
            "lineBreak": "\n", "lineHeight": 14,
        }  # fmt: skip
        layers += [base.mark_text(**{**text, **halo(theme)}), base.mark_text(**text)]
    return layers
