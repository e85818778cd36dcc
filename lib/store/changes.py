"""Apply a change, and preview what it would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Engine,
    FromClause,
    Select,
    Table,
    and_,
    case,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)

from lib.contracts import CONTRACTS, Contract
from lib.store.as_of import as_frame, by_bytes
from lib.store.engine import reader, writer
from lib.store.errors import StaleStateError
from lib.store.handles import Database
from lib.store.references import check
from lib.store.stage import staged
from lib.store.state import read_state
from lib.store.totals import Refresh
from lib.store.uploads import Change, Counts, count, record
from lib.store.versions import aliased, differs, in_scope, same_key, versions
from lib.vocabulary import UploadMode

SHOWN = 1000
"""Changes and missing rows that a preview lists at most; their counts are exact."""


@dataclass(frozen=True)
class Difference:
    """Preview of a change: its effect on the stored rows.

    fingerprint : of the stored rows under the keys that the change touches; another change of
        these rows, and of these only, gives another one.
    new, changed, same : rows of the file, by what is stored under their key.
    missing : stored rows in the scope of the file that it lacks; see ``versions.in_scope``.
    changes : one row per changed cell: the key's columns, column, old, new (as plain values, None
        for missing); the first thousand.
    missing_rows : the missing rows, all columns; the first thousand.
    """

    fingerprint: str
    new: int
    changed: int
    same: int
    missing: int
    changes: pd.DataFrame
    missing_rows: pd.DataFrame


def difference(database: Database, change: Change) -> Difference:
    """Compare a change with the open rows without changing anything."""
    with reader(database) as connection:
        parts = [
            _difference(connection, CONTRACTS[kind], frame, change.mode_of(kind))
            for kind, frame in change.rows.items()
        ]
        identity = read_state(connection).identity
    return Difference(
        "|".join([identity, *(part.fingerprint for part in parts)]),
        new=sum(part.new for part in parts),
        changed=sum(part.changed for part in parts),
        same=sum(part.same for part in parts),
        missing=sum(part.missing for part in parts),
        changes=pd.concat([part.changes for part in parts], ignore_index=True),
        missing_rows=pd.concat([part.missing_rows for part in parts], ignore_index=True),
    )


def apply(
    engine: Engine,
    change: Change,
    *,
    expected: str | None = None,
    refresh: Refresh | None = None,
) -> int | None:
    """Apply a change and return the number of its upload; None where it changes nothing.

    expected : the fingerprint of the ``Difference`` that somebody has seen. refresh : brings the
    totals up to date, in the same transaction; left out, they are computed when next needed.

    Raises ``StaleStateError`` where rows under its keys have changed since,
    ``BrokenReferencesError`` where open rows would refer to unknown codes, and
    ``ForbiddenChangeError`` where a measured indicator would change its meaning.
    """
    with writer(engine) as connection:
        upload = write(connection, change, expected)
        if upload is None:
            connection.rollback()
        elif refresh:
            refresh(connection)
        return upload


def write(connection: Connection, change: Change, expected: str | None = None) -> int | None:
    """Write a change in the open transaction, which is to be rolled back where nothing changes."""
    seen: dict[str, str] = {}
    if expected is not None:
        identity, *parts = expected.split("|")
        seen = dict(part.partition(":")[::2] for part in parts)
        if identity != read_state(connection).identity:
            raise StaleStateError(pd.DataFrame({"kind": list(change.rows)}))
    upload = record(connection, change)
    counts = Counts()
    for contract in CONTRACTS.values():
        if contract.kind in change.rows:
            frame = change.rows[contract.kind]
            fingerprint, mode = seen.get(contract.kind), change.mode_of(contract.kind)
            counts += _write(connection, upload, contract, frame, mode, fingerprint)
    if not counts:
        return None
    count(connection, upload, counts)
    check(connection, upload)
    return upload


def _write(
    connection: Connection,
    upload: int,
    contract: Contract,
    frame: pd.DataFrame,
    mode: UploadMode,
    expected: str | None,
) -> Counts:
    table, old = versions(contract.kind), aliased(contract.kind, "old")
    with staged(connection, contract, frame) as stage:
        if expected is not None and _fingerprint(connection, contract, stage, mode) != expected:
            raise StaleStateError(pd.DataFrame({"kind": [contract.kind]}))
        ended = 0
        if mode is UploadMode.REPLACE:
            ended = _end(connection, upload, table, _missing(contract, old, stage))
        matched = _matched(contract, old, stage)
        replaced = select(old.c.row_id).where(matched, differs(contract, old, stage))
        changed = _end(connection, upload, table, replaced)
        opened = connection.execute(
            insert(table).from_select(
                ["since", "origin", "line", *contract.names],
                select(
                    literal(upload),
                    literal(upload),
                    stage.c.line,
                    *(stage.c[name] for name in contract.names),
                ).where(~exists().where(matched)),
                include_defaults=False,
            ),
            execution_options={"preserve_rowcount": True},
        ).rowcount
    return Counts(added=opened - changed, changed=changed, ended=ended)


def _end(
    connection: Connection, upload: int, table: Table, row_ids: Select[Any] | CompoundSelect[Any]
) -> int:
    ending = update(table).where(table.c.row_id.in_(row_ids)).values(until=upload)
    return connection.execute(ending).rowcount


def _matched(contract: Contract, old: FromClause, stage: FromClause) -> ColumnElement[bool]:
    return and_(same_key(contract, old, stage), old.c.until.is_(None))


def _missing(contract: Contract, old: FromClause, stage: FromClause) -> CompoundSelect[Any]:
    covered = select(old.c.row_id).where(old.c.until.is_(None), in_scope(contract, old, stage))
    return covered.except_(select(old.c.row_id).where(_matched(contract, old, stage)))


def _fingerprint(
    connection: Connection, contract: Contract, stage: FromClause, mode: UploadMode
) -> str:
    """Return a fingerprint of the open rows under a file's keys, and of those it would end.

    A row that replaces another has a greater number than all before it, so rows are the same
    where their count and the sum of their numbers are.
    """
    old = aliased(contract.kind, "old")
    matched = select(old.c.row_id).join_from(old, stage, _matched(contract, old, stage))
    missing = [_missing(contract, old, stage)] if mode is UploadMode.REPLACE else []
    counted = []
    for rows in [matched, *missing]:
        row_id = rows.subquery().c.row_id
        query = select(func.count(row_id), func.coalesce(func.sum(row_id), 0))
        counted += [str(number) for number in connection.execute(query).one()]
    return "-".join(counted)


def _difference(
    connection: Connection, contract: Contract, frame: pd.DataFrame, mode: UploadMode
) -> Difference:
    table, old = versions(contract.kind), aliased(contract.kind, "old")
    with staged(connection, contract, frame) as stage:
        fingerprint = _fingerprint(connection, contract, stage, mode)
        unequal = differs(contract, old, stage)
        matched, changed = connection.execute(
            select(func.count(), func.coalesce(func.sum(case((unequal, 1), else_=0)), 0))
            .select_from(stage)
            .join(old, _matched(contract, old, stage))
        ).one()
        missing = _missing(contract, old, stage)
        missing_count = connection.scalar(select(func.count()).select_from(missing.subquery()))
        pairs = connection.execute(
            select(
                *(old.c[name] for name in contract.names),
                *(stage.c[name] for name in contract.names),
            )
            .join_from(stage, old, _matched(contract, old, stage))
            .where(unequal)
            .order_by(*(by_bytes(connection, old.c[name]) for name in contract.key))
            .limit(SHOWN)
        ).all()
        lost = connection.execute(
            select(*(table.c[name] for name in contract.names))
            .where(table.c.row_id.in_(missing))
            .order_by(*(by_bytes(connection, table.c[name]) for name in contract.key))
            .limit(SHOWN)
        ).all()
    return Difference(
        f"{contract.kind}:{fingerprint}",
        new=len(frame) - matched,
        changed=changed,
        same=matched - changed,
        missing=missing_count or 0,
        changes=_cells(contract, pairs),
        missing_rows=as_frame(lost, contract.dtypes),
    )


def _cells(contract: Contract, pairs: Sequence[Sequence[Any]]) -> pd.DataFrame:
    """List what changed cell by cell, from rows of all old values followed by all new ones."""
    width = len(contract.names)
    cells = [
        (*old[: len(contract.key)], name, before, after)
        for old, new in ((pair[:width], pair[width:]) for pair in pairs)
        for name, before, after in zip(contract.names, old, new, strict=True)
        if before != after
    ]
    columns = [*contract.key, "column", "old", "new"]
    return pd.DataFrame(cells[:SHOWN], columns=columns, dtype=object)
