"""Pickers of one code: a few side by side, or many in a box that can be typed in."""

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from lib.text import Text
from lib.ui.kit import session
from lib.ui.kit.pickers.url import begin_in_words, begin_with_code, follow_words, write_to_url


def choose_code(
    key: str, codes: Sequence[str], label: str, name_of: Callable[[str], str], default: str
) -> str:
    """Picker: one of a few codes side by side; the code is in the URL, the default is not.

    What was chosen and is no longer on offer, since the moment is another, counts as the default.
    """
    begin_with_code(key, codes)
    return _side_by_side(key, codes, label, name_of, default)


def choose_one_from_list(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str], str],
    *,
    default: str | None = None,
    is_default_in_url: bool = True,
    on_change: Callable[[], None] | None = None,
    width: int | Literal["stretch"] = "stretch",
) -> str:
    """Picker: one of many codes in a box, where one is always chosen; the code is in the URL.

    codes : at least one. default : chosen at first, and where what was chosen is no longer on
    offer; the first where left out. label : for screen readers. width : of the box, in pixels.
    """
    begin_with_code(key, codes)
    first = codes[0] if default is None else default
    if st.session_state.get(key) not in codes:
        st.session_state[key] = first
    follow_words(key, name_of(st.session_state[key]))
    chosen = str(
        st.selectbox(
            label,
            codes,
            format_func=name_of,
            key=key,
            on_change=on_change,
            label_visibility="collapsed",
            width=width,
        )
    )
    write_to_url(key, chosen if is_default_in_url or chosen != first else None)
    return chosen


def choose_in_words(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str, Text], str],
    *,
    persists: bool = False,
) -> str:
    """Picker: one of a few codes side by side, at first the first; the URL holds its code.

    A link may also hold the name in any language. persists : the choice stays
    while the picker is not on the page.
    """
    words = session.words()
    begin_in_words(key, codes, name_of)
    return _side_by_side(
        key, codes, label, lambda code: name_of(code, words), codes[0], persists=persists
    )


def _side_by_side(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str], str],
    default: str,
    *,
    persists: bool = False,
) -> str:
    """Draw a picker of a few codes; what is no longer on offer counts as the default."""
    if st.session_state.get(key) not in codes:
        st.session_state[key] = default
    chosen = st.segmented_control(
        label,
        codes,
        required=True,
        format_func=name_of,
        key=key,
        persist_state="session" if persists else None,
        label_visibility="collapsed",
        width="content",
        wrap=True,
    )
    code = str(chosen or default)
    write_to_url(key, None if code == default else code)
    return code


def choose_from_list(
    key: str,
    codes: Sequence[str],
    label: str,
    name_of: Callable[[str], str],
    *,
    placeholder: str | None = None,
    on_change: Callable[[], None] | None = None,
    width: int = 240,
) -> str | None:
    """Picker: one of many codes in a box that can be typed in; the code is in the URL.

    label : what is chosen, for screen readers. placeholder : shown while nothing is chosen, which
    means all; the label where left out. width : of the box, in pixels.
    """
    begin_with_code(key, codes)
    if st.session_state.get(key) not in (None, *codes):
        st.session_state[key] = None
    if st.session_state.get(key):
        follow_words(key, name_of(st.session_state[key]))
    chosen: str | None = st.selectbox(
        label,
        codes,
        index=None,
        format_func=name_of,
        placeholder=placeholder or label,
        key=key,
        on_change=on_change,
        label_visibility="collapsed",
        width=width,
    )
    write_to_url(key, chosen)
    return chosen
