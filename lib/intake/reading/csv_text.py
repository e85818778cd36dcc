"""CSV parser: a delimited text to a grid; quotes that are never closed are repaired."""

import contextlib
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import numpy as np

from lib.intake.problems import unreadable
from lib.intake.reading.content import Limits
from lib.intake.reading.dialect import Dialect
from lib.intake.reading.grid import Grid, gather

_ODD_AT_MOST = 1_000
"""Records of an odd length that are looked into; they are few, or the trouble is another."""

_LINES_OF_A_RECORD = 20
"""Lines that one record may take in a text with a quote that is never closed."""

_END = "\x03end of text\x03"
"""A line put after the last one; a quote that was never closed swallows it."""


def read_text(
    raw: bytes, encoding: str, dialect: Dialect, *, skip: int, limits: Limits
) -> tuple[Grid, int | None]:
    """Read a text into a grid, without its first ``skip`` lines.

    Characters that the encoding lacks become U+FFFD. Returns the grid and the record with a quote
    that is never closed, if any; then every record is read by itself, quotes or not. Raises
    ``UnreadableError`` for a cell that is too long to be one.
    """

    def ended() -> Iterator[list[str]]:
        return records(raw, encoding, dialect, skip=skip, end=(_END,))

    try:
        grid = gather(ended(), limits)
    except csv.Error:
        raise unreadable("cell-too-long", row=_readable(ended()) + 1) from None
    if grid.columns[0][-1] != _END:
        return _repaired(raw, encoding, dialect, skip, limits), grid.height
    columns = [column.only(slice(-1)) for column in grid.columns]
    grid = Grid(columns, grid.lengths[:-1])
    swallowed = _swallowed(grid, dialect.delimiter)
    if swallowed is not None:
        return _repaired(raw, encoding, dialect, skip, limits), swallowed + 1
    return grid, None


def records(
    raw: bytes, encoding: str, dialect: Dialect, *, skip: int, end: Iterable[str] = ()
) -> Iterator[list[str]]:
    """Read a text record by record, without its first ``skip`` lines and with lines after it."""
    return dialect.records(chain(islice(_lines(raw, encoding), skip, None), end))


def _lines(raw: bytes, encoding: str) -> Iterator[str]:
    return io.TextIOWrapper(io.BytesIO(raw), encoding=encoding, errors="replace", newline="")


def _repaired(raw: bytes, encoding: str, dialect: Dialect, skip: int, limits: Limits) -> Grid:
    """Read a text some of whose quotes are never closed: such a line is read without quotes."""
    lines = list(islice(_lines(raw, encoding), skip, None))
    return gather(_records_one_by_one(lines, dialect), limits)


def _records_one_by_one(lines: list[str], dialect: Dialect) -> Iterator[list[str]]:
    closed = (_closed(lines[place : place + 1], dialect) for place in range(len(lines)))
    widths = Counter(len(record) for record in islice(closed, _ODD_AT_MOST) if record)
    usual = widths.most_common(1)[0][0] if widths else 1
    place = 0
    while place < len(lines):
        record, count = _next_record(lines, place, dialect, usual)
        yield record
        place += count


def _next_record(
    lines: list[str], place: int, dialect: Dialect, usual: int
) -> tuple[list[str], int]:
    """Return the record that begins in a line, and the lines that it takes.

    A line that is no record of the usual length by itself or with those after it loses its first
    quote; if that does not help, its quotes mean nothing.
    """
    single = _closed(lines[place : place + 1], dialect)
    if single is not None:
        swallowed = any(dialect.delimiter in cell for cell in single)
        if len(single) >= usual or not swallowed:
            return single, 1
    for count in range(2, _LINES_OF_A_RECORD + 1) if single is None else ():
        record = _closed(lines[place : place + count], dialect)
        if record is not None and len(record) == usual:
            return record, count
    record = _closed([lines[place].replace(dialect.quote, "", 1)], dialect)
    if record is not None and len(record) == usual:
        return record, 1
    return single or dialect.unquoted(lines[place]), 1


def _closed(lines: list[str], dialect: Dialect) -> list[str] | None:
    """Return the only record that some lines make; None where a quote stays open or they are more.

    A blank line is a record without cells.
    """
    try:
        records = list(islice(dialect.records([*lines, _END]), 3))
    except csv.Error:
        return None
    return records[0] if len(records) == 2 and records[1] == [_END] else None


def _swallowed(grid: Grid, delimiter: str) -> int | None:
    """Return the first record of an odd length one of whose cells holds a whole other row.

    A quote that was not closed ran on to the next quote of the file.
    """
    if not grid.height:
        return None
    usual = int(np.bincount(grid.lengths).argmax())
    for position in np.flatnonzero(grid.lengths != usual)[:_ODD_AT_MOST]:
        for cell in grid.record(int(position)):
            lines = cell.split("\n")
            if len(lines) == 1 and grid.lengths[position] > usual:
                continue
            if usual > 2 and any(line.count(delimiter) >= usual - 1 for line in lines):
                return int(position)
    return None


def _readable(records: Iterator[list[str]]) -> int:
    """Count the records before the one that cannot be read."""
    count = 0
    with contextlib.suppress(csv.Error):
        for _ in records:
            count += 1
    return count
