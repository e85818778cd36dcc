"""Decisions on the page: the list, and a form for a new one."""

from collections.abc import Callable
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib import access
from lib.contracts import CONTRACTS, header_key
from lib.queries.meetings.decisions import count_decisions, decisions, next_decision_id
from lib.slides.scope import Scope
from lib.slides.topics.talks import decision_table
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, rows_of
from lib.ui.kit.desk.submit import hand_in, refuse
from lib.ui.kit.guard import identity
from lib.ui.kit.pickers import days
from lib.ui.kit.session import moment
from lib.ui.kit.tables.readable import show_readable
from lib.ui.meeting.agenda.current_rows import WRITING, current_decisions
from lib.ui.meeting.agenda.meeting import Meeting, scope_of
from lib.vocabulary import CONSORTIUM, OWNER_ROLES, DecisionState
from lib.wording import values

KIND = "decisions"
ABOUT = "decision-about"
"""Key of the picker of what a new decision is about."""

DAYS_TO_DO = 30
"""Days from a meeting, or from today where that is later, to the due day that is offered."""
WIDTHS = {
    "state": 105,
    "decision_id": 95,
    "decision": 260,
    "owner": 140,
    "due_on": 90,
    "done_on": 90,
    "note": 145,
    "meeting_code": 95,
}
"""Columns of the list of decisions with their widths in pixels."""
ROW = 66
"""Height of a row with two lines, in pixels; Streamlit wraps words above four times the font's."""


def show_decisions(scope: Scope) -> None:
    """Show all decisions known now: late and open ones first."""
    words, rows = session.words(), query(decisions)
    st.markdown(f"#### {words('agenda-decisions')}")
    if rows.empty:
        st.caption(words("slide-decisions-none"))
        return
    st.caption(words("slide-decisions-title", **count_decisions(rows)))
    table = decision_table(rows, scope)
    state = words("figure-state")
    table.insert(0, state, table.pop(state))
    held = {row["meeting_code"]: row["held_on"] for row in values.rows(rows_of("meetings"))}
    table[words("figure-meeting-code")] = [
        words.short_date(held.get(code)) for code in rows["meeting_code"]
    ]
    show_readable(table, "decisions-table", WIDTHS, ROW, words("figure-decision"))


def offer_new_decision(meeting: Meeting) -> None:
    """Offer the form for a decision under a heading that opens it, to whom may write one."""
    if may_decide():
        with st.expander(session.words()("agenda-decision-new")):
            offer_decision(meeting)


def offer_decision(
    meeting: Meeting,
    subject: tuple[str, str] | None = None,
    on_written: Callable[[], None] | None = None,
) -> None:
    """Offer a form for a decision of a meeting.

    subject : column and code of what it is about, such as an indicator of the slide on screen.
    on_written : called when the decision was applied, before the page is drawn again.
    """
    words, scope = session.words(), scope_of(meeting)
    owners = _owners(scope)
    subjects = _subjects(scope)
    if subject in subjects:
        st.session_state.setdefault(ABOUT, subject)
    with st.form("decision", border=False):
        st.text_area(
            words(header_key(KIND, "text")),
            height=84,
            placeholder=words("agenda-text-hint", longest=CONTRACTS[KIND].columns["text"].longest),
            key="decision-text",
        )
        owner, due = st.columns(2)
        owner.selectbox(
            words(header_key(KIND, "owner")),
            list(owners),
            format_func=owners.__getitem__,
            key="decision-owner",
        )
        due.date_input(
            words(header_key(KIND, "due_on")),
            max(moment().day, date.fromisoformat(meeting["held_on"])) + timedelta(days=DAYS_TO_DO),
            min_value=days.FIRST,
            max_value=days.LAST,
            format="DD.MM.YYYY",
            key="decision-due_on",
        )
        st.selectbox(
            words("agenda-decision-about"),
            list(subjects),
            index=None,
            format_func=subjects.__getitem__,
            placeholder=words("agenda-decision-nothing"),
            key=ABOUT,
        )
        st.form_submit_button(
            words("agenda-decision-add"), type="primary", on_click=_add, args=(meeting, on_written)
        )


def _owners(scope: Scope) -> dict[str, str]:
    """Return who may answer for a decision, by code: roles and the consortium, then members."""
    first = {code: scope.members[code] for code in (*OWNER_ROLES, CONSORTIUM)}
    return first | {code: name for code, name in scope.members.items() if code not in first}


@cached_part
def _subjects(scope: Scope) -> dict[tuple[str, str], str]:
    """Return what a decision may be about, in words, by column and code."""
    words = session.words()
    subjects = {
        ("direction", code): f"{code}. {words.named(row, 'short')}"
        for code, row in scope.directions.items()
    }
    subjects |= {
        ("indicator_code", row["indicator_code"]): f"{row['indicator_code']} {words.named(row)}"
        for row in values.rows(rows_of("indicators"))
        if pd.isna(row["retired_on"])
    }
    subjects |= {
        ("member_code", row["member_code"]): scope.members[row["member_code"]]
        for row in values.rows(rows_of("members"))
    }
    return subjects | {
        ("agreement_id", code): words("agenda-agreement", code=code)
        for code in rows_of("agreements")["agreement_id"].unique()
    }


def may_decide() -> bool:
    """Whether the reader may write decisions."""
    return access.may_upload(identity(), KIND)


def _add(meeting: Meeting, on_written: Callable[[], None] | None) -> None:
    if not may_decide():
        return
    state, about = st.session_state, st.session_state[ABOUT]
    if not str(state["decision-text"]).strip():
        refuse(session.words()("agenda-decision-empty"))
        return
    row = {
        "meeting_code": meeting["meeting_code"],
        "text": state["decision-text"],
        "owner": state["decision-owner"],
        "due_on": state["decision-due_on"].isoformat(),
        "state": DecisionState.OPEN,
    }
    if about:
        row[about[0]] = about[1]
    with WRITING:
        code = next_decision_id(current_decisions(), meeting["meeting_code"])
        is_applied = hand_in(KIND, {"decision_id": code, **row})
    if is_applied:  # what is refused stays in the form
        state["decision-text"], state[ABOUT] = "", None
        if on_written:
            on_written()


def subject_of_slide(code: str) -> tuple[str, str] | None:
    """Return column and code of what a slide is about; None for slides about everything."""
    slide = code.partition("?")[0]
    kind, _, subject = slide.partition(":")
    if subject:
        return {"indicator": "indicator_code", "member": "member_code"}[kind], subject
    return ("direction", slide) if slide.isdigit() else None
