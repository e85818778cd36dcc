"""Another table on the same sheet: above the one that is read, below or beside it."""

from collections.abc import Sequence

import numpy as np

from lib import periods
from lib.contracts import normalise
from lib.formats import column_letters
from lib.intake.layout.headers import header_search
from lib.intake.layout.headers.kinds import recognise
from lib.intake.layout.headers.meanings import fit
from lib.intake.layout.table import Table
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Mask, Texts

_LEAST_COLUMNS = 3
"""Columns of a kind that a row names where it is the header of another table."""
_SEARCHED = 300
"""Rows behind a gap that are looked at."""
_SHOWN, _LABEL = 6, 40
"""Headings, and letters of each, that a problem shows."""


def first_row_of_next(columns: Sequence[Texts], data: Mask) -> int | None:
    """Return the row in which the header of a second table stands, behind a gap in the first."""
    behind_gap = np.flatnonzero(data[1:] & ~data[:-1]) + 1
    for row in behind_gap[:_SEARCHED]:
        if _is_header([column[int(row)] for column in columns]):
            return int(row)
    return None


def table_below(columns: Sequence[Texts], row: int, start: int, data: Mask) -> Problem:
    """Return the problem of a second table, not read, whose header stands in ``row``."""
    cells = [column[row] for column in columns]
    return _unread("table-below", cells, row + start + 1, int(data[row:].sum()) - 1)


def table_above(table: Table) -> list[Problem]:
    """Return the problem of a table, not read, above the header; none without such a table."""
    above = table.start - table.source_format.header_height
    head = table.grid.head(min(above, header_search.SEARCHED))
    for row, cells in enumerate(head[:-1]):
        below = [one for one in head[row + 1 :] if sum(map(bool, map(str.strip, one))) > 1]
        if below and _is_header(cells):
            return [_unread("table-above", cells, row + 1, len(below))]
    return []


def table_beside(table: Table) -> list[Problem]:
    """Return the problem of another table behind an empty column, which is not read."""
    for place, heading in enumerate(table.header):
        left, right = table.header[:place], table.header[place + 1 :]
        if heading or not _is_empty(table, place):
            continue
        if {*map(normalise, left)} & {*map(normalise, right)} - {""} or (
            is_complete(left) and is_complete(right)
        ):
            first = next(at for at, text in enumerate(right) if text) + place + 1
            row = table.source_format.header_row or 0
            return [_unread("table-beside", right, row, 1, column_letters(first))]
    return []


def _is_empty(table: Table, place: int) -> bool:
    cells = table.grid.columns[place].only(slice(table.start, None))
    return not cells.matching(lambda text: bool(text.strip())).any()


def is_complete(header: Sequence[str]) -> bool:
    """Whether headings are all that a kind requires."""
    kind = recognise(header)
    return kind is not None and not fit(header, kind).missing


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a row is the header of a table, with words or with periods across."""
    return names_columns(cells) or _has_periods_across(cells)


def _has_periods_across(cells: Sequence[str]) -> bool:
    """Whether a row names a column or two and then periods: «Показатель, 2026/27, 2027/28»."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    words = [cell for cell in filled if not any(map(str.isdigit, cell))]
    others = [cell for cell in filled if cell not in words]
    return (
        len(others) > 1
        and 0 < len(words) == header_search.known_cells(words)
        and all(periods.parse(cell) for cell in others)
    )


def names_columns(cells: Sequence[str], *, at_least: int = _LEAST_COLUMNS) -> bool:
    """Whether a row of words is the header of a table: most of its cells name columns of a kind."""
    filled = [cell for cell in cells if cell.strip()]
    if any(any(map(str.isdigit, cell)) for cell in filled):
        return False
    name_count = header_search.known_cells(filled)
    return name_count >= at_least and 2 * name_count > len(filled)


def _unread(code: str, cells: Sequence[str], row: int, count: int, letters: str = "") -> Problem:
    headings = [cell.strip() for cell in cells if cell.strip()]
    shown = ", ".join(f"«{heading[:_LABEL]}»" for heading in headings[:_SHOWN])
    return problem(code, row=row, count=count, headers=shown, letters=letters)
