"""The consortium in one workbook: a sheet per kind of file, parents first."""

import io
from collections.abc import Mapping

import pandas as pd
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from lib.contracts import CONTRACTS, EXAMPLE, MARK, Contract, sheet_title
from lib.export.sheets import CellFormats, closed_lists, write_column, write_example, write_rows
from lib.export.spreadsheet import plain_book
from lib.text import Text


def workbook(frames: Mapping[str, pd.DataFrame], words: Text, *, title: str = "") -> bytes:
    """Write rows of every kind as one XLSX that can be uploaded again, in one language.

    frames : kind -> its rows, all columns of the contract. A kind without rows gets an example,
    marked in the first column, which is checked and never stored. title : of the document.

    Closed lists are offered as drop-down lists, and so are codes of rows of another sheet.
    """
    out = io.BytesIO()
    with plain_book(out, title) as book:
        formats = CellFormats.of(book)
        for kind in CONTRACTS:
            book.add_worksheet(sheet_title(kind, words))
        lists = closed_lists(book, CONTRACTS.values(), words)
        for kind, contract in CONTRACTS.items():
            frame = frames.get(kind, pd.DataFrame(columns=contract.names))
            _write_sheet(
                book, contract, frame, lists | _references(contract, words), words, formats
            )
    return out.getvalue()


def _references(contract: Contract, words: Text) -> dict[tuple[str, str], str]:
    """Return for each column that refers to codes the cells of the sheet that holds them."""
    return {
        (contract.kind, name): _codes(column.refers_to, words)
        for name, column in contract.columns.items()
        if column.refers_to and not column.many
    }


def _codes(refers_to: str, words: Text) -> str:
    kind, _, column = refers_to.partition(".")
    letter = xl_col_to_name(CONTRACTS[kind].names.index(column) + 1)
    return f"='{sheet_title(kind, words)}'!${letter}$2:${letter}$2000"


def _write_sheet(
    book: Workbook,
    contract: Contract,
    frame: pd.DataFrame,
    lists: Mapping[tuple[str, str], str],
    words: Text,
    formats: CellFormats,
) -> None:
    sheet = book.get_worksheet_by_name(sheet_title(contract.kind, words))
    sheet.write_string(0, 0, words(MARK), formats.optional)
    for place, name in enumerate(contract.names, start=1):
        source = lists.get((contract.kind, name))
        write_column(sheet, place, contract, name, words, formats, source)
    if frame.empty:
        sheet.write_string(1, 0, words(EXAMPLE), formats.example)
        for place, column in enumerate(contract.columns.values(), start=1):
            write_example(sheet, place, column, words, formats)
    else:
        write_rows(sheet, 1, frame, contract, words, formats)
    sheet.freeze_panes(1, 1)
