"""Matrix of the exchange: who gives how much to whom, or how that differs between two periods."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

import altair
import pandas as pd

from lib.charts.contrast import text_colour
from lib.charts.theme import Theme
from lib.charts.vega import Spec, by_condition, finish, tooltips
from lib.text import Text, sentence
from lib.vocabulary import OTHERS
from lib.wording import exchange
from lib.wording.values import Row

ROW, SMALL_ROW = 38, 22
NARROW_COLUMNS, GAP = 12, " "
"""With more columns than these an empty one stands before the totals, which may be wider."""

_ROOMY = "bandwidth('x') > 95"
"""Vega expression: true where the longest word of a party's name fits above its column."""

_HALF = "ceil(length(split(datum.label, ' ')) / 2)"
_TWO_LINES = (
    f"[join(slice(split(datum.label, ' '), 0, {_HALF}), ' '), "
    f"join(slice(split(datum.label, ' '), {_HALF}), ' ')]"
)
"""Vega expression: a label in two lines, as many as stand clear of the cells below."""


def data(
    amounts: pd.DataFrame,
    names: Mapping[str, str],
    words: Text,
    *,
    level: str = "party",
    difference: bool = False,
) -> pd.DataFrame:
    """Return the chart frame: a row per cell, and the totals at both edges.

    amounts : ``queries.exchange_matrix``, or such a frame with differences in ``amount``.
    names : of givers and receivers by code. level : what they are. difference : growth has a plus.

    Rows and columns are sorted by their totals, the largest first, others and the totals last.
    ``part`` is cell, total, or gap: an empty column before the totals, where columns are narrow.
    ``depth`` is the square root of a cell's share of the largest one, so few large cells do not
    hide the rest; ``sign`` is 1 or -1. ``pick`` is what a click selects, as a query string.
    """
    total = words("matrix-total")
    is_total = amounts[["giver", "receiver"]].isna().any(axis=1)
    largest = amounts.loc[~is_total, "amount"].abs().max()
    frame = pd.DataFrame(
        {
            "giver": amounts["giver"].map(lambda code: names.get(code, code)).fillna(total),
            "receiver": amounts["receiver"].map(lambda code: names.get(code, code)).fillna(total),
            "amount": amounts["amount"],
            "part": is_total.map({True: "total", False: "cell"}),
            "pick": [
                _pick(giver, receiver, level)
                for giver, receiver in zip(amounts["giver"], amounts["receiver"], strict=True)
            ],
        }
    )
    cells = frame.assign(
        giver_rank=_rank(amounts, "giver", "receiver"),
        receiver_rank=_rank(amounts, "receiver", "giver"),
        depth=(frame["amount"].abs() / largest) ** 0.5 if largest else 0.0,
        sign=frame["amount"].map(lambda amount: -1 if amount < 0 else 1),
        formatted=[
            f"{'+' if difference and amount > 0 else ''}{exchange.number(amount, words)}"
            for amount in frame["amount"]
        ],
    )
    if cells["receiver"].nunique() <= NARROW_COLUMNS:
        return cells
    gap = cells.loc[[cells["receiver_rank"].idxmax()]]
    gap = gap.assign(receiver=GAP, receiver_rank=gap["receiver_rank"] - 0.5, pick="")
    return pd.concat([cells, gap.assign(part="gap", amount=0.0, formatted="")], ignore_index=True)


def _pick(giver: object, receiver: object, level: str) -> str:
    """Return what a click selects: a pair, a row or a column; nothing for others."""
    places = {"giver": giver, "receiver": receiver}
    if OTHERS in places.values():
        return ""
    return urlencode(
        {side: f"{level}:{code}" for side, code in places.items() if isinstance(code, str)}
    )


def _rank(amounts: pd.DataFrame, side: str, other: str) -> "pd.Series[float]":
    """Order the codes of a side by their totals; others come after all, the total last."""
    totals = amounts[amounts[other].isna() & amounts[side].notna()].set_index(side)["amount"]
    order = totals.abs().sort_values(ascending=False, kind="stable").index
    ranks = {code: float(place) for place, code in enumerate(order)}
    if OTHERS in ranks:
        ranks[OTHERS] = float(len(ranks))
    return amounts[side].map(ranks).fillna(float(len(ranks) + 1))


