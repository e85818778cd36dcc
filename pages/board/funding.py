"""Funding: what was planned, received and spent, by source, purpose, direction and year."""

import streamlit as st

from lib import ui
from lib.ui.board.funding import pickers, rows, views
from lib.ui.menu import Page

ui.require()
words = ui.words()
year = pickers.shown_year()
if year is None or ui.rows_of("funding").empty:
    ui.empty_state(words("money-empty"), words("money-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_funding(year: str) -> None:
    """Show the money of one currency in a year, by what the reader chooses, and its rows."""
    currency, group = pickers.choose_currency_and_group()
    if group != "year" and views.is_empty(currency, year):
        st.info(ui.escape_markdown(words("money-none-selected", year=words.period(year))))
        return
    if group != "year":
        views.show_headline(currency, year)
    ui.show(views.money_view(currency, group, year), f"money-{group}")
    rows.show_rows(currency, None if group == "year" else year)


show_funding(year)
