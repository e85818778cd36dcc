"""Apply a checked file or undo an upload; show before either what would become of the board."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime

import pandas as pd

from lib import queries, store
from lib.desk.privacy import refuse_personal
from lib.desk.submissions import fingerprint
from lib.desk.workbooks import FileSubmission

JUDGED = [
    *("indicator_code", "direction", "period", "value", "plan", "freshness"),
    *("override_until", "override_reason"),
]


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

    acknowledged : codes of the warnings that the author accepts.

    Raises ``UnsoundFileError`` for a file with errors, ``store.StaleStateError`` where somebody
    applied another file after this one was checked, ``PersonalTextError`` for a note about a
    person.
    """
    refuse_personal(note=note)
    if submission.difference is None:
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


def consequences(
    engine: store.Engine, submission: FileSubmission, moment: store.Moment
) -> pd.DataFrame:
    """Return what a file would do to the board's indicators.

    One row per indicator that would differ: indicator_code, direction, and for period, value,
    plan, freshness and what is said of a plan set by hand, the state before and after
    (``plan_before``, ``plan_after`` …).
    """
    return _compare(engine, submission.change, moment)


def undo_consequences(engine: store.Engine, upload: int, moment: store.Moment) -> pd.DataFrame:
    """Return what undoing an upload would do to the board's indicators; see ``consequences``."""
    return _compare(engine, upload, moment)


def _compare(engine: store.Engine, step: store.Change | int, moment: store.Moment) -> pd.DataFrame:
    before = queries.suppressed_strategy(engine, moment)[JUDGED]
    with store.dry_run(engine, step) as connection:
        queries.refresh_totals(connection)
        later = store.Moment(store.latest(connection), moment.day)
        after = queries.suppressed_strategy(connection, later)[JUDGED]
    both = before.merge(
        after, how="outer", on=["indicator_code", "direction"], suffixes=("_before", "_after")
    )
    differs = pd.Series(False, index=both.index)
    for name in JUDGED[2:]:
        old, new = both[f"{name}_before"], both[f"{name}_after"]
        differs |= ~((old == new).fillna(False) | (old.isna() & new.isna()))
    return both[differs].reset_index(drop=True)
