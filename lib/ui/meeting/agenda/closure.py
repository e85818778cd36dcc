"""Closing a decision on the page: done on a day, dropped, or put off, with a note."""

from collections.abc import Mapping
from datetime import timedelta

import pandas as pd
import streamlit as st

from lib.contracts import CONTRACTS, header_key
from lib.queries.meetings.decisions import decisions
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.desk.submit import hand_in, refuse
from lib.ui.kit.pickers import days
from lib.ui.kit.session import AT, chosen, moment
from lib.ui.meeting.agenda.current_rows import (
    WRITING,
    current_decision,
    is_changed,
)
from lib.ui.meeting.agenda.decisions import DAYS_TO_DO, KIND, may_decide
from lib.vocabulary import DecisionState
from lib.wording import values


def offer_closing() -> None:
    """Offer to close an open decision: done on a day, dropped, or due later, with a note."""
    words, rows = session.words(), query(decisions)
    open_ = {
        str(row["decision_id"]): row
        for row in values.rows(rows)
        if row["state"] == DecisionState.OPEN
    }
    if not open_ or chosen(AT) or not may_decide():
        return
    with (
        st.popover(
            words("agenda-close"), icon=":material/check:", key="agenda-close", on_change="rerun"
        ),
        st.form("closing", border=False),
    ):
        st.selectbox(
            words("agenda-decisions"),
            list(open_),
            format_func=lambda code: f"{code} · {open_[code]['text']}",
            key="close-decision",
        )
        st.radio(
            words(header_key(KIND, "state")),
            [DecisionState.DONE, DecisionState.DROPPED, DecisionState.OPEN],
            format_func=lambda state: (
                words("agenda-close-later") if state is DecisionState.OPEN else words.choice(state)
            ),
            horizontal=True,
            key="close-state",
        )
        _choose_days()
        st.text_input(
            words(header_key(KIND, "note")),
            placeholder=words("agenda-text-hint", longest=CONTRACTS[KIND].columns["note"].longest),
            key="close-note",
        )
        st.form_submit_button(
            words("agenda-close-save"), type="primary", on_click=_close, args=(open_,)
        )


def _choose_days() -> None:
    """Pickers: the day on which a decision was done, and the day that it is put off to."""
    words, today = session.words(), moment().day
    done, due = st.columns(2)
    done.date_input(
        words(header_key(KIND, "done_on")),
        today,
        min_value=days.FIRST,
        max_value=days.LAST,
        format="DD.MM.YYYY",
        key="close-done_on",
    )
    due.date_input(
        words("agenda-close-due"),
        today + timedelta(days=DAYS_TO_DO),
        min_value=days.FIRST,
        max_value=days.LAST,
        format="DD.MM.YYYY",
        key="close-due_on",
    )


def _close(open_: Mapping[str, values.Row]) -> None:
    if not may_decide():
        return
    state = st.session_state
    row = open_[state["close-decision"]]
    with WRITING:
        current = current_decision(row["decision_id"])
        if current is None or is_changed(row, current, CONTRACTS[KIND].names):
            refuse(session.words()("agenda-changed-meanwhile"))
            return
        state["agenda-close"] = not _submit(row)


def _submit(row: values.Row) -> bool:
    """Submit a decision with what the form says; return whether it was applied."""
    state = st.session_state
    is_done = state["close-state"] == DecisionState.DONE
    is_later = state["close-state"] == DecisionState.OPEN
    stored = {
        name: None if pd.isna(row[name]) else str(row[name]) for name in CONTRACTS[KIND].names
    }
    return hand_in(
        KIND,
        stored
        | {
            "state": state["close-state"],
            "done_on": state["close-done_on"].isoformat() if is_done else None,
            "due_on": state["close-due_on"].isoformat() if is_later else stored["due_on"],
            "note": state["close-note"] or stored["note"],
        },
        accepted={"indicator-retired"},
    )
