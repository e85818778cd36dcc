"""A file given back with what is wrong in it: the same cells, coloured, with reasons and notes."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.export.spreadsheet import plain_book
from lib.intake import NUMBER_MARK
from lib.text import Text

_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_COLOURS = {True: "#F8CBAD", False: "#FFF2CC"}
"""Fill of cells with an error, and of those with a warning only."""

_REASONS_WIDTH = 60


@dataclass(frozen=True)
class Remark:
    """What is wrong with a row or one of its cells.

    row : as the spreadsheet shows it. place : of the cell in the row, from 0; nothing where the
    remark is about the whole row.
    """

    row: int
    place: int | None
    sentence: str
    is_error: bool


@dataclass(frozen=True)
class AnnotatedSheet:
    """One table of a file: its cells as they were read, and what is to be said of them.

    header_row : number of the header's last row, beside which the column of reasons is named.
    allowed : place of a column -> the words that its cells may hold.
    """

    name: str
    rows: Sequence[Sequence[str]]
    header_row: int
    remarks: Sequence[Remark]
    allowed: Mapping[int, Sequence[str]] = field(default_factory=dict)


def workbook(
    sheets: Sequence[AnnotatedSheet], summary: Sequence[Sequence[object]], words: Text
) -> bytes:
    """Write tables back as XLSX, each with a first column of reasons; rows keep their numbers.

    Cells with an error are red, with a warning yellow, both with a note; closed lists are offered
    as drop-down lists. The last sheet lists the causes: ``summary``, a row each.
    """
    out = io.BytesIO()
    with plain_book(out) as book:
        drawn = [book.add_worksheet(sheet.name) for sheet in sheets]
        causes = book.add_worksheet(words("annotated-causes"))
        _write_summary(causes, summary, book.add_format({"text_wrap": True, "valign": "top"}))
        lists = book.add_worksheet(words("template-lists"))
        lists.hide()
        column = 0
        for sheet, annotated in zip(drawn, sheets, strict=True):
            _write_rows(book, sheet, annotated, words)
            column = _add_lists(sheet, lists, annotated, column, words)
    return out.getvalue()


def plain_workbook(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Write tables as XLSX as they were read, each under the name of its sheet.

    The same tables give the same bytes, whenever they are written.
    """
    out = io.BytesIO()
    with plain_book(out) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                for place, text in enumerate(cells):
                    _write_cell(sheet, number, place, text, None)
    return out.getvalue()


def _write_rows(book: Workbook, sheet: Worksheet, annotated: AnnotatedSheet, words: Text) -> None:
    fills = {
        is_error: book.add_format({"bg_color": colour, "text_wrap": True, "valign": "top"})
        for is_error, colour in _COLOURS.items()
    }
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    by_row: dict[int, list[Remark]] = {}
    for remark in annotated.remarks:
        by_row.setdefault(remark.row, []).append(remark)
    for number, cells in enumerate(annotated.rows, start=1):
        remarks = by_row.get(number, [])
        faulty = _faulty(remarks)
        for place, text in enumerate(cells):
            form = fills[faulty[place][0]] if place in faulty else None
            is_header = number == annotated.header_row
            _write_cell(sheet, number - 1, place + 1, text, bold if is_header else form)
        for place, (_, note) in faulty.items():
            sheet.write_comment(number - 1, place + 1, note, {"x_scale": 2, "y_scale": 1.5})
            if place >= len(cells) or not cells[place]:
                sheet.write_blank(number - 1, place + 1, None, fills[faulty[place][0]])
        if remarks:
            reasons = "\n".join(dict.fromkeys(one.sentence for one in remarks))
            form = fills[any(one.is_error for one in remarks)]
            sheet.write_string(number - 1, 0, reasons, form)
    sheet.write_string(annotated.header_row - 1, 0, words("annotated-reason"), bold)
    sheet.set_column(0, 0, _REASONS_WIDTH)
    sheet.set_column(1, max(map(len, annotated.rows), default=1), 18)
    sheet.freeze_panes(annotated.header_row, 1)


def _faulty(remarks: Sequence[Remark]) -> dict[int, tuple[bool, str]]:
    """Return for each cell with remarks whether one is an error, and all of them as a note."""
    faulty: dict[int, tuple[bool, str]] = {}
    for remark in remarks:
        if remark.place is not None:
            was_error, note = faulty.get(remark.place, (False, ""))
            joined = f"{note}\n{remark.sentence}".strip()
            faulty[remark.place] = (was_error or remark.is_error, joined)
    return faulty


def _write_cell(sheet: Worksheet, row: int, place: int, text: str, form: Format | None) -> None:
    """Write a cell as it was: what stood there as a number stays a number."""
    plain = text.removesuffix(NUMBER_MARK)
    if plain != text or _WHOLE.fullmatch(plain):
        sheet.write_number(row, place, float(plain), form)
    elif plain:
        sheet.write_string(row, place, plain, form)


def _write_summary(sheet: Worksheet, summary: Sequence[Sequence[object]], wrapped: Format) -> None:
    for row, cells in enumerate(summary):
        for place, value in enumerate(cells):
            if isinstance(value, int):
                sheet.write_number(row, place, value, wrapped)
            else:
                sheet.write_string(row, place, str(value or ""), wrapped)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 3, 40)
    sheet.freeze_panes(1, 0)


def _add_lists(
    sheet: Worksheet, lists: Worksheet, annotated: AnnotatedSheet, column: int, words: Text
) -> int:
    """Offer allowed values as drop-down lists; return the next free column of the hidden sheet."""
    for place, options in annotated.allowed.items():
        for row, option in enumerate(options):
            lists.write_string(row, column, option)
        letter = xl_col_to_name(column)
        column += 1
        sheet.data_validation(
            annotated.header_row,
            place + 1,
            max(len(annotated.rows), annotated.header_row),
            place + 1,
            {
                "validate": "list",
                "source": f"='{lists.name}'!${letter}$1:${letter}${len(options)}",
                "error_type": "warning",
                "error_message": words("template-other-word"),
            },
        )
    return column
