"""Faults outside the program (disk, network, rights): one code for each that somebody can mend.

SQLite is recognised by its result codes, PostgreSQL by its SQLSTATE; the sentences are messages
``database-<code>`` in ``lib/locale``.
"""

import errno
import sqlite3
from enum import StrEnum

from psycopg import OperationalError
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class DatabaseFault(StrEnum):
    """Cause for which the database cannot be read or written."""

    ADDRESS = "address"
    UNAVAILABLE = "unavailable"
    BUSY = "busy"
    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    CORRUPT = "corrupt"
    FOREIGN = "foreign"
    NEWER = "newer"
    OUTDATED = "outdated"
    """It is being brought to this version of the program."""


class DatabaseFaultError(Exception):
    """The database cannot be used just now; ``fault`` says why. Nothing was changed."""

    def __init__(self, fault: DatabaseFault) -> None:
        super().__init__(str(fault))
        self.fault = fault


_SQLITE = {
    sqlite3.SQLITE_PERM: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_BUSY: DatabaseFault.BUSY,
    sqlite3.SQLITE_LOCKED: DatabaseFault.BUSY,
    sqlite3.SQLITE_READONLY: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_IOERR: DatabaseFault.UNAVAILABLE,
    sqlite3.SQLITE_IOERR_SHMSIZE: DatabaseFault.DISK_FULL,  # no room for what readers share
    sqlite3.SQLITE_CORRUPT: DatabaseFault.CORRUPT,
    sqlite3.SQLITE_FULL: DatabaseFault.DISK_FULL,
    sqlite3.SQLITE_CANTOPEN: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_NOTADB: DatabaseFault.CORRUPT,
}

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

_SQLSTATES = {
    "08": DatabaseFault.UNAVAILABLE,  # the connection broke
    "57P": DatabaseFault.UNAVAILABLE,  # the server shuts down or starts
    "53300": DatabaseFault.UNAVAILABLE,  # too many connections
    "53100": DatabaseFault.DISK_FULL,
    "25006": DatabaseFault.READ_ONLY,
    "42501": DatabaseFault.READ_ONLY,
    "55P03": DatabaseFault.BUSY,  # the writer's lock was not to be had in time
    "57014": DatabaseFault.BUSY,  # a statement took too long
    "28": DatabaseFault.ADDRESS,  # no such role, or another password
    "3D000": DatabaseFault.ADDRESS,  # no such database
    "XX001": DatabaseFault.CORRUPT,
    "XX002": DatabaseFault.CORRUPT,
}
"""Beginnings of SQLSTATE."""


def fault_of(error: BaseException | None) -> DatabaseFault | None:
    """Return the fault behind an error of a driver, a file or SQLAlchemy; None if there is none."""
    if isinstance(error, DBAPIError):
        error = error.orig
    if isinstance(error, ArgumentError | NoSuchModuleError):
        return DatabaseFault.ADDRESS
    if isinstance(error, PoolTimeoutError):
        return DatabaseFault.BUSY
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None) or 0
        return _SQLITE.get(code) or _SQLITE.get(code & 0xFF)
    if isinstance(error, OSError):
        return DatabaseFault.DISK_FULL if error.errno in _NO_ROOM else None
    return _fault_of_postgresql(error)


def _fault_of_postgresql(error: BaseException | None) -> DatabaseFault | None:
    state: str | None = getattr(error, "sqlstate", "")
    if state is None:  # no answer of the server at all
        return DatabaseFault.UNAVAILABLE if isinstance(error, OperationalError) else None
    return next(
        (fault for start, fault in _SQLSTATES.items() if str(state).startswith(start)), None
    )
