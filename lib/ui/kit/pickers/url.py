"""The choice of a picker: its parameter of the URL, and that it outlives a change of words."""

from collections.abc import Callable, Collection
from textwrap import shorten

import streamlit as st

from lib.text import Text, languages, load
from lib.ui.kit.run_context import went_back

LONGEST_CODE = 40
"""Letters of an unknown code that a sentence about it quotes."""


def begin_in_words(key: str, codes: Collection[str], name_of: Callable[[str, Text], str]) -> None:
    """Set the initial value of a picker from the URL: a code, or its name in any language.

    Streamlit's own binding would drop a code from the URL, and understand only names in the
    reader's language.
    """
    if key in st.session_state and not went_back():
        return
    requested = st.query_params.get(key)
    code = _code_of(requested, codes, name_of) if requested else None
    if code is not None or went_back():
        st.session_state[key] = code


def _code_of(
    requested: str, codes: Collection[str], name_of: Callable[[str, Text], str]
) -> str | None:
    """Return the code that a text is, or whose name it is in any language."""
    if requested in codes:
        return requested
    named = {name_of(code, load(language)): code for language in languages() for code in codes}
    return named.get(requested)


def begin_with_code(key: str, codes: Collection[str]) -> None:
    """Set the initial value of a picker from the URL, where it is a code.

    The URL also holds where the reader went back to an earlier choice in the browser. Streamlit's
    own binding would write the name in a language into the URL, not the code.
    """
    requested = st.query_params.get(key)
    code = requested if requested in codes else None
    if went_back() or (key not in st.session_state and code):
        st.session_state[key] = code


def unknown_code(key: str, codes: Collection[str]) -> str | None:
    """Return the code that the URL asks for if it is none of those on offer, cut where very long.

    A link may be older than the data, or of another moment.
    """
    requested = st.query_params.get(key)
    if not requested or requested in codes:
        return None
    return shorten(requested, LONGEST_CODE, placeholder="…")


def begin_with_text(key: str) -> None:
    """Set the initial value of a box for a text from the URL.

    Streamlit's own binding takes the text out of the URL when the box leaves the page: one more
    step for the browser's «back».
    """
    if went_back() or key not in st.session_state:
        st.session_state[key] = st.query_params.get(key, "")


def write_to_url(key: str, code: str | None) -> None:
    """Write a picker's choice into the URL; None removes it."""
    if code is None:
        st.query_params.pop(key, None)
    elif st.query_params.get(key) != code:
        st.query_params[key] = code


def choose_again() -> None:
    """Choose in every box what is chosen in it, before the page is drawn in other words.

    Streamlit's boxes remember the words of a choice, and the next run would take words that are
    no longer on offer for no choice. What is not chosen stays: somebody may be typing there.
    """
    for key, choice in list(st.session_state.items()):
        texts = choice if isinstance(choice, list) else [choice]
        if texts and all(isinstance(text, str) and text for text in texts):
            st.session_state[key] = choice


def follow_words(key: str, name: str) -> None:
    """Choose what is chosen in a box anew where it is called otherwise than when it was drawn."""
    choice, drawn = st.session_state[key], f"{key}-drawn"
    before, words = st.session_state.get(drawn, (choice, name))
    if before == choice and words != name:
        st.session_state[key] = choice
    st.session_state[drawn] = choice, name
