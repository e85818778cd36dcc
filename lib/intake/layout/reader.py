"""Bytes of a text or a workbook to the table that stands in it."""

import io
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import numpy as np

from lib.intake.layout import stacked_tables
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions, SheetChoice
from lib.intake.layout.headers import header_search
from lib.intake.layout.table import SourceFormat, Table, trimmed, with_header
from lib.intake.layout.workbook_sheets import read_book, read_sheets, read_workbook
from lib.intake.problems import problem, unreadable
from lib.intake.reading import encoding, mojibake
from lib.intake.reading.content import SAMPLE, Form, Limits, form_of
from lib.intake.reading.dialects import dialect_detection
from lib.intake.reading.dialects.csv_text import plain_lines, read_text
from lib.intake.reading.excel import Sheet, Workbook
from lib.intake.reading.printed_quotes import without_printed_quotes

_ROWS_SHOWN = 5
_DOS_END = b"\x1a"
_FILLING = b"\x1a\0"
"""What old programs put after a text: DOS's end mark, zeros up to a whole block."""

_LONGEST = 20_000
"""Rows of a text of several tables; a longer one is what a program wrote."""

_LINE_AT_MOST = 10_000_000
"""Bytes of a line, on average; a file of longer ones is no table."""


def read_table(
    source: Path | str | bytes,
    *,
    name: str | None = None,
    kind: str | None = None,
    decisions: Decisions = AS_RECOGNISED,
    limits: Limits | None = None,
) -> Table:
    """Read a CSV or XLSX file, given as bytes or by its path, as a table of text.

    Only what stands above the header and empty rows at the end are dropped; empty columns at the
    right too. Of a workbook, the sheet whose header fits best is read. ``kind`` says what the
    table is, where that is known. A table without a header has empty headings and a
    ``header_height`` of 0.

    Raises ``UnreadableError`` for whatever is no table.
    """
    raw = source if isinstance(source, bytes) else Path(source).read_bytes()
    limits = limits or Limits()
    if form_of(raw, limits) is Form.WORKBOOK:
        return read_workbook(read_book(raw, limits), kind, decisions, limits)
    return _read_text(raw, kind, decisions, limits)


def read_tables(
    raw: bytes,
    *,
    kind: str | None,
    decisions: Decisions,
    choices: Mapping[str, SheetChoice],
    limits: Limits,
) -> list[tuple[str | None, Table]]:
    """Read all tables of a file: of sheets of several kinds with their kinds, else the only one.

    Where a kind or a sheet of the whole file is chosen, only that table is read; what is chosen
    of single sheets, ``choices``, goes before. Raises as ``read_table`` does.
    """
    is_one = not choices and (kind is not None or decisions.sheet is not None)
    if form_of(raw, limits) is Form.WORKBOOK:
        book = read_book(raw, limits)
        sheets = [] if is_one else read_sheets(book, limits, choices, SourceFormat())
        return [*sheets] or [(None, read_workbook(book, kind, decisions, limits))]
    table = _read_text(raw, kind, decisions, limits)
    sheets = [] if is_one else _tables_of_text(table, choices, limits)
    return [*sheets] or [(None, table)]


def _tables_of_text(
    table: Table, choices: Mapping[str, SheetChoice], limits: Limits
) -> list[tuple[str, Table]]:
    """Return the tables that stand one below another or side by side, as those of a sheet."""
    grid = table.grid
    filled = [column.matching(lambda text: bool(text.strip())) for column in grid.columns]
    is_one = (
        np.logical_or.reduce(filled).all()
        and len(stacked_tables.sides(grid.head(stacked_tables.HEADER_WITHIN))) < 2
    )
    if grid.height > _LONGEST or is_one:
        return []
    rows = [list(cells) for cells in zip(*grid.columns, strict=True)]
    sheet = Sheet("", rows, {}, [], [], is_hidden=False, merged=[])
    book = Workbook([sheet], date_1904=False, elsewhere=[], is_screened=True)
    tables = read_sheets(book, limits, choices, table.source_format)
    for _, first in tables[:1]:
        first.notes.extend(table.notes)
    return tables


def _read_text(raw: bytes, kind: str | None, decisions: Decisions, limits: Limits) -> Table:
    ended = raw.rstrip(_FILLING)
    if b"\0" not in ended and ended.endswith((b"\n", b"\r")):
        raw = ended
    raw = plain_lines(raw.rstrip(_DOS_END))
    if len(raw) > _LINE_AT_MOST * (1 + raw.count(b"\n") + raw.count(b"\r")):
        raise unreadable("cell-too-long", row=1)
    name = decisions.encoding or encoding.guess(raw)
    beginning = io.TextIOWrapper(io.BytesIO(raw[: 4 * SAMPLE]), name, errors="replace", newline="")
    lines = list(islice(beginning, 2 * header_search.SEARCHED + 200))
    _refuse_twice_decoded(lines)
    named = dialect_detection.separator_line(lines[0]) if lines else None
    skip = 1 if named else 0
    chosen = dialect_detection.choose(
        lines[skip:], header_search.known_cells, decisions.delimiter or named
    )
    text = read_text(raw, name, chosen, skip=skip, limits=limits)
    grid = without_printed_quotes(trimmed(text.grid))
    if not grid.height:
        raise unreadable("file-empty")
    table = with_header(grid, SourceFormat(name, text.dialect), kind, decisions)
    for repair, rows in text.repaired.items():
        shown = ", ".join(map(str, rows[:_ROWS_SHOWN])) + (" …" if len(rows) > _ROWS_SHOWN else "")
        table.notes.append(problem(repair.value, row=rows[0], rows=shown, count=len(rows)))
    if chosen.line_quoted:
        table.notes.append(problem("lines-quoted"))
    return table


def _refuse_twice_decoded(lines: list[str]) -> None:
    """Refuse a text most of whose lines were decoded twice; single cells are met later."""
    foreign = [(row, line) for row, line in enumerate(lines, start=1) if not line.isascii()]
    spoilt = [(row, line) for row, line in foreign if mojibake.repaired(line)]
    if spoilt and 2 * len(spoilt) >= len(foreign):
        row, line = spoilt[0]
        was = str(mojibake.repaired(line))
        raise unreadable("mojibake", row=row, found=line.split()[0][:20], fix=was.split()[0][:10])
