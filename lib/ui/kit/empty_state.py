"""What stands on a page that has nothing to show: why, and the next step."""

import streamlit as st

from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.pickers.moments import set_moment
from lib.ui.kit.session import AT
from lib.ui.menu import Page


def empty_state(sentence: str, step: str, page: Page) -> None:
    """Say why there is nothing to show, and lead to the next step.

    At a past moment that is the present: what was missing then may have come since.
    """
    with st.container(border=True):
        st.markdown(escape_markdown(sentence))
        if session.moment().upload < session.latest():
            st.button(
                session.words()("empty-to-present"),
                on_click=set_moment,
                args=(AT, ""),
                type="tertiary",
                icon=":material/history:",
                key="to-present",
            )
        else:
            st.page_link(page, label=escape_markdown(step), icon=":material/arrow_forward:")
