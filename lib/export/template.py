"""An empty Excel file of a kind: explained headers, lists to choose from, an example row."""

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
from lib.export.tables import TEXT_STAYS_TEXT
from lib.tables import Column, Type
from lib.text import Text

ROWS = 1000
"""Rows below the example that offer their lists; further rows can be filled too."""

_NAME_LENGTH = 31
_NARROWEST, _WIDEST = 10, 40
_NUMBERS = (Type.INTEGER, Type.DECIMAL)
_DAY, _TEXT, _GENERAL = "dd.mm.yyyy", "@", "General"


@dataclass(frozen=True)
class Looks:
    """The looks of a template's cells: headers, cells to fill and examples by number format."""

    required: Format
    optional: Format
    cells: Mapping[str, Format]
    examples: Mapping[str, Format]

    @classmethod
    def of(cls, book: Workbook) -> "Looks":
        """Make the looks of one workbook."""
        header = {"bold": True, "text_wrap": True, "valign": "top", "border": 1}
        example = {"italic": True, "font_color": "#767676"}
        formats = [{"num_format": form} for form in (_DAY, _TEXT, _GENERAL)]
        return cls(
            required=book.add_format(header | {"bg_color": "#D6E4F0"}),
            optional=book.add_format(header | {"bg_color": "#F2F2F2"}),
            cells={form["num_format"]: book.add_format(form) for form in formats},
            examples={form["num_format"]: book.add_format(example | form) for form in formats},
        )


def _form(column: Column) -> str:
    """Return the number format of a column's cells; texts are marked, so that 3.1 stays 3.1."""
    if column.type is Type.DAY and not column.census:
        return _DAY
    return _GENERAL if column.type in _NUMBERS else _TEXT


def workbook(contract: Contract, text: Text) -> bytes:
    """Return an empty file of a kind as XLSX, in one language.

    The first row holds the headers, each with its meaning as a comment; required ones are blue.
    The second is the example, marked in the first column, checked and never stored. Closed lists
    and yes or no are offered as drop-down lists; other spellings may be typed all the same.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_STAYS_TEXT) as book:
        looks = Looks.of(book)
        sheet = book.add_worksheet(text(f"kind-{contract.kind}".replace("_", "-"))[:_NAME_LENGTH])
        sources = _lists(book, contract, text)
        sheet.write_string(0, 0, text(MARK), looks.optional)
        sheet.write_string(1, 0, text(EXAMPLE), looks.examples[_TEXT])
        for place, (name, column) in enumerate(contract.columns.items(), start=1):
            _write_column(sheet, place, column, header_key(contract.kind, name), text, looks)
            if name in sources:
                _offer(sheet, place, sources[name], text)
        sheet.freeze_panes(1, 1)
    return out.getvalue()


def _lists(book: Workbook, contract: Contract, text: Text) -> Mapping[str, str]:
    """Write each closed list to a column of a hidden sheet; return the cells of each by column."""
    offered = {
        name: _words(column, text)
        for name, column in contract.columns.items()
        if (column.choices or column.type is Type.YES_NO) and not column.many
    }
    if not offered:
        return {}
    sheet = book.add_worksheet(text("template-lists"))
    sheet.hide()
    sources = {}
    for place, (name, words) in enumerate(offered.items()):
        for row, word in enumerate(words):
            sheet.write_string(row, place, word)
        letter = xl_col_to_name(place)
        sources[name] = f"='{sheet.name}'!${letter}$1:${letter}${len(words)}"
    return sources


def _words(column: Column, text: Text) -> list[str]:
    if column.choices is None:
        return [text("answer-yes"), text("answer-no")]
    return [*map(text.choice, column.choices), *reserved_words(column, text)]


def _write_column(
    sheet: Worksheet, place: int, column: Column, key: str, text: Text, looks: Looks
) -> None:
    """Write the header of a column with its meaning, its width, its look and its example."""
    look = looks.required if column.must_be_filled else looks.optional
    sheet.write_string(0, place, text(key), look)
    sheet.write_comment(0, place, text(f"{key}.meaning"), {"x_scale": 2})
    shown, form = example(column, text), _form(column)
    width = min(max(len(text(key)), len(shown), _NARROWEST), _WIDEST)
    sheet.set_column(place, place, width, looks.cells[form])
    if shown and form == _GENERAL:
        sheet.write_number(1, place, float(column.example.replace(",", ".")), looks.examples[form])
    elif shown and form == _DAY:
        day = datetime.strptime(column.example, "%d.%m.%Y")
        sheet.write_datetime(1, place, day, looks.examples[form])
    else:
        sheet.write_string(1, place, shown, looks.examples[form])


def _offer(sheet: Worksheet, place: int, source: str, text: Text) -> None:
    """Offer a list in the cells to fill; other spellings are asked about and not refused."""
    sheet.data_validation(
        2,
        place,
        ROWS + 1,
        place,
        {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_message": text("template-other-word"),
        },
    )
