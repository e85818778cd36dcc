"""The way back from a board to the show that it was opened from."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.links import link
from lib.ui.kit.session import AT, SINCE
from lib.ui.menu import Page

SHOW = "show"
"""Parameter of a board's address: the query of the show that its reader comes from."""

RETURN = "return-to-show"
"""Key of that query in the session, and of the link; a picker may be called ``SHOW``."""

PARTS = ("slides", "slide", "meeting", AT, SINCE)


def show_query(parts: Mapping[str, str]) -> str:
    """Return what an address of a board carries so that the show can be gone back to."""
    return urlencode({name: value for name, value in parts.items() if value})


def offer_return(page: Page) -> None:
    """Offer the way back to the slide that this reader came from; nothing without a show."""
    query = st.session_state.setdefault(RETURN, st.query_params.get(SHOW, ""))
    parts = {name: value for name, value in parse_qsl(query) if name in PARTS}
    if page is Page.PRESENT or not parts.get("slides"):
        return
    with st.container(key=RETURN, width="content"):
        link(session.words()("present-return", number=parts.get("slide", "1")), Page.PRESENT, parts)
