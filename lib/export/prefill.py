"""A sheet of one kind with rows that are known or asked for, to be edited and uploaded again."""

import io
from collections.abc import Mapping, Sequence

import pandas as pd

from lib.contracts import CONTRACTS, HINT, header_key, sheet_title
from lib.export import spreadsheet
from lib.export.cells import in_words
from lib.export.sheets import CellFormats, closed_lists, number_format, write_cell, write_column
from lib.export.spreadsheet import plain_book
from lib.text import Text

_HINT_WIDTH = 60


def table(frame: pd.DataFrame, kind: str, words: Text, hints: Sequence[str] = ()) -> pd.DataFrame:
    """Return rows as the file holds them, under its headers; with hints, in the first column."""
    texts = in_words(frame, kind, words)
    if hints:
        texts.insert(0, words(HINT), list(hints))
    return texts


def as_csv(frame: pd.DataFrame, kind: str, words: Text, hints: Sequence[str] = ()) -> bytes:
    """Write rows as CSV with the number format of a language."""
    return spreadsheet.csv(table(frame, kind, words, hints), words)


def as_workbook(
    frame: pd.DataFrame,
    kind: str,
    words: Text,
    hints: Sequence[str] = (),
    codes: Mapping[str, Sequence[str]] | None = None,
) -> bytes:
    """Write rows as XLSX with drop-down lists.

    frame : some columns of the contract. hints : what each row asks for, to be read by people.
    codes : what references may be, for lists to pick from; see ``sheets.closed_lists``.
    """
    contract, out = CONTRACTS[kind], io.BytesIO()
    first = 1 if hints else 0
    with plain_book(out) as book:
        formats = CellFormats.of(book)
        sheet = book.add_worksheet(sheet_title(kind, words))
        lists = closed_lists(book, [contract], words, codes)
        texts = in_words(frame, kind, words)
        for place, name in enumerate(frame.columns, start=first):
            write_column(sheet, place, contract, name, words, formats, lists.get((kind, name)))
            form = formats.cells[number_format(contract.columns[name])]
            for row, value in enumerate(texts[words(header_key(kind, name))], start=1):
                write_cell(sheet, row, place, value, form)
        if hints:
            sheet.write_string(0, 0, words(HINT), formats.optional)
            sheet.set_column(0, 0, _HINT_WIDTH)
            for row, hint in enumerate(hints, start=1):
                sheet.write_string(row, 0, hint, formats.example)
        sheet.freeze_panes(1, first)
    return out.getvalue()
