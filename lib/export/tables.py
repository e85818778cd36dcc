"""A frame as a file that people open in Excel: CSV or XLSX, written as the language writes."""

import csv as separated
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from numbers import Real

import pandas as pd
import xlsxwriter
from pandas.api.types import is_bool
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lib.text import Text

TEXT_STAYS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""Options under which nobody's text becomes a formula, a number or a link."""

SHEET_ROWS = 1_048_575
"""Rows that a sheet holds below its header; a longer frame goes on in the next sheet."""

_WIDEST = 60
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a text begins that Excel runs as a formula, or that looks as if it were guarded already."""


def csv(frame: pd.DataFrame, text: Text) -> bytes:
    """Write a frame as CSV: UTF-8 with BOM, ``;`` and the language's decimal mark.

    The frame's column names become the header. Missing values are empty cells, yes and no are
    words. A text that Excel would run as a formula gets an apostrophe in front, which reading
    such a file takes away again.
    """
    columns = [_written(frame.iloc[:, place], text) for place in range(frame.shape[1])]
    out = io.StringIO()
    writer = separated.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_guarded(str(name)) for name in frame.columns])
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def _written(column: "pd.Series[str]", text: Text) -> list[str]:
    """Write the cells of a column, each distinct value once."""
    places, values = pd.factorize(column)
    cells = [_cell(value, text) for value in values]
    return [cells[place] if place >= 0 else "" for place in places]


def _cell(value: object, text: Text) -> str:
    if not _is_number(value):
        return _guarded(_word(value, text))
    plain = f"{Decimal(str(value)):f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", text.decimal_mark)


def _is_number(value: object) -> bool:
    return isinstance(value, Real) and not is_bool(value)


def _word(value: object, text: Text) -> str:
    if is_bool(value):
        return text("answer-yes" if value else "answer-no")
    return str(value)


def _guarded(written: str) -> str:
    return f"'{written}" if _RUNS.match(written) else written


def workbook(frame: pd.DataFrame, text: Text) -> bytes:
    """Write a frame as XLSX: numbers as numbers, all else as text that Excel leaves alone."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_STAYS_TEXT) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        for part in _sheets(frame):
            _fill(book.add_worksheet(), part, bold, text)
    return out.getvalue()


def _sheets(frame: pd.DataFrame) -> Iterator[pd.DataFrame]:
    for first in range(0, max(len(frame), 1), SHEET_ROWS):
        yield frame.iloc[first : first + SHEET_ROWS]


def _fill(sheet: Worksheet, frame: pd.DataFrame, bold: Format, text: Text) -> None:
    for place, name in enumerate(frame.columns):
        values = frame.iloc[:, place]
        sheet.write_string(0, place, str(name), bold)
        widest = len(str(name))
        for row, value in enumerate(values, start=1):
            if pd.isna(value):
                continue
            if _is_number(value):
                sheet.write_number(row, place, float(value))
            else:
                written = _word(value, text)
                sheet.write_string(row, place, written)
                widest = max(widest, len(written))
        sheet.set_column(place, place, min(widest + 2, _WIDEST))
    sheet.freeze_panes(1, 0)
    if len(frame.columns):
        sheet.autofilter(0, 0, len(frame), len(frame.columns) - 1)
