"""Events: what was held, when and by whom; who came, what they thought, what has no report."""

import streamlit as st

from lib import ui
from lib.ui.board.events import headline, pickers, rows, views
from lib.ui.menu import Page

ui.require()
words = ui.words()
year = pickers.shown_year()
if year is None or ui.rows_of("events").empty:
    ui.empty_state(words("events-empty"), words("events-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_events(year: str) -> None:
    """Show what the reader selects of a school year, and the rows behind it."""
    selection = pickers.choose_selection(year)
    if selection.member:
        ui.member_links([selection.member])
    if views.is_empty(selection):
        text = words("events-none-selected", year=words.period(year))
        st.info(ui.escape_markdown(text))
        return
    headline.show_headline(selection)
    calendar, joint = st.columns([3, 1], gap="medium")
    with calendar:
        ui.show(views.calendar_view(selection), "event-calendar")
    with joint:
        ui.show(views.joint_view(selection), "event-partners")
    rows.show_rows(selection)


show_events(year)
