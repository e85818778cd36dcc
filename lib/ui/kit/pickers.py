"""Pickers that several pages share, and how any picker keeps its choice in the URL."""

from collections.abc import Callable, Collection

import streamlit as st

from lib.text import Text, languages, load
from lib.ui.kit import session
from lib.ui.kit.moment_picker import choose_moment
from lib.ui.kit.session import SINCE

DIRECTION, INDICATOR, DEPTH = "direction", "indicator", "depth"
"""Keys of what the page of directions shows, in the URL as well."""

WHY = "why"
"""Parameter of a link from the list of what needs attention: the kind of matter."""

UPLOAD = "upload"
"""Key of the upload that the history shows, in the URL as well."""

MEMBER, AGREEMENT = "member", "agreement"
"""Keys of the member whose passport is shown and of the agreement marked on it, in the URL."""


def begin_in_words(key: str, codes: Collection[str], say: Callable[[str, Text], str]) -> bool:
    """Let a picker begin with what the URL asks for by its code or in the words of any language.

    Streamlit's own binding writes words into the URL and understands only those of the reader's
    language. Returns whether something was asked for otherwise.
    """
    asked = st.query_params.get(key)
    if asked is None or key in st.session_state:
        return False
    if asked in {say(code, session.words()) for code in codes}:
        return False
    said = {say(code, load(language)): code for language in languages() for code in codes}
    said |= {code: code for code in codes}
    if asked in said:
        st.session_state[key] = said[asked]
    return asked in said


def choose_earlier() -> None:
    """Picker: the moment to compare with; ``session.earlier`` returns what was chosen."""
    words = session.words()
    choose_moment(SINCE, words("picker-earlier"), words("picker-earlier-month"))


def begin_with_code(key: str, codes: Collection[str]) -> None:
    """Let a picker begin with the code that the URL asks for.

    Streamlit's own binding would write the words of a language into the URL, not the code.
    """
    asked = st.query_params.get(key)
    if key not in st.session_state and asked in codes:
        st.session_state[key] = asked


def write_to_url(key: str, code: str | None) -> None:
    """Write a picker's choice into the URL; nothing takes it out."""
    if code is None:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != code:
        st.query_params[key] = code
