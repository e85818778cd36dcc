"""The versioned store: rows as of any upload, changes, undo, erasure, backup; all SQL of rows.

Nothing is overwritten. An upload ends versions of rows and opens others; a read as of an upload
sees the versions that were open then. Every function takes an engine, or a connection in whose
transaction it works.
"""

from sqlalchemy import Connection, Engine

from lib.store.backups import backup, restore
from lib.store.database.engine import absent_file, close_database, is_of_database, open_database
from lib.store.database.faults import DatabaseFault, DatabaseFaultError
from lib.store.database.handles import CachedDatabase, Database, cached, with_cache
from lib.store.errors import (
    BackupOntoSourceError,
    BrokenBackupError,
    BrokenReferencesError,
    ForbiddenChangeError,
    IncompleteCopyError,
    NotABackupError,
    NothingToEraseError,
    NotUndoableError,
    RefusedChangeError,
    StaleStateError,
    UndoConflictError,
)
from lib.store.exchange_changes import (
    dates_of_members,
    replace_matches,
    touched_dates,
    touched_pairs,
)
from lib.store.exchange_rows import exchange_reports, exchange_sums
from lib.store.reads.as_of import all_versions, read, rows, state_hash
from lib.store.reads.diffs import diff
from lib.store.reads.lasting_answers import cached_until_change
from lib.store.reads.moments import Moment, UnknownMomentError, moment
from lib.store.reads.reports import (
    first_states,
    first_uploads,
    new_reports,
    reports_by_member,
    uploads_of,
)
from lib.store.reads.sizes import sizes
from lib.store.state import State, read_state
from lib.store.totals import (
    DERIVED_FROM,
    Refresh,
    changed_keys,
    changed_kinds,
    mark_refreshed,
    read_derived,
    read_totals,
    refresh_missing,
    replace_derived,
    replace_totals,
    uploads_without_totals,
)
from lib.store.updates import is_outdated
from lib.store.upload_drafts import (
    DraftEntry,
    StoredDraft,
    add_draft,
    change_draft,
    drafts,
    drop_draft,
    drop_drafts_of,
    read_draft,
)
from lib.store.upload_parts import Part, parts
from lib.store.uploads import (
    WORKBOOK,
    Change,
    HeaderReading,
    content,
    history,
    last_accepted,
    latest,
    upload_of_header,
)
from lib.store.writes.changes import apply
from lib.store.writes.dry_runs import dry_run
from lib.store.writes.erasure import Erasure, Remains, erase
from lib.store.writes.previews import Difference, difference
from lib.store.writes.undos import undo, undo_conflicts

__all__ = [
    "DERIVED_FROM",
    "WORKBOOK",
    "BackupOntoSourceError",
    "BrokenBackupError",
    "BrokenReferencesError",
    "CachedDatabase",
    "Change",
    "Connection",
    "Database",
    "DatabaseFault",
    "DatabaseFaultError",
    "Difference",
    "DraftEntry",
    "Engine",
    "Erasure",
    "ForbiddenChangeError",
    "HeaderReading",
    "IncompleteCopyError",
    "Moment",
    "NotABackupError",
    "NotUndoableError",
    "NothingToEraseError",
    "Part",
    "Refresh",
    "RefusedChangeError",
    "Remains",
    "StaleStateError",
    "State",
    "StoredDraft",
    "UndoConflictError",
    "UnknownMomentError",
    "absent_file",
    "add_draft",
    "all_versions",
    "apply",
    "backup",
    "cached",
    "cached_until_change",
    "change_draft",
    "changed_keys",
    "changed_kinds",
    "close_database",
    "content",
    "dates_of_members",
    "diff",
    "difference",
    "drafts",
    "drop_draft",
    "drop_drafts_of",
    "dry_run",
    "erase",
    "exchange_reports",
    "exchange_sums",
    "first_states",
    "first_uploads",
    "history",
    "is_of_database",
    "is_outdated",
    "last_accepted",
    "latest",
    "mark_refreshed",
    "moment",
    "new_reports",
    "open_database",
    "parts",
    "read",
    "read_derived",
    "read_draft",
    "read_state",
    "read_totals",
    "refresh_missing",
    "replace_derived",
    "replace_matches",
    "replace_totals",
    "reports_by_member",
    "restore",
    "rows",
    "sizes",
    "state_hash",
    "touched_dates",
    "touched_pairs",
    "undo",
    "undo_conflicts",
    "upload_of_header",
    "uploads_of",
    "uploads_without_totals",
    "with_cache",
]
