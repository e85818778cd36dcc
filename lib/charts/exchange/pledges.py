"""What was delivered and, apart and hollow, what is agreed or pledged, by resource and unit."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

import altair
import pandas as pd

from lib.charts.theme import Theme
from lib.charts.vega import Spec, finish, tooltips
from lib.text import Text, sentence
from lib.vocabulary import ExchangeState, Resource
from lib.wording import exchange, values
from lib.wording.values import Row

ROW = 46
"""Pixels of a row: its words and the bar below them."""

STATES: Mapping[str, str] = MappingProxyType(
    {
        "delivered": ExchangeState.DELIVERED,
        "agreed": ExchangeState.AGREED,
        "pledged": ExchangeState.PLEDGED,
    }
)
"""Columns of ``queries.exchange.promises.promised_amounts`` in the order of the bar's parts."""

GAP = 0.012
"""Between the parts of a bar, as a share of it: what is promised stands apart."""


def data(amounts: pd.DataFrame, words: Text) -> pd.DataFrame:
    """Return the chart frame: one row per part of a bar.

    amounts : ``queries.exchange.promises.promised_amounts``. Every resource and unit is one bar of
    its own scale: unlike units are never compared.
    """
    parts = []
    for place, row in enumerate(values.rows(amounts)):
        total, end = sum(row[name] for name in STATES), 0.0
        for name, state in STATES.items():
            start, end = end, end + (row[name] / total if total else 0.0)
            if row[name]:
                parts.append(
                    {
                        "place": place,
                        "line": _line(row, words),
                        "resource": row["resource"],
                        "state": name,
                        "in_words": words.choice(ExchangeState(state)),
                        "start": start + (GAP if start else 0.0),
                        "end": end,
                        "formatted": exchange.amount(row[name], row["unit"], words),
                    }
                )
    columns = ["place", "line", "resource", "state", "in_words", "start", "end", "formatted"]
    return pd.DataFrame(parts, columns=columns)


def _line(row: Row, words: Text) -> str:
    """Return the words of one bar: its resource, and how much of it is in each state."""
    amounts = " · ".join(
        f"{words.choice(ExchangeState(state))} {exchange.amount(row[name], row['unit'], words)}"
        for name, state in STATES.items()
        if row[name]
    )
    return f"{words.choice(Resource(row['resource'])).capitalize()}: {amounts}"


def title(promises: int, words: Text) -> str:
    """Return the finding. promises : how many exchanges are agreed or pledged."""
    return words("promised-finding", count=promises)


def alt(promises: int, amounts: pd.DataFrame, words: Text) -> str:
    """Return the text for screen readers: the finding and every bar in words."""
    lines: Sequence[str] = [_line(row, words) for row in values.rows(amounts)]
    return f"{sentence(title(promises, words))} {'; '.join(lines)}."


@cache
def spec(words: Text, theme: Theme) -> Spec:
    """One bar a resource and unit, below its words; promised parts are only outlines."""
    resources = [str(resource) for resource in Resource]
    scale = altair.Scale(domain=resources, range=[theme.resources[name] for name in resources])
    base = altair.Chart().encode(
        y=altair.Y("place:O", axis=None, scale=altair.Scale(padding=0)),
        tooltip=tooltips(words, in_words="figure-state", formatted="figure-quantity"),
    )
    is_delivered = altair.datum.state == "delivered"
    bars = base.mark_bar(size=14, yOffset=12, strokeWidth=2).encode(
        x=altair.X("start:Q", axis=None, scale=altair.Scale(domain=[0, 1.02], nice=False)),
        x2="end:Q",
        stroke=altair.Stroke("resource:N", legend=None, scale=scale),
        fill=altair.when(is_delivered)
        .then(altair.Fill("resource:N", legend=None, scale=scale))
        .otherwise(altair.value("transparent")),
        strokeDash=altair.when(altair.datum.state == "pledged")
        .then(altair.value([4, 3]))
        .otherwise(altair.value([1, 0])),
    )
    texts = base.mark_text(align="left", fontSize=13, dy=-9).encode(
        x=altair.value(0), text="line:N"
    )
    return finish(altair.layer(bars, texts).properties(height=altair.Step(ROW)), words, theme)
