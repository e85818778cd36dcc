"""Exchange: who gives what to whom; one selection rules every view, table and total."""

import streamlit as st

from lib import queries, ui
from lib.ui.board.exchange import needs, panels, pickers
from lib.ui.menu import Page

ui.require()
words = ui.words()
years = ui.query(queries.exchange_years)["school_year"]
year = ui.school_year(years)
if year is None:
    ui.empty_state(words("exchange-empty"), words("exchange-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_exchange(year: str) -> None:
    """Show what the reader selects: a view with what stands beside it, and what is behind it."""
    choices, controls = st.container(), pickers.in_a_row()
    with controls:
        view = pickers.choose_view()
    if view == "needs":
        with choices:
            resource, member = pickers.choose_need()
        needs.show_needs(resource, member)
        return
    with choices:
        selection = pickers.choose_selection(year)
    with controls:
        level = pickers.choose_level()
    panels.show_selected(view, selection, level, years)
    panels.show_details(selection, level, years)


show_exchange(year)
