"""A copy of the whole database in one file, which either database can be made of.

The copy is itself an SQLite database of the same schema, whatever it was taken from.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import (
    Connection,
    Engine,
    MetaData,
    Table,
    delete,
    false,
    func,
    insert,
    select,
    text,
)

from lib.contracts import CONTRACTS
from lib.store.engine import open_database, reader, writer
from lib.store.stage import AT_ONCE, write_rows


class NotABackupError(ValueError):
    """A file that is no backup, or one of a newer version of the application."""


def backup(engine: Engine, path: Path) -> None:
    """Write all tables, as they are at one moment, to ``path``; an older file is replaced."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as directory:
        made = Path(directory) / "backup.db"
        target = open_database(f"sqlite:///{made}")
        with reader(engine) as source, writer(target) as out:
            _copy(source, out)
        target.dispose()
        made.replace(path)


def restore(url: str, path: Path) -> None:
    """Replace everything in the database at ``url`` with a backup, whole or not at all.

    Raises ``NotABackupError``; a backup of an older version of the application is brought up to
    date on the way.
    """
    with tempfile.TemporaryDirectory() as directory:
        source = _opened_copy(path, Path(directory))
        target = open_database(url)
        try:
            with reader(source) as stored, writer(target) as out:
                _copy(stored, out)
        finally:
            source.dispose()
            target.dispose()


def _opened_copy(path: Path, directory: Path) -> Engine:
    """Open a copy of a backup, which may need newer tables than the backup has."""
    copy = directory / "restored.db"
    shutil.copyfile(path, copy)
    try:
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM upload, alembic_version").fetchone()
        return open_database(f"sqlite:///{copy}")
    except (sqlite3.DatabaseError, CommandError) as error:
        raise NotABackupError(str(path)) from error


def _copy(source: Connection, target: Connection) -> None:
    """Replace all rows of one database with those of another of the same schema."""
    tables = MetaData()
    tables.reflect(target)
    tables.remove(tables.tables["alembic_version"])
    for table in reversed(tables.sorted_tables):
        target.execute(delete(table))
    for table in tables.sorted_tables:
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
            target.execute(insert(table), [dict(row) for row in part])
    if target.dialect.name == "postgresql":
        _number_on(target, table)


def _number_on(target: Connection, table: Table) -> None:
    """Let the database's own numbering go on after the copied rows."""
    for column in table.primary_key:
        owner = {"table": table.name, "column": column.name}
        sequence = target.scalar(text("SELECT pg_get_serial_sequence(:table, :column)"), owner)
        if sequence:
            last = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            target.execute(select(func.setval(sequence, last, false())))
