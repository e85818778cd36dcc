"""Which members were at a meeting: shown to readers, ticked by those who may write."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import rows_of
from lib.ui.kit.escape import escape_markdown
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
        chosen = st.multiselect(
            words("pack-attended"),
            offered,
            codes,
            format_func=lambda code: scope.members[code],
            key=f"attended-{meeting['meeting_code']}-{session.latest()}",
        )
        st.button(
            words("agenda-attended-save"),
            type="primary",
            disabled=set(chosen) == set(codes),
            on_click=_save,
            args=(meeting, chosen),
            key="attended-save",
        )


def _save(meeting: Meeting, codes: Sequence[str]) -> None:
    if may_write():
        is_applied = change_meeting(meeting, attended="; ".join(codes))
        st.session_state["agenda-attended"] = not is_applied
