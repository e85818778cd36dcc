"""The steps of a file: open, check, preview, apply, undo."""

from lib.desk.acceptance import (
    UnsoundFileError,
    apply,
    erase,
    undo,
)
from lib.desk.archives import unpacked
from lib.desk.checks.current_rows import CurrentRows
from lib.desk.checks.edits import NO_EDITS, Edits, edited
from lib.desk.checks.multipart import (
    FILES_AT_MOST,
    FileSubmission,
    MultipartSubmission,
    check_file,
    check_files,
)
from lib.desk.checks.submissions import (
    START_UPLOAD,
    KindChange,
    Submission,
    check,
    ordered,
)
from lib.desk.clock import calendar, local_day
from lib.desk.consortium import (
    close_shared_engine,
    demo_day,
    demo_files,
    load_demo,
    open_consortium,
    shared_database,
    shared_engine,
    today,
)
from lib.desk.drafts import (
    MEGABYTES_AT_MOST,
    Draft,
    DraftFile,
    NotKeptError,
    drop_applied,
    open_draft,
    save_draft,
)
from lib.desk.example import example_workbook
from lib.desk.previews import (
    Consequences,
    change_consequences,
    consequences,
    undo_consequences,
)
from lib.desk.privacy import PersonalTextError
from lib.desk.problems.annotation import annotate, annotated_name
from lib.desk.problems.problem_groups import (
    ProblemGroup,
    group,
    rows_in_words,
    texts_in_words,
)
from lib.desk.problems.problem_words import ProblemText, part_title, problem_text, refusal
from lib.desk.ready_indicators import extra_indicators, text_of_indicator
from lib.desk.source_lines import original_name, raw_lines
from lib.desk.upload_diff import changed_cells, touched_indicators
from lib.queries.settings import consortium_name, settings

__all__ = [
    "FILES_AT_MOST",
    "MEGABYTES_AT_MOST",
    "NO_EDITS",
    "START_UPLOAD",
    "Consequences",
    "CurrentRows",
    "Draft",
    "DraftFile",
    "Edits",
    "FileSubmission",
    "KindChange",
    "MultipartSubmission",
    "NotKeptError",
    "PersonalTextError",
    "ProblemGroup",
    "ProblemText",
    "Submission",
    "UnsoundFileError",
    "annotate",
    "annotated_name",
    "apply",
    "calendar",
    "change_consequences",
    "changed_cells",
    "check",
    "check_file",
    "check_files",
    "close_shared_engine",
    "consequences",
    "consortium_name",
    "demo_day",
    "demo_files",
    "drop_applied",
    "edited",
    "erase",
    "example_workbook",
    "extra_indicators",
    "group",
    "load_demo",
    "local_day",
    "open_consortium",
    "open_draft",
    "ordered",
    "original_name",
    "part_title",
    "problem_text",
    "raw_lines",
    "refusal",
    "rows_in_words",
    "save_draft",
    "settings",
    "shared_database",
    "shared_engine",
    "text_of_indicator",
    "texts_in_words",
    "today",
    "touched_indicators",
    "undo",
    "undo_consequences",
    "unpacked",
]
