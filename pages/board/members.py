"""Members: who belongs to the consortium, since when, and what one of them owes and has agreed."""

import streamlit as st

from lib import ui
from lib.ui.board import members as register
from lib.ui.menu import Page

COLUMNS = ("member_code", "name", "member_type", "party", "role", "country", "region", "city",
           "joined_on", "left_on", "pupils_total", "teachers_total")  # fmt: skip

ui.require()
words = ui.words()
members = ui.known("members")
if members.empty:
    ui.empty_state(words("members-empty"), words("members-empty-step"), Page.UPLOAD)
    st.stop()

present = register.present(members)
register.show_counts(present)
member = register.choose_member(register.names(members))
if member:
    register.show_missing(member)
    register.show_agreements(member)
    register.show_register(members[members["member_code"] == member], COLUMNS)
    st.stop()

register.show_register(present, COLUMNS)
former = register.former(members)
if len(former):
    st.subheader(words("members-former"), anchor=False)
    register.show_register(former, COLUMNS)
ui.source("members", (members, COLUMNS))
