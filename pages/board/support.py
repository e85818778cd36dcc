"""Support: schools that need help, from a risk factor to the measure and to who can help."""

import streamlit as st

from lib import ui
from lib.ui.board.support import deficits, heat, helpers, pickers, timeline, totals
from lib.ui.kit.visibility import support_visibility
from lib.ui.menu import Page

ui.require()
words, visible = ui.words(), support_visibility()
if totals.is_empty(visible):
    ui.empty_state(words("support-empty"), words("support-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_school(dates: tuple[str, str] | None) -> None:
    """Show what the reader chooses of one school: measures, road map, or who can help."""
    visible = support_visibility()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        school = pickers.choose_school(visible)
        if school is None:
            return
        depth = pickers.choose_depth()
        factor = pickers.chosen_factor()
    parts = {
        "help": lambda: deficits.show_deficits(visible, school, factor, dates),
        "road-map": lambda: timeline.show_road_map(visible, school),
        "helpers": lambda: helpers.show_helpers(visible, school, factor),
    }
    ui.member_links([school])
    parts[depth]()


totals.show_totals(visible)
dates = heat.choose_dates(visible)
if dates:
    heat.show_map(visible, *dates)
    deficits.show_unanswered(visible)
elif not visible.every:
    st.caption(words("support-own-only" if visible.member else "support-totals-only"))
show_school(dates)
