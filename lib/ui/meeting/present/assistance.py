"""What helps during a show: the speaker's notes, and a decision written down by the key D."""

from collections.abc import Sequence

import streamlit as st

from lib.queries.meetings.register import find_meeting
from lib.slides.decks import meeting_points
from lib.store import Moment
from lib.ui.kit import session
from lib.ui.kit.desk.submit import show_flash
from lib.ui.meeting.agenda.decisions import may_decide, subject_of_slide
from lib.ui.meeting.agenda.decisions import offer_decision as offer_form
from lib.ui.meeting.agenda.meeting import MEETING, Meeting
from lib.ui.meeting.present.screen import SLIDE


def shown_meeting() -> Meeting | None:
    """Return the meeting that the address names, as it is planned now; None without one."""
    now = Moment(session.latest(), session.today())
    return find_meeting(session.database(), now, st.query_params.get(MEETING))


def notes(codes: Sequence[str]) -> list[str]:
    """Return minutes and note of every slide's point; empty ones for slides of no meeting."""
    meeting, words = shown_meeting(), session.words()
    points = {one.slide: one for one in meeting_points(meeting)} if meeting else {}
    return [
        " · ".join(
            filter(
                None,
                (
                    words("agenda-minutes", count=point.minutes) if point.minutes else "",
                    point.note,
                ),
            )
        )
        if (point := points.get(code))
        else ""
        for code in codes
    ]


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
            dialog = st.dialog(words("agenda-decision-new"))(offer_form)
            dialog(meeting, subject_of_slide(codes[at - 1]))
