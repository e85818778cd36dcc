"""The table of a page: its height, its empty cells, its picked row, and a list on a phone."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Literal

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler
from streamlit.elements.lib.column_types import ColumnConfig

from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.tables.cells import column_widths, localised

ROW, HEAD = 33, 36
"""Heights of a table's row and of its header in pixels, at the font size of the theme."""

UNLIMITED = 10_000
"""Height in pixels that no table reaches: all its rows are shown at once."""


def show_table(
    table: pd.DataFrame | Styler,
    key: str,
    *,
    widths: Mapping[str, int] | None = None,
    columns: Mapping[str, ColumnConfig] | None = None,
    width: Literal["stretch", "content"] = "stretch",
    tallest: int | None = None,
    row_height: int | None = None,
    empty: str = MISSING,
    index: bool = False,
    localise: bool = True,
    on_select: Callable[[], None] | Literal["rerun"] | None = None,
    on_phone: Callable[[], None] | None = None,
) -> list[int]:
    """Show a table and return the place of the row that is picked, if any.

    table : in words. widths : of columns in pixels, by names of figures; columns : settings of
    columns by their headers. tallest : height in pixels from which rows scroll; that of about ten
    rows where left out. row_height : in pixels; Streamlit wraps words above four times the font's.
    empty : what stands in an empty cell. index : whether the index is shown as a column.
    localise : whether numbers and days of a frame are written for the language; rows of a file are
    shown as they are stored. on_select : what a click on a row does; without it none can be picked.
    on_phone : draws what a phone shows in place of the table, in a container ``narrow-…``.
    """
    words = session.words()
    with st.container(key=f"wide-{key}") if on_phone else nullcontext():
        st.dataframe(
            localised(table, words) if localise and isinstance(table, pd.DataFrame) else table,
            width=width,
            height=min(ROW * len(table.index) + HEAD, tallest) if tallest else "auto",
            hide_index=not index,
            column_config={**column_widths(widths or {}, words), **(columns or {})},
            key=key,
            on_select=on_select or "ignore",
            selection_mode="single-row",
            row_height=row_height,
            placeholder=empty,
        )
    if on_phone:
        on_phone()
    return list(st.session_state[key]["selection"]["rows"]) if on_select else []


def show_part(listed: int, count: int, *, has_file: bool = True) -> None:
    """Say how many of all rows are listed; nothing where all are.

    has_file : whether a file that holds all of them is offered beside.
    """
    if count > listed:
        key = "source-part" if has_file else "source-part-only"
        st.caption(session.words()(key, listed=listed, all=count))
