"""Bytes to a table of text: what they are, how they are written, where the table starts."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from lib.contracts import CONTRACTS
from lib.intake.layout import headers
from lib.intake.problems import Problem, problem, unreadable
from lib.intake.reading import dialect, encoding, excel
from lib.intake.reading.content import SAMPLE, Form, Limits, form_of
from lib.intake.reading.grid import Grid, gather, read_text
from lib.intake.reading.workbook import NUMBER_MARK

_DOS_END = b"\x1a"
_LINE_AT_MOST = 10_000_000
"""Bytes of a line, on average; a file of longer ones is no table."""


@dataclass(frozen=True)
class SourceFormat:
    """How a source was read.

    encoding, delimiter : of a text; Python's name of the encoding.
    sheet : of a workbook. date_1904 : whether it counts days from 1904.
    header_row : row of the header's first line as the spreadsheet shows it; nothing where there
        is no table. header_height : lines that it takes.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    date_1904: bool = False
    header_row: int | None = None
    header_height: int = 1


@dataclass(frozen=True)
class Table:
    """A source as text: the header and all rows below it down to the last one with something in it.

    lines : each row's number as the spreadsheet shows it. source_format : how the source was read.
    notes : what is to be told of the reading.
    elsewhere : texts of a workbook outside this table: place (author, property, comment, drawing,
        footer, sheet), name of the sheet if any, text.
    """

    header: list[str]
    grid: Grid
    source_format: SourceFormat
    notes: list[Problem] = field(default_factory=list)
    elsewhere: list[tuple[str, str, str]] = field(default_factory=list)

    @cached_property
    def start(self) -> int:
        """Records of the grid that stand above the first row: titles and the header itself."""
        return (self.source_format.header_row or 0) - 1 + self.source_format.header_height

    @cached_property
    def rows(self) -> list[list[str]]:
        """The cells of every row, raw; each row is as long as the header."""
        columns = [
            [cell.removesuffix(NUMBER_MARK) for cell in list(column)[self.start :]]
            for column in self.grid.columns
        ]
        return [list(cells) for cells in zip(*columns, strict=True)]

    @cached_property
    def titles(self) -> list[str]:
        """The texts above the header."""
        above = self.start - self.source_format.header_height
        return [cell for row in self.grid.head(above) for cell in row if cell.strip()]

    @property
    def lines(self) -> list[int]:
        """The number of every row, as the spreadsheet shows it."""
        return list(range(self.start + 1, self.grid.height + 1))


def read_table(
    source: Path | bytes,
    *,
    name: str | None = None,
    kind: str | None = None,
    limits: Limits | None = None,
) -> Table:
    """Read a CSV or XLSX file as a table of text.

    Only what stands above the header and empty rows at the end are dropped; empty columns at the
    right too. Of a workbook, the sheet whose header fits best is read. ``kind`` says what the
    table is, where that is known.

    Raises ``UnreadableError`` for whatever is no table.
    """
    raw = source.read_bytes() if isinstance(source, Path) else source
    limits = limits or Limits()
    if form_of(raw, limits) is Form.WORKBOOK:
        return _read_workbook(raw, kind, limits)
    return _read_text(raw, kind, limits)


def _read_text(raw: bytes, kind: str | None, limits: Limits) -> Table:
    raw = raw.rstrip(_DOS_END) if raw.endswith(_DOS_END) else raw
    if len(raw) > _LINE_AT_MOST * (1 + raw.count(b"\n") + raw.count(b"\r")):
        raise unreadable("cell-too-long", row=1)
    name = encoding.guess(raw)
    beginning = io.TextIOWrapper(io.BytesIO(raw[: 4 * SAMPLE]), name, errors="replace", newline="")
    lines = list(islice(beginning, 2 * headers.SEARCHED + 200))
    _refuse_twice_decoded(lines)
    named = dialect.separator_line(lines[0])
    skip = 1 if named else 0
    delimiter = named or dialect.choose(lines[skip:], headers.known_cells)
    grid = _trimmed(read_text(raw, name, delimiter, skip=skip, limits=limits))
    if not grid.height:
        raise unreadable("file-empty")
    return _with_header(grid, SourceFormat(encoding=name, delimiter=delimiter), kind)


def read_sheets(raw: bytes, limits: Limits | None = None) -> dict[str, Table]:
    """Read a workbook whose sheets are of different kinds: kind -> its table, parents first.

    A sheet is of the kind whose title it bears, else of the kind that its header fits wholly.
    Empty where the source is no workbook, or where fewer than two sheets are of a kind. Texts of
    sheets that are of no kind stand in ``elsewhere`` of the first table, and a note names them.

    Raises ``UnreadableError`` for a workbook that cannot be read.
    """
    limits = limits or Limits()
    if form_of(raw, limits) is not Form.WORKBOOK or excel.count_sheets(raw) < 2:
        return {}
    book = excel.read(raw, limits)
    tables: dict[str, Table] = {}
    unread = []
    for sheet in book.sheets:
        kind, table = (None, None) if sheet.is_hidden else _sheet_of_kind(sheet, book, limits)
        if kind is None or table is None or kind in tables:
            unread.append(sheet)
            continue
        tables[kind] = table
        table.notes.extend(_sheet_notes(table, sheet, [sheet], []))
    if len(tables) < 2:
        return {}
    first = next(iter(tables.values()))
    first.elsewhere.extend(_elsewhere(book, unread))
    titles = [sheet.name for sheet in unread if not sheet.is_hidden and any(map(any, sheet.rows))]
    if titles:
        first.notes.append(problem("sheets-unread", sheets=", ".join(titles), count=len(titles)))
    return {kind: tables[kind] for kind in CONTRACTS if kind in tables}


