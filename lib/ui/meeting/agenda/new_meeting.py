"""A new meeting: its day, kind and topic; the running order drafts itself."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pandas as pd
import streamlit as st

from lib.contracts import CONTRACTS, header_key
from lib.queries.meetings.preparation import draft_running_order
from lib.queries.meetings.register import last_held, moment_of
from lib.running_order import join_points
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.submit import hand_in, refuse
from lib.ui.kit.session import database, moment
from lib.ui.meeting.agenda.current_rows import WRITING, current_meetings
from lib.ui.meeting.agenda.meeting import KIND, MEETING, may_write
from lib.vocabulary import MeetingKind, MeetingState
from lib.wording import values

AHEAD = timedelta(days=14)
FORM = "agenda-new"
FIELDS = ("held_on", "meeting_kind", "topic", "place")


def offer_meeting() -> None:
    """Offer a form for the next meeting; its points follow from what is known."""
    words, today = session.words(), moment().day
    form = st.popover(words("agenda-new"), icon=":material/add:", key=FORM, on_change="rerun")
    with form, st.form("new-meeting", border=False):
        st.date_input(
            words(header_key(KIND, "held_on")),
            today + AHEAD,
            min_value=today,
            format="DD.MM.YYYY",
            key="new-held_on",
        )
        st.selectbox(
            words(header_key(KIND, "meeting_kind")),
            list(MeetingKind),
            format_func=words.choice,
            key="new-meeting_kind",
        )
        for name in ("topic", "place"):
            hint = words("agenda-text-hint", longest=CONTRACTS[KIND].columns[name].longest)
            st.text_input(words(header_key(KIND, name)), placeholder=hint, key=f"new-{name}")
        st.caption(words("agenda-new-draft"))
        st.form_submit_button(words("agenda-new-add"), type="primary", on_click=_add)


def _add() -> None:
    if not may_write():
        return
    cells = {name: st.session_state[f"new-{name}"] for name in FIELDS}
    with WRITING:
        rows = current_meetings()
        same = same_meeting(rows, cells["held_on"].isoformat(), cells["topic"])
        if same is not None:
            words = session.words()
            day = words.date(same["held_on"])
            refuse(words("agenda-new-exists", topic=same["topic"], day=day))
        else:
            _plan(cells, new_code(cells["held_on"].isoformat(), set(rows["meeting_code"])))


def _plan(cells: Mapping[str, Any], code: str) -> None:
    """Submit a meeting with its draft; once it is there, show it."""
    now = moment()
    before = query(last_held)
    earlier = moment_of(database(), now, before) if before else None
    row = {
        **cells,
        "meeting_code": code,
        "held_on": cells["held_on"].isoformat(),
        "state": MeetingState.PLANNED,
        "compared_with": before["meeting_code"] if before else None,
        "running_order": join_points(draft_running_order(database(), now, earlier)),
    }
    if hand_in(KIND, row):
        st.session_state[MEETING] = code
        st.session_state[FORM] = False  # what is added is seen; what is refused stays open


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
