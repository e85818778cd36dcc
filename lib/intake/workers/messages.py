"""Messages between the server and a worker process, as pickles."""

from dataclasses import dataclass
from datetime import date

from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.reading.content import Limits
from lib.periods import Calendar


@dataclass(frozen=True)
class Job:
    """A file to check: the arguments of ``pipeline.check``; ``kinds`` are those of current rows.

    every_sheet : check each sheet of a workbook of several kinds, as ``pipeline.check_file`` does.
    seconds : processor time that the check may take. memory : bytes that it may take.
    """

    content: bytes
    name: str
    kinds: tuple[str, ...]
    kind: str | None
    today: date
    calendar: Calendar
    limits: Limits
    seconds: int
    memory: int
    decisions: Decisions = AS_RECOGNISED
    every_sheet: bool = False


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
