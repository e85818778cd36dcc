"""Picker of a row: by a click in the table or by name below it; the name is in the URL."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.session import chosen
from lib.ui.kit.tables.cells import localised
from lib.ui.kit.tables.readable import show_lines


def pick(
    table: pd.DataFrame,
    names: Sequence[str],
    key: str,
    *,
    label: str,
    hint: str,
    options: Mapping[str, Any] | None = None,
) -> int | None:
    """Show a table, on a phone a list, and return the place of the row that was picked, if any.

    table : in words. names : what each of the rows is called, all different. key : of the pick, in
    the URL as well. label, hint : of the box in which a name may be chosen without a mouse.
    options : of the table.
    """
    listed, held = f"{key}-list", chosen(key)
    if held in names:
        st.session_state[listed] = {"selection": {"rows": [names.index(held)]}}
    elif key in st.session_state:
        st.session_state[key] = None

    def picked() -> None:
        places = st.session_state[listed]["selection"]["rows"]
        st.session_state[key] = names[places[0]] if places else None

    with st.container(key=f"wide-{listed}"):
        st.dataframe(
            localised(table, session.words()),
            hide_index=True,
            key=listed,
            on_select=picked,
            selection_mode="single-row",
            placeholder="",
            **(options or {}),
        )
    show_lines(table, listed)
    name = st.selectbox(label, names, index=None, placeholder=hint, key=key, bind="query-params")
    return names.index(name) if name in names else None
