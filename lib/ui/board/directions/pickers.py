"""Pickers of the page of directions: direction, indicator, what to read below its chart."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR, begin_in_words
from lib.wording.values import Row

DEPTHS = ("members", "change", "then", "rows", "passport")
"""What may be read below an indicator's chart, in this order."""


def choose_direction(directions: Mapping[str, Row]) -> Row:
    """Ask for a direction by its number and return its row, one of those given by number."""
    codes = list(directions)
    chosen = st.segmented_control(
        session.words()("choose-direction"),
        codes,
        default=codes[0],
        required=True,
        key=DIRECTION,
        bind="query-params",
        label_visibility="collapsed",
    )
    return directions[chosen]


def listen_for_directions(codes: Iterable[str]) -> None:
    """Draw, unseen, a button for every direction whose number is a key, which presses it.

    A key pressed in a field is only typed there.
    """
    with st.container(key="direction-keys"):
        for code in codes:
            if len(code) == 1:
                st.button(
                    code,
                    shortcut=code,
                    on_click=pick_direction,
                    args=(code,),
                    key=f"direction-key-{code}",
                )


def pick_direction(code: str) -> None:
    """Choose the direction whose key was pressed."""
    st.session_state[DIRECTION] = code


def choose_indicator(codes: Sequence[str]) -> str:
    """Ask for one of the indicators of a direction; a chart may have chosen it already."""
    if st.session_state.get(INDICATOR) not in codes:
        st.session_state[INDICATOR] = codes[0]
    chosen = st.segmented_control(
        session.words()("choose-indicator"),
        codes,
        required=True,
        key=INDICATOR,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen if chosen and chosen in codes else codes[0]


def pick_indicator(code: str) -> None:
    """Choose the indicator whose bullet was clicked."""
    st.session_state[INDICATOR] = code


def choose_depth() -> str:
    """Ask what to read of an indicator below its chart, one of ``DEPTHS``."""
    asked = begin_in_words(DEPTH, DEPTHS, _say_depth)
    chosen = st.segmented_control(
        session.words()("choose-depth"),
        DEPTHS,
        default=None if asked else DEPTHS[0],
        required=True,
        format_func=lambda code: _say_depth(code, session.words()),
        key=DEPTH,
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(chosen or DEPTHS[0])


def _say_depth(code: str, words: Text) -> str:
    return words(f"indicator-{code}")
