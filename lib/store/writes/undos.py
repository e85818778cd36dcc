"""Undo of an upload by another one, and the conflicts that forbid it.

An undo ends the versions that its upload opened and opens copies of those it ended. A later upload
that is itself undone makes no conflict, nor does its undo.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    func,
    insert,
    literal,
    select,
    tuple_,
    union_all,
    update,
)

from lib.contracts import Contract
from lib.store.database.engine import writer
from lib.store.errors import NotUndoableError, UndoConflictError
from lib.store.totals import Refresh
from lib.store.uploads import ERASE, UNDO, UPLOAD, Change, Counts, count, record, undone_by
from lib.store.versions import aliased, same_key, touched_kinds, versions
from lib.store.writes.references import broken_references, changed_meanings
from lib.store.writes.trials import shadow, trial

Conflict = tuple[int, str, str, str]
"""The conflicting upload, kind and key of the row, reason."""


def undo(
    engine: Engine,
    upload: int,
    *,
    by: str,
    member: str | None = None,
    note: str | None = None,
    accepted_at: datetime | None = None,
    refresh: Refresh | None = None,
) -> int:
    """Undo an upload and return the number of the new one; an undo can itself be undone.

    refresh : brings the totals up to date, in the same transaction.

    Raises ``UndoConflictError`` where later uploads conflict, ``NotUndoableError`` for an
    erasure and for an upload that does not exist.
    """
    with writer(engine) as connection:
        number = write_undo(
            connection, upload, by=by, member=member, note=note, accepted_at=accepted_at
        )
        if refresh:
            refresh(connection)
        return number


def undo_conflicts(database: Engine | Connection, upload: int) -> pd.DataFrame:
    """List the conflicts of an undo, in the order in which to undo them; empty if there are none.

    Returns one row per conflict: upload, file, kind, key (its parts joined by `` · ``), reason:
    ``undone`` (it is undone already), ``touched`` (the upload touched the same key later),
    ``refers`` (a row of its file refers to a row that the undo would end), ``lacks`` (it ended
    what a row that would come back refers to), ``meaning`` (an indicator would change its unit or
    way of counting under measurements).
    """
    with trial(database) as connection:
        shadow_upload(connection, upload)
        try:
            write_undo(connection, upload, by="")
        except UndoConflictError as error:
            return error.conflicts
        return _conflicts_frame(connection, [])


def shadow_upload(connection: Connection, upload: int) -> None:
    """Prepare a trial of undoing an upload: the kinds whose rows it opened or ended."""
    kinds = (contract.kind for contract in touched_kinds(connection, upload))
    shadow(connection, *map(versions, kinds))


def write_undo(
    connection: Connection,
    upload: int,
    *,
    by: str,
    member: str | None = None,
    note: str | None = None,
    accepted_at: datetime | None = None,
) -> int:
    """Undo an upload in the open transaction, which is to be rolled back where this raises."""
    kind, file_name = _kind_and_file(connection, upload)
    undone = undone_by(connection).get(upload)
    if undone is not None:
        raise UndoConflictError(_conflicts_frame(connection, [(undone, kind, "", "undone")]))
    conflicts = list(_touched_later(connection, upload))
    change = Change(UNDO, {}, file_name, by, member=member, note=note, accepted_at=accepted_at)
    number = record(connection, change, undoes=upload)
    total = Counts()
    for contract in touched_kinds(connection, upload):
        total += _reverse(connection, contract, upload, number)
    conflicts += _consistency_conflicts(connection, number)
    if conflicts:
        raise UndoConflictError(_conflicts_frame(connection, conflicts))
    count(connection, number, total)
    return number


def _kind_and_file(connection: Connection, upload: int) -> tuple[str, str]:
    undone = connection.execute(
        select(UPLOAD.c.kind, UPLOAD.c.file_name).where(UPLOAD.c.id == upload)
    ).first()
    if undone is None or undone.kind == ERASE:
        raise NotUndoableError(pd.DataFrame({"upload": [upload]}))
    return undone.kind, undone.file_name


def _reverse(connection: Connection, contract: Contract, upload: int, number: int) -> Counts:
    table = versions(contract.kind)
    old, new = aliased(contract.kind, "old"), aliased(contract.kind, "new")
    closed = connection.execute(
        update(table)
        .where(table.c.until.is_(None), _touched(contract, upload))
        .values(until=number)
    ).rowcount
    names = ["origin", "line", *contract.names]
    copies = select(literal(number), *(old.c[name] for name in names)).where(old.c.until == upload)
    opened = connection.execute(
        insert(table).from_select(["since", *names], copies, include_defaults=False),
        execution_options={"preserve_rowcount": True},
    ).rowcount
    replaced = select(func.count()).select_from(old)
    replaced = replaced.join(new, and_(same_key(contract, old, new), new.c.until.is_(None)))
    changed = connection.scalar(replaced.where(old.c.until == number)) or 0
    return Counts(added=opened - changed, changed=changed, ended=closed - changed)


def _touched(contract: Contract, upload: int) -> ColumnElement[bool]:
    """Rows of the keys that an upload opened or ended."""
    table, mine = versions(contract.kind), aliased(contract.kind, "mine")
    key = [mine.c[name] for name in contract.key]
    keys = union_all(
        select(*key).where(mine.c.since == upload), select(*key).where(mine.c.until == upload)
    )
    return tuple_(*(table.c[name] for name in contract.key)).in_(keys)


def _touched_later(connection: Connection, upload: int) -> Iterator[Conflict]:
    later = _later_in_force(connection, upload)
    for contract in touched_kinds(connection, upload) if later else ():
        table, touched = versions(contract.kind), _touched(contract, upload)
        key = [table.c[name] for name in contract.key]
        for touch in (table.c.since, table.c.until):
            query = select(touch, *key).where(touch.in_(later), touched).distinct()
            for number, *parts in connection.execute(query):
                yield number, contract.kind, " · ".join(parts), "touched"


def _later_in_force(connection: Connection, upload: int) -> list[int]:
    """List later uploads, without those undone by a later undo in force, and such undos."""
    void = {
        number
        for undone, undo in undone_by(connection).items()
        if undone > upload
        for number in (undone, undo)
    }
    later = connection.scalars(select(UPLOAD.c.id).where(UPLOAD.c.id > upload))
    return [number for number in later if number not in void]


def _consistency_conflicts(connection: Connection, number: int) -> Iterator[Conflict]:
    """List rows that an undo, already written, left with broken references or changed meanings."""
    for broken in broken_references(connection, number):
        if broken.since != number:
            yield broken.origin, broken.kind, broken.code, "refers"
        else:
            yield broken.lost_by or number, broken.kind, broken.code, "lacks"
    for changed in changed_meanings(connection, number):
        yield changed.by, "indicators", changed.indicator_code, "meaning"


def _conflicts_frame(connection: Connection, conflicts: Iterable[Conflict]) -> pd.DataFrame:
    files = dict(connection.execute(select(UPLOAD.c.id, UPLOAD.c.file_name)).all())
    latest_first = sorted(set(conflicts), key=lambda conflict: (-conflict[0], *conflict[1:]))
    rows = [(upload, files[upload], kind, key, why) for upload, kind, key, why in latest_first]
    return pd.DataFrame(rows, columns=["upload", "file", "kind", "key", "reason"])
