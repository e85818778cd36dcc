"""What helps during a show: points of its meeting, and a decision written down by the key D."""

from collections.abc import Sequence

import streamlit as st

from lib.queries.meetings.register import find_meeting
from lib.running_order import Point, slide_address
from lib.slides.decks import meeting_points
from lib.store import Moment
from lib.ui.kit import session
from lib.ui.kit.desk.submit import is_refused, show_applied_briefly, show_flash
from lib.ui.meeting.agenda.decisions import ABOUT, may_decide, subject_of_slide
from lib.ui.meeting.agenda.decisions import offer_decision as offer_form
from lib.ui.meeting.agenda.meeting import MEETING, Meeting
from lib.ui.meeting.present.keys import go_to, place

DECIDING = "slide-deciding"
"""Session key: the slide that a decision is being written about, as long as its form is open.

An upload by somebody else starts the page again; what is typed in the form must outlive that.
"""


def shown_meeting() -> Meeting | None:
    """Return the meeting that the address names, as it is planned now; None without one."""
    now = Moment(session.latest(), session.today())
    return find_meeting(session.database(), now, st.query_params.get(MEETING))


def shown_points(codes: Sequence[str]) -> list[Point]:
    """Return the point of every slide; one without minutes and note for slides of no meeting."""
    meeting = shown_meeting()
    points = {slide_address(one): one for one in meeting_points(meeting)} if meeting else {}
    return [points.get(code, Point(code)) for code in codes]


def offer_decision(codes: Sequence[str]) -> None:
    """Let the key D open the form of a decision about the slide on the screen."""
    meeting = shown_meeting()
    if meeting is None or not may_decide():
        return
    show_applied_briefly("agenda-decision-written")
    with st.container(key="slide-decision"):
        words = session.words()
        st.button(
            words("agenda-decision-new"),
            shortcut="D",
            type="tertiary",
            on_click=_begin_decision,
            args=(codes,),
            disabled=is_deciding(),
            key="slide-d",
        )
        if is_deciding():
            dialog = st.dialog(words("agenda-decision-new"), on_dismiss=_end_decision)
            dialog(_write_decision)(meeting, st.session_state[DECIDING])


def is_deciding() -> bool:
    """Whether a decision is being written: keys then belong to its form, not to the show."""
    return DECIDING in st.session_state


def _begin_decision(codes: Sequence[str]) -> None:
    at = min(max(place(), 1), len(codes))
    go_to(at)
    st.session_state[DECIDING] = codes[at - 1]
    st.session_state.pop(ABOUT, None)


def _end_decision() -> None:
    st.session_state.pop(DECIDING, None)


def _write_decision(meeting: Meeting, code: str) -> None:
    """Form of a decision about a slide; it closes once the decision is written."""
    if not is_deciding():
        st.rerun()
    if is_refused():
        show_flash()
    offer_form(meeting, subject_of_slide(code), _end_decision)
