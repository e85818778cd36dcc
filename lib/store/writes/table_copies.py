"""Copying all tables of one database into another."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    MetaData,
    RowMapping,
    Table,
    delete,
    false,
    func,
    insert,
    select,
    text,
)

from lib.contracts import CONTRACTS
from lib.store.writes.stage import AT_ONCE, write_rows
from lib.tables import AccountSession, SignInAttempt, UploadDraft, sql_table

SESSION, ATTEMPT = sql_table(AccountSession), sql_table(SignInAttempt)
PASSING = frozenset({SESSION.name, ATTEMPT.name, sql_table(UploadDraft).name})
"""Tables that no backup holds and that restoring empties."""


def all_tables(connection: Connection) -> list[Table]:
    """List all tables but the schema's revision, parents before children."""
    tables = MetaData()
    tables.reflect(connection)
    tables.remove(tables.tables["alembic_version"])
    return tables.sorted_tables


def filled(connection: Connection, table: Table) -> set[str]:
    """Return the table's name where it has rows."""
    has_rows = connection.execute(select(table).limit(1)).first() is not None
    return {table.name} if has_rows else set()


def copy_rows(source: Connection, target: Connection, *, keeping: Collection[str]) -> None:
    """Replace all rows of one database, but for some tables, with those of another."""
    tables = [table for table in all_tables(target) if table.name not in keeping]
    for table in reversed(tables):
        target.execute(delete(table))
    for table in tables:
        if table.name not in PASSING:
            _copy_table(source, target, table)


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    """Copy a table's rows, those of a kind of file in bulk: they are plain numbers and texts."""
    rows = source.execution_options(yield_per=AT_ONCE).execute(
        select(table).order_by(*table.primary_key)
    )
    names = list(table.c.keys())
    if table.name in CONTRACTS:
        batches = ([tuple(row) for row in part] for part in rows.partitions())
        write_rows(target, table.name, names, batches)
    else:
        for part in rows.mappings().partitions():
            target.execute(insert(table), [_in_utc(row) for row in part])
    if target.dialect.name == "postgresql":
        _number_on(target, table)


def _in_utc(row: RowMapping) -> dict[str, Any]:
    """Return a row with its times in UTC: SQLite keeps no zone, PostgreSQL tells its server's."""
    values = dict(row)
    for name, value in row.items():
        if isinstance(value, datetime):
            values[name] = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    return values


def _number_on(target: Connection, table: Table) -> None:
    """Set PostgreSQL's sequences to continue after the largest copied key."""
    for column in table.primary_key:
        owner = {"table": table.name, "column": column.name}
        sequence = target.scalar(text("SELECT pg_get_serial_sequence(:table, :column)"), owner)
        if sequence:
            last = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            target.execute(select(func.setval(sequence, last, false())))
