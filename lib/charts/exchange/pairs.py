"""Ranked list of givers and receivers: what a phone shows instead of the matrix."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.exchange import matrix
from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text
from lib.wording import exchange, values
from lib.wording.values import Row

ROW, WIDTH = 54, 44
"""Pixels of a row; characters in a line of a pair's name on a phone."""
MOST = 20
"""Pairs in the list; the table has all."""


def data(transfers: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per pair, the busiest first, at most ``MOST``.

    transfers : ``queries.exchange_matrix``. names : of givers and receivers by code.
    ``share`` is a pair's share of the busiest one.
    """
    pairs = transfers.dropna(subset=["giver", "receiver"])
    pairs = pairs.sort_values("amount", ascending=False, kind="stable").head(MOST)
    rows = values.rows(pairs)
    return pd.DataFrame(
        {
            "place": range(len(pairs)),
            "pair": [values.lines(_pair(row, names), WIDTH) for row in rows],
            "share": (pairs["amount"] / pairs["amount"].max()).to_numpy(),
            "formatted": [exchange.number(row["amount"], words) for row in rows],
        }
    )


def _pair(row: Row, names: Mapping[str, str]) -> str:
    giver, receiver = (names.get(row[side], row[side]) for side in ("giver", "receiver"))
    return f"{giver} → {receiver}"


def title(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the finding: that of the matrix."""
    return matrix.title(finding, names, words)


def alt(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: that of the matrix."""
    return matrix.alt(finding, names, words)


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One bar per pair below its name, the number of transfers to the right."""
    base = altair.Chart().encode(
        y=altair.Y("place:O", axis=None, scale=altair.Scale(padding=0)),
        tooltip=tooltips(words, pair="figure-pair", formatted="figure-amount"),
    )
    across = altair.Scale(domain=[0, 1.15], nice=False)
    share = altair.X("share:Q", axis=None, scale=across)
    return finish(
        altair.layer(
            base.mark_text(
                align="left",
                fontSize=13,
                lineBreak="\n",
                lineHeight=15,
                dy=altair.ExprRef("indexof(datum.pair, '\\n') < 0 ? -9 : -20"),
            ).encode(x=altair.value(0), text="pair:N"),
            base.mark_bar(size=14, yOffset=13, color=theme.mark).encode(x=share),
            base.mark_text(align="left", dx=6, dy=13, fontSize=14, fontWeight=600).encode(
                x=share, text="formatted:N"
            ),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
