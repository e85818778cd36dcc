"""Parts of a workbook of uploadable sheets: headers with comments, drop-down lists, rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.contracts import Contract, example, header_key, reserved_words
from lib.export.cells import in_words
from lib.tables import Column, Type
from lib.text import Text

ROWS = 1000
"""Rows that have drop-down lists; further rows can be filled too."""

_MIN_WIDTH, _MAX_WIDTH = 10, 40
_NUMBERS = (Type.INTEGER, Type.DECIMAL)
_DAY, _TEXT, _GENERAL = "dd.mm.yyyy", "@", "General"


@dataclass(frozen=True)
class CellFormats:
    """Cell formats of a workbook: headers; cells to fill and examples by number format."""

    required: Format
    optional: Format
    cells: Mapping[str, Format]
    examples: Mapping[str, Format]

    @classmethod
    def of(cls, book: Workbook) -> "CellFormats":
        """Add the formats to a workbook."""
        header = {"bold": True, "text_wrap": True, "valign": "top", "border": 1}
        example = {"italic": True, "font_color": "#767676"}
        number_formats = [{"num_format": form} for form in (_DAY, _TEXT, _GENERAL)]
        return cls(
            required=book.add_format(header | {"bg_color": "#D6E4F0"}),
            optional=book.add_format(header | {"bg_color": "#F2F2F2"}),
            cells={form["num_format"]: book.add_format(form) for form in number_formats},
            examples={
                form["num_format"]: book.add_format(example | form) for form in number_formats
            },
        )

    @property
    def example(self) -> Format:
        """Format of an example's text."""
        return self.examples[_TEXT]


def number_format(column: Column) -> str:
    """Return the number format of a column's cells; text format keeps 3.1 from becoming a date."""
    if column.type is Type.DAY and not column.census:
        return _DAY
    return _GENERAL if column.type in _NUMBERS else _TEXT


def closed_lists(
    book: Workbook,
    contracts: Iterable[Contract],
    words: Text,
    codes: Mapping[str, Sequence[str]] | None = None,
) -> dict[tuple[str, str], str]:
    """Write each closed list to a column of a hidden sheet, each once.

    codes : what a reference may be, as ``members.member_code`` -> codes, each with its name.

    Returns (kind, column) -> the range of cells that holds its words; empty where there are none.
    """
    options = {
        (contract.kind, name): listed
        for contract in contracts
        for name, column in contract.columns.items()
        if not column.many and (listed := tuple(_options(column, words, codes or {})))
    }
    if not options:
        return {}
    sheet = book.add_worksheet(words("template-lists"))
    sheet.hide()
    ranges = {}
    for place, listed in enumerate(dict.fromkeys(options.values())):
        for row, option in enumerate(listed):
            sheet.write_string(row, place, option)
        letter = xl_col_to_name(place)
        ranges[listed] = f"='{sheet.name}'!${letter}$1:${letter}${len(listed)}"
    return {column: ranges[listed] for column, listed in options.items()}


def _options(column: Column, words: Text, codes: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the words or codes of a closed list; nothing where a cell may hold anything."""
    if column.type is Type.YES_NO:
        return [words("answer-yes"), words("answer-no")]
    if column.choices is None:
        return list(codes.get(column.refers_to or "", ()))
    return [*map(words.choice, column.choices), *reserved_words(column, words)]


def write_column(
    sheet: Worksheet,
    place: int,
    contract: Contract,
    name: str,
    words: Text,
    formats: CellFormats,
    source: str | None,
) -> None:
    """Write a column's header, its meaning as a comment, its width, format and drop-down list."""
    key, column = header_key(contract.kind, name), contract.columns[name]
    header = formats.required if column.must_be_filled else formats.optional
    sheet.write_string(0, place, words(key), header)
    sheet.write_comment(0, place, words(f"{key}.meaning"), {"x_scale": 2})
    longest = max(len(words(key)), len(example(column, words)), _MIN_WIDTH)
    width = min(longest, _MAX_WIDTH)
    sheet.set_column(place, place, width, formats.cells[number_format(column)])
    if source:
        _add_drop_down(sheet, place, source, words)


def write_example(
    sheet: Worksheet, place: int, column: Column, words: Text, formats: CellFormats
) -> None:
    """Write a column's example to the row below the header."""
    value, form = example(column, words), number_format(column)
    if value and form == _GENERAL:
        sheet.write_number(
            1, place, float(column.example.replace(",", ".")), formats.examples[form]
        )
    elif value and form == _DAY:
        day = datetime.strptime(column.example, "%d.%m.%Y")
        sheet.write_datetime(1, place, day, formats.examples[form])
    else:
        sheet.write_string(1, place, value, formats.examples[form])


def write_rows(
    sheet: Worksheet,
    start: int,
    frame: pd.DataFrame,
    contract: Contract,
    words: Text,
    formats: CellFormats,
) -> None:
    """Write stored rows of a kind from a row of the sheet on; the first column stays free."""
    texts = in_words(frame[contract.names], contract.kind, words)
    for place, column in enumerate(contract.columns.values(), start=1):
        form = formats.cells[number_format(column)]
        for row, value in enumerate(texts.iloc[:, place - 1], start=start):
            write_cell(sheet, row, place, value, form)


def write_cell(sheet: Worksheet, row: int, place: int, value: Any, form: Format) -> None:
    """Write a day as a day, a number as a number and everything else as plain text."""
    if value is None or pd.isna(value):
        return
    if isinstance(value, date):
        sheet.write_datetime(row, place, value, form)
    elif isinstance(value, int | float):
        sheet.write_number(row, place, float(value), form)
    else:
        sheet.write_string(row, place, str(value), form)


def _add_drop_down(sheet: Worksheet, place: int, source: str, words: Text) -> None:
    """Add a drop-down list to the cells to fill; other spellings give a warning, no refusal."""
    sheet.data_validation(
        1,
        place,
        ROWS + 1,
        place,
        {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_message": words("template-other-word"),
        },
    )
