"""Files in: bytes to a table of text, to typed rows or problems. Knows contracts, not the store."""

from lib.intake.as_typed import as_typed
from lib.intake.checking import Checked, check
from lib.intake.content import Limits
from lib.intake.headers import recognise
from lib.intake.problems import Problem, Severity, Stage, UnreadableError
from lib.intake.table import Detected, Table, read_table

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
