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
    table: pd.DataFrame,
    key: str,
    widths: Mapping[str, int],
    row_height: int,
    head: str | None = None,
) -> None:
    """Show a table whose texts wrap; a phone shows its rows as entries, without scrolling sideways.

    table : in words, a few rows. widths : of its columns in pixels. row_height : of a row in
    pixels; Streamlit wraps words above four times the font's. head : the column that an entry
    begins with; the first where left out.
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
        st.markdown("\n\n".join(as_entries(table, words, head)))


def as_entries(table: pd.DataFrame, words: Text, head: str | None = None) -> list[str]:
    """Return each row as Markdown: the cell of one column, then the others by their headers.

    head : that column; the first where left out. A missing or empty cell is left out.
    """
    first = table.columns[0] if head is None else head
    others = [header for header in table.columns if header != first]
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
