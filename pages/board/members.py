"""Members: the register and the map of who belongs, and one member's passport on one screen."""

import streamlit as st

from lib import queries, ui
from lib.queries.members.directory import member_list
from lib.ui.board.members import admission, maps, pickers, register, years
from lib.ui.board.members.passport import screen
from lib.ui.kit.session import board_moment
from lib.ui.menu import Page

ui.require()
words = ui.words()
if ui.rows_of("members").empty:
    ui.empty_state(words("members-empty"), words("members-empty-step"), Page.UPLOAD)
    st.stop()


@ui.fragment
def show_members() -> None:
    """Show the view of all members that the reader chooses, or the passport of one."""
    year = ui.school_year(ui.query(queries.exchange_years)["school_year"])
    members = ui.query_at(board_moment(), member_list, year)
    pickers.tell_unknown(members)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        member = pickers.choose_passport(members)
        second = pickers.choose_second(members, member) if member else None
        view = None if member else pickers.choose_view()
    if member:
        screen.show_passport(members, member, second, year)
    elif view == "register":
        register.show_counts()
        register.show_register(year)
    elif view == "map":
        maps.show_member_map()
    elif view == "years":
        years.show_years()
    else:
        admission.show_joining(year)


show_members()
