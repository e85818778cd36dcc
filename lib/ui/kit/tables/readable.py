"""A short table of long texts: a table in a window, entries one below the other on a phone."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.text import MISSING, Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.tables.cells import cell_text
from lib.ui.kit.tables.table_view import show_part, show_table
from lib.wording import values

ON_PHONE = 12
"""Rows of a list that a phone shows; a box below it has them all."""


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

    def show_entries() -> None:
        with st.container(key=f"narrow-{key}"):
            st.markdown("\n\n".join(as_entries(table, session.words(), head)))

    show_table(table, key, widths=widths, row_height=row_height, on_phone=show_entries)


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


def as_lines(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return each row as Markdown: its first cell, and below it the others after their headers.

    rows : cells as Markdown; an empty one or a dash is left out.
    """
    return [
        f"**{first}**  \n"
        + " · ".join(
            f":gray[{escape_markdown(header)}] {cell}"
            for header, cell in zip(headers[1:], others, strict=True)
            if cell and cell != MISSING
        )
        for first, *others in rows
    ]


def show_lines(table: pd.DataFrame, key: str, heads: Sequence[str] = ()) -> None:
    """List rows of a table as ``as_lines`` does, on a phone only, where a table would be cut.

    table : in words. heads : Markdown in place of the cells of its first column, such as links.
    """
    listed = table.head(max(len(heads), ON_PHONE))
    with st.container(key=f"narrow-{key}"):
        st.markdown(lines_text(listed, session.words(), heads))
        show_part(len(listed), len(table))


def lines_text(table: pd.DataFrame, words: Text, heads: Sequence[str] = ()) -> str:
    """Return all rows of a table as the Markdown that ``show_lines`` draws."""
    rows = [
        ["" if values.is_missing(cell) else _cell(cell, words) for cell in row.values()]
        for row in values.rows(table)
    ]
    if heads:
        rows = [[head, *row[1:]] for head, row in zip(heads, rows, strict=True)]
    return "\n\n".join(as_lines(list(table.columns), rows))


def _cell(cell: object, words: Text) -> str:
    return escape_markdown(cell_text(cell, words))