def title(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Name what is shown, how many pairs exchange, and which pair exchanges most.

    finding : giver, receiver, amount, pairs (missing above the level of members), resource, unit.
    """
    finding_in_words = words(
        "matrix-finding",
        subject=exchange.subject(finding["resource"], finding["unit"], words),
        giver=names.get(finding["giver"], finding["giver"]),
        receiver=names.get(finding["receiver"], finding["receiver"]),
        amount=exchange.amount(finding["amount"], finding["unit"], words),
    )
    if finding["pairs"] is None:
        return finding_in_words
    return f"{sentence(finding_in_words)} {words('matrix-pairs', pairs=finding['pairs'])}"


def alt(finding: Row, names: Mapping[str, str], words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(finding, names, words))


@cache
def spec(words: Text, theme: Theme, *, many: bool = False, difference: bool = False) -> Spec:
    """Rows give, columns receive; darker is more. A click selects ``pick``.

    many : small cells under slanted labels, for members rather than parties. difference : cells
    tell what grew (blue) and what fell (orange).
    """
    pick = altair.selection_point(name="pick", fields=["pick"], on="click", empty=False)
    base = altair.Chart().encode(
        x=altair.X(
            "receiver:N",
            sort=altair.EncodingSortField("receiver_rank", op="min"),
            title=words("matrix-receivers"),
            axis=altair.Axis(
                orient="top",
                labelAngle=-50 if many else _by_room("0", "-50"),
                labelAlign="left" if many else _by_room("'center'", "'left'"),
                labelLimit=220,
                labelExpr="datum.label" if many else f"{_ROOMY} ? {_TWO_LINES} : datum.label",
                labelPadding=4 if many else _by_room("22", "4"),
            ),
        ),
        y=altair.Y(
            "giver:N",
            sort=altair.EncodingSortField("giver_rank", op="min"),
            title=words("matrix-givers"),
        ),
        tooltip=tooltips(
            words, giver="figure-giver", receiver="figure-receiver", formatted="figure-amount"
        ),
    )
    cell = base.transform_filter(altair.datum.part == "cell")
    return finish(
        altair.layer(
            cell.mark_rect(stroke=theme.paper, strokeWidth=2, cursor="pointer")
            .encode(**(_signed(theme) if difference else _shaded(theme)))
            .add_params(pick),
            base.mark_text(
                **_text(theme, difference=difference),
                fontSize=12 if many else 14,
                cursor="pointer",
            )
            .encode(text="formatted:N")
            .add_params(
                altair.selection_point(name="node", fields=["pick"], on="click", empty=False)
            ),
        ).properties(height=altair.Step(SMALL_ROW if many else ROW)),
        words,
        theme,
    )


def _by_room(roomy: str, tight: str) -> altair.ExprRef:
    """Return an axis property with one value where a word fits above its column, else another."""
    return altair.ExprRef(f"{_ROOMY} ? {roomy} : {tight}")


def _shaded(theme: Theme) -> dict[str, altair.Color]:
    scale = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    return {"color": altair.Color("depth:Q", scale=scale, legend=None)}


def _signed(theme: Theme) -> dict[str, altair.SchemaBase]:
    colours = [theme.behind, theme.mark]
    scale = altair.Scale(domain=[-1, 1], range=colours)
    return {
        "color": altair.Color("sign:O", scale=scale, legend=None),
        "opacity": altair.Opacity(
            "depth:Q", scale=altair.Scale(domain=[0, 1], range=[0.08, 0.75]), legend=None
        ),
    }


def _text(theme: Theme, *, difference: bool) -> dict[str, Any]:
    shade = theme.ink if difference else altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
    cases = {
        "datum.part === 'total'": (theme.ink, 600),
        "a cell": (shade, 400),
    }
    return by_condition(("color", "fontWeight"), cases)
