"""Link from a board back to the presentation that it was opened from."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.links import link
from lib.ui.kit.session import AT, SINCE
from lib.ui.menu import Page

SHOW = "show"
"""URL parameter of a board: the query string of the presentation that the reader came from."""

RETURN = "return-to-show"
"""Key of that query in the session, and of the link; a picker may be called ``SHOW``."""

PARTS = ("slides", "slide", "meeting", AT, SINCE)


def show_query(parts: Mapping[str, str]) -> str:
    """Return the value of ``SHOW``: the query string that reopens the presentation."""
    return urlencode({name: value for name, value in parts.items() if value})


def offer_return(page: Page) -> None:
    """Link back to the slide that the reader came from; draws nothing without a presentation."""
    query = st.session_state.setdefault(RETURN, st.query_params.get(SHOW, ""))
    parts = {name: value for name, value in parse_qsl(query) if name in PARTS}
    if page is Page.PRESENT or not parts.get("slides"):
        return
    with st.container(key=RETURN, width="content"):
        link(session.words()("present-return", number=parts.get("slide", "1")), Page.PRESENT, parts)
