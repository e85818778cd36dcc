"""Permissions to write, checked at every write whatever the page has offered."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from lib import access, store
from lib.access import Identity, Occasion
from lib.desk import FileSubmission, Submission
from lib.ui.kit import guard, session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity, identity_by
from lib.ui.kit.names import full_names_of_members
from lib.ui.kit.session import engine
from lib.ui.kit.tables import show_table

REASONS = {
    "kind": "rights-kind",
    "owner": "rights-owner",
    "taken": "rights-taken",
    "reporter": "rights-reporter",
    "part": "rights-part",
}


def refused(reader: Identity, submission: FileSubmission) -> pd.DataFrame:
    """Return the rows that a reader may not write: as ``access.refused_rows``, with their file."""
    return pd.concat([_refused(reader, part) for part in submission.parts], ignore_index=True)


def _refused(reader: Identity, submission: Submission) -> pd.DataFrame:
    kind = submission.result.kind
    assert kind is not None
    stored = store.read(engine(), kind)
    rows = access.refused_rows(reader, kind, submission.rows, stored)
    return rows.assign(file=submission.name)


def show_refused(submission: FileSubmission) -> bool:
    """List the rows of a checked file that its reader may not write; false where there are none."""
    words, reader = session.words(), identity()
    rows = refused(reader, submission)
    if rows.empty:
        return False
    names = full_names_of_members()
    own_member = names[reader.member] if reader.member else ""
    st.error(escape_markdown(words("rights-refused", count=len(rows), member=own_member)))
    listed = pd.DataFrame(
        {
            words("history-file"): rows["file"],
            words("problem-row"): rows["line"],
            words("rights-member"): [names[code] for code in rows["member"]],
            words("problem-sentence"): [words(REASONS[reason]) for reason in rows["reason"]],
        }
    )
    if len({part.name for part in submission.parts}) == 1:
        del listed[words("history-file")]
    show_table(listed, "rights-refused")
    return True


def may_apply(submission: FileSubmission) -> bool:
    """Whether a reader may write every row of a checked file; a refusal is logged."""
    reader, kinds = identity(), [str(part.result.kind) for part in submission.parts]
    is_allowed = all(access.may_upload(reader, kind) for kind in kinds)
    if is_allowed and refused(reader, submission).empty:
        return True
    kind = kinds[0] if len(kinds) == 1 else store.WORKBOOK
    access.record(engine(), Occasion.REFUSAL, reader.account, f"upload {kind}")
    return False


def may_undo(upload: int, reader: Identity | None = None) -> bool:
    """Whether a reader may undo an upload and fetch its file; see ``access.may_undo``."""
    listed = store.history(engine()).set_index("upload")["member"]
    member = listed.get(upload)
    return access.may_undo(reader or identity(), member if isinstance(member, str) else None)


def original(upload: int) -> Callable[[], bytes]:
    """Return what fetches an upload's file for download and logs who did; empty where refused.

    Streamlit calls it when the button is pressed, outside of any run of a page: who reads is
    known by the handshake of this run, and their rights are checked when the file is fetched.
    """
    handshake = guard.handshake()

    def fetch() -> bytes:
        reader = identity_by(*handshake)
        if not may_undo(upload, reader):
            access.record(engine(), Occasion.REFUSAL, reader.account, f"download {upload}")
            return b""
        access.record(engine(), Occasion.DOWNLOAD, reader.account, str(upload))
        return store.content(engine(), upload) or b""

    return fetch
