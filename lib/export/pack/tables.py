"""A pack as XLSX: contents with the moment and the checksum, then every table on its sheet."""

import io
import re
from collections.abc import Mapping
from datetime import datetime
from textwrap import shorten
from typing import Any

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.export.pack.amounts import Amount
from lib.export.pack.deck import Deck
from lib.export.spreadsheet import plain_book

_WIDEST, _LONGEST_NAME = 60, 31
_DAY = re.compile(r"\d\d\.\d\d\.\d{4}")


def xlsx(deck: Deck) -> bytes:
    """Write all tables of a deck as one workbook; numbers are numbers, words plain text."""
    out = io.BytesIO()
    with plain_book(out) as book:
        formats = _formats(book)
        contents = pd.DataFrame(
            [(number, slide.topic, slide.title, slide.source)
             for number, slide in enumerate(deck.slides, 1)],
            columns=["№", *(deck.labels[name] for name in ("topic", "finding", "source"))],
        )  # fmt: skip
        facts = [deck.consortium, deck.title, deck.day, deck.place, deck.moment]
        facts.append(f"{deck.labels['checksum']} sha256 {deck.checksum}")
        _sheet(book, deck.labels["contents"], contents, [fact for fact in facts if fact], formats)
        for number, slide in enumerate(deck.slides, 1):
            sentences = pd.DataFrame({deck.labels["finding"]: list(slide.sentences)})
            table = slide.table if len(slide.table) else sentences
            _sheet(
                book,
                f"{number} {slide.topic}",
                table,
                [slide.title, deck.source_of(slide)],
                formats,
            )
        if len(deck.decisions):
            _sheet(book, deck.labels["decisions"], deck.decisions, [], formats)
    return out.getvalue()


def _sheet(
    book: Workbook, name: str, table: pd.DataFrame, head: list[str], formats: Mapping[str, Format]
) -> None:
    """Write a table below its head; its header stays in sight and is repeated on every page."""
    sheet = book.add_worksheet(_sheet_name(name, {one.get_name() for one in book.worksheets()}))
    for row, line in enumerate(head):
        sheet.write_string(row, 0, line, formats["plain" if row else "title"])
    top = len(head) + bool(head)
    for column, header in enumerate(map(str, table.columns)):
        sheet.write_string(top, column, header, formats["header"])
        cells = table.iloc[:, column].tolist()
        for row, cell in enumerate(cells, top + 1):
            _write(sheet, row, column, cell, formats)
        width = max([len(header), *(len(str(cell)) for cell in cells)])
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    sheet.freeze_panes(top + 1, 0)
    if len(table):
        sheet.autofilter(top, 0, top + len(table), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)


def _write(
    sheet: Worksheet, row: int, column: int, cell: Any, formats: Mapping[str, Format]
) -> None:
    """Write a cell: figures and days as such, all else as plain text that wraps."""
    if isinstance(cell, Amount):
        number = float(cell.number)
        kind = "whole" if number.is_integer() else "number"
        kind = f"{kind}-percent" if cell.is_percent else kind
        sheet.write_number(row, column, number, formats[kind])
    elif isinstance(cell, str) and _DAY.fullmatch(cell):
        day = datetime.strptime(cell, "%d.%m.%Y")
        sheet.write_datetime(row, column, day, formats["day"])
    elif pd.isna(cell):
        return
    elif isinstance(cell, (int, float)) and not isinstance(cell, bool):
        is_whole = float(cell).is_integer()
        sheet.write_number(row, column, cell, formats["whole" if is_whole else "number"])
    else:
        sheet.write_string(row, column, str(cell), formats["text"])


def _formats(book: Workbook) -> dict[str, Format]:
    """Return the formats of cells by what they hold; Excel writes numbers in its own language."""
    top = {"valign": "top"}
    return {
        "plain": book.add_format({}),
        "title": book.add_format({"bold": True, "font_size": 14}),
        "header": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, **top}),
        "text": book.add_format({"text_wrap": True, **top}),
        "day": book.add_format({"num_format": "dd.mm.yyyy", "align": "left", **top}),
        "whole": book.add_format({"num_format": "#,##0", **top}),
        "number": book.add_format({"num_format": "#,##0.0", **top}),
        "whole-percent": book.add_format({"num_format": '0"\u00a0%"', **top}),
        "number-percent": book.add_format({"num_format": '0.0"\u00a0%"', **top}),
    }


def _sheet_name(name: str, used_names: set[str]) -> str:
    """Return a name that Excel takes: short, cut at a word, without its marks, not yet used."""
    plain = "".join(" " if mark in "[]:*?/\\'" else mark for mark in name)
    plain = short = shorten(plain, _LONGEST_NAME, placeholder="…")
    number = 2
    while plain.lower() in {one.lower() for one in used_names}:
        plain, number = f"{short[: _LONGEST_NAME - 3].strip()} {number}", number + 1
    return plain
