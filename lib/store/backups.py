"""A backup: the whole database in one file, from which either database can be restored.

The file is itself an SQLite database of the same schema, whatever it was taken from. It keeps no
write-ahead log (WAL) beside it, which tells it from a raw copy of a running database's file.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, delete, func, select

from lib.store.database import sqlite_file
from lib.store.database.engine import (
    file_of,
    is_of_database,
    open_database,
    reader,
    translated_faults,
    writer,
)
from lib.store.database.faults import DatabaseFault, DatabaseFaultError
from lib.store.errors import (
    BackupOntoSourceError,
    BrokenBackupError,
    IncompleteCopyError,
    NotABackupError,
)
from lib.store.reads.as_of import state_hash
from lib.store.state import renew_identity
from lib.store.writes.table_copies import (
    ATTEMPT,
    PASSING,
    SESSION,
    all_tables,
    copy_rows,
    filled,
)
from lib.tables import AccessEntry, Account, sql_table

ACCOUNT, LOG = sql_table(Account), sql_table(AccessEntry)
_HEADER = 100
_WRITE_VERSION = 18
_WAL = 2
"""Bytes of an SQLite file's header, the place of its journal's kind in it, and WAL's number."""


def backup(engine: Engine, path: Path) -> None:
    """Write all tables, as they are at one moment, to ``path``; an older file is replaced.

    The copy is opened and compared before it takes its place; only its owner can read it.

    Raises ``BackupOntoSourceError`` where ``path`` is the database itself, ``FileExistsError``
    where it is a device or a pipe, and ``BrokenBackupError`` where the copy is not what was read.
    """
    if is_of_database(path, engine.url):
        raise BackupOntoSourceError(str(path))
    if path.exists() and not path.is_file():  # renamed over /dev/null, a copy would replace it
        raise FileExistsError(str(path))
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as directory:
        copy = Path(directory) / "backup.db"
        target = open_database(f"sqlite:///{copy}")
        with reader(engine) as source:
            with writer(target) as out:
                copy_rows(source, out, keeping=())
            expected = _summary(source)
        target.dispose()
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        _verify(copy, expected)
        copy.chmod(0o600)
        with copy.open("rb") as file:
            os.fsync(file.fileno())
        copy.replace(path)


def restore(
    url: str,
    path: Path,
    *,
    take_accounts: bool = False,
    allow_incomplete: bool = False,
    log: Callable[[Connection], None] | None = None,
) -> Path | None:
    """Replace everything in the database at ``url`` with a backup, whole or not at all.

    The database gets a new identity, all sessions end, all drafts of uploads go. Its accounts and
    its access log stay, unless it has none. A backup of an older version of the application is
    brought up to date on the way; a raw copy is read with the WAL beside it. A corrupt SQLite file
    is renamed, and the backup takes its place; returns its new path, else nothing. Where that
    fails, the corrupt file has its name again.

    Parameters
    ----------
    take_accounts : take the backup's accounts instead of the present ones.
    allow_incomplete : accept a raw copy without its WAL, which may lack the latest uploads.
    log : enters the restoring in the access log, in the same transaction.

    Raises ``NotABackupError`` and ``IncompleteCopyError``.
    """
    with tempfile.TemporaryDirectory() as directory:
        source = _open_copy(path, Path(directory), allow_incomplete=allow_incomplete)
        try:
            _replace(url, source, take_accounts, log)
        except DatabaseFaultError as error:
            file = file_of(url)
            if file is None or error.fault is not DatabaseFault.CORRUPT:
                raise
            aside = sqlite_file.set_aside(file)
            try:
                _replace(url, source, take_accounts, log)
            except Exception:
                sqlite_file.move(aside, file)
                raise
            return aside
        finally:
            source.dispose()
    return None


def _replace(
    url: str,
    source: Engine,
    take_accounts: bool,
    log: Callable[[Connection], None] | None,
) -> None:
    """Replace everything in the database at ``url`` with what another one holds."""
    target = open_database(url)
    try:
        with reader(source) as stored, writer(target) as out:
            keeping = set() if take_accounts else filled(out, ACCOUNT)
            copy_rows(stored, out, keeping=keeping | filled(out, LOG))
            for table in (SESSION, ATTEMPT):
                out.execute(delete(table))
            renew_identity(out)
            if log:
                log(out)
    finally:
        target.dispose()


def _summary(connection: Connection) -> dict[str, int | str]:
    """Return the hash of all open rows, and the number of rows of every table."""
    rows = {
        table.name: connection.scalar(select(func.count()).select_from(table)) or 0
        for table in all_tables(connection)
        if table.name not in PASSING
    }
    return {"hash": state_hash(connection), **rows}


def _verify(copy: Path, expected: dict[str, int | str]) -> None:
    """Open a written copy and compare it with what was read.

    Opened as it is, without ``open_database``, which would turn it into a running database.
    """
    engine = create_engine(f"sqlite:///{copy}")
    try:
        with engine.connect() as connection:
            sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if sound != "ok" or _summary(connection) != expected:
                raise BrokenBackupError(str(copy))
    finally:
        engine.dispose()


def _open_copy(path: Path, directory: Path, *, allow_incomplete: bool) -> Engine:
    """Open a copy of a backup, which may need newer tables than the backup has."""
    wal = path.with_name(path.name + "-wal")
    header = path.open("rb").read(_HEADER)
    is_raw = len(header) == _HEADER and header[_WRITE_VERSION] == _WAL
    if is_raw and not wal.exists() and not allow_incomplete:
        raise IncompleteCopyError(str(path))
    copy = directory / "restored.db"
    with translated_faults():
        for file, name in ((path, copy.name), (wal, copy.name + "-wal")):
            if file.exists() and (file == path or is_raw):
                shutil.copyfile(file, directory / name)
    try:
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM upload, alembic_version").fetchone()
            if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise NotABackupError(str(path))
        return open_database(f"sqlite:///{copy}")
    except (sqlite3.DatabaseError, DatabaseFaultError) as error:
        raise NotABackupError(str(path)) from error
