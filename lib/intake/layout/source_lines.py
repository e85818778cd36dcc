"""Lines of a file as somebody typed them, read again the way the file was read at first."""

import dataclasses
import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

import pandas as pd

from lib.intake.layout import stacked_tables
from lib.intake.layout.headers.header_lines import Place, join_all, with_groups
from lib.intake.layout.workbook_sheets import read_book
from lib.intake.reading.content import Limits
from lib.intake.reading.dialects import dialect_detection
from lib.intake.reading.dialects.csv_text import records
from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.workbook import NUMBER_MARK

_DIALECT = [field.name for field in dataclasses.fields(Dialect)]
CELLS = {"line": "int64", "column": "str", "header": "str", "text": "str"}


def raw_lines(
    raw: bytes, reading: Mapping[str, Any], lines: Collection[int], *, limits: Limits | None = None
) -> pd.DataFrame:
    """Return some lines of a file cell by cell, nothing in them changed.

    Parameters
    ----------
    raw : the file's bytes. reading : how they were read, as ``CheckResult.reading`` keeps it.
    lines : numbers of rows as the spreadsheet shows them; those that the file lacks are left out.

    Returns
    -------
    One row per cell under a header or with a text, in the file's order: line, column (the
    canonical name that the header was understood as; missing where it meant nothing), header (as
    it stands in the file), text (of a workbook, what the cell shows). Empty where ``reading``
    says nothing.
    """
    cells_of_lines: list[tuple[int, str | None, str, str]] = []
    row = reading.get("header_row")
    if row and lines:
        head: list[list[str]] = []
        last = int(row) + int(reading.get("header_height", 1)) - 1
        read = _records(raw, reading, limits or Limits())
        for line, cells in enumerate(islice(read, max(lines)), start=1):
            if row <= line <= last:
                head.append(cells)
            elif line in lines:
                cells_of_lines += _cells(
                    line, cells, _header(head), _meanings(reading, _header(head))
                )
    return pd.DataFrame(cells_of_lines, columns=list(CELLS)).astype(CELLS)


def source_rows(
    raw: bytes, reading: Mapping[str, Any], *, limits: Limits | None = None
) -> list[list[str]]:
    """Return all rows of a file's table as they were read, from the spreadsheet's first row on.

    A number of a workbook keeps ``NUMBER_MARK``. Empty where ``reading`` says nothing of a table.
    """
    if not reading.get("header_row"):
        return []
    return [list(cells) for cells in _records(raw, reading, limits or Limits())]


def places(rows: Sequence[Sequence[str]], reading: Mapping[str, Any]) -> dict[str, int]:
    """Return canonical column -> its place in the rows that ``source_rows`` returns."""
    if "places" in reading:
        return dict(reading["places"])
    first = int(reading["header_row"]) - 1
    head = [list(cells) for cells in rows[first : first + int(reading.get("header_height", 1))]]
    header = _header(head)
    mapping = reading.get("mapping", {})
    return {name: header.index(heading) for name, heading in mapping.items() if heading in header}


def _records(raw: bytes, reading: Mapping[str, Any], limits: Limits) -> Iterator[list[str]]:
    sheet = reading.get("sheet")
    if not reading.get("encoding"):
        sheets = {sheet.name: sheet.rows for sheet in read_book(raw, limits).sheets}
        return iter(stacked_tables.rows_called(str(sheet), sheets))
    rows = _text_records(raw, reading)
    return rows if sheet is None else iter(stacked_tables.rows_called(sheet, {"": list(rows)}))


def _text_records(raw: bytes, reading: Mapping[str, Any]) -> Iterator[list[str]]:
    encoding = str(reading["encoding"])
    beginning = io.TextIOWrapper(io.BytesIO(raw), encoding, errors="replace", newline="")
    named = dialect_detection.separator_line(next(beginning, ""))
    fields = {name: reading[name] for name in _DIALECT if name in reading}
    return records(raw, encoding, Dialect(**fields), skip=1 if named else 0)


def _header(head: list[list[str]]) -> list[str]:
    """Join the header's lines as they were joined when the file was read."""
    head = [[cell.removesuffix(NUMBER_MARK) for cell in cells] for cells in head]
    if len(head) < 2:
        return [cell.strip() for cells in head for cell in cells]
    width = max(map(len, head))
    lines = [[*cells, *[""] * (width - len(cells))] for cells in head]
    return with_groups(Place(0, len(lines), join_all(lines)), lines).header


def _meanings(reading: Mapping[str, Any], header: list[str]) -> dict[int, str]:
    """Return place -> the canonical name of the column that was understood there."""
    if "places" in reading:
        return {place: name for name, place in reading["places"].items()}
    name_of = {heading: name for name, heading in reading.get("mapping", {}).items()}
    return {place: name_of[heading] for place, heading in enumerate(header) if heading in name_of}


def _cells(
    line: int, cells: list[str], header: list[str], meanings: Mapping[int, str]
) -> list[tuple[int, str | None, str, str]]:
    return [
        (line, meanings.get(place), heading, text.removesuffix(NUMBER_MARK))
        for place, (heading, text) in enumerate(zip_longest(header, cells, fillvalue=""))
        if heading or text.strip()
    ]
