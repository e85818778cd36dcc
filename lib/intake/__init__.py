"""Files in: bytes to a table of text, to typed rows or problems. Knows contracts, not the store."""

from lib.intake.checking import Checked, check
from lib.intake.layout.headers import recognise
from lib.intake.layout.source_lines import as_typed
from lib.intake.layout.table import Detected, Table, read_table
from lib.intake.problems import Problem, Severity, Stage, UnreadableError
from lib.intake.reading.content import Limits

__all__ = [
    "Checked",
    "Detected",
    "Limits",
    "Problem",
    "Severity",
    "Stage",
    "Table",
    "UnreadableError",
    "as_typed",
    "check",
    "read_table",
    "recognise",
]
