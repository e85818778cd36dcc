"""Matrix of partners: which members agreements bind to each other, darker is more of them.

The names at its edges lead to passports.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

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

ROW_LIMIT, COLUMN_LIMIT, PADDING, SLANT = 150, 130, 6, 310
"""Pixels of the longest names of rows and of columns, and before the matrix; degrees of columns."""

NAME = "split(datum.label, '\\n')[0]"
"""Vega expression: the name in a label, which ends with the code, for names may be alike."""


def fits(pairs: pd.DataFrame) -> bool:
    """Whether so few members are bound that a matrix can be read."""
    return 0 < len(set(pairs["member"]) | set(pairs["partner"])) <= MOST


def data(
    pairs: pd.DataFrame, names: Mapping[str, str], words: Text, addresses: Mapping[str, str]
) -> pd.DataFrame:
    """Return the chart frame: two rows per pair (``cell``), one for each way round, and the names.

    pairs : ``queries.agreements.selection.pairs_of_members``. Members with most agreements come
    first. ``depth`` is the pair's share of the most bound one. ``part`` of a name is ``row`` or
    ``column``. addresses : of passports by code, to which ``link`` of a name leads.
    """
    turned = pairs.rename(columns={"member": "partner", "partner": "member"})
    both = pd.concat([pairs, turned], ignore_index=True)
    totals = both.groupby("member")["agreements"].sum().sort_values(ascending=False, kind="stable")
    places = {
        code: {"rank": rank, "name": names.get(code, code), "link": addresses.get(code)}
        for rank, code in enumerate(totals.index)
    }
    largest = both["agreements"].max()
    cells: list[dict[str, object]] = [
        {
            "part": "cell",
            **_at("row", row["member"], places),
            **_at("column", row["partner"], places),
            "member": places[row["member"]]["name"],
            "partner": places[row["partner"]]["name"],
            "depth": row["agreements"] / largest,
            "formatted": words.number(row["agreements"], 0),
            "codes": row["codes"].replace(";", ", "),
        }
        for row in values.rows(both)
    ]
    labels = [
        {"part": edge, **_at(edge, code, places), "member": each["name"], "link": each["link"]}
        for edge in ("row", "column")
        for code, each in places.items()
    ]
    return pd.DataFrame([*cells, *labels])


def _at(edge: str, code: str, places: Mapping[str, Row]) -> dict[str, object]:
    """Return where a member stands at an edge: a label that is its own, and its rank."""
    return {edge: f"{places[code]['name']}\n{code}", f"{edge}_rank": places[code]["rank"]}


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
    """Symmetrical matrix with the number of agreements in each cell; names are links.

    The labels of the axes keep the room for the names and are not seen themselves.
    """
    base = altair.Chart().encode(
        x=altair.X(
            "column:N",
            sort=altair.EncodingSortField("column_rank", op="min"),
            title=None,
            axis=altair.Axis(
                orient="top", labelAngle=SLANT, labelAlign="left", labelLimit=COLUMN_LIMIT,
                labelExpr=NAME, labelColor="transparent", labelPadding=PADDING,
            ),
        ),
        y=altair.Y(
            "row:N", sort=altair.EncodingSortField("row_rank", op="min"), title=None,
            axis=altair.Axis(
                labelLimit=ROW_LIMIT, labelExpr=NAME, labelColor="transparent",
                labelPadding=PADDING,
            ),
        ),
    )  # fmt: skip
    cells = base.transform_filter(altair.datum.part == "cell").encode(
        tooltip=tooltips(
            words, member="figure-member-name", partner="figure-partner-name", codes="figure-codes"
        ),
    )
    labels: dict[str, Any] = {
        "fontSize": 13, "baseline": "middle",
        "color": altair.ExprRef(f"datum.link ? '{theme.mark}' : '{theme.ink}'"),
    }  # fmt: skip
    links: dict[str, Any] = {
        "text": "member:N",
        "href": "link:N",
        "tooltip": tooltips(words, member=""),
    }
    rows, columns = (base.transform_filter(altair.datum.part == edge) for edge in ("row", "column"))
    ramp = altair.Scale(domain=[0, 1], range=list(theme.ramp), interpolate="rgb")
    return finish(
        altair.layer(
            cells.mark_rect(stroke=theme.paper, strokeWidth=2).encode(
                color=altair.Color("depth:Q", scale=ramp, legend=None)
            ),
            cells.mark_text(
                fontSize=12, color=altair.ExprRef(text_colour(theme.ramp, "datum.depth"))
            ).encode(text="formatted:N"),
            rows.mark_text(align="right", limit=ROW_LIMIT, **labels).encode(
                x=altair.value(-PADDING), **links
            ),
            columns.mark_text(align="left", angle=SLANT, limit=COLUMN_LIMIT, **labels).encode(
                y=altair.value(-PADDING), **links
            ),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
