"""XLSX template of an upload kind: headers with comments, drop-down lists, an example row."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.contracts import EXAMPLE, MARK, Contract, example, header_key, reserved_words
from lib.export.spreadsheet import PLAIN_TEXT_OPTIONS
from lib.tables import Column, Type
from lib.text import Text

ROWS = 1000
"""Rows below the example that have drop-down lists; further rows can be filled too."""

_NAME_LENGTH = 31
_MIN_WIDTH, _MAX_WIDTH = 10, 40
_NUMBERS = (Type.INTEGER, Type.DECIMAL)
_DAY, _TEXT, _GENERAL = "dd.mm.yyyy", "@", "General"


@dataclass(frozen=True)
class CellFormats:
    """Cell formats of a template: headers; cells to fill and examples by number format."""

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


def _number_format(column: Column) -> str:
    """Return the number format of a column's cells; text format keeps 3.1 from becoming a date."""
    if column.type is Type.DAY and not column.census:
        return _DAY
    return _GENERAL if column.type in _NUMBERS else _TEXT


def file(contract: Contract, words: Text, *, as_workbook: bool) -> bytes:
    """Return an empty file of a kind, in one language, as XLSX or as CSV."""
    return workbook(contract, words) if as_workbook else contract.template(words)


def workbook(contract: Contract, words: Text) -> bytes:
    """Return an empty file of a kind as XLSX, in one language.

    The first row holds the headers, each with its meaning as a comment; required ones are blue.
    The second is the example, marked in the first column, checked and never stored. Closed lists
    and yes or no are offered as drop-down lists; other spellings may be typed all the same.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN_TEXT_OPTIONS) as book:
        formats = CellFormats.of(book)
        sheet = book.add_worksheet(words(f"kind-{contract.kind}".replace("_", "-"))[:_NAME_LENGTH])
        sources = _lists(book, contract, words)
        sheet.write_string(0, 0, words(MARK), formats.optional)
        sheet.write_string(1, 0, words(EXAMPLE), formats.examples[_TEXT])
        for place, (name, column) in enumerate(contract.columns.items(), start=1):
            _write_column(sheet, place, column, header_key(contract.kind, name), words, formats)
            if name in sources:
                _add_drop_down(sheet, place, sources[name], words)
        sheet.freeze_panes(1, 1)
    return out.getvalue()


def _lists(book: Workbook, contract: Contract, words: Text) -> Mapping[str, str]:
    """Write each closed list to a column of a hidden sheet; return its cell range by column."""
    lists = {
        name: _options(column, words)
        for name, column in contract.columns.items()
        if (column.choices or column.type is Type.YES_NO) and not column.many
    }
    if not lists:
        return {}
    sheet = book.add_worksheet(words("template-lists"))
    sheet.hide()
    sources = {}
    for place, (name, options) in enumerate(lists.items()):
        for row, option in enumerate(options):
            sheet.write_string(row, place, option)
        letter = xl_col_to_name(place)
        sources[name] = f"='{sheet.name}'!${letter}$1:${letter}${len(options)}"
    return sources


def _options(column: Column, words: Text) -> list[str]:
    if column.choices is None:
        return [words("answer-yes"), words("answer-no")]
    return [*map(words.choice, column.choices), *reserved_words(column, words)]


def _write_column(
    sheet: Worksheet, place: int, column: Column, key: str, words: Text, formats: CellFormats
) -> None:
    """Write a column's header, comment, width, format and example."""
    header = formats.required if column.must_be_filled else formats.optional
    sheet.write_string(0, place, words(key), header)
    sheet.write_comment(0, place, words(f"{key}.meaning"), {"x_scale": 2})
    value, form = example(column, words), _number_format(column)
    width = min(max(len(words(key)), len(value), _MIN_WIDTH), _MAX_WIDTH)
    sheet.set_column(place, place, width, formats.cells[form])
    if value and form == _GENERAL:
        sheet.write_number(
            1, place, float(column.example.replace(",", ".")), formats.examples[form]
        )
    elif value and form == _DAY:
        day = datetime.strptime(column.example, "%d.%m.%Y")
        sheet.write_datetime(1, place, day, formats.examples[form])
    else:
        sheet.write_string(1, place, value, formats.examples[form])


def _add_drop_down(sheet: Worksheet, place: int, source: str, words: Text) -> None:
    """Add a drop-down list to the cells to fill; other spellings give a warning, no refusal."""
    sheet.data_validation(
        2,
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
