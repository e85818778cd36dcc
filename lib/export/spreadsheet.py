"""Write a data frame as CSV or XLSX for Excel, with the number format of a language."""

import csv as separated
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from numbers import Real

import pandas as pd
import xlsxwriter
from pandas.api.types import is_bool
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.text import Text

_PLAIN_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""XlsxWriter options: text stays text, never a formula, a number or a link."""

_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)

SHEET_ROWS = 1_048_575
"""Rows of a sheet below its header; a longer frame continues in the next sheet."""

_MAX_WIDTH = 60
_FORMULA_START = re.compile(r"(?<!')'*[=+\-@\t\r\n＝＋－＠]")
"""Start of a text that Excel would run as a formula, with any apostrophes before it."""


def plain_book(out: io.BytesIO, title: str = "") -> Workbook:
    """Begin a workbook in which text stays text; the same cells give the same bytes on any day.

    title : the title of the document among its properties.
    """
    book = xlsxwriter.Workbook(out, _PLAIN_TEXT)
    book.set_properties({"created": _NO_TIME, "title": title})
    return book


def csv(frame: pd.DataFrame, words: Text) -> bytes:
    """Write a frame as CSV: UTF-8 with BOM, ``;`` and the language's decimal mark.

    The frame's column names become the header. Missing values are empty cells, yes and no are
    words. A text that Excel would run as a formula gets an apostrophe in front (CSV injection);
    intake removes it when such a file is read.
    """
    columns = [_column_cells(frame.iloc[:, place], words) for place in range(frame.shape[1])]
    out = io.StringIO()
    writer = separated.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_escape_formula(str(name)) for name in frame.columns])
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def csv_lines(lines: Iterable[Sequence[object]], words: Text) -> bytes:
    """Write lines of cells as CSV in the same way; None is an empty cell."""
    out = io.StringIO()
    writer = separated.writer(out, delimiter=";", lineterminator="\r\n")
    for line in lines:
        writer.writerow(["" if cell is None else _format_cell(cell, words) for cell in line])
    return out.getvalue().encode("utf-8-sig")


def _column_cells(column: "pd.Series[str]", words: Text) -> list[str]:
    """Return a column's cells as text; each distinct value is formatted once."""
    places, values = pd.factorize(column)
    cells = [_format_cell(value, words) for value in values]
    return [cells[place] if place >= 0 else "" for place in places]


def _format_cell(value: object, words: Text) -> str:
    if not _is_number(value):
        return _escape_formula(_format_word(value, words))
    digits = f"{Decimal(str(value)):f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits.replace(".", words.decimal_mark)


def _is_number(value: object) -> bool:
    return isinstance(value, Real) and not is_bool(value)


def _format_word(value: object, words: Text) -> str:
    if is_bool(value):
        return words("answer-yes" if value else "answer-no")
    return str(value)


def _escape_formula(cell: str) -> str:
    return f"'{cell}" if _FORMULA_START.match(cell) else cell


def workbook(frame: pd.DataFrame, words: Text) -> bytes:
    """Write a frame as XLSX: numbers as numbers, everything else as plain text."""
    out = io.BytesIO()
    with plain_book(out) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        for part in _sheets(frame):
            _write_sheet(book.add_worksheet(), part, bold, words)
    return out.getvalue()


def _sheets(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for first in range(0, max(len(frame), 1), SHEET_ROWS):
        yield frame.iloc[first : first + SHEET_ROWS]


def _write_sheet(sheet: Worksheet, frame: pd.DataFrame, bold: Format, words: Text) -> None:
    for place, name in enumerate(frame.columns):
        values = frame.iloc[:, place]
        sheet.write_string(0, place, str(name), bold)
        width = len(str(name))
        for row, value in enumerate(values, start=1):
            if pd.isna(value):
                continue
            if _is_number(value):
                sheet.write_number(row, place, float(value))
            else:
                word = _format_word(value, words)
                sheet.write_string(row, place, word)
                width = max(width, len(word))
        sheet.set_column(place, place, min(width + 2, _MAX_WIDTH))
    sheet.freeze_panes(1, 0)
    if len(frame.columns):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
