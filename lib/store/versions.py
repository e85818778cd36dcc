"""Versions of rows in SQL: their tables, and the conditions that statements share."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Integer,
    String,
    Table,
    and_,
    bindparam,
    exists,
    literal,
    or_,
    select,
    true,
    tuple_,
    union_all,
)

from lib.contracts import CONTRACTS, Contract
from lib.tables import Type, sql_table


@cache
def versions(kind: str) -> Table:
    """Return the table of a kind: every version of its rows."""
    return sql_table(CONTRACTS[kind].table)


@cache
def aliased(kind: str, name: str) -> FromClause:
    """Return the table of a kind under an alias, for a second use in one statement."""
    return versions(kind).alias(name)


def touched_kinds(connection: Connection, upload: int) -> list[Contract]:
    """List the kinds of which an upload opened or ended versions, parents first."""
    touched = set(connection.scalars(_touched_kinds(), {"upload": upload}))
    return [contract for kind, contract in CONTRACTS.items() if kind in touched]


@cache
def _touched_kinds() -> CompoundSelect[Any]:
    upload = bindparam("upload", type_=Integer)
    return union_all(
        *(
            select(literal(kind, String)).where(exists().where(column == upload))
            for kind in CONTRACTS
            for column in (versions(kind).c.since, versions(kind).c.until)
        )
    )


def open_at(row: FromClause, upload: int | ColumnElement[int] | None) -> ColumnElement[bool]:
    """Versions that were open as of an upload, or are open now."""
    if upload is None:
        return row.c.until.is_(None)
    return and_(row.c.since <= upload, or_(row.c.until.is_(None), row.c.until > upload))


def same_key(contract: Contract, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Rows of one key."""
    return and_(*(one.c[name] == other.c[name] for name in contract.key))


def differs(contract: Contract, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Rows with at least one different value; missing equals missing."""
    values = [name for name in contract.names if name not in contract.key]
    return or_(*(one.c[name].is_distinct_from(other.c[name]) for name in values))


def in_scope(contract: Contract, row: FromClause, stage: FromClause) -> ColumnElement[bool]:
    """Rows in the scope of a file, whether or not it holds them.

    Where a kind may be replaced: rows of a member and period that the file names together. Where
    rows are numbered by who reports them: rows of those who report. Else all rows.
    """
    if contract.can_replace():
        names = ["member_code", _period(contract)]
        return tuple_(*(row.c[n] for n in names)).in_(select(*(stage.c[n] for n in names)))
    if "reported_by" in contract.key:
        return row.c.reported_by.in_(select(stage.c.reported_by))
    return true()


def _period(contract: Contract) -> str:
    columns = contract.columns
    return next(n for n in contract.key if columns[n].type is Type.PERIOD or columns[n].census)
