"""Pickers of the overview: the list beside the board, and the moment that arrows compare with."""

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.pickers import begin_with_code, choose_earlier, write_to_url

ASIDE = "aside"
"""Key of the list beside the board, in the URL as well."""

ASIDES = ("attention", "changes")
"""Lists that the reader may choose to see beside the board."""

PICKER = 196
"""Width of the picker of the earlier moment, in pixels."""


def choose_aside() -> str:
    """Picker: the list beside the board, what needs attention or what changed."""
    words = session.words()
    begin_with_code(ASIDE, ASIDES)
    chosen = st.segmented_control(
        words("choose-aside"),
        ASIDES,
        default=None if ASIDE in st.session_state else ASIDES[0],
        required=True,
        format_func=lambda code: words(f"aside-{code}"),
        key=ASIDE,
        label_visibility="collapsed",
    )
    write_to_url(ASIDE, None if chosen == ASIDES[0] else chosen)
    return str(chosen)


def choose_since() -> None:
    """Picker: the earlier moment that the board's change arrows compare with."""
    with st.container(width=PICKER):
        choose_earlier()
