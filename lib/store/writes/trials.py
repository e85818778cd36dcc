"""Trials: writing into temporary copies of tables, so that nobody has to wait for a preview.

A temporary table hides the stored one of its name, on SQLite as on PostgreSQL, so the same
statements write into the copy. Stored tables are only read, in one state; no lock is taken.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Column, Connection, Engine, Index, MetaData, Table, text

from lib.store.database.engine import reader
from lib.store.totals import DERIVED_FROM, EXCHANGE, TOTAL, TOTALLED
from lib.store.uploads import UPLOAD

LEFT_OUT = frozenset({"content"})
"""Columns that are empty in the copies: files' bytes, which no preview looks at."""

SLOW_INDEXES = frozenset(
    {"exchanges_from_member_date", "exchanges_to_member_date", "exchanges_date_exchange_id"}
)
"""Indexes that take longer to build on a copy than a preview saves by them; SQLite only."""


@contextmanager
def trial(database: Engine | Connection) -> Iterator[Connection]:
    """Yield a connection whose writes are rolled back at the end of the block.

    Of an engine, tables must be copied by ``shadow`` before they are written.
    """
    if isinstance(database, Connection):
        with database.begin_nested() as savepoint:
            yield database
            savepoint.rollback()
        return
    with reader(database) as connection:
        connection.info["shadows"] = set()
        try:
            yield connection
        finally:
            connection.rollback()
            connection.info.pop("shadows", None)


def shadow(connection: Connection, *tables: Table) -> None:
    """Hide tables, and those that every change writes, behind temporary copies of them."""
    shadows: set[str] | None = connection.info.get("shadows")
    if shadows is None:  # a connection that may write
        return
    derived = EXCHANGE.values() if {table.name for table in tables} & DERIVED_FROM else ()
    for table in (UPLOAD, TOTAL, TOTALLED, *derived, *tables):
        if table.name not in shadows:
            shadows.add(table.name)
            _copy(connection, table)
    if connection.dialect.name == "postgresql":  # prepared statements still mean stored tables
        connection.execute(text("DISCARD PLANS"))


def _copy(connection: Connection, table: Table) -> None:
    names = [column.name for column in table.c if column.name not in LEFT_OUT]
    columns = ", ".join(f'"{name}"' for name in names)
    if connection.dialect.name == "postgresql":
        schema = connection.exec_driver_sql("SELECT current_schema()").scalar()
        stored = f'"{schema}"."{table.name}"'
        like = f"CREATE TEMPORARY TABLE {table.name} (LIKE {stored} INCLUDING ALL)"
        connection.execute(text(f"{like} ON COMMIT DROP"))
        into = f"INSERT INTO pg_temp.{table.name} ({columns}) SELECT {columns} FROM {stored}"
        connection.execute(text(into))
        connection.execute(text(f"ANALYZE pg_temp.{table.name}"))
        return
    copy, indexes = _temporary(table)
    copy.create(connection, checkfirst=False)
    stored = f"main.{table.name}"
    into = f"INSERT INTO temp.{table.name} ({columns}) SELECT {columns} FROM {stored}"
    connection.execute(text(into))
    for index in indexes:
        index.create(connection)


def _temporary(table: Table) -> tuple[Table, list[Index]]:
    """Declare a temporary table like a stored one, without what refers to others."""
    columns = (
        Column(column.name, column.type, primary_key=column.primary_key, nullable=column.nullable)
        for column in table.c
    )
    copy = Table(table.name, MetaData(), *columns, prefixes=["TEMPORARY"])
    indexes = [
        Index(
            index.name,
            *(copy.c[column.name] for column in index.columns),
            unique=index.unique,
            sqlite_where=index.dialect_options["sqlite"]["where"],
        )
        for index in sorted(table.indexes, key=lambda index: str(index.name))
        if index.name not in SLOW_INDEXES
    ]
    copy.indexes.clear()
    return copy, indexes
