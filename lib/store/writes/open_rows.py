"""Open rows that a change touches: those under its keys, and those that its file lacks."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    and_,
    func,
    select,
)

from lib.contracts import Contract
from lib.store.versions import aliased, in_scope, same_key
from lib.vocabulary import UploadMode


def open_match(contract: Contract, old: FromClause, stage: FromClause) -> ColumnElement[bool]:
    """Return the condition that an open row stands under the key of a staged row."""
    return and_(same_key(contract, old, stage), old.c.until.is_(None))


def missing_rows(contract: Contract, old: FromClause, stage: FromClause) -> CompoundSelect[Any]:
    """Select the open rows in the scope of a file that it lacks; see ``versions.in_scope``."""
    covered = select(old.c.row_id).where(old.c.until.is_(None), in_scope(contract, old, stage))
    return covered.except_(select(old.c.row_id).where(open_match(contract, old, stage)))


def fingerprint_of(
    connection: Connection, contract: Contract, stage: FromClause, mode: UploadMode
) -> str:
    """Return a fingerprint of the open rows under a file's keys, and of those it would end.

    A row that replaces another has a greater number than all before it, so rows are the same
    where their count and the sum of their numbers are.
    """
    old = aliased(contract.kind, "old")
    matched = select(old.c.row_id).join_from(old, stage, open_match(contract, old, stage))
    missing = [missing_rows(contract, old, stage)] if mode is UploadMode.REPLACE else []
    counted = []
    for rows in [matched, *missing]:
        row_id = rows.subquery().c.row_id
        query = select(func.count(row_id), func.coalesce(func.sum(row_id), 0))
        counted += [str(number) for number in connection.execute(query).one()]
    return "-".join(counted)
