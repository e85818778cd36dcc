"""What makes a page follow its system, where that turns dark or light while the page is open."""

import streamlit as st

from lib.charts.theme import DARK
from lib.ui.kit import session
from lib.ui.kit.stylesheets import use_stylesheet


def use_dark_styles() -> None:
    """Style what Streamlit's theme cannot set where the reader's system is dark."""
    if session.theme() is DARK:
        use_stylesheet("dark")


def follow_system_theme() -> None:
    """Draw the hidden button that runs an open page again.

    ``document.js`` presses it: Streamlit changes the colours of its own parts by itself, those of
    charts are part of what a run sends.
    """
    st.button("◐", key="theme-changed")
