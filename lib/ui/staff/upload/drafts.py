"""Drafts on the upload page: files that are not applied yet wait in the database."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from lib import desk, store
from lib.access import AccountRole
from lib.desk import Draft, DraftFile, FileSubmission
from lib.ui.kit import session
from lib.ui.kit.desk import outcome
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.ui.kit.session import engine
from lib.ui.kit.tables.times import written_times
from lib.ui.staff.upload import checks, choices, corrections, file_box
from lib.ui.staff.upload.choices import ChosenFile
from lib.vocabulary import UploadMode

OPENED, SAVED = "staff-draft-opened", "staff-draft-saved"
"""Session keys: token of the draft that is shown instead of dropped files; what is saved last."""


class DraftSave(NamedTuple):
    """What the database holds of the files on the page.

    token : nothing where it may hold none. reason : why the work, or the files, are not kept.
    """

    token: str | None
    digests: frozenset[str]
    work: str
    reason: str | None = None


def offer_drafts() -> None:
    """List what this account has not applied, each to be continued or deleted."""
    words, account = session.words(), _account()
    listed = store.drafts(engine(), account) if account else []
    times = written_times(pd.Series([entry.changed_at for entry in listed], dtype="str"))
    for entry, time in zip(listed, times, strict=True):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(
                words("draft-waiting", file=escape_markdown(entry.name), time=time),
                width="content",
            )
            st.button(
                words("draft-continue"),
                on_click=_continue,
                args=(entry.token,),
                key=f"staff-draft-continue-{entry.token}",
            )
            _offer_deletion(entry.token)


def open_files() -> list[ChosenFile]:
    """Return the files of the draft that was opened, and say so; none where none is open."""
    token, account = st.session_state.get(OPENED), _account()
    if token is None:
        return []
    draft = desk.open_draft(engine(), account, token) if account else None
    if draft is None:
        del st.session_state[OPENED]
        st.info(session.words()("draft-gone"))
        return []
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(words("draft-open"), width="content")
        st.button(words("draft-later"), on_click=_close, key="staff-draft-later")
        _offer_deletion(token)
    for one in draft.files:  # Streamlit forgets what pickers held while another page is read
        choices.restore_kind(_chosen(one), one.file.kind)
    st.session_state.setdefault(file_box.MODE, draft.mode)
    return [_chosen(one) for one in draft.files]


def keep(files: Sequence[ChosenFile], mode: UploadMode, submission: FileSubmission) -> None:
    """Save files that are not applied yet, and each further work on them, or say why not.

    Files that would change nothing have nothing to wait for. A database that cannot be written
    keeps no draft, and the page works as before.
    """
    saved = _save(files, mode, submission)
    if saved and saved.reason:
        words = session.words()
        st.caption(words("draft-not-kept", reason=saved.reason, limit=desk.MEGABYTES_AT_MOST))


def _save(
    files: Sequence[ChosenFile], mode: UploadMode, submission: FileSubmission
) -> DraftSave | None:
    """Save a draft, unless it is saved already; return what the database holds of it."""
    account = _account()
    if account is None or (submission.is_sound and not changed_rows(submission)):
        return None
    draft = _draft(files, mode)
    saved: DraftSave | None = st.session_state.get(SAVED)
    digests = frozenset(choices.digest(file.content) for file in files)
    if saved and (saved.digests, saved.work) == (digests, draft.work):
        return saved
    token = saved.token if saved and saved.digests == digests else None
    dropped = checks.check_as_dropped(files, mode)
    reason = None
    try:
        token = desk.save_draft(
            engine(), account, draft, dropped=dropped, mended=submission, token=token
        )
        if saved and saved.token and saved.digests < digests:  # a file was added to the same box
            store.drop_draft(engine(), account, saved.token)
    except desk.NotKeptError as error:
        token, reason = error.token, error.reason
    except store.DatabaseFaultError:
        return None
    saved = DraftSave(token, digests, draft.work, reason)
    st.session_state[SAVED] = saved
    return saved


def changed_rows(submission: FileSubmission) -> int:
    """Count the stored rows that what was handed in would open, change or end."""
    difference = submission.difference
    ended = sum(
        table.difference.missing
        for table in submission.tables
        if table.difference and table.mode is UploadMode.REPLACE
    )
    return difference.new + difference.changed + ended if difference else 0


def apply(
    submission: FileSubmission,
    acknowledged: Sequence[str] | None,
    files: Sequence[ChosenFile],
) -> None:
    """Apply checked files and remove their drafts."""
    outcome.apply(submission, acknowledged)
    account = _account()
    if st.session_state[outcome.DONE][0] != "applied":
        return
    _close()
    if account is not None:
        desk.drop_applied(engine(), account, [checks.source(file) for file in files])


def _account() -> str | None:
    """Return the account whose drafts the page may show, looked up anew in callbacks."""
    reader = identity()
    return reader.account if reader.has(AccountRole.STAFF) else None


def _draft(files: Sequence[ChosenFile], mode: UploadMode) -> Draft:
    return Draft(
        tuple(
            DraftFile(
                checks.source(file),
                corrections.current(file),
                not choices.may_reuse_decisions(file),
            )
            for file in files
        ),
        mode,
    )


def _chosen(one: DraftFile) -> ChosenFile:
    return ChosenFile(one.file.name, one.file.content)


def _continue(token: str) -> None:
    """Open a draft with the same decisions and mends; it is checked anew against today's rows."""
    account = _account()
    draft = desk.open_draft(engine(), account, token) if account else None
    st.session_state[OPENED] = token
    if draft is None:
        return
    for one in draft.files:
        file = _chosen(one)
        choices.restore(file, one.file, is_afresh=one.is_afresh)
        corrections.restore(file, one.edits)
    st.session_state[file_box.MODE] = draft.mode
    digests = frozenset(choices.digest(one.file.content) for one in draft.files)
    st.session_state[SAVED] = DraftSave(token, digests, draft.work)


def _offer_deletion(token: str) -> None:
    st.button(
        session.words()("draft-delete"),
        on_click=_delete,
        args=(token,),
        type="tertiary",
        key=f"staff-draft-delete-{token}",
    )


def _delete(token: str) -> None:
    account = _account()
    if account is not None:
        store.drop_draft(engine(), account, token)
    _close()


def _close() -> None:
    """Leave the draft that is open; it waits with all that was saved."""
    st.session_state.pop(OPENED, None)
    st.session_state.pop(SAVED, None)
