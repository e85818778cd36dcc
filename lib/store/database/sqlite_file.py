"""The file of an SQLite database: whose it is, and whether connections still stand on it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DisconnectionError

from lib.store.database.faults import DatabaseFault, DatabaseFaultError

_STAMP = "file"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""Endings of the files of a database: a file of such a name is taken for a part of it."""


def check(path: Path) -> None:
    """Refuse a file that is another application's, before anything is written into it."""
    path = path.resolve()
    if path.is_dir():
        raise DatabaseFaultError(DatabaseFault.ADDRESS)
    if is_new(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        return
    address = f"{path.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        tables = {
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        if tables and not {"alembic_version", "upload"} <= tables:
            raise DatabaseFaultError(DatabaseFault.FOREIGN)
        if tables and not connection.execute("SELECT count(*) FROM alembic_version").fetchone()[0]:
            raise DatabaseFaultError(DatabaseFault.CORRUPT)


def is_new(path: Path) -> bool:
    """Whether opening a path would make a new database."""
    return not path.exists() or path.stat().st_size == 0


def is_part(path: Path, database: Path) -> bool:
    """Whether a path is a database's own file or the name of one that SQLite keeps beside it."""
    database = database.resolve()
    if path.exists() and database.exists() and path.samefile(database):
        return True
    return path.resolve() in [database.with_name(database.name + ending) for ending in _BESIDE]


def set_aside(path: Path) -> Path:
    """Rename a file that cannot be read, with what lies beside it; return its new path."""
    number = 1
    while (aside := path.with_name(f"{path.name}.corrupt-{number}")).exists():
        number += 1
    move(path, aside)
    return aside


def move(path: Path, target: Path) -> None:
    """Rename a file with what lies beside it; files that the target has of its own are gone."""
    for ending in _BESIDE:
        file, place = (each.with_name(each.name + ending) for each in (path, target))
        if file.exists():
            file.replace(place)
        else:
            place.unlink(missing_ok=True)


def prepare(connection: Any, record: Any) -> None:
    """Set up a new connection of an engine."""
    connection.isolation_level = None  # sqlite3 would otherwise begin transactions by itself, late
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # an accepted upload outlasts a power cut
        "foreign_keys = ON",
        "secure_delete = ON",
        "cache_size = -65536",
    ):
        connection.execute(f"PRAGMA {pragma}")
    path = _path(connection)
    if path:
        record.info[_STAMP] = (path, _stamp(path))


def begin(connection: Connection) -> None:
    """Begin a transaction, a writing one as the only writer."""
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # touches no file, so cannot fail; SQLAlchemy's way takes as long as a small query
        connection.connection.cursor().execute("BEGIN")


def reopen_changed(engine: Engine, _connection: Any, record: Any, _proxy: object) -> None:
    """Have connections opened anew where theirs is another file now, or has other rights.

    A connection would go on writing into a file that no longer has a name, and one that was opened
    without the right to write would never get it. Raises ``DatabaseFaultError`` where the file is
    gone or another application's.
    """
    if _STAMP not in record.info:
        return
    path, stamp = record.info[_STAMP]
    try:
        present = _stamp(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DatabaseFaultError(DatabaseFault.ADDRESS) from error
    if stamp != present:
        check(path)
        drop_connections(engine)
        raise DisconnectionError


def drop_connections(engine: Engine) -> None:
    """Close connections that nobody uses; those in use are closed when they come back.

    Else these would stay open until garbage is collected; faults drop connections at every answer,
    so that files would run out. The new pool comes first: into one that is being emptied others
    would go on giving back.
    """
    former = engine.pool
    engine.dispose(close=False)
    event.listen(former, "checkin", _close)
    former.dispose()


def _close(_connection: object, record: Any) -> None:
    record.invalidate()


def _path(connection: Any) -> Path | None:
    """Return the file of a connection; nothing for a database in memory."""
    name = next(
        file for _, schema, file in connection.execute("PRAGMA database_list") if schema == "main"
    )
    return Path(name) if name else None


def _stamp(path: Path) -> tuple[int, int, bool]:
    status = path.stat()
    return status.st_dev, status.st_ino, os.access(path, os.W_OK)
