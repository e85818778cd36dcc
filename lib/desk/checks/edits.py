"""Corrections of a file on the page: the same file with some cells written anew, rows left out."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from lib import intake
from lib.desk.checks.submissions import Submission
from lib.export import annotation

_WRITTEN = (";", ",", "\t", "|")
"""Delimiters that an edited file keeps; any other becomes a semicolon."""


@dataclass(frozen=True)
class Edits:
    """Corrections of a table.

    replaced : (column, text found) -> text to put in its place, in every row.
    cells : (row, column) -> text of one cell. skipped : rows to leave out. Columns are canonical
    names, rows the spreadsheet's.
    """

    replaced: Mapping[tuple[str, str], str]
    cells: Mapping[tuple[int, str], str]
    skipped: frozenset[int]

    def __bool__(self) -> bool:
        """Whether anything is corrected."""
        return bool(self.replaced or self.cells or self.skipped)

    def replace(self, column: str, old: str, new: str) -> "Edits":
        """Put a text in the place of another in a whole column."""
        return replace(self, replaced={**self.replaced, (column, old): new})

    def write(self, cells: Mapping[tuple[int, str], str]) -> "Edits":
        """Write some cells."""
        return replace(self, cells={**self.cells, **cells})

    def skip(self, rows: "frozenset[int] | set[int]") -> "Edits":
        """Leave out some rows."""
        return replace(self, skipped=self.skipped | rows)


NO_EDITS = Edits({}, {}, frozenset())


def edited(tables: Sequence[Submission], edits: Mapping[str, Edits]) -> bytes:
    """Return a file with corrections; a text stays a CSV file, a workbook keeps its sheets.

    tables : all of the file. edits : by the sheet of their table, "" for a text.

    Rows keep their numbers: a row left out becomes empty. A text of a column that stands across
    is replaced in headings, and in cells of places that no other column is read from.
    """
    rows = {table.sheet: _edited(table, edits.get(table.sheet, NO_EDITS)) for table in tables}
    reading = json.loads(tables[0].reading)
    for name in (name for table in tables for name, _, _ in table.result.sheets):
        if name not in rows:
            other = reading | {"sheet": name, "header_row": 1}
            rows[name] = intake.source_rows(tables[0].content, other)
    if reading["delimiter"]:
        return _as_csv(_joined(rows.values()), str(reading["delimiter"]))
    return annotation.plain_workbook(rows)


def _joined(tables: Iterable[list[list[str]]]) -> list[list[str]]:
    """Return the rows of a text again in which tables stand one below another."""
    of_row = zip_longest(*tables, fillvalue=())
    return [list(next(filter(any, cells), ())) for cells in of_row]


def _edited(submission: Submission, edits: Edits) -> list[list[str]]:
    reading = json.loads(submission.reading)
    rows = intake.source_rows(submission.content, reading)
    last = int(reading["header_row"]) + int(reading["header_height"]) - 1
    places = intake.places(rows, reading)
    width = max(map(len, rows), default=0)
    across = {old: text for (column, old), text in edits.replaced.items() if column not in places}
    others = [place for place in range(width) if place not in places.values()]
    for number, cells in enumerate(rows, start=1):
        if number <= last:
            cells[:] = [across.get(intake.clean(cell), cell) for cell in cells]
            continue
        if number in edits.skipped:
            cells[:] = [""] * len(cells)
            continue
        cells.extend([""] * (width - len(cells)))
        for place in others if across else ():
            cells[place] = across.get(_text(cells[place]), cells[place])
        for column, place in places.items():
            _edit(cells, place, edits, number, column)
    return rows


def _edit(cells: list[str], place: int, edits: Edits, row: int, column: str) -> None:
    text = _text(cells[place])
    if (column, text) in edits.replaced:
        cells[place] = edits.replaced[(column, text)]
    if (row, column) in edits.cells:
        cells[place] = edits.cells[(row, column)]


def _text(cell: str) -> str:
    return intake.clean(cell.removesuffix(intake.NUMBER_MARK))


def _as_csv(rows: list[list[str]], delimiter: str) -> bytes:
    out = io.StringIO()
    mark = delimiter if delimiter in _WRITTEN else ";"
    csv.writer(out, delimiter=mark, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")
