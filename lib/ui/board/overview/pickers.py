"""Pickers of the overview: the list beside the board, and the moment that arrows compare with."""

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.layout.paper import show_on_paper
from lib.ui.kit.pickers import choose_code, choose_earlier

ASIDE = "aside"
"""Key of the list beside the board, in the URL as well."""

ASIDES = ("attention", "changes")
"""Lists that the reader may choose to see beside the board."""

PICKER = 196
"""Width of the picker of the earlier moment, in pixels."""


def choose_aside() -> str:
    """Picker: the list beside the board, what needs attention or what changed."""
    words = session.words()
    chosen = choose_code(
        ASIDE, ASIDES, words("choose-aside"), lambda code: words(f"aside-{code}"), ASIDES[0]
    )
    show_on_paper(words(f"aside-{chosen}"))
    return chosen


def choose_since() -> None:
    """Picker: the earlier moment that the board's change arrows compare with.

    Whoever chooses one asks what has changed since: the list beside the board tells.
    """
    choose_earlier(PICKER, _show_changes)


def _show_changes() -> None:
    """Callback: list what has changed."""
    st.session_state[ASIDE] = ASIDES[1]
