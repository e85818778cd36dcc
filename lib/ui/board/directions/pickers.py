"""Pickers of the page of directions: direction, indicator, what to read below its chart."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.text import MISSING, Text
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import goal
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR, choose_in_words
from lib.wording import values
from lib.wording.values import Row

DEPTHS = ("members", "change", "then", "rows", "passport")
"""Parts below an indicator's chart, in the order of the picker."""

OPENED = "rows-opened"
"""Session key: how often rows were opened by their button."""


def choose_direction(directions: Mapping[str, Row]) -> Row:
    """Picker: a direction by its number; returns its row of ``directions``.

    ``document.js`` in the browser chooses the one whose number is pressed on the keyboard.
    """
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


def show_keys(codes: Iterable[str]) -> None:
    """Tell which keys open a direction, where there is a choice."""
    if keys := span_of_keys(codes):
        st.caption(session.words()("direction-keys", keys=keys))


def span_of_keys(codes: Iterable[str]) -> str:
    """Return the first and the last code that is one key, such as 1–8; empty below two."""
    keys = [code for code in codes if len(code) == 1]
    return f"{keys[0]}–{keys[-1]}" if len(keys) > 1 else ""


def choose_indicator(codes: Sequence[str]) -> str:
    """Picker: an indicator of a direction; a click on a chart may have chosen it already."""
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
    """Callback: the indicator whose bullet was clicked becomes the chosen one."""
    st.session_state[INDICATOR] = code


def offer_rows(row: Row) -> None:
    """Button: the rows behind an indicator's figure, if any, which the browser scrolls to."""
    words = session.words()
    figure = values.value(row, words)
    if figure == MISSING:
        return
    label = escape_markdown(words("evidence-open", value=figure))
    st.button(label, key="to-rows", type="tertiary", on_click=_open_rows, width="content")


def _open_rows() -> None:
    st.session_state[DEPTH] = "rows"
    st.session_state[OPENED] = st.session_state.get(OPENED, 0) + 1


def below() -> DeltaGenerator:
    """Return a container of what is read below a chart; rows that were just opened are its goal."""
    opened = st.session_state.get(OPENED)
    is_opened = opened and st.session_state.get(DEPTH) == "rows"
    return goal(f"rows-{opened}") if is_opened else st.container()


def choose_depth() -> str:
    """Picker: what to show of an indicator below its chart, one of ``DEPTHS``."""
    return choose_in_words(DEPTH, DEPTHS, session.words()("choose-depth"), _depth_name)


def _depth_name(code: str, words: Text) -> str:
    return words(f"indicator-{code}")
