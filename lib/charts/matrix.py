"""Matrix of transfers: who gives to whom. Only the number of transfers is added up here."""

from collections.abc import Mapping
from functools import cache

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish
from lib.text import Text
from lib.wording.values import Row

ROW, SMALL_ROW = 38, 25


def data(transfers: pd.DataFrame, names: Mapping[str, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: a row per cell, and the totals at the edges.

    transfers : ``queries.exchange_matrix``. names : of parties or members by code.

    Rows and columns are sorted by their totals, the largest first, the totals last. ``level`` is
    the square root of a cell's share of the largest one, so few large cells do not hide the rest.
    """
    total = words("matrix-total")
    is_total = transfers[["giver", "receiver"]].isna().any(axis=1)
    frame = pd.DataFrame(
        {
            "giver": transfers["giver"].map(names).fillna(total),
            "receiver": transfers["receiver"].map(names).fillna(total),
            "transfers": transfers["transfers"],
            "part": is_total.map({True: "total", False: "cell"}),
        }
    )
    totals = frame[is_total]
    return frame.assign(
        giver_rank=_rank(frame["giver"], totals, "giver", total),
        receiver_rank=_rank(frame["receiver"], totals, "receiver", total),
        level=(frame["transfers"] / frame.loc[~is_total, "transfers"].max()) ** 0.5,
        formatted=[words.number(count) for count in frame["transfers"]],
    )


def title(pair: Row, names: Mapping[str, str], words: Text) -> str:
    """Say how many pairs exchange and which pair does most often.

    pair : ``queries.busiest_pair``. names : of parties or members by code.
    """
    return words(
        "matrix-finding",
        pairs=pair["pairs"],
        giver=names[pair["giver"]],
        receiver=names[pair["receiver"]],
        count=pair["transfers"],
    )


def alt(pair: Row, names: Mapping[str, str], words: Text) -> str:
    """Say the same as the title."""
    return title(pair, names, words)


def _rank(names: pd.Series, totals: pd.DataFrame, side: str, total: str) -> pd.Series:
    ranks = -totals[totals[side] != total].set_index(side)["transfers"]
    return names.map(ranks).fillna(1)


@cache
def spec(words: Text, theme: Theme, *, many: bool = False) -> Spec:
    """Rows give, columns receive; darker is more transfers. A click selects ``cell``.

    many : small cells under slanted labels, for members rather than parties.
    """
    selected = altair.selection_point(name="cell", fields=["giver", "receiver"], on="click")
    base = altair.Chart().encode(
        x=altair.X(
            "receiver:N",
            sort=altair.EncodingSortField("receiver_rank", op="min"),
            title=words("matrix-receivers"),
            axis=altair.Axis(
                orient="top",
                labelAngle=-50 if many else by_width(0, -50),
                labelAlign="left" if many else by_width("'center'", "'left'"),
                labelLimit=170,
                labelExpr="datum.label"
                if many
                else f"{NARROW} ? datum.label : split(datum.label, ' ')",
                labelPadding=4 if many else 24,
            ),
        ),
        y=altair.Y(
            "giver:N",
            sort=altair.EncodingSortField("giver_rank", op="min"),
            title=words("matrix-givers"),
        ),
        tooltip=[
            altair.Tooltip("giver:N", title=words("figure-giver")),
            altair.Tooltip("receiver:N", title=words("figure-receiver")),
            altair.Tooltip("formatted:N", title=words("figure-transfers")),
        ],
    )
    cell = base.transform_filter(altair.datum.part == "cell")
    text = {
        "datum.part === 'total'": (theme.ink, 600),
        "a cell": (altair.ExprRef(text_colour(theme.ramp, "datum.level")), 400),
    }
    return finish(
        altair.layer(
            cell.mark_rect(stroke=theme.paper, strokeWidth=2, cursor="pointer")
            .encode(
                color=altair.Color(
                    "level:Q",
                    scale=altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb"),
                    legend=None,
                ),
                opacity=altair.when(selected).then(altair.value(1)).otherwise(altair.value(0.35)),
            )
            .add_params(selected),
            base.mark_text(**by_condition(("color", "fontWeight"), text), fontSize=14).encode(
                text="formatted:N"
            ),
        ).properties(height=altair.Step(SMALL_ROW if many else ROW)),
        words,
        theme,
    )
