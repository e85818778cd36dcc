"""One meeting on the page: which, its facts and moment, and changes of its row."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from lib import access
from lib.contracts import CONTRACTS
from lib.queries.meetings.register import is_frozen, meetings
from lib.slides.decks import meeting_scope
from lib.slides.scope import Scope
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.submit import hand_in, refuse
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.pickers import choose_one_from_list, unknown_code
from lib.ui.kit.session import AT, chosen, database, moment
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.agenda.current_rows import WRITING, current_meeting, is_changed
from lib.vocabulary import MeetingKind, MeetingState
from lib.wording import values

MEETING, KIND = "meeting", "meetings"
"""Key of the meeting that is shown, in the URL as well; the kind of its row."""

Meeting = Mapping[str, Any]


def meetings_by_code() -> dict[str, Meeting]:
    """Return the rows of ``meetings`` at the reader's moment by code, the next one first."""
    return {str(row["meeting_code"]): row for row in values.rows(query(meetings))}


def show_none() -> None:
    """Say that no meeting is known; to whom may plan one, also where."""
    words = session.words()
    if chosen(AT):
        day = words.date(moment().day.isoformat())
        st.info(escape_markdown(words("agenda-empty-then", day=day)))
    else:
        st.info(words("agenda-empty" if may_write() else "agenda-empty-read"))


def choose_meeting(meetings: Mapping[str, Meeting]) -> Meeting:
    """Picker: the meeting that the page shows, at first the next one.

    An address that asks for one that is not known, or was not yet, is answered in words.
    """
    words = session.words()
    with st.container():  # also where it is empty: what comes below keeps its place
        if unknown := unknown_code(MEETING, meetings):
            st.warning(escape_markdown(words("agenda-unknown", code=unknown)))
    label = words("agenda-choose")
    code = choose_one_from_list(
        MEETING, list(meetings), label, lambda code: meeting_label(meetings[code])
    )
    return meetings[code]


def meeting_label(meeting: Meeting) -> str:
    """Return day, state and topic of a meeting."""
    words = session.words()
    state = words.choice(MeetingState(meeting["state"]))
    return f"{words.date(meeting['held_on'])} · {state} · {meeting['topic']}"


def scope_of(meeting: Meeting) -> Scope:
    """Return the scope of a meeting's slides, in the reader's language."""
    return meeting_scope(database(), moment(), meeting, session.words(), support_visibility())


def show_facts(meeting: Meeting) -> None:
    """Show kind, place, the pinned moment and the moment compared with."""
    words, scope = session.words(), scope_of(meeting)
    kind = words.choice(MeetingKind(meeting["meeting_kind"])).capitalize()
    place = meeting["place"] if isinstance(meeting["place"], str) else ""
    st.markdown(f"### {escape_markdown(meeting['topic'])}")
    facts = [kind, words.date(meeting["held_on"]), place]
    st.markdown(escape_markdown(" · ".join(filter(None, facts))))
    day = words.date(scope.moment.day.isoformat())
    live = "agenda-then" if chosen(AT) else "agenda-live"
    key = "agenda-frozen" if is_frozen(meeting) else live
    sentences = [words(key, upload=scope.moment.upload, day=day)]
    if scope.earlier is not None:
        before = words.date(scope.earlier.day.isoformat())
        sentences.append(words("agenda-compared", day=before))
    st.caption(escape_markdown(" ".join(sentences)))


def may_write() -> bool:
    """Whether the reader may change meetings: by role, and only on the board of today."""
    return not chosen(AT) and access.may_upload(identity(), KIND)


def change_meeting(meeting: Meeting, **cells: object) -> bool:
    """Submit a meeting's row with some cells changed; return whether it was applied.

    meeting : as the reader saw it. A cell that somebody else has changed since refuses the change;
    the other cells stay as they are now. What may be asked about its day is asked where the day
    is among the cells; else it was answered when the meeting was planned.
    """
    with WRITING:
        row = current_meeting(meeting["meeting_code"]) or meeting
        if is_changed(meeting, row, cells):
            refuse(session.words()("agenda-changed-meanwhile"))
            return False
        stored = {name: row[name] for name in CONTRACTS[KIND].names}
        texts = {name: _as_text(cell) for name, cell in (stored | cells).items()}
        about_day = {"meeting-overdue", "day-far", "row-twice"}
        return hand_in(KIND, texts, accepted=() if "held_on" in cells else about_day)


def _as_text(cell: Any) -> str | None:
    if cell is None or pd.isna(cell):
        return None
    return str(int(cell)) if isinstance(cell, float) else str(cell)


def offer_freeze(meeting: Meeting) -> None:
    """Offer to pin the figures of a planned meeting, to take the pin off, to mark it as held."""
    words = session.words()
    if meeting["state"] == MeetingState.HELD:
        return
    with st.container(horizontal=True, gap="small"):
        if is_frozen(meeting):
            st.button(words("agenda-thaw"), on_click=_thaw, args=(meeting,), key="agenda-thaw")
        else:
            st.button(
                words("agenda-freeze"),
                icon=":material/lock:",
                help=words("agenda-freeze-help"),
                on_click=_freeze,
                args=(meeting,),
                key="agenda-freeze",
            )
        if meeting["held_on"] <= moment().day.isoformat():
            st.button(words("agenda-hold"), on_click=_hold, args=(meeting,), key="agenda-hold")


def _pin(meeting: Meeting) -> dict[str, object]:
    """Return the cells that pin a meeting to what is known now; its own pin where it has one."""
    if is_frozen(meeting):
        return {}
    now = moment()
    return {"figures_upload": now.upload, "figures_on": now.day.isoformat()}


def _freeze(meeting: Meeting) -> None:
    if may_write():
        change_meeting(meeting, **_pin(meeting))


def _thaw(meeting: Meeting) -> None:
    if may_write():
        change_meeting(meeting, figures_upload=None, figures_on=None)


def _hold(meeting: Meeting) -> None:
    if may_write():
        change_meeting(meeting, state=MeetingState.HELD, **_pin(meeting))
