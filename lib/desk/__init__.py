"""The way of a file: opened, checked, previewed, applied, undone."""

from lib.desk.applying import UnsoundFileError, apply, consequences, undo, undo_consequences
from lib.desk.changed import changed_cells, touched_indicators
from lib.desk.checking import Checking, check, ordered
from lib.desk.known import Known
from lib.desk.opening import demo_day, demo_files, load_demo, open_consortium, today
from lib.desk.settings import calendar, local_day
from lib.desk.typed import typed
from lib.desk.wording import WordedProblem, refusal, worded
from lib.queries.settings import settings

__all__ = [
    "Checking",
    "Known",
    "UnsoundFileError",
    "WordedProblem",
    "apply",
    "calendar",
    "changed_cells",
    "check",
    "consequences",
    "demo_day",
    "demo_files",
    "load_demo",
    "local_day",
    "open_consortium",
    "ordered",
    "refusal",
    "settings",
    "today",
    "touched_indicators",
    "typed",
    "undo",
    "undo_consequences",
    "worded",
]
