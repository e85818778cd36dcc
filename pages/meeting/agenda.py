"""Agenda: the next meeting prepared, frozen and taken away; decisions of all meetings."""

import streamlit as st

from lib import ui
from lib.ui.kit.desk import submit
from lib.ui.meeting.agenda import (
    attendance,
    closure,
    decisions,
    downloads,
    meeting,
    minutes,
    new_meeting,
    points,
    readiness,
)

ui.require()
submit.show_flash()
meetings = meeting.meetings_by_code()
if meeting.may_write():
    new_meeting.offer_meeting(meetings)
if not meetings:
    meeting.show_none()
    st.stop()

chosen = meeting.choose_meeting(meetings)
scope = meeting.scope_of(chosen)
left, right = st.columns([3, 2], gap="medium")
with left:
    meeting.show_facts(chosen)
    downloads.offer_show(chosen, scope)
    points.list_points(chosen, scope)
    attendance.show_attendance(chosen, scope)
    if meeting.may_write():
        meeting.offer_freeze(chosen)
        new_meeting.offer_change(chosen, meetings)
        with st.expander(ui.words()("agenda-edit")):
            points.edit_points(chosen, scope)
    minutes.show_minutes(chosen)
    with st.container(key="screen-downloads"):
        downloads.offer_pack(chosen)
        downloads.offer_calendar()
with right, st.container(key="screen-readiness"):
    with st.container():  # what it lists changes; what comes below keeps its place
        readiness.show_readiness(chosen, scope)
    closure.offer_closing()
    decisions.offer_new_decision(chosen)
decisions.show_decisions(scope)
