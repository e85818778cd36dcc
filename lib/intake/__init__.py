"""Files in: bytes to a table of text, to typed rows or problems. Knows contracts, not the store."""

from lib.intake.completion import LearningRows, completed, emptied, of_same_keys
from lib.intake.layout.candidates import Candidate
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions, SheetChoice
from lib.intake.layout.headers.kinds import recognise
from lib.intake.layout.reader import read_table
from lib.intake.layout.source_lines import places, raw_lines, source_rows
from lib.intake.layout.table import SourceFormat, Table
from lib.intake.parsing.columns import clean
from lib.intake.parsing.settings import canonical as canonical_setting
from lib.intake.privacy.patterns import tells_of_person
from lib.intake.problems import CODES, Problem, Severity, Stage, UnreadableError
from lib.intake.reading.content import Limits
from lib.intake.reading.encoding import CODE_PAGES
from lib.intake.reading.workbook import NUMBER_MARK
from lib.intake.result import CheckResult
from lib.intake.source_file import SourceFile
from lib.intake.workers.checks import check, check_files, start_workers, stop_workers

__all__ = [
    "AS_RECOGNISED",
    "CODES",
    "CODE_PAGES",
    "NUMBER_MARK",
    "Candidate",
    "CheckResult",
    "Decisions",
    "LearningRows",
    "Limits",
    "Problem",
    "Severity",
    "SheetChoice",
    "SourceFile",
    "SourceFormat",
    "Stage",
    "Table",
    "UnreadableError",
    "canonical_setting",
    "check",
    "check_files",
    "clean",
    "completed",
    "emptied",
    "of_same_keys",
    "places",
    "raw_lines",
    "read_table",
    "recognise",
    "source_rows",
    "start_workers",
    "stop_workers",
    "tells_of_person",
]
