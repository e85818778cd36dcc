"""A pack as XLSX: contents with the moment and the checksum, then every table on its sheet."""

import io

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from lib.export.pack.deck import Deck
from lib.export.spreadsheet import PLAIN_TEXT_OPTIONS

_WIDEST, _LONGEST_NAME = 60, 31


def xlsx(deck: Deck) -> bytes:
    """Write all tables of a deck as one workbook; numbers are numbers, words plain text."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN_TEXT_OPTIONS) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        contents = pd.DataFrame(
            [(str(number), slide.topic, slide.title, slide.source)
             for number, slide in enumerate(deck.slides, 1)],
            columns=["№", *(deck.labels[name] for name in ("topic", "finding", "source"))],
        )  # fmt: skip
        facts = [deck.consortium, deck.title, deck.day, deck.place, deck.moment]
        facts.append(f"{deck.labels['checksum']} sha256 {deck.checksum}")
        _sheet(book, deck.labels["contents"], contents, [fact for fact in facts if fact], bold)
        for number, slide in enumerate(deck.slides, 1):
            sentences = pd.DataFrame({deck.labels["finding"]: list(slide.sentences)})
            table = slide.table if len(slide.table) else sentences
            _sheet(
                book, f"{number} {slide.topic}", table, [slide.title, deck.source_of(slide)], bold
            )
        if len(deck.decisions):
            _sheet(book, deck.labels["decisions"], deck.decisions, [], bold)
    return out.getvalue()


def _sheet(book: Workbook, name: str, table: pd.DataFrame, head: list[str], bold: Format) -> None:
    sheet = book.add_worksheet(_sheet_name(name, {one.get_name() for one in book.worksheets()}))
    for row, line in enumerate(head):
        sheet.write_string(row, 0, line)
    top = len(head) + bool(head)
    for column, header in enumerate(map(str, table.columns)):
        sheet.write_string(top, column, header, bold)
        cells = table.iloc[:, column].tolist()
        for row, cell in enumerate(cells, top + 1):
            if pd.isna(cell):
                continue
            if isinstance(cell, (int, float)) and not isinstance(cell, bool):
                sheet.write_number(row, column, cell)
            else:
                sheet.write_string(row, column, str(cell))
        width = max([len(header), *(len(str(cell)) for cell in cells)])
        sheet.set_column(column, column, min(width + 2, _WIDEST))


def _sheet_name(name: str, used_names: set[str]) -> str:
    """Return a name that Excel takes: short, without its marks, and not yet used."""
    plain = "".join(" " if mark in "[]:*?/\\'" else mark for mark in name)[:_LONGEST_NAME].strip()
    number = 2
    while plain.lower() in {one.lower() for one in used_names}:
        plain, number = f"{plain[: _LONGEST_NAME - 3]} {number}", number + 1
    return plain
