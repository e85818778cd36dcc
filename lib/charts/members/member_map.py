"""Map of the members without WebGL: outlines, a circle for each member, names that fit."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import altair
import pandas as pd

from lib.charts.maps.geometry import label_anchors
from lib.charts.maps.outlines import NEAR, VIEWS, View, fitted_view, on_outlines
from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_width, halo, tooltips
from lib.text import Text, sentence
from lib.vocabulary import Party
from lib.wording.values import Row, rows

LABELLED = 40
"""Members above which a label would hide more than it tells."""


def data(nodes: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per member, in the order of ``nodes``.

    nodes : of ``queries.members.places``. names : of members by code.
    """
    listed = rows(nodes)
    labels = [names.get(row["member_code"], row["member_code"]) for row in listed]
    places = [(row["lat"], row["lon"]) for row in listed]
    anchors = label_anchors(places, labels, fitted_view(nodes).zoom)
    return pd.DataFrame(
        {
            "lat": nodes["lat"],
            "lon": nodes["lon"],
            "party": [words.choice(Party(row["party"])) for row in listed],
            "name": labels,
            "label": [
                label if anchor and place < LABELLED else ""
                for place, (label, anchor) in enumerate(zip(labels, anchors, strict=True))
            ],
            "pupils": nodes["pupils"].fillna(0.0),
            "formatted": [words.number(row["pupils"], 0) for row in listed],
            "member_code": nodes["member_code"],
            "city": nodes["city"],
        }
    )


def title(finding: Row, words: Text) -> str:
    """Return the finding: how many members lie in how many places, and which place has the most.

    finding : members, cities, city, of_city (members of that city).
    """
    return words("member-map-finding", **finding)


def alt(finding: Row, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(finding, words))


@lru_cache(maxsize=VIEWS)
def spec(words: Text, theme: Theme, *, view: View = NEAR) -> Spec:
    """Members on outlines; colour is the party, size the pupils. See ``fitted_view`` for view.

    A click selects ``member_code``.
    """
    parties = [words.choice(party) for party in Party]
    colours = [theme.parties[party] for party in Party]
    legend = altair.Legend(orient="bottom", title=None, symbolType="circle")
    place: dict[str, Any] = {"longitude": "lon:Q", "latitude": "lat:Q"}
    circles: altair.Chart = (
        altair.Chart()
        .mark_circle(opacity=0.9, stroke=theme.paper, strokeWidth=1.5, clip=True, cursor="pointer")
        .encode(
            **place,
            size=altair.Size("pupils:Q", scale=altair.Scale(range=[45, 600]), legend=None),
            color=altair.Color(
                "party:N", scale=altair.Scale(domain=parties, range=colours), legend=legend
            ),
            tooltip=tooltips(
                words,
                name="figure-member",
                party="figure-party",
                city="figure-city",
                formatted="figure-pupils-total",
            ),
        )
        .add_params(altair.selection_point(name="member_code", fields=["member_code"], on="click"))
    )
    labels = altair.Chart().encode(**place, text="label:N")
    text: dict[str, Any] = {
        "dy": -15,
        "fontSize": by_width(13, 11),
        "fontWeight": 600,
        "clip": True,
    }
    layers = [circles, labels.mark_text(**text, **halo(theme)), labels.mark_text(**text)]
    return on_outlines(layers, words, theme, view)
