"""Fragments: parts of a page that rerun alone when one of their pickers changes."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from lib.ui.kit.guard import is_whole_run, require
from lib.ui.kit.session import is_current, words_held

Params = ParamSpec("Params")


def fragment(draw: Callable[Params, None]) -> Callable[Params, None]:
    """Decorator: rerun the function alone when one of its pickers changes.

    The reader's rights are checked at each rerun. After an upload the whole page reruns, so that
    all its figures stay of one moment; a run of the whole app has held its moment already.
    """

    @st.fragment
    @wraps(draw)
    def drawn(*args: Params.args, **kwargs: Params.kwargs) -> None:
        require()
        if not is_whole_run() and not is_current():
            st.rerun()
        with words_held():
            draw(*args, **kwargs)

    return drawn
