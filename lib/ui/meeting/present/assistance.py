"""What helps during a show: points of its meeting, and a decision written down by the key D."""

from collections.abc import Sequence

import streamlit as st

from lib.queries.meetings.register import find_meeting
from lib.running_order import Point, slide_address
from lib.slides.decks import meeting_points
from lib.store import Moment
from lib.ui.kit import session
from lib.ui.kit.desk.submit import is_applied, is_refused, show_flash
from lib.ui.meeting.agenda.decisions import may_decide, subject_of_slide
from lib.ui.meeting.agenda.decisions import offer_decision as offer_form
from lib.ui.meeting.agenda.meeting import MEETING, Meeting
from lib.ui.meeting.present.keys import SLIDE


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
    with st.container(key="slide-decision"):
        show_flash()
        words = session.words()
        if st.button(words("agenda-decision-new"), shortcut="D", type="tertiary", key="slide-d"):
            at = min(max(int(st.session_state.get(SLIDE, 1)), 1), len(codes))
            dialog = st.dialog(words("agenda-decision-new"))(_write_decision)
            dialog(meeting, codes[at - 1])


def _write_decision(meeting: Meeting, code: str) -> None:
    """Form of a decision about a slide; it closes once the decision is written."""
    if is_applied():
        st.rerun()
    if is_refused():
        show_flash()
    offer_form(meeting, subject_of_slide(code))
