"""Apply a checked file, undo an upload, erase."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime

from lib import queries, store
from lib.desk.checks.multipart import FileSubmission
from lib.desk.checks.submissions import fingerprint
from lib.desk.privacy import refuse_personal


class UnsoundFileError(ValueError):
    """A file with errors cannot be applied."""


def apply(
    engine: store.Engine,
    submission: FileSubmission,
    *,
    by: str,
    member: str | None = None,
    note: str | None = None,
    acknowledged: Sequence[str] = (),
    accepted_at: datetime | None = None,
) -> int | None:
    """Store a checked file whole and return its upload, or nothing where it changes nothing.

    acknowledged : the warnings that the author accepted: their sentences, or codes in commands.

    Raises ``UnsoundFileError`` for a file with errors, ``store.StaleStateError`` where somebody
    applied another file after this one was checked, ``PersonalTextError`` for a note about a
    person.
    """
    refuse_personal(note=note)
    if not submission.is_sound or submission.difference is None:
        raise UnsoundFileError(submission.name)
    change = dataclasses.replace(
        submission.change,
        uploaded_by=by,
        member=member,
        note=note,
        acknowledged=acknowledged,
        accepted_at=accepted_at,
        sha256=fingerprint(submission.content),
        content=submission.content if submission.may_be_stored else None,
        reading=submission.reading,
    )
    return store.apply(
        engine, change, expected=submission.difference.fingerprint, refresh=queries.refresh_totals
    )


def undo(
    engine: store.Engine,
    upload: int,
    *,
    by: str,
    member: str | None = None,
    note: str | None = None,
    accepted_at: datetime | None = None,
) -> int:
    """Undo an upload whole and return the new upload.

    Raises ``store.UndoConflictError``, and ``PersonalTextError`` for a reason about a person.
    """
    refuse_personal(note=note)
    return store.undo(
        engine,
        upload,
        by=by,
        member=member,
        note=note,
        accepted_at=accepted_at,
        refresh=queries.refresh_totals,
    )


def erase(
    engine: store.Engine,
    *,
    upload: int | None = None,
    pair: str | None = None,
    by: str,
    reason: str,
) -> store.Erasure:
    """Erase what is personal; see ``store.erase``. A reason about a person is refused as well."""
    refuse_personal(reason=reason)
    erasure = store.erase(engine, upload=upload, pair=pair, by=by, reason=reason)
    store.refresh_missing(engine, queries.refresh_totals)
    return erasure
