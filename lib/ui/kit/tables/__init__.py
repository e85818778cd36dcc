"""Tables for people: cells in words, lists of records, times of day."""

from lib.ui.kit.tables.cells import (
    file_columns,
    suppressed_in_words,
    with_headers,
    worded,
)
from lib.ui.kit.tables.facts import show_facts
from lib.ui.kit.tables.files import offer_files, offer_formats
from lib.ui.kit.tables.table_view import show_part, show_table

__all__ = [
    "file_columns",
    "offer_files",
    "offer_formats",
    "show_facts",
    "show_part",
    "show_table",
    "suppressed_in_words",
    "with_headers",
    "worded",
]
