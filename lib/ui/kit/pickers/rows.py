"""Picker of a row: by a click in the table or by name below it; the name is in the URL."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from pandas.io.formats.style import Styler

from lib.ui.kit.session import chosen


def pick(
    table: Styler,
    names: Sequence[str],
    key: str,
    *,
    label: str,
    hint: str,
    options: Mapping[str, Any] | None = None,
) -> int | None:
    """Show a table and return the place of the row that the reader picked, if any.

    names : what each of the rows is called, all different. key : of the pick, in the URL as well.
    label, hint : of the box in which a name may be chosen without a mouse. options : of the table.
    """
    listed, held = f"{key}-list", chosen(key)
    if held in names:
        st.session_state[listed] = {"selection": {"rows": [names.index(held)]}}
    elif key in st.session_state:
        st.session_state[key] = None

    def picked() -> None:
        places = st.session_state[listed]["selection"]["rows"]
        st.session_state[key] = names[places[0]] if places else None

    st.dataframe(
        table,
        hide_index=True,
        key=listed,
        on_select=picked,
        selection_mode="single-row",
        placeholder="",
        **(options or {}),
    )
    name = st.selectbox(label, names, index=None, placeholder=hint, key=key, bind="query-params")
    return names.index(name) if name in names else None
