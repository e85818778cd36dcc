"""CSV parser: a delimited text to a grid; lines that do not keep to its dialect are mended."""

import contextlib
import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from lib.intake.problems import unreadable
from lib.intake.reading.content import Limits
from lib.intake.reading.dialects import repairs
from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.dialects.line_readings import END
from lib.intake.reading.dialects.quick_text import read_quickly
from lib.intake.reading.grid import Grid, gather

_LARGE = 1_000_000
"""Bytes of a text for which the quick way is tried first."""

_TWICE_ENDED = b"\r\r\n"
"""What a program writes that turns the LF of a CRLF into CRLF once more."""


@dataclass(frozen=True)
class DelimitedText:
    """A text as a grid.

    dialect : as it was given, with ``width`` where lines were mended.
    repaired : what was done to lines -> their numbers, as the spreadsheet shows them.
    """

    grid: Grid
    dialect: Dialect
    repaired: dict[repairs.Repair, list[int]] = field(default_factory=dict)


def read_text(
    raw: bytes, encoding: str, dialect: Dialect, *, skip: int, limits: Limits
) -> DelimitedText:
    """Read a text into a grid, without its first ``skip`` lines.

    Characters that the encoding lacks become U+FFFD. Raises ``UnreadableError`` for a cell that
    is too long to be one.
    """
    is_large = len(raw) >= _LARGE and not skip
    if is_large and (grid := read_quickly(plain_lines(raw), encoding, dialect, limits)):
        return DelimitedText(grid, dialect)

    def ended(*, strict: bool = False) -> Iterator[list[str]]:
        lines = chain(islice(_lines(raw, encoding), skip, None), (END,))
        return dialect.records(lines, strict=strict)

    has_odd_quotes = False
    try:
        grid = gather(ended(strict=True), limits)
    except csv.Error:
        has_odd_quotes = True
        try:
            grid = gather(ended(), limits)
        except csv.Error:
            raise unreadable("cell-too-long", row=_readable(ended()) + 1) from None
    is_closed = grid.columns[0][-1] == END
    columns = [column.only(slice(-1)) for column in grid.columns]
    grid = Grid(columns, grid.lengths[:-1])
    if is_closed and not has_odd_quotes and not repairs.is_needed(grid, dialect):
        return DelimitedText(grid, dialect)
    return _repaired(raw, encoding, dialect, grid, skip=skip, limits=limits)


def _repaired(
    raw: bytes, encoding: str, dialect: Dialect, grid: Grid, *, skip: int, limits: Limits
) -> DelimitedText:
    """Read a text again and mend lines; the grid stays as it is where none can be mended."""
    lines = list(islice(_lines(raw, encoding), skip, None))
    width = repairs.usual_length(grid) or 1
    repaired: dict[repairs.Repair, list[int]] = {}

    def records_with_notes() -> Iterator[list[str]]:
        for row, (cells, repair) in enumerate(repairs.mended(lines, dialect, width), start=1):
            if repair:
                repaired.setdefault(repair, []).append(row)
            yield cells

    mended = gather(records_with_notes(), limits)
    if not repaired:
        return DelimitedText(grid, dialect)
    return DelimitedText(mended, replace(dialect, width=width), repaired)


def records(raw: bytes, encoding: str, dialect: Dialect, *, skip: int) -> Iterator[list[str]]:
    """Read a text record by record, without its first ``skip`` lines."""
    lines = islice(_lines(raw, encoding), skip, None)
    if dialect.width is None:
        return dialect.records(lines)
    return (cells for cells, _ in repairs.mended(list(lines), dialect, dialect.width))


def _lines(raw: bytes, encoding: str) -> Iterator[str]:
    text = io.BytesIO(plain_lines(raw))
    return io.TextIOWrapper(text, encoding=encoding, errors="replace", newline="")


def plain_lines(raw: bytes) -> bytes:
    """Take away what programs leave between lines: a second CR, marks of files put together."""
    if _TWICE_ENDED in raw:
        raw = raw.replace(_TWICE_ENDED, b"\r\n")
    return raw[:3] + raw[3:].replace(BOM_UTF8, b"") if BOM_UTF8 in raw[3:] else raw


def _readable(records: Iterator[list[str]]) -> int:
    """Count the records before the one that cannot be read."""
    count = 0
    with contextlib.suppress(csv.Error):
        for _ in records:
            count += 1
    return count
