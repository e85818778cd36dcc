"""Directions: one direction's indicators against their path, and one of them in depth."""

import streamlit as st

from lib import ui
from lib.ui.board.directions import direction, indicator, pickers
from lib.ui.kit import ahead
from lib.ui.kit.decision_marks import show_decisions_about
from lib.ui.menu import Page

ui.require()
words = ui.words()


@ui.fragment
def show_direction() -> None:
    """Show the direction that the reader chooses."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        chosen = pickers.choose_direction(direction.directions())
        number = chosen["direction"]
        with st.container(key="wide-keys"):
            pickers.show_keys(direction.directions())
        st.page_link(Page.OVERVIEW, label=words("direction-overview"),
                     icon=":material/arrow_back:")  # fmt: skip
    st.header(ui.escape_markdown(f"{number}. {words.named(chosen)}"), anchor=False)
    show_decisions_about("direction", number)
    indicators, view = direction.indicators(number), direction.bullets_view(number)
    if view:
        ui.show(view, "bullets", select="indicator_code", on_select=pickers.pick_indicator)
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            code = pickers.choose_indicator(list(indicators))
            pickers.offer_rows(indicators[code])
        indicator.list_retired(number)
        indicator.show_indicator(indicators[code])
    else:
        ui.empty_state(words("direction-empty"), words("board-empty-step"), Page.UPLOAD)
        indicator.list_retired(number)
    ahead.prepare(indicator.first_indicators)


show_direction()
