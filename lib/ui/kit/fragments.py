"""A part of a page that is drawn anew by itself when something in it is chosen."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from lib.ui.kit.guard import require
from lib.ui.kit.session import is_current

Asked = ParamSpec("Asked")


def fragment(draw: Callable[Asked, None]) -> Callable[Asked, None]:
    """Let what a function draws follow its own pickers without the frame around it.

    Who reads is asked anew each time. After an upload the whole page begins anew, so that all its
    figures stay of one moment.
    """

    @st.fragment
    @wraps(draw)
    def drawn(*args: Asked.args, **kwargs: Asked.kwargs) -> None:
        require()
        if not is_current():
            st.rerun()
        draw(*args, **kwargs)

    return drawn
