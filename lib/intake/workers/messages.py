"""Messages between the server and a worker process, as pickles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.intake.current_rows import SelectiveRows, Values, rows_having, sizes_of
from lib.intake.reading.content import Limits
from lib.intake.source_file import SourceFile
from lib.periods import Calendar


@dataclass(frozen=True)
class Job:
    """Files to check together, as ``check_files`` does; ``kinds`` are those of current rows.

    one_table : check one table of the only file, as ``pipeline.check`` does.
    seconds : processor time that the check may take. memory : bytes that it may take.
    """

    files: tuple[SourceFile, ...]
    kinds: tuple[str, ...]
    today: date
    calendar: Calendar
    limits: Limits
    seconds: int
    memory: int
    one_table: bool = False


@dataclass(frozen=True)
class Ready:
    """The worker waits for a job; it says so at its start and after every answer."""


@dataclass(frozen=True)
class RowsRequest:
    """The check needs current rows of a kind: all, or only those that have some values."""

    kind: str
    values: Values | None = None

    def answered(self, current_rows: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
        """Return the rows."""
        if self.values is not None and isinstance(current_rows, SelectiveRows):
            return current_rows.having(self.kind, self.values)
        rows = current_rows[self.kind]
        return rows if self.values is None else rows_having(rows, self.values)


@dataclass(frozen=True)
class SizesRequest:
    """The check needs the sizes of a column of a kind's current rows; see ``sizes_by``."""

    kind: str
    column: str
    group: str | None

    def answered(self, current_rows: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
        """Return the sizes."""
        return sizes_of(current_rows, self.kind, self.column, self.group)


@dataclass(frozen=True)
class Failure:
    """The check raised: the exception's type and the lines of this app, never a text of a file."""

    error: str
    where: tuple[str, ...]
