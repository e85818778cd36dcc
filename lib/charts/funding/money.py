"""Money chart: planned, received and spent of each source, purpose, direction or year."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import NARROW, Spec, by_condition, by_width, finish, tooltips
from lib.text import Text, sentence
from lib.wording import values
from lib.wording.values import Row

ROW, MOST = 44, 24
"""Pixels of a row; most groups that are drawn, the table has all."""

PARTS = ("planned", "received", "spent")
NAME = 48
"""Characters of a group's name."""


def data(sums: pd.DataFrame, names: Mapping[object, str], words: Text) -> pd.DataFrame:
    """Return the chart frame: three rows per group of the first ``MOST``: what is ``PARTS``.

    sums : ``queries.money.sum_money``. names : of groups by code; a group without a name is
    shown by its code. An amount that no row states has no bar and is called unknown.
    """
    marks = []
    for place, row in enumerate(values.rows(sums.head(MOST))):
        name = _name(row["group"], names, words)
        label = words(
            "money-label",
            received=_amount(row["received"], words),
            planned=_amount(row["planned"], words),
            spent=_amount(row["spent"], words),
        )
        short = words(
            "money-short",
            received=_amount(row["received"], words),
            planned=_amount(row["planned"], words),
        )
        marks += [
            {
                "place": place,
                "name": values.shortened(name, NAME),
                "full": name,
                "part": part,
                "part_name": words(f"figure-{part}"),
                "amount": None if pd.isna(row[part]) else float(row[part]),
                "formatted": _amount(row[part], words),
                "label": label,
                "short": short,
            }
            for part in PARTS
        ]
    columns = [
        "place",
        "name",
        "full",
        "part",
        "part_name",
        "amount",
        "formatted",
        "label",
        "short",
    ]
    return pd.DataFrame(marks, columns=columns).astype({"amount": "float64"})


def _name(group: Any, names: Mapping[object, str], words: Text) -> str:
    return words("money-no-group") if pd.isna(group) else names.get(group, str(group))


def _amount(amount: Any, words: Text) -> str:
    return words("money-unknown") if pd.isna(amount) else words.number(amount, 0)


def title(total: Row, currency: str, words: Text) -> str:
    """Return the finding: how much of what was planned came in and how much of that was spent.

    total : planned, received, spent in thousands, missing where unknown. currency : its word.
    """
    planned, received, spent = (total[part] for part in PARTS)
    if pd.isna(received):
        return words("money-finding-unknown", planned=_amount(planned, words), currency=currency)
    return words(
        "money-finding",
        received=_amount(received, words),
        planned=_amount(planned, words),
        spent=_amount(spent, words),
        currency=currency,
        share=values.part(received / planned if planned else None, words),
    )


def alt(total: Row, currency: str, words: Text) -> str:
    """Return the text for screen readers: the title."""
    return sentence(title(total, currency, words))


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """Below the name of each group a frame as long as the plan, in it what came in and was spent.

    The amounts stand to the right of the name.
    """
    base = altair.Chart().encode(
        y=altair.Y("place:O", axis=None, scale=altair.Scale(padding=0)),
        tooltip=tooltips(
            words, full="figure-group", part_name="figure-what", formatted="figure-amount"
        ),
    )
    looks = {
        "datum.part === 'planned'": (theme.paper, theme.quiet, 18),
        "datum.part === 'received'": (theme.mark, theme.mark, 12),
        "spent": (theme.ink, theme.ink, 4),
    }
    names = base.transform_filter("datum.part === 'planned'")
    return finish(
        altair.layer(
            base.mark_bar(
                **by_condition(("fill", "stroke", "size"), looks), yOffset=10, invalid=None
            ).encode(
                x=altair.X("amount:Q", stack=None, axis=None, scale=altair.Scale(domainMin=0))
            ),
            names.mark_text(align="left", dy=-10, fontSize=by_width(14, 13)).encode(
                x=altair.value(0), text="name:N"
            ),
            names.transform_calculate(fitted=f"{NARROW} ? datum.short : datum.label")
            .mark_text(align="right", dy=-10, color=theme.quiet)
            .encode(x=altair.value("width"), text="fitted:N"),
        ).properties(height=altair.Step(ROW)),
        words,
        theme,
    )
