"""What the consortium knows and how it came to know it: the only module that speaks SQL of rows.

Nothing is overwritten. An upload closes versions of rows and opens others; reading as of an upload
sees the versions that were open then. Everything takes an engine, or a connection whose
transaction should be seen.
"""

from sqlalchemy import Connection, Engine

from lib.store.changes import Difference, apply, difference
from lib.store.engine import Source, database_url, open_database
from lib.store.moments import Moment, UnknownMomentError, moment
from lib.store.reading import read, rows, state_hash
from lib.store.refusals import (
    BrokenReferencesError,
    ForbiddenChangeError,
    NotUndoableError,
    RefusedChangeError,
    StaleStateError,
    UndoConflictError,
)
from lib.store.uploads import Change, content, history, latest, reading

__all__ = [
    "BrokenReferencesError",
    "Change",
    "Connection",
    "Difference",
    "Engine",
    "ForbiddenChangeError",
    "Moment",
    "NotUndoableError",
    "RefusedChangeError",
    "Source",
    "StaleStateError",
    "UndoConflictError",
    "UnknownMomentError",
    "apply",
    "content",
    "database_url",
    "difference",
    "history",
    "latest",
    "moment",
    "open_database",
    "read",
    "reading",
    "rows",
    "state_hash",
]
