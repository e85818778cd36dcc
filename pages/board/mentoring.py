"""Mentoring: participations by form and half-year, and the share of pupils and teachers reached."""

import streamlit as st

from lib import ui
from lib.ui.board import mentoring
from lib.ui.menu import Page

ui.require()
words = ui.words()
missing = mentoring.missing_reports()
if missing:
    ui.empty_state(missing, words("mentoring-empty-step"), Page.UPLOAD)
    st.stop()

mentoring.show_latest()
mentoring.show_deadlines()
counted = mentoring.choose_count()
forms, reach = st.columns(2, gap="medium")
with forms:
    ui.show(mentoring.forms_view(counted), "forms")
with reach:
    ui.show(mentoring.reach_view(), "reach")
