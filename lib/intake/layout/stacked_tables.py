"""Tables one below another or side by side on a sheet: each is a sheet of its own to all."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from lib.contracts import normalise
from lib.formats import column_letters
from lib.intake.layout.rows.other_tables import is_complete, names_columns
from lib.intake.reading.excel import Sheet

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
HEADER_WITHIN = 4
"""Rows behind a gap among which the header of a table stands, below its titles."""
_COLUMNS = 2
"""Columns that a header names at least: whether it is that of a whole table is told later."""
_AT_MOST = 50
"""Tables of a sheet; one of more gaps is one table."""

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class _Part:
    """Where a table stands: its first row and column, those behind its last; all from 0."""

    start: int
    end: int
    left: int
    right: int

    def rows_of(self, rows: Rows) -> list[list[str]]:
        """Return the rows of a sheet with nothing in them but this table."""
        cells = (list(cells[self.left : self.right]) for cells in rows[self.start : self.end])
        return [[]] * self.start + [[""] * self.left + part for part in cells]

    def has(self, cell: str) -> bool:
        """Whether a cell, such as «AB12», stands in the table."""
        match = _CELL.fullmatch(cell)
        return bool(match and match[1] in self._letters and self.start < int(match[2]) <= self.end)

    @cached_property
    def _letters(self) -> frozenset[str]:
        return frozenset(map(column_letters, range(self.left, self.right)))

    @property
    def corner(self) -> str:
        """Its first cell, as the spreadsheet calls it."""
        return f"{column_letters(self.left)}{self.start + 1}"


def parted(sheet: Sheet) -> list[Sheet]:
    """Return the tables of a sheet as sheets, called by their first cell: «Лист1!A12».

    A table begins behind an empty row with headings that none before it has, or beside another one
    with all headings that a kind requires. Rows and columns keep their places: those of other
    tables are empty. A sheet of one table is returned as it is.
    """
    parts = _parts(sheet.rows)
    if len(parts) < 2:
        return [sheet]
    return [
        replace(
            sheet,
            name=f"{sheet.name}!{part.corner}" if sheet.name else part.corner,
            rows=part.rows_of(sheet.rows),
            formulas={cell: text for cell, text in sheet.formulas.items() if part.has(cell)},
            is_part=True,
        )
        for part in parts
    ]


def rows_called(name: str, sheets: Mapping[str, list[list[str]]]) -> list[list[str]]:
    """Return the rows of a sheet or of a table on it; of one that is not there, none.

    sheets : their names -> their rows.
    """
    sheet, _, corner = name.rpartition("!")
    if name in sheets or sheet not in sheets:
        return sheets.get(name, [])
    rows = sheets[sheet]
    return next((part.rows_of(rows) for part in _parts(rows) if part.corner == corner), [])


def _parts(rows: Rows) -> list[_Part]:
    starts = first_rows(rows)
    return [
        _Part(start, end, left, right)
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
        for left, right in sides(rows[start : start + HEADER_WITHIN])
    ]


def sides(head: Rows) -> list[tuple[int, int]]:
    """Return the first column of each table that stands beside others, and the one behind its last.

    head : the first rows of the tables, their header among them. At least one pair.
    """
    width = max(map(len, head), default=0)
    for cells in head:
        starts = _first_columns(cells)
        pairs = list(pairwise([0, *starts[1:], width]))
        if len(starts) > 1 and all(is_complete(cells[left:right]) for left, right in pairs):
            return pairs
    return [(0, width)]


def _first_columns(cells: Sequence[str]) -> list[int]:
    """Return the places of headings that may begin a table: behind a gap, or the first again."""
    starts: list[int] = []
    for place, cell in enumerate(cells):
        is_behind_gap = place == 0 or not cells[place - 1].strip()
        is_again = bool(starts) and normalise(cell) == normalise(cells[starts[0]])
        if cell.strip() and (is_behind_gap or is_again):
            starts.append(place)
    return starts


def first_rows(rows: Rows) -> list[int]:
    """Return the rows in which the tables of a sheet begin, 0 the first; at least one."""
    behind_gaps = (row + 1 for row, cells in enumerate(rows) if not any(map(str.strip, cells)))
    starts: list[int] = []
    headers: set[tuple[str, ...]] = set()
    for row in (0, *behind_gaps):
        header = _header_in(rows[row : row + HEADER_WITHIN])
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
