"""Tables that stand one below another on a sheet: each is a sheet of its own to all that reads."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.contracts import normalise
from lib.intake.layout.rows.other_tables import names_columns
from lib.intake.reading.excel import Sheet

_CORNER = re.compile(r"A(\d{1,7})")
_ROW = re.compile(r"\d{1,7}\Z")
_HEADER_WITHIN = 4
"""Rows behind a gap among which the header of a table stands, below its titles."""
_COLUMNS = 2
"""Columns that a header names at least: whether it is that of a whole table is told later."""
_AT_MOST = 50
"""Tables of a sheet; one of more gaps is one table."""

Rows = Sequence[Sequence[str]]


def parted(sheet: Sheet) -> list[Sheet]:
    """Return the tables of a sheet as sheets, called by their first cell: «Лист1!A12».

    A table begins behind an empty row with headings that none before it has. Rows keep their
    numbers: those of other tables are empty. A sheet of one table is returned as it is.
    """
    starts = first_rows(sheet.rows)
    if len(starts) < 2:
        return [sheet]
    return [
        replace(
            sheet,
            name=_name(sheet.name, start),
            rows=_only(sheet.rows, start, end),
            formulas=_formulas(sheet, start, end),
        )
        for start, end in zip(starts, [*starts[1:], len(sheet.rows)], strict=True)
    ]


def _formulas(sheet: Sheet, start: int, end: int) -> dict[str, bool]:
    """Return the formulas of some rows of a sheet; see ``Table.formulas``."""
    return {cell: text for cell, text in sheet.formulas.items() if start < _row(cell) <= end}


def _row(cell: str) -> int:
    """Return the row of a cell as the spreadsheet shows it: 12 of «AB12»; 1 where it has none."""
    match = _ROW.search(cell)
    return int(match[0]) if match else 1


def is_part(name: str) -> bool:
    """Whether a table bears the name of one of several on a sheet."""
    return bool(_CORNER.fullmatch(name.rpartition("!")[2]))


def rows_called(name: str, sheets: Mapping[str, list[list[str]]]) -> list[list[str]]:
    """Return the rows of a sheet or of a table on it; of one that is not there, none.

    sheets : their names -> their rows.
    """
    sheet, _, cell = name.rpartition("!")
    match = _CORNER.fullmatch(cell)
    if name in sheets or not match or sheet not in sheets:
        return sheets.get(name, [])
    rows, start = sheets[sheet], int(match[1]) - 1
    end = next((row for row in first_rows(rows) if row > start), len(rows))
    return _only(rows, start, end)


def first_rows(rows: Rows) -> list[int]:
    """Return the rows in which the tables of a sheet begin, 0 the first; at least one."""
    behind_gaps = (row + 1 for row, cells in enumerate(rows) if not any(map(str.strip, cells)))
    starts: list[int] = []
    headers: set[tuple[str, ...]] = set()
    for row in (0, *behind_gaps):
        header = _header_in(rows[row : row + _HEADER_WITHIN])
        if header and header not in headers:
            starts.append(row if starts else 0)
            headers.add(header)
    return starts if 0 < len(starts) <= _AT_MOST else [0]


def _header_in(rows: Rows) -> tuple[str, ...]:
    """Return the headings of the first row that is a header before an empty one; else nothing."""
    for cells in rows:
        filled = tuple(normalise(cell) for cell in cells if cell.strip())
        if not filled:
            break
        if names_columns(cells, at_least=_COLUMNS):
            return filled
    return ()


def _name(sheet: str, start: int) -> str:
    """Return the name of a table; of a text, whose sheet has none, its first cell alone."""
    return f"{sheet}!A{start + 1}" if sheet else f"A{start + 1}"


def _only(rows: Rows, start: int, end: int) -> list[list[str]]:
    return [[]] * start + [list(cells) for cells in rows[start:end]]
