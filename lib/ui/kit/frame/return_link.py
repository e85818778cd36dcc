"""Link from a board back to the presentation that it was opened from."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.links import link
from lib.ui.kit.session import AT, SINCE, chosen
from lib.ui.menu import Page

SHOW = "show"
"""URL parameter of a board: the query string of the presentation that the reader came from."""

RETURN = "return-to-show"
"""Key of that query in the session, and of the link; a picker may be called ``SHOW``."""

SLIDES, SLIDE, MEETING = "slides", "slide", "meeting"
PARTS = (SLIDES, SLIDE, MEETING, AT, SINCE)
_LONGEST_NUMBER = 3
"""Digits of the number of a slide at most."""


def show_query(parts: Mapping[str, str]) -> str:
    """Return the value of ``SHOW``: the query string that reopens the presentation."""
    return urlencode({name: value for name, value in parts.items() if value})


def offer_return(page: Page) -> None:
    """Link back to the slide that the reader came from; draws nothing without a presentation."""
    parts = _show_left()
    if page is Page.PRESENT or not parts:
        return
    with st.container(key=RETURN, width="content"):
        link(session.words()("present-return", number=parts.get(SLIDE, "1")), Page.PRESENT, parts)


def resume_show(page: Page) -> None:
    """Show the slide again that a reader left for a board, who comes back by the menu.

    Before any element: pickers of the frame take the show's moments. The run starts again where
    the reader chose others on the board, for it has read those.
    """
    if page is not Page.PRESENT or SLIDES in st.query_params:
        return
    parts = _show_left()
    if not parts:
        return
    number = _number(parts.get(SLIDE, ""), len(parts[SLIDES].split(",")))
    st.session_state[SLIDE] = number
    moments = {name: parts.get(name, "") for name in (AT, SINCE)}
    others = {name: at for name, at in moments.items() if (chosen(name) or "") != at}
    st.session_state.update(others)
    named = {name: parts[name] for name in (SLIDES, MEETING, SINCE) if name in parts}
    st.query_params.update(named | {SLIDE: str(number)})
    if others:
        st.rerun()


def end_show() -> None:
    """Forget the presentation that the reader came from: it was left by a key."""
    st.session_state[RETURN] = ""


def is_number(text: str) -> bool:
    """Whether the number of a slide in an address can be read."""
    return text.isdecimal() and len(text) <= _LONGEST_NUMBER


def _number(text: str, last: int) -> int:
    """Return the number of a slide that an address names, the first where it names none."""
    return min(max(int(text), 1), last) if is_number(text) else 1


def _show_left() -> dict[str, str]:
    """Return the parameters of the presentation that the reader came from; none without one."""
    query = st.session_state.setdefault(RETURN, st.query_params.get(SHOW, ""))
    parts = {name: value for name, value in parse_qsl(query) if name in PARTS}
    return parts if parts.get(SLIDES) else {}
