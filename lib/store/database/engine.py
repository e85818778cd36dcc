"""Opening the database: SQLite beside the application by default, PostgreSQL by its address.

There is one writer at a time. On SQLite a writer begins with BEGIN IMMEDIATE, on PostgreSQL it
takes an advisory lock that its transaction gives back; readers never wait for either.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

import numpy as np
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import SQLAlchemyError

from lib import config
from lib.store.database import postgres, sqlite_file
from lib.store.database.faults import DatabaseFault, DatabaseFaultError, fault_of
from lib.store.database.handles import CachedDatabase, Database
from lib.store.migrations import migrate

PATIENCE_SECONDS = 60
"""How long a writer waits for another one."""

POOL = {"pool_size": 20, "max_overflow": 20, "pool_timeout": 20}
"""Connections of a process: enough for forty readers at once."""

_WRITER_LOCK = 369_001

_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
}
_IN_MEMORY = (None, "", ":memory:")

_REOPENED = (DatabaseFault.READ_ONLY, DatabaseFault.CORRUPT, DatabaseFault.UNAVAILABLE)
"""Faults that an open SQLite connection keeps after they have been mended."""

sqlite3.register_adapter(np.int64, int)  # a number out of a frame would be stored as a blob


def open_database(url: str | None = None) -> Engine:
    """Open the database at ``url`` and bring its schema up to date.

    Accepts ``sqlite:///file`` and ``postgresql://`` (also spelled ``postgres://``) addresses.
    Raises ``DatabaseFaultError`` if it cannot be opened, or belongs to another application or to a
    newer version of this one; another application's file is left untouched.
    """
    engine = reachable(url)
    with translated_faults():
        try:
            migrate(engine, writer)
        except CommandError as error:
            raise DatabaseFaultError(_fault_of_revision(engine)) from error
    return engine


def reachable(url: str | None = None) -> Engine:
    """Return the engine of a database as it is; another application's file is refused."""
    with translated_faults(), _wrong_addresses():
        address = _with_driver(url or config.database_url())
        if address.get_backend_name() not in ("sqlite", "postgresql"):
            raise DatabaseFaultError(DatabaseFault.ADDRESS)
        path = _file_of(address)
        if path:
            sqlite_file.check(path)
        return _connect(address)


def absent_file(url: str | None = None) -> Path | None:
    """Return the SQLite file at ``url`` where opening it would make a new one, else nothing."""
    path = file_of(url or config.database_url())
    with translated_faults(), _wrong_addresses():
        return path.resolve() if path and sqlite_file.is_new(path) else None


def is_of_database(path: Path, url: str | URL | None = None) -> bool:
    """Whether a path is a file of the database at ``url``: nothing else may be written there."""
    file = file_of(url or config.database_url())
    return file is not None and sqlite_file.is_part(path, file)


def file_of(url: str | URL) -> Path | None:
    """Return the SQLite file at ``url``, or nothing for a database in memory or on a server."""
    with translated_faults():
        address = _with_driver(url)
    return _file_of(address)


def close_database(engine: Engine) -> None:
    """Close all connections; SQLite's write-ahead log goes into the file, which then holds all.

    Where the file cannot be read or written just now, the log stays beside it.
    """
    if engine.dialect.name == "sqlite" and engine.url.database:
        faults = suppress(DatabaseFaultError)
        with faults, translated_faults(), closing(engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


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
    with translated_faults(), database.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        yield connection


@contextmanager
def writer(engine: Engine) -> Iterator[Connection]:
    """Yield the only connection that may write; it commits at the end of the block, or not at all.

    Waits for another writer to finish, up to ``PATIENCE_SECONDS``.
    """
    with (
        translated_faults(),
        engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            postgres.allow_seconds(connection, postgres.WRITE_SECONDS)
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})"))
        yield connection


@contextmanager
def translated_faults() -> Iterator[None]:
    """Raise ``DatabaseFaultError`` instead of a driver's error with a cause outside the program."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        fault = DatabaseFault.READ_ONLY if isinstance(error, PermissionError) else fault_of(error)
        if fault is None:
            raise
        raise DatabaseFaultError(fault) from error


@contextmanager
def _wrong_addresses() -> Iterator[None]:
    """Take an error of a path, such as too long a name, or of an option for a wrong address."""
    try:
        yield
    except PermissionError:
        raise
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        # RuntimeError: links that lead to each other
        raise DatabaseFaultError(fault_of(error) or DatabaseFault.ADDRESS) from error


def _with_driver(url: str | URL) -> URL:
    """Parse an address; whatever driver it names, the program has one for each kind of database."""
    try:
        parsed = make_url(url)
    except ValueError as error:  # a port that is no number
        raise DatabaseFaultError(DatabaseFault.ADDRESS) from error
    kind = parsed.drivername.partition("+")[0]
    return parsed.set(drivername=_DRIVERS.get(kind, parsed.drivername))


def _file_of(address: URL) -> Path | None:
    is_file = address.get_backend_name() == "sqlite" and address.database not in _IN_MEMORY
    return Path(str(address.database)) if is_file else None


def _fault_of_revision(engine: Engine) -> DatabaseFault:
    """Return the fault of a schema of unknown revision: of a newer version, or foreign."""
    with engine.connect() as connection:
        is_ours = engine.dialect.has_table(connection, "upload")
    return DatabaseFault.NEWER if is_ours else DatabaseFault.FOREIGN


def _connect(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        options = POOL if _file_of(url) else {}
        engine = create_engine(url, connect_args={"timeout": PATIENCE_SECONDS}, **options)
        event.listen(engine, "connect", sqlite_file.prepare)
        event.listen(engine, "checkout", partial(sqlite_file.reopen_changed, engine))
        event.listen(engine, "begin", sqlite_file.begin)
    else:
        seconds = {"connect_timeout": postgres.CONNECT_SECONDS}
        engine = create_engine(url, pool_pre_ping=True, connect_args=seconds, **POOL)
        event.listen(engine, "do_connect", postgres.connect)
        event.listen(engine, "connect", postgres.reset)
        event.listen(engine, "checkin", postgres.reset)
    event.listen(engine, "handle_error", _translate)
    return engine


def _translate(context: ExceptionContext) -> BaseException | None:
    """Return the ``DatabaseFaultError`` to raise outside ``reader`` and ``writer``, or None."""
    fault = fault_of(context.original_exception)
    if fault in _REOPENED and context.dialect.name == "sqlite":
        _reopen(context)
    return DatabaseFaultError(fault) if fault else None


def _reopen(context: ExceptionContext) -> None:
    """Close all connections that nobody uses and the one that failed: the next one opens the file.

    While one is open, or a statement of one, SQLite lends its rights to all others.
    """
    if context.execution_context:
        context.execution_context.cursor.close()
    context.is_disconnect = True
    if context.engine:
        sqlite_file.drop_connections(context.engine)
