"""Agreements: which are in force, until when, between whom; the criteria of a consortium."""

import streamlit as st

from lib import ui
from lib.ui.board.agreements import criteria, headline, partners, pickers, rows, views
from lib.ui.menu import Page

ui.require()
words = ui.words()
if ui.rows_of("agreements").empty:
    ui.empty_state(words("agreements-empty"), words("agreements-empty-step"), Page.UPLOAD)
    if not ui.rows_of("members").empty:
        criteria.show_criteria()
    st.stop()


@ui.fragment
def show_agreements() -> None:
    """Show terms, kinds or partners of a selection with the rows behind it, or the criteria."""
    headline.show_headline()
    part = pickers.choose_part()
    if part == "criteria":
        criteria.show_criteria()
        return
    selection = pickers.choose_selection(by_state=part == "terms")
    if selection.member:
        ui.member_links([selection.member])
    if views.is_empty(selection):
        st.info(ui.escape_markdown(words("agreements-none-selected")))
        return
    if part == "partners":
        partners.show_partners(selection)
        return
    view = views.kinds_view(selection) if part == "kinds" else views.terms_view(selection)
    ui.show(view, f"agreements-{part}")
    rows.show_rows(selection)


show_agreements()
