"""Mentoring: participations by form and half-year, and the share of pupils and teachers reached."""

import streamlit as st

from lib import queries, ui
from lib.charts import mentoring
from lib.ui.board import mentoring as participants
from lib.ui.menu import Page

ui.require()
text, theme = ui.text(), ui.theme()
if ui.query(queries.mentoring_coverage).empty:
    ui.nothing(text("mentoring-empty"), text("mentoring-empty-step"), Page.UPLOAD)
    st.stop()

participants.show_latest()
participants.show_deadlines()
counted = participants.choose_count()
by_form, reached = st.columns(2, gap="medium")
with by_form:
    ui.show(mentoring.by_form(text, theme), participants.by_form(counted), "forms")
with reached:
    ui.show(mentoring.reach(text, theme), participants.reached(), "reach")
