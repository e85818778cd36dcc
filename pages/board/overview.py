"""Overview: how the eight directions stand, on one screen."""

import streamlit as st

from lib import ui
from lib.ui.board.directions.indicator import first_indicators
from lib.ui.board.overview import attention, pickers
from lib.ui.board.overview import changes as changed
from lib.ui.board.overview import view as summary
from lib.ui.board.overview.synergy import show_synergy
from lib.ui.kit import ahead
from lib.ui.kit.desk import debts, first_steps
from lib.ui.kit.tiles import show_tiles
from lib.ui.menu import Page

ui.require()
words = ui.words()
view = summary.overview_view()
if view is None:
    ui.empty_state(words("board-empty"), words("board-empty-step"), Page.UPLOAD)
    first_steps.show_first_steps()
    st.stop()

with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
    show_tiles(summary.headline())
    show_synergy(summary.attained_in())
summary.fit(len(summary.directions()))
left, right = st.columns([7, 3], gap="small")
with left:
    chosen = ui.show(
        view,
        "overview",
        select="direction",
        about=summary.first_sentence(),
        controls=pickers.choose_since,
        height="stretch",
    )
with right, st.container(key="beside", gap="small"):
    debts.show_own_debt()
    first_steps.show_next_step()
    if pickers.choose_aside() == "changes":
        changed.list_changes()
    else:
        attention.list_questions(summary.questions())

ahead.prepare(first_indicators)
ahead.prepare(summary.parts, summary.years())
if chosen:
    st.switch_page(Page.DIRECTIONS, query_params={"direction": chosen})
