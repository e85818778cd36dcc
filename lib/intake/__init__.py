"""Files in: bytes to a table of text, to typed rows or problems. Knows contracts, not the store."""

from lib.intake.layout.headers import recognise
from lib.intake.layout.source_lines import raw_lines
from lib.intake.layout.table import SourceFormat, Table, read_sheets, read_table
from lib.intake.pipeline import CheckResult
from lib.intake.problems import Problem, Severity, Stage, UnreadableError
from lib.intake.reading.content import Limits
from lib.intake.workers.pool import check, start_workers, stop_workers

__all__ = [
    "CheckResult",
    "Limits",
    "Problem",
    "Severity",
    "SourceFormat",
    "Stage",
    "Table",
    "UnreadableError",
    "check",
    "raw_lines",
    "read_sheets",
    "read_table",
    "recognise",
    "start_workers",
    "stop_workers",
]
