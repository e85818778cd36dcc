"""What the consortium knows and how it came to know it: the only module that speaks SQL of rows.

Nothing is overwritten. An upload closes versions of rows and opens others; reading as of an upload
sees the versions that were open then. Everything takes an engine, or a connection whose
transaction should be seen.
"""

from sqlalchemy import Connection, Engine

from lib.store.as_of import read, rows, state_hash
from lib.store.between import reports_added, touched
from lib.store.changes import Difference, apply, difference
from lib.store.copies import NotABackupError, backup, restore
from lib.store.engine import Source, database_url, open_database
from lib.store.erasing import erase
from lib.store.memory import Memory, memory, once
from lib.store.moments import Moment, UnknownMomentError, moment
from lib.store.refusals import (
    BrokenReferencesError,
    ForbiddenChangeError,
    NothingToEraseError,
    NotUndoableError,
    RefusedChangeError,
    StaleStateError,
    UndoConflictError,
)
from lib.store.rehearsal import rehearse
from lib.store.summing import reports_of_members, sums
from lib.store.totals import (
    Derive,
    catch_up,
    keys_touched,
    kinds_touched,
    mark_totalled,
    replace_totals,
    totals,
    untotalled,
)
from lib.store.undoing import undo, undo_conflicts
from lib.store.uploads import Change, content, history, latest, reading

__all__ = [
    "BrokenReferencesError",
    "Change",
    "Connection",
    "Derive",
    "Difference",
    "Engine",
    "ForbiddenChangeError",
    "Memory",
    "Moment",
    "NotABackupError",
    "NotUndoableError",
    "NothingToEraseError",
    "RefusedChangeError",
    "Source",
    "StaleStateError",
    "UndoConflictError",
    "UnknownMomentError",
    "apply",
    "backup",
    "catch_up",
    "content",
    "database_url",
    "difference",
    "erase",
    "history",
    "keys_touched",
    "kinds_touched",
    "latest",
    "mark_totalled",
    "memory",
    "moment",
    "once",
    "open_database",
    "read",
    "reading",
    "rehearse",
    "replace_totals",
    "reports_added",
    "reports_of_members",
    "restore",
    "rows",
    "state_hash",
    "sums",
    "totals",
    "touched",
    "undo",
    "undo_conflicts",
    "untotalled",
]
