"""Messages between the server and a worker process, as pickles."""

from dataclasses import dataclass
from datetime import date

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
    """The check needs the current rows of a kind; the answer is a frame."""

    kind: str


@dataclass(frozen=True)
class Failure:
    """The check raised: the exception's type and the lines of this app, never a text of a file."""

    error: str
    where: tuple[str, ...]
