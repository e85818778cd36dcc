"""Apply a change, and preview what it would change."""

from typing import Any

import pandas as pd
from sqlalchemy import (
    CompoundSelect,
    Connection,
    Engine,
    Select,
    Table,
    exists,
    insert,
    literal,
    select,
    update,
)

from lib.contracts import CONTRACTS, Contract
from lib.store.database.engine import writer
from lib.store.errors import StaleStateError
from lib.store.state import read_state
from lib.store.totals import Refresh
from lib.store.uploads import Change, Counts, count, record
from lib.store.versions import aliased, differs, versions
from lib.store.writes.open_rows import fingerprint_of, missing_rows, open_match
from lib.store.writes.references import check
from lib.store.writes.stage import staged
from lib.vocabulary import UploadMode


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
    fingerprints: dict[str, str] = {}
    if expected is not None:
        identity, *parts = expected.split("|")
        fingerprints = dict(part.partition(":")[::2] for part in parts)
        if identity != read_state(connection).identity:
            raise StaleStateError(pd.DataFrame({"kind": list(change.rows)}))
    upload = record(connection, change)
    counts = Counts()
    for contract in CONTRACTS.values():
        if contract.kind in change.rows:
            frame = change.rows[contract.kind]
            fingerprint, mode = fingerprints.get(contract.kind), change.mode_of(contract.kind)
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
        if expected is not None and fingerprint_of(connection, contract, stage, mode) != expected:
            raise StaleStateError(pd.DataFrame({"kind": [contract.kind]}))
        ended = 0
        if mode is UploadMode.REPLACE:
            ended = _end(connection, upload, table, missing_rows(contract, old, stage))
        matched = open_match(contract, old, stage)
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
