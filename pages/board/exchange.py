"""Exchange: who gives what to whom; one selection rules every view, table and total."""

import streamlit as st

from lib import queries, ui
from lib.ui.board.exchange import (
    comparison,
    maps,
    measures,
    needs,
    pickers,
    promises,
    reconciliation,
    rows,
    views,
)
from lib.ui.menu import Page

ui.require()
words = ui.words()
years = ui.query(queries.exchanges, None, ("period",)).rename(columns={"period": "school_year"})
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
    if views.is_empty(selection):
        st.info(ui.escape_markdown(words("exchange-none-selected")))
    else:
        main, beside = st.columns([3, 1], gap="medium")
        with main:
            views.show_view(view, selection, level) if view != "map" else maps.show_exchange_map(
                selection, level
            )
        with beside:
            measures.show_beside(selection)
    depth = pickers.choose_depth()
    parts = {
        "rows": lambda: rows.show_rows(selection),
        "compare": lambda: comparison.show_comparison(
            selection, level, sorted(years["school_year"].dropna(), reverse=True)
        ),
        "promises": lambda: promises.show_promises(selection),
        "reconciliation": lambda: reconciliation.show_confirmations(selection),
        "analysis": lambda: measures.show_analysis(selection),
    }
    parts[depth]()


show_exchange(year)
