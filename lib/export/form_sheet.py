"""A sheet laid out for signing: title, facts, tables, notes, places to sign; as XLSX and CSV."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lib.export.spreadsheet import csv_lines, plain_book
from lib.text import MISSING, Text

_FIRST, _OTHER = 46, 13
"""Widths of the first and of the other columns, in characters."""

_SIGN_HERE = "____________________"

_BORDERED = {"border": 1, "text_wrap": True, "valign": "vcenter"}
_STYLES: Mapping[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 14, "text_wrap": True},
    "label": {"bold": True},
    "note": {"text_wrap": True, "valign": "top", "font_size": 10},
    "header": {**_BORDERED, "bold": True, "align": "center"},
    "cell": _BORDERED,
    "total": {**_BORDERED, "bold": True},
}

Cell = str | int | None


@dataclass(frozen=True)
class Table:
    """A table of a sheet: its header, its rows, and how many of the last rows are totals."""

    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    totals: int = 0


@dataclass(frozen=True)
class FormSheet:
    """What stands on a sheet, from top to bottom.

    facts : label and value. signatures : who signs; each gets a line to sign on.
    """

    title: str
    facts: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    notes: Sequence[str]
    signatures: Sequence[str]

    @property
    def width(self) -> int:
        """Columns of the widest table."""
        return max((len(table.header) for table in self.tables), default=2)


def as_csv(sheet: FormSheet, words: Text) -> bytes:
    """Write a sheet as CSV: UTF-8 with BOM, ``;``, one line per line of the sheet."""
    lines: list[Sequence[Cell]] = [[sheet.title], [], *sheet.facts]
    for table in sheet.tables:
        lines += [[], table.header, *table.rows]
    lines += [[], *([note] for note in sheet.notes), []]
    lines += [[name, _SIGN_HERE] for name in sheet.signatures]
    return csv_lines(lines, words)


def as_workbook(sheet: FormSheet) -> bytes:
    """Write a sheet as XLSX, landscape, fitted to the width of one page."""
    out = io.BytesIO()
    with plain_book(out) as book:
        page = book.add_worksheet()
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        last = max(sheet.width - 1, 1)
        page.set_column(0, 0, _FIRST)
        page.set_column(1, last, _OTHER)
        styles = {name: book.add_format(style) for name, style in _STYLES.items()}
        page.merge_range(0, 0, 0, last, sheet.title, styles["title"])
        page.set_row(0, 40)
        row = 2
        for label, fact in sheet.facts:
            page.write_string(row, 0, label, styles["label"])
            page.merge_range(row, 1, row, last, fact, styles["note"])
            row += 1
        for table in sheet.tables:
            row = _write_table(page, row + 1, table, styles) + 1
        for sentence in sheet.notes:
            row += 1
            page.merge_range(row, 0, row, last, sentence, styles["note"])
            page.set_row(row, 15 * (1 + len(sentence) // (_FIRST + _OTHER * last)))
        row += 1
        for name in sheet.signatures:
            row += 2
            page.write_string(row, 0, name)
            page.merge_range(row, 1, row, min(4, last), _SIGN_HERE, styles["note"])
    return out.getvalue()


def _write_table(page: Worksheet, row: int, table: Table, styles: Mapping[str, Format]) -> int:
    """Write a table from a row on and return its last row."""
    for place, name in enumerate(table.header):
        page.write_string(row, place, name, styles["header"])
    first_total = len(table.rows) - table.totals
    for number, cells in enumerate(table.rows):
        row += 1
        style = styles["total" if number >= first_total else "cell"]
        for place, value in enumerate(cells):
            if isinstance(value, int):
                page.write_number(row, place, value, style)
            else:
                page.write_string(row, place, value or MISSING, style)
    return row
