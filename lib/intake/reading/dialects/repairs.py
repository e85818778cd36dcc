"""Lines of a text that do not keep to its dialect: quotes out of place, another delimiter.

Such a line is read the way that gives it as many cells as the other lines have; one that no way
gives so many is left as it was read.
"""

import csv
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import islice

import numpy as np

from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.dialects.line_readings import (
    END,
    LEAST_CELLS,
    OTHER_QUOTES,
    closed,
    escaped,
    leniently,
    other_delimiters,
    otherwise_delimited,
    otherwise_quoted,
    with_odd_quotes,
)
from lib.intake.reading.grid import Grid

_ODD_AT_MOST = 1_000
"""Records of an odd length that are looked into; they are few, or the trouble is another."""

_LINES_OF_A_RECORD = 20
"""Lines that one record may take in a text with a quote that is never closed."""


class Repair(Enum):
    """What was done to a line; the value is the code of the problem that tells of it."""

    SWALLOWED = "quote-open"
    QUOTES = "quotes-mended"
    DELIMITER = "delimiter-differs"


Mended = tuple[list[str], Repair | None]


def usual_length(grid: Grid) -> int:
    """Return how many cells most records have; of equals, the most."""
    counts = np.bincount(grid.lengths)[::-1]
    return len(counts) - 1 - int(counts.argmax()) if grid.height else 0


def is_needed(grid: Grid, dialect: Dialect) -> bool:
    """Whether a record of an odd length may be one that can be read better."""
    usual = usual_length(grid)
    odd = np.flatnonzero(grid.lengths != usual)[:_ODD_AT_MOST]
    return usual > 1 and any(
        _may_be_mended(grid.record(int(position)), int(grid.lengths[position]), usual, dialect)
        for position in odd
    )


def _may_be_mended(cells: list[str], length: int, usual: int, dialect: Dialect) -> bool:
    for cell in cells:
        lines = cell.split("\n")
        if len(lines) > 1 and usual > 2 and _holds_a_row(lines, usual, dialect):
            return True
        if dialect.quote in cell and (length > usual or dialect.delimiter in cell):
            return True
        if length > usual and cell.startswith(OTHER_QUOTES[dialect.quote]):
            return True
    text = dialect.delimiter.join(cells[:length])
    return usual >= LEAST_CELLS and any(
        text.count(mark) >= usual - 1 for mark in other_delimiters(dialect.delimiter)
    )


def _holds_a_row(lines: Sequence[str], usual: int, dialect: Dialect) -> bool:
    return any(line.count(dialect.delimiter) >= usual - 1 for line in lines)


def mended(lines: Sequence[str], dialect: Dialect, usual: int) -> Iterator[Mended]:
    """Read lines record by record; those of an odd length are mended where that can be done."""
    place = 0
    while place < len(lines):
        for record, count in _counted(lines, place, dialect):
            span = lines[place : place + count]
            if record is not None and len(record) in (0, usual):
                taken, (cells, repair) = count, _requoted(span, record, dialect, usual)
            else:
                cells, taken, repair = _mended(span, record, dialect, usual)
            yield cells, repair
            place += taken
            if taken < count:
                break


def _counted(
    lines: Sequence[str], start: int, dialect: Dialect
) -> Iterator[tuple[list[str] | None, int]]:
    """Yield the records from a line on, and how many lines each takes; None for a broken one."""
    taken = 0

    def counted() -> Iterator[str]:
        nonlocal taken
        for line in islice(lines, start, None):
            taken += 1
            yield line
        yield END

    before = 0
    try:
        for record in dialect.records(counted()):
            if record == [END]:
                return
            is_open = record[-1:] != [] and record[-1].endswith(END)
            yield (None if is_open else record), taken - before
            before = taken
    except csv.Error:
        yield None, max(1, taken - before)


def _requoted(lines: Sequence[str], record: list[str], dialect: Dialect, usual: int) -> Mended:
    """Return a record of the usual length, or better cells where its only line has odd quotes."""
    better = with_odd_quotes(lines[0], dialect, usual) if len(lines) == 1 else None
    repair = None if better is None else _kind_of_quotes(lines[0], dialect)
    return better or record, repair


def _mended(
    lines: Sequence[str], record: list[str] | None, dialect: Dialect, usual: int
) -> tuple[list[str], int, Repair | None]:
    """Return the cells of the record that begins in the first line, the lines it takes, and how.

    record : as the dialect reads it, which may be best; None where a quote stays open.
    """
    for count in range(1, min(_LINES_OF_A_RECORD, len(lines) - 1) + 1):
        shorter = closed(lines[:count], dialect)
        if shorter is not None and len(shorter) == usual:
            return shorter, count, Repair.SWALLOWED
    first = lines[0]
    how = Repair.SWALLOWED if len(lines) > 1 else _kind_of_quotes(first, dialect)
    for cells in (
        escaped(first, dialect),
        closed([first.replace(dialect.quote, "", 1)], dialect) if dialect.quote in first else None,
        leniently(first, dialect),
        dialect.unquoted(first) if dialect.quote in first else None,
    ):
        if cells is not None and len(cells) == usual:
            return cells, 1, how
    for cells, repair in (
        (otherwise_quoted(first, dialect, usual), Repair.QUOTES),
        (otherwise_delimited(first, dialect, usual), Repair.DELIMITER),
    ):
        if cells is not None:
            return cells, 1, repair
    later = [line for line in lines[1:] if line.strip()]
    if record is not None and not (usual > 2 and _holds_a_row(later, usual, dialect)):
        return record, len(lines), None
    if len(lines) == 1:
        return dialect.unquoted(first), 1, Repair.SWALLOWED
    return closed([first], dialect) or dialect.unquoted(first), 1, Repair.SWALLOWED


def _kind_of_quotes(line: str, dialect: Dialect) -> Repair:
    return Repair.SWALLOWED if line.count(dialect.quote) % 2 else Repair.QUOTES