def _sheet_of_kind(
    sheet: excel.Sheet, book: excel.Workbook, limits: Limits
) -> tuple[str | None, Table | None]:
    """Return the kind of a sheet and its table; nothing where it is of no kind."""
    titled = headers.kind_titled(sheet.name)
    grid = _trimmed(gather(sheet.rows, limits))
    if not grid.height:
        return None, None
    form = SourceFormat(sheet=sheet.name, date_1904=book.date_1904)
    table = _with_header(grid, form, titled)
    kind = titled or headers.recognise(table.header, sheet.name)
    if kind is None:
        return None, None
    found = headers.fit(table.header, kind)
    return (kind, table) if found.columns and (titled or not found.missing) else (None, None)


def _elsewhere(book: excel.Workbook, others: list[excel.Sheet]) -> Iterator[tuple[str, str, str]]:
    """Yield the texts of a workbook outside the tables that are read."""
    yield from ((place, "", text) for place, text in book.elsewhere)
    for other in others:
        texts = sorted({cell for row in other.rows for cell in row})
        yield from (("sheet", other.name, text) for text in texts)


def _read_workbook(raw: bytes, kind: str | None, limits: Limits) -> Table:
    book = excel.read(raw, limits)
    visible = [sheet for sheet in book.sheets if not sheet.is_hidden] or book.sheets
    tables = []
    for sheet in visible:
        grid = _trimmed(gather(sheet.rows, limits))
        if grid.height:
            form = SourceFormat(sheet=sheet.name, date_1904=book.date_1904)
            tables.append((sheet, _with_header(grid, form, kind)))
    if not tables:
        raise unreadable("workbook-empty")
    kinds = (kind,) if kind else tuple(CONTRACTS)
    fits = [headers.best_fit(table.header, kinds) for _, table in tables]
    best = max(range(len(fits)), key=lambda place: fits[place].score)
    sheet, table = tables[best]
    alike = [
        other.name
        for (other, _), found in zip(tables, fits, strict=True)
        if other is not sheet and not found.missing and found.kind == fits[best].kind
    ]
    table.notes.extend(_sheet_notes(table, sheet, visible, alike))
    table.elsewhere.extend(_elsewhere(book, [other for other in book.sheets if other is not sheet]))
    return table


def _sheet_notes(
    table: Table, sheet: excel.Sheet, visible: list[excel.Sheet], alike: list[str]
) -> Iterator[Problem]:
    """Yield what is to be told of the sheet that was read and of those that were not."""
    if alike:
        yield problem("sheets-alike", sheet=sheet.name, others=", ".join(alike))
    elif len(visible) > 1:
        others = [other.name for other in visible if other is not sheet]
        yield problem("sheet-chosen", sheet=sheet.name, others=", ".join(others))
    if sheet.formulas:
        cells = ", ".join(sheet.formulas[:10])
        yield problem("formulas-empty", cells=cells, count=len(sheet.formulas))
    hidden = [row for row in sheet.hidden_rows if table.start < row <= table.grid.height]
    if hidden:
        rows = ", ".join(map(str, hidden[:5])) + (" …" if len(hidden) > 5 else "")
        yield problem("rows-hidden", row=hidden[0], count=len(hidden), rows=rows)


def _with_header(grid: Grid, source_format: SourceFormat, kind: str | None) -> Table:
    place = headers.find(grid.head(headers.SEARCHED), kind)
    found = replace(source_format, header_row=place.row + 1, header_height=place.height)
    return Table([cell.strip().removesuffix(NUMBER_MARK) for cell in place.header], grid, found)


def _trimmed(grid: Grid) -> Grid:
    """Drop empty rows at the end and empty columns at the right."""
    height, width = 0, 0
    for number, column in enumerate(grid.columns, start=1):
        filled = column.matching(lambda text: bool(text.strip()))
        if filled.any():
            width = number
            height = max(height, int(filled.nonzero()[0][-1]) + 1)
    columns = [column.only(slice(height)) for column in grid.columns[:width]]
    return Grid(columns, grid.lengths[:height])


def _refuse_twice_decoded(lines: list[str]) -> None:
    """Refuse a text most of whose lines were decoded twice; single cells are met later."""
    foreign = [(row, line) for row, line in enumerate(lines, start=1) if not line.isascii()]
    spoilt = [(row, line) for row, line in foreign if encoding.repaired(line)]
    if spoilt and 2 * len(spoilt) >= len(foreign):
        row, line = spoilt[0]
        was = str(encoding.repaired(line))
        raise unreadable("mojibake", row=row, found=line.split()[0][:20], fix=was.split()[0][:10])
