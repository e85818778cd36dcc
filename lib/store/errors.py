"""Errors of a change, a backup or a restore; their words stand in ``lib/locale``.

The error of a refused change holds a code and rows.
"""

from typing import ClassVar

import pandas as pd


class RefusedChangeError(ValueError):
    """A change that may not be made; ``code`` says why and ``rows`` where."""

    code: ClassVar[str]

    def __init__(self, rows: pd.DataFrame) -> None:
        super().__init__(f"{self.code}: {rows.to_dict('records')[:5]}")
        self.rows = rows


class StaleStateError(RefusedChangeError):
    """Somebody changed rows under the same keys after the preview: rows of kind."""

    code = "stale-state"


class BrokenReferencesError(RefusedChangeError):
    """Open rows would refer to unknown codes: rows of kind, column, code, line."""

    code = "broken-references"


class ForbiddenChangeError(RefusedChangeError):
    """A measured indicator would change its meaning: rows of indicator_code, column, old, new."""

    code = "measured-indicator"


class NotUndoableError(RefusedChangeError):
    """There is no such upload, or it is an erasure: rows of upload."""

    code = "not-undoable"


class NothingToEraseError(RefusedChangeError):
    """There is no such upload or pair: rows of upload or pair."""

    code = "nothing-to-erase"


class UndoConflictError(RefusedChangeError):
    """Later uploads are in the way of an undo: rows of upload, file, kind, key, reason."""

    code = "undo-conflict"

    @property
    def conflicts(self) -> pd.DataFrame:
        """The conflicts; undo their uploads first, in this order."""
        return self.rows


class NotABackupError(ValueError):
    """A file that is no backup, or one of a newer version of the application."""


class IncompleteCopyError(NotABackupError):
    """A raw copy of a database without its write-ahead log: its latest uploads may be lacking."""


class BackupOntoSourceError(ValueError):
    """A backup would overwrite the database that it is taken from."""


class BrokenBackupError(RuntimeError):
    """What was written is not what was read; the former file at its place is untouched."""
