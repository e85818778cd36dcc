"""Opening the database: SQLite beside the application by default, PostgreSQL by its address.

There is one writer at a time. On SQLite a writer begins with BEGIN IMMEDIATE, on PostgreSQL it
takes an advisory lock that its transaction gives back; readers never wait for either.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text

from lib import config
from lib.store.handles import CachedDatabase, Database
from lib.store.migrations import migrate

PATIENCE_SECONDS = 60
_WRITER_LOCK = 369_001

sqlite3.register_adapter(np.int64, int)  # a number out of a frame would be stored as a blob


def open_database(url: str | None = None) -> Engine:
    """Open the database at ``url`` and bring its schema up to date.

    Accepts ``sqlite:///file`` and ``postgresql://`` (also spelled ``postgres://``) addresses.
    """
    engine = _connect(_with_driver(url or config.database_url()))
    migrate(engine, writer)
    return engine


@contextmanager
def reader(database: Database) -> Iterator[Connection]:
    """Yield a connection to read from: the given one, or a new one for the length of the block.

    A new one sees one and the same state of the database until the block ends.
    """
    if isinstance(database, CachedDatabase):
        database = database.source
    if isinstance(database, Connection):
        yield database
        return
    with database.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        yield connection


@contextmanager
def writer(engine: Engine) -> Iterator[Connection]:
    """Yield the only connection that may write; it commits at the end of the block, or not at all.

    Waits for another writer to finish, up to ``PATIENCE_SECONDS``.
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
        yield connection


@contextmanager
def trial(database: Engine | Connection) -> Iterator[Connection]:
    """Yield a connection that may write, and take back all it wrote at the end of the block."""
    if isinstance(database, Connection):
        with database.begin_nested() as savepoint:
            yield database
            savepoint.rollback()
        return
    with writer(database) as connection:
        yield connection
        connection.rollback()


def _with_driver(url: str) -> URL:
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _connect(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": PATIENCE_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # sqlite3 would otherwise begin transactions by itself, late
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",
        "cache_size = -65536",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
