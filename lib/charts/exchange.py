"""Who gives what to whom: the matrix of givers and receivers. Only transfers are counted here."""

from collections.abc import Mapping
from functools import cache

import altair as alt
import pandas as pd

from lib.charts.theme import NARROW, Spec, Theme, each_look, either, finish
from lib.text import Text
from lib.wording.values import rows

ROW, SMALL_ROW = 38, 25
MOST, OTHERS = 26, "others"
"""Members that a matrix holds at each side, and the code of all the rest."""


def matrix_marks(
    exchanges: pd.DataFrame, giver: str, receiver: str, names: Mapping[str, str], text: Text
) -> pd.DataFrame:
    """Lay out what ``matrix`` draws: a cell per giver and receiver, and totals at the edges.

    exchanges : ``figures.exchanges`` by at least the columns ``giver`` and ``receiver``.
    names : what a party or a member is called.

    Who gives or gets most stands first, the totals last. ``level`` is a cell's share of the
    greatest one, under a root: a few large cells must not blot out the many small.
    """
    cells = exchanges.groupby([giver, receiver], as_index=False)["transfers"].sum()
    gives = cells.groupby(giver, as_index=False)["transfers"].sum()
    gets = cells.groupby(receiver, as_index=False)["transfers"].sum()
    whole = text("matrix-total")
    marks = pd.concat(
        [
            _cells(cells[giver].map(names), cells[receiver].map(names), cells["transfers"], "cell"),
            _cells(gives[giver].map(names), whole, gives["transfers"], "total"),
            _cells(whole, gets[receiver].map(names), gets["transfers"], "total"),
        ],
        ignore_index=True,
    )
    totals = marks[marks["part"] == "total"]
    return marks.assign(
        giver_rank=_rank(marks["giver"], totals, "giver", whole),
        receiver_rank=_rank(marks["receiver"], totals, "receiver", whole),
        level=(marks["transfers"] / cells["transfers"].max()) ** 0.5,
        said=[text.number(count) for count in marks["transfers"]],
    )


def busiest(exchanges: pd.DataFrame, giver: str, receiver: str) -> pd.DataFrame:
    """Fold all but the busiest givers and receivers into ``OTHERS``, to keep a matrix readable."""
    folded = exchanges.copy()
    for side in (giver, receiver):
        kept = exchanges.groupby(side)["transfers"].sum().nlargest(MOST).index
        folded[side] = exchanges[side].where(exchanges[side].isin(kept), OTHERS)
    return folded


def flows_finding(flows: pd.DataFrame, names: Mapping[str, str], text: Text) -> str:
    """Name the party that gives most and the resource it gives most often."""
    gives = flows.groupby("from_party")["transfers"].sum()
    giver = str(gives.idxmax())
    resource = flows[flows["from_party"] == giver].groupby("resource")["transfers"].sum().idxmax()
    return text(
        "flows-finding",
        giver=names[giver],
        count=int(gives.max()),
        all=int(gives.sum()),
        resource=names[str(resource)],
    )


def flows_alt(flows: pd.DataFrame, names: Mapping[str, str], text: Text) -> str:
    """Say of every giver and receiver how many transfers there were."""
    pairs = flows.groupby(["from_party", "to_party"])["transfers"].sum().reset_index()
    return "; ".join(
        text(
            "flows-alt",
            giver=names[row["from_party"]],
            receiver=names[row["to_party"]],
            count=row["transfers"],
        )
        for row in rows(pairs)
    )


def ties_finding(
    exchanges: pd.DataFrame, giver: str, receiver: str, names: Mapping[str, str], text: Text
) -> str:
    """Say how many pairs of givers and receivers there are, and which one is the busiest."""
    pairs = exchanges.groupby([giver, receiver])["transfers"].sum().reset_index()
    most = rows(pairs.nlargest(1, "transfers"))[0]
    return text(
        "ties-finding",
        pairs=len(pairs),
        giver=names[most[giver]],
        receiver=names[most[receiver]],
        count=most["transfers"],
    )


def _cells(
    giver: "pd.Series | str", receiver: "pd.Series | str", transfers: pd.Series, part: str
) -> pd.DataFrame:
    return pd.DataFrame(
        {"giver": giver, "receiver": receiver, "transfers": transfers, "part": part}
    )


def _rank(names: pd.Series, totals: pd.DataFrame, side: str, whole: str) -> pd.Series:
    of_name = -totals[totals[side] != whole].set_index(side)["transfers"]
    return names.map(of_name).fillna(1)


@cache
def matrix(text: Text, theme: Theme, *, many: bool = False) -> Spec:
    """Rows give, columns receive; the darker, the more transfers. A click selects ``cell``.

    many : small cells under slanted names, for members rather than parties.
    """
    chosen = alt.selection_point(name="cell", fields=["giver", "receiver"], on="click")
    base = alt.Chart().encode(
        x=alt.X(
            "receiver:N",
            sort=alt.EncodingSortField("receiver_rank", op="min"),
            title=text("matrix-receivers"),
            axis=alt.Axis(
                orient="top",
                labelAngle=-50 if many else either(0, -50),
                labelAlign="left" if many else either("'center'", "'left'"),
                labelLimit=170,
                labelExpr="datum.label"
                if many
                else f"{NARROW} ? datum.label : split(datum.label, ' ')",
                labelPadding=4 if many else 24,
            ),
        ),
        y=alt.Y(
            "giver:N",
            sort=alt.EncodingSortField("giver_rank", op="min"),
            title=text("matrix-givers"),
        ),
        tooltip=[
            alt.Tooltip("giver:N", title=text("figure-giver")),
            alt.Tooltip("receiver:N", title=text("figure-receiver")),
            alt.Tooltip("said:N", title=text("figure-transfers")),
        ],
    )
    cell = base.transform_filter(alt.datum.part == "cell")
    dark = "datum.level >= 0.6" if theme.name == "light" else "datum.level <= 0.75"
    typed = {
        "datum.part === 'total'": (theme.ink, 600),
        dark: ("#ffffff", 400),
        "a pale cell": ("#17262e", 400),
    }
    return finish(
        alt.layer(
            cell.mark_rect(stroke=theme.paper, strokeWidth=2, cursor="pointer")
            .encode(
                color=alt.Color(
                    "level:Q",
                    scale=alt.Scale(domain=[0, 1], range=list(theme.ramp)),
                    legend=None,
                ),
                opacity=alt.when(chosen).then(alt.value(1)).otherwise(alt.value(0.35)),
            )
            .add_params(chosen),
            base.mark_text(**each_look(("color", "fontWeight"), typed), fontSize=14).encode(
                text="said:N"
            ),
        ).properties(height=alt.Step(SMALL_ROW if many else ROW)),
        text,
        theme,
    )
