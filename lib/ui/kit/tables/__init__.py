"""Tables for people: cells in words, lists of records, times of day."""

from lib.ui.kit.tables.cells import (
    column_widths,
    file_columns,
    localised,
    suppressed_in_words,
    with_headers,
    worded,
)

__all__ = [
    "column_widths",
    "file_columns",
    "localised",
    "suppressed_in_words",
    "with_headers",
    "worded",
]
