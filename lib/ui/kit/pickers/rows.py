"""Picker of a row: by a click in the table or by name below it; the name is in the URL."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.ui.kit.pickers.url import begin_with_code, write_to_url
from lib.ui.kit.session import chosen
from lib.ui.kit.tables import show_table
from lib.ui.kit.tables.readable import show_lines


def pick(
    table: pd.DataFrame,
    names: Sequence[str],
    key: str,
    *,
    label: str,
    hint: str,
    titles: Sequence[str] | None = None,
    widths: Mapping[str, int] | None = None,
    tallest: int | None = None,
) -> int | None:
    """Show a table, on a phone a list, and return the place of the row that was picked, if any.

    table : in words. names : what each of the rows is called, all different. key : of the pick, in
    the URL as well. label, hint : of the box in which a row may be chosen without a mouse.
    titles : what the box calls each row; its name where left out. widths, tallest : see
    ``show_table``.
    """
    listed, held = f"{key}-list", chosen(key)
    called = dict(zip(names, titles or names, strict=True))
    begin_with_code(key, names)
    if held in names:
        st.session_state[listed] = {"selection": {"rows": [names.index(held)]}}
    elif key in st.session_state:
        st.session_state[key] = None

    def picked() -> None:
        places = st.session_state[listed]["selection"]["rows"]
        st.session_state[key] = names[places[0]] if places else None

    show_table(
        table,
        listed,
        widths=widths,
        tallest=tallest,
        empty="",
        on_select=picked,
        on_phone=lambda: show_lines(table, listed),
    )
    name = st.selectbox(
        label, names, index=None, format_func=called.__getitem__, placeholder=hint, key=key
    )
    write_to_url(key, name)
    return names.index(name) if name in names else None
