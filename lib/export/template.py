"""XLSX template of an upload kind: headers with comments, drop-down lists, an example row."""

import io

from lib.contracts import EXAMPLE, MARK, Contract, sheet_title
from lib.export.sheets import CellFormats, closed_lists, write_column, write_example
from lib.export.spreadsheet import plain_book
from lib.text import Text


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
    with plain_book(out) as book:
        formats = CellFormats.of(book)
        sheet = book.add_worksheet(sheet_title(contract.kind, words))
        lists = closed_lists(book, [contract], words)
        sheet.write_string(0, 0, words(MARK), formats.optional)
        sheet.write_string(1, 0, words(EXAMPLE), formats.example)
        for place, (name, column) in enumerate(contract.columns.items(), start=1):
            source = lists.get((contract.kind, name))
            write_column(sheet, place, contract, name, words, formats, source)
            write_example(sheet, place, column, words, formats)
        sheet.freeze_panes(1, 1)
    return out.getvalue()
