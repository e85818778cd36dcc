"""A short table of long texts: a table in a window, entries one below the other on a phone."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib.text import MISSING, Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.tables.cells import column_widths, localised
from lib.wording import values


def show_readable(
    table: pd.DataFrame, key: str, widths: Mapping[str, int], row_height: int
) -> None:
    """Show a table whose texts wrap; a phone shows its rows as entries, without scrolling sideways.

    table : in words, a few rows. widths : of its columns in pixels. row_height : of a row in
    pixels; Streamlit wraps words above four times the font's.
    """
    words = session.words()
    with st.container(key=f"wide-{key}"):
        st.dataframe(
            localised(table, words),
            hide_index=True,
            key=key,
            placeholder=MISSING,
            row_height=row_height,
            column_config=column_widths(widths, words),
        )
    with st.container(key=f"narrow-{key}"):
        st.markdown("\n\n".join(as_entries(table, words)))


def as_entries(table: pd.DataFrame, words: Text) -> list[str]:
    """Return each row as Markdown: its first cell, then the others by their headers.

    A missing or empty cell is left out.
    """
    first, *others = table.columns
    return [
        "  \n".join(
            (
                f"**{_cell(row[first], words)}**",
                *(
                    f":gray[{escape_markdown(header)}:] {_cell(row[header], words)}"
                    for header in others
                    if not pd.isna(row[header]) and row[header] != ""
                ),
            )
        )
        for row in values.rows(table)
    ]


def _cell(cell: object, words: Text) -> str:
    return escape_markdown(cell if isinstance(cell, str) else words.number(cell, 2))
