"""Which members were at a meeting: shown to readers, ticked by those who may write."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.escape import escape_markdown
from lib.ui.meeting.agenda.current_rows import current_meeting
from lib.ui.meeting.agenda.meeting import Meeting, change_meeting, may_write
from lib.wording import values


def attended_codes(meeting: Meeting) -> list[str]:
    """Return the codes of the members that were at a meeting."""
    codes = meeting["attended"]
    return codes.split(";") if isinstance(codes, str) and codes else []


def members_on(day: str, members: pd.DataFrame) -> list[str]:
    """Return the codes of the members that belonged on a day."""
    return [
        row["member_code"]
        for row in values.rows(members)
        if not (isinstance(row["left_on"], str) and row["left_on"] <= day)
    ]


def show_attendance(meeting: Meeting, scope: Scope) -> None:
    """Show who was at a meeting; those who may write tick members once its day has come."""
    words, codes = session.words(), attended_codes(meeting)
    if codes:
        names = ", ".join(scope.members[code] for code in codes)
        st.caption(escape_markdown(f"{words('pack-attended')} ({len(codes)}): {names}"))
    if not may_write() or meeting["held_on"] > session.moment().day.isoformat():
        return
    offered = [*members_on(meeting["held_on"], rows_of("members"))]
    offered += [code for code in codes if code not in offered]
    with st.popover(
        words("agenda-attended"), icon=":material/groups:", key="agenda-attended", on_change="rerun"
    ):
        key = f"attended-{meeting['meeting_code']}"
        _follow_others(key, codes)
        chosen = st.multiselect(
            words("pack-attended"),
            offered,
            format_func=lambda code: scope.members[code],
            key=key,
        )
        st.button(
            words("agenda-attended-save"),
            type="primary",
            disabled=set(chosen) == set(codes),
            on_click=_save,
            args=(meeting, chosen),
            key="attended-save",
        )


def _follow_others(key: str, codes: Sequence[str]) -> None:
    """Tick and untick what others saved since; what this reader ticked meanwhile stays ticked."""
    state = st.session_state
    before = state.get(f"{key}-saved", [])
    state[key] = merged(before, state.get(key, before), codes)
    state[f"{key}-saved"] = list(codes)


def merged(before: Sequence[str], chosen: Sequence[str], current: Sequence[str]) -> list[str]:
    """Return ``current`` with what a reader added to ``before`` and without what it took out."""
    kept = [code for code in current if code in chosen or code not in before]
    return kept + [code for code in chosen if code not in before and code not in kept]


def _save(meeting: Meeting, codes: Sequence[str]) -> None:
    if may_write():
        current = current_meeting(meeting["meeting_code"]) or meeting
        attended = merged(attended_codes(meeting), codes, attended_codes(current))
        is_applied = change_meeting(current, attended="; ".join(attended))
        st.session_state["agenda-attended"] = not is_applied
