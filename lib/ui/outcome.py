"""Applying and undoing at the press of a button, and saying once what became of it."""

import streamlit as st

from lib import desk, store
from lib.desk import Checking
from lib.ui.plain import plain
from lib.ui.session import engine, text

AUTHOR = "local"
"""Who uploads while there are no accounts: whoever sits at this machine."""

ROUND, ACCEPTED, NOTE, DONE = "staff-round", "staff-accepted", "staff-note", "staff-done"
"""Session keys: which file box is shown, warnings read, the note, the last outcome."""


def apply(checking: Checking) -> None:
    """Apply a checked file; a file box for the next one takes its place."""
    accepted = sorted({problem.code for problem in checking.checked.warnings})
    try:
        upload = desk.apply(
            engine(),
            checking,
            by=AUTHOR,
            note=st.session_state.get(NOTE) or None,
            acknowledged=accepted if st.session_state.get(ACCEPTED) or not accepted else (),
        )
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, text()))
        return
    st.session_state[ROUND] += 1
    st.session_state[ACCEPTED] = False
    st.session_state[DONE] = ("applied", upload)


def show_outcome() -> None:
    """Say once what became of the last press of a button, with the way on and the way back."""
    words = text()
    outcome, value = st.session_state.get(DONE, (None, None))
    if outcome == "error":
        st.error(plain(value))
    elif outcome == "undone":
        st.success(words("undo-done", upload=value[0], made=value[1]))
    elif outcome == "applied" and value is None:
        st.info(words("upload-nothing-new"))
    elif outcome == "applied":
        st.success(words("upload-applied", upload=value))
        with st.container(horizontal=True):
            st.page_link("pages/board/overview.py", label=words("upload-to-board"))
            st.page_link("pages/staff/history.py", label=words("upload-to-history"))
            st.button(words("upload-undo"), on_click=undo, args=(value,), key="staff-undo-at-once")
    if outcome in ("error", "undone"):
        del st.session_state[DONE]


def undo(upload: int) -> None:
    """Undo an upload for the reason written beside the button."""
    note = st.session_state.get(NOTE) or None
    try:
        made = desk.undo(engine(), upload, by=AUTHOR, note=note)
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, text()))
    else:
        st.session_state[DONE] = ("undone", (upload, made))
