"""The few figures above a board, each beside the same a year earlier."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd
import streamlit as st

from lib.charts import written
from lib.ui.session import text

Arrow = Literal["up", "down", "off"]
Colour = Literal["green", "orange", "gray"]


def show_headline(headline: pd.DataFrame, codes: Sequence[str]) -> None:
    """Show some of ``figures.headline`` side by side; what is not known is a dash."""
    words = text()
    figures = {row["code"]: row for row in written.rows(headline)}
    with st.container(horizontal=True, gap="small"):
        for code in codes:
            row = figures[code]
            kind = row["unit"]
            change = row["value"] - row["previous"]
            arrow, colour = _direction(change)
            st.metric(
                words(f"headline-{code}".replace("_", "-")),
                written.figure(row["value"], kind, words, 0),
                written.change(change, words, 0) if pd.notna(change) else None,
                delta_arrow=arrow,
                delta_color=colour,
                help=_of_what(row),
            )


def _direction(change: float) -> tuple[Arrow, Colour]:
    """Return the arrow and the colour of a change: up is good in every headline figure."""
    if pd.isna(change) or not round(change):
        return "off", "gray"
    return ("up", "green") if change > 0 else ("down", "orange")


def _of_what(row: written.Row) -> str:
    words = text()
    explained = words(f"headline-{row['code']}.meaning".replace("_", "-"))
    if pd.isna(row["period"]):
        return explained
    return f"{explained} {words('headline-period', period=words.period(row['period']))}"
