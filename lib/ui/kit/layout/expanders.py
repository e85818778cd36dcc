"""Expanders that stay as the reader left them."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer


def steady_expander(
    label: str, key: str, *, expanded: bool = False, icon: str | None = None
) -> ExpanderContainer:
    """Return an expander that stays open or closed while its label, icon or default changes.

    For Streamlit it is then another one, which would begin as ``expanded`` says.
    """
    if key in st.session_state:
        st.session_state[key] = st.session_state[key]
    return st.expander(label, expanded=expanded, icon=icon, key=key, on_change="rerun")
