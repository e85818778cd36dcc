"""A new meeting drafts its running order; one that is planned can be moved and renamed."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pandas as pd
import streamlit as st

from lib.queries.meetings.preparation import draft_running_order
from lib.queries.meetings.register import last_held, moment_of
from lib.running_order import join_points
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.submit import hand_in, refuse
from lib.ui.kit.session import database, moment
from lib.ui.meeting.agenda.current_rows import WRITING, current_meeting, current_meetings
from lib.ui.meeting.agenda.meeting import KIND, MEETING, Meeting, change_meeting, may_write
from lib.ui.meeting.agenda.meeting_form import draw_fields, field_texts
from lib.vocabulary import MeetingState
from lib.wording import values

AHEAD = timedelta(days=14)
FORM, CHANGE = "agenda-new", "agenda-change"
"""Session keys of the two forms; beginnings of the keys of their fields are NEW and CHANGED."""

NEW, CHANGED = "new", "changed"


def offer_meeting(meetings: Mapping[str, Meeting]) -> None:
    """Offer a form for the next meeting; its points follow from what is known."""
    words, before = session.words(), query(last_held)
    begun = {
        "held_on": (moment().day + AHEAD).isoformat(),
        "compared_with": before["meeting_code"] if before else None,
    }
    form = st.popover(words("agenda-new"), icon=":material/add:", key=FORM, on_change="rerun")
    with form, st.form("new-meeting", border=False):
        draw_fields(NEW, begun, meetings)
        st.caption(words("agenda-new-draft"))
        st.form_submit_button(words("agenda-new-add"), type="primary", on_click=_add)


def offer_change(meeting: Meeting, meetings: Mapping[str, Meeting]) -> None:
    """Offer to move a meeting to another day, to rename it, to compare it with another one."""
    words, code = session.words(), str(meeting["meeting_code"])
    others = {other: row for other, row in meetings.items() if other != code}
    form = st.expander(words("agenda-change"), key=CHANGE, on_change="rerun")
    if not form.open:
        return
    with form, st.form(f"{CHANGE}-{code}", border=False):
        prefix = f"{CHANGED}-{code}"
        draw_fields(prefix, meeting, others)
        st.form_submit_button(
            words("agenda-change-save"), type="primary", on_click=_change, args=(meeting, prefix)
        )


def _change(meeting: Meeting, prefix: str) -> None:
    if not may_write():
        return
    cells = field_texts(prefix)
    if meeting["state"] == MeetingState.PLANNED and _is_past(str(cells["held_on"])):
        return
    moved = {name: cell for name, cell in cells.items() if (meeting[name] or None) != cell}
    st.session_state[CHANGE] = not change_meeting(meeting, **moved)


def _is_past(day: str) -> bool:
    """Whether a planned meeting may not be on this day, because it is over; the reader is told."""
    is_past = day < moment().day.isoformat()
    if is_past:
        words = session.words()
        refuse(words("agenda-day-past", day=words.date(day)))
    return is_past


def _add() -> None:
    if not may_write():
        return
    cells = field_texts(NEW)
    day = str(cells["held_on"])
    if _is_past(day):
        return
    with WRITING:
        rows = current_meetings()
        same = same_meeting(rows, day, str(cells["topic"]))
        if same is not None:
            words = session.words()
            refuse(words("agenda-new-exists", topic=same["topic"], day=words.date(day)))
        else:
            _plan(cells, new_code(day, set(rows["meeting_code"])))


def _plan(cells: Mapping[str, Any], code: str) -> None:
    """Submit a meeting with its draft; once it is there, show it and empty the form."""
    now, before = moment(), current_meeting(cells["compared_with"])
    earlier = moment_of(database(), now, before) if before else None
    row = {
        **cells,
        "meeting_code": code,
        "state": MeetingState.PLANNED,
        "running_order": join_points(draft_running_order(database(), now, earlier)),
    }
    if hand_in(KIND, row):
        st.session_state[MEETING] = code
        st.session_state[FORM] = False  # what is added is seen; what is refused stays open
        for name in cells:
            del st.session_state[f"{NEW}-{name}"]


def same_meeting(rows: pd.DataFrame, day: str, topic: str) -> values.Row | None:
    """Return the meeting of a day with a topic, however it is spaced and capitalised."""
    same_day = values.rows(rows[rows["held_on"] == day])
    return next((row for row in same_day if _folded(row["topic"]) == _folded(topic)), None)


def _folded(topic: str) -> str:
    return " ".join(topic.casefold().split())


def new_code(day: str, used_codes: set[str]) -> str:
    """Return the code of a meeting on a day: its month, numbered where there is one already."""
    stem, number = f"M-{day[:7]}", 2
    code = stem
    while code in used_codes:
        code, number = f"{stem}-{number}", number + 1
    return code
