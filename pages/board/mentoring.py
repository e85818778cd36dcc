"""Mentoring: persons and participations by form and half-year, coverage, deadlines, sheets."""

import streamlit as st

from lib import ui
from lib.ui.board.mentoring import deadlines, depth, filters, headline, views
from lib.ui.menu import Page

ui.require()
words = ui.words()
missing = views.missing_reports()
if missing:
    deadlines.show_deadlines()
    ui.empty_state(missing, words("mentoring-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_mentoring() -> None:
    """Show what is counted of a selection: deadlines, figures, charts, and what is behind them."""
    scope = filters.choose_scope()
    deadlines.show_deadlines(scope)
    if views.coverage_until(scope).empty:
        st.info(words("mentoring-none-selected"))
        return
    headline.show_headline(scope)
    with st.container():  # also where it is empty: what comes below keeps its place
        if scope.member:
            ui.member_links([scope.member])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        counted, shares = views.choose_count(), views.choose_shares()
    forms, reach = st.columns(2, gap="medium")
    with forms:
        view = views.forms_view(counted, scope, shares=shares)
        ui.show_with_picks(view, "forms", ("pick",), filters.pick_form)
    with reach:
        ui.show(views.reach_view(scope), "reach")
    members, quality = st.columns(2, gap="medium")
    with members:
        view = views.members_view(scope)
        ui.show_with_picks(view, "mentoring-members", ("pick", "node"), filters.pick_member)
        if not scope.member:
            ui.member_links(views.members_drawn(scope))
    with quality:
        ui.show(views.quality_view(scope), "quality")
    depth.show_depth(scope)


show_mentoring()
