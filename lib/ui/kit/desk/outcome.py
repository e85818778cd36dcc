"""Callbacks that apply and undo an upload, and the message about the outcome, shown once."""

from collections.abc import Sequence

import streamlit as st

from lib import access, desk, store
from lib.access import Occasion
from lib.desk import FileSubmission
from lib.ui.kit import session
from lib.ui.kit.desk import dropped_files, permissions
from lib.ui.kit.desk.preview import consequences_of, show_consequences
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.layout.expanders import steady_expander
from lib.ui.kit.links import link
from lib.ui.kit.pickers import UPLOAD
from lib.ui.kit.session import engine
from lib.ui.menu import Page

ROUND, NOTE, DONE = "staff-round", "staff-note", "staff-done"
"""Session keys: which file box is shown, the note, the last outcome."""

REASON = "staff-undo-reason"
"""Session key: why an upload is undone."""

DROPPED = "staff-dropped"
"""Session key: Streamlit's names of the files that lie in the box."""


def apply(submission: FileSubmission, acknowledged: Sequence[str] | None = ()) -> None:
    """Apply a checked file; a file box for the next one takes its place.

    acknowledged : the sentences of the warnings that the reader acknowledged one by one; kept on
        the upload. Nothing where some are not acknowledged.
    """
    is_open = submission.warnings and not acknowledged
    if is_open or not permissions.may_apply(submission):
        st.session_state[DONE] = ("error", session.words()("rights-none"))
        return
    reader = identity()
    try:
        upload = desk.apply(
            engine(),
            submission,
            by=reader.author,
            member=reader.member,
            note=st.session_state.get(NOTE) or None,
            acknowledged=acknowledged or (),
        )
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, session.words()))
        return
    if upload is not None:
        access.record(engine(), Occasion.UPLOAD, reader.account, str(upload))
    st.session_state[ROUND] += 1
    dropped_files.give_back(st.session_state.pop(DROPPED, ()))
    st.session_state[DONE] = ("applied", upload)


def show_outcome(*, offers_undo: bool = True) -> None:
    """Show the outcome of the last button once, with links to the next step and to undo.

    offers_undo : whether an upload just applied can be undone here.
    """
    words = session.words()
    outcome, value = st.session_state.get(DONE, (None, None))
    if outcome == "error":
        st.error(escape_markdown(value))
    elif outcome == "undone":
        st.success(words("undo-done", upload=value[0], made=value[1]))
    elif outcome == "applied" and value is None:
        st.info(words("upload-nothing-new"))
    elif outcome == "applied":
        st.success(words("upload-applied", upload=value))
        with st.container(horizontal=True):
            st.page_link(Page.OVERVIEW, label=words("upload-to-board"))
            st.page_link(Page.HISTORY, label=words("upload-to-history"))
        if offers_undo:
            _offer_undo_at_once(value)
    if outcome in ("error", "undone"):
        del st.session_state[DONE]


def _offer_undo_at_once(upload: int) -> None:
    """Offer to undo an upload just applied, with its consequences once the reader asks."""
    label = session.words()("upload-undo")
    expander = steady_expander(label, f"staff-undo-at-once-{upload}", icon=":material/undo:")
    if expander.open:
        with expander:
            offer_undo(upload)


def offer_undo(upload: int) -> None:
    """Show what undoing an upload would change, and offer it; or the later ones in its way."""
    words, conflicts = session.words(), store.undo_conflicts(engine(), upload)
    if not conflicts.empty:
        error = store.UndoConflictError(conflicts)
        st.warning(escape_markdown(desk.refusal(error, words)))
        for conflict in conflicts["upload"].drop_duplicates():
            link(words("history-one", upload=int(conflict)), Page.HISTORY, {UPLOAD: str(conflict)})
        return
    show_consequences(consequences_of(upload))
    st.text_input(words("undo-reason"), key=REASON, max_chars=300)
    st.button(
        words("undo-button", upload=upload),
        on_click=undo,
        args=(upload,),
        disabled=not st.session_state.get(REASON),
        help=words("undo-needs-reason"),
        key="staff-undo",
    )


def undo(upload: int) -> None:
    """Undo an upload for the reason written beside the button."""
    note, reader = st.session_state.get(REASON) or None, identity()
    if not permissions.may_undo(upload):
        access.record(engine(), Occasion.REFUSAL, reader.account, f"undo {upload}")
        st.session_state[DONE] = ("error", session.words()("rights-none"))
        return
    try:
        undo_upload = desk.undo(engine(), upload, by=reader.author, member=reader.member, note=note)
    except store.RefusedChangeError as error:
        st.session_state[DONE] = ("error", desk.refusal(error, session.words()))
    else:
        access.record(engine(), Occasion.UNDO, reader.account, f"{upload} by {undo_upload}")
        st.session_state[DONE] = ("undone", (upload, undo_upload))
