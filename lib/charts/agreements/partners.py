"""Matrix of partners: which members agreements bind to each other, darker is more of them."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text, sentence
from lib.wording import values
from lib.wording.values import Row

ROW, MOST = 20, 30
"""Pixels of a row; most members of a matrix that can be read."""


def fits(pairs: pd.DataFrame) -> bool:
    """Whether so few members are bound that a matrix can be read."""
    return 0 < len(set(pairs["member"]) | set(pairs["partner"])) <= MOST


def data(pairs: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: two rows per pair, one for each way round.

    pairs : ``queries.agreements.selection.pairs_of_members``. Members with most agreements come
    first. ``depth`` is the pair's share of the most bound one.
    """
    turned = pairs.rename(columns={"member": "partner", "partner": "member"})
    both = pd.concat([pairs, turned], ignore_index=True)
    totals = both.groupby("member")["agreements"].sum().sort_values(ascending=False, kind="stable")
    ranks = {code: place for place, code in enumerate(totals.index)}
    largest = both["agreements"].max()
    return pd.DataFrame(
        [
            {
                "member": names.get(row["member"], row["member"]),
                "partner": names.get(row["partner"], row["partner"]),
                "member_rank": ranks[row["member"]],
                "partner_rank": ranks[row["partner"]],
                "depth": row["agreements"] / largest,
                "formatted": words.number(row["agreements"], 0),
                "codes": row["codes"].replace(";", ", "),
            }
            for row in values.rows(both)
        ]
    )


def title(pairs: pd.DataFrame, names: Mapping[str, str], words: Text) -> str:
    """Return the finding: how many pairs there are and which is bound by most agreements."""
    if pairs.empty:
        return words("partners-none")
    first: Row = values.rows(pairs)[0]
    return words(
        "partners-finding",
        count=len(pairs),
        member=names.get(first["member"], first["member"]),
        partner=names.get(first["partner"], first["partner"]),
        most=first["agreements"],
    )


def alt(pairs: pd.DataFrame, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(pairs, names, words))


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Symmetrical matrix with the number of agreements in each cell."""
    base = altair.Chart().encode(
        x=altair.X(
            "partner:N",
            sort=altair.EncodingSortField("partner_rank", op="min"),
            title=None,
            axis=altair.Axis(orient="top", labelAngle=-50, labelAlign="left", labelLimit=130),
        ),
        y=altair.Y(
            "member:N", sort=altair.EncodingSortField("member_rank", op="min"), title=None,
            axis=altair.Axis(labelLimit=150),
        ),
        tooltip=tooltips(
            words, member="figure-member-name", partner="figure-partner-name", codes="figure-codes"
        ),
    )  # fmt: skip
    ramp = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    return finish(
        altair.layer(
            base.mark_rect(stroke=theme.paper, strokeWidth=2).encode(
                color=altair.Color("depth:Q", scale=ramp, legend=None)
            ),
            base.mark_text(
                fontSize=12, color=altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
            ).encode(text="formatted:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
