"""Bytes to a table of text: what they are, how they are written, where the table starts."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from lib.contracts import CONTRACTS
from lib.intake.layout import header_search, headers
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.problems import Problem, problem, unreadable
from lib.intake.reading import dialect, encoding, excel
from lib.intake.reading.content import SAMPLE, Form, Limits, form_of
from lib.intake.reading.csv_text import read_text
from lib.intake.reading.grid import Grid, gather
from lib.intake.reading.workbook import NUMBER_MARK

_DOS_END = b"\x1a"
_COLUMNS_OF_DATA = 3
"""Known columns of another sheet that make it data; a list of codes and names explains them."""

_LINE_AT_MOST = 10_000_000
"""Bytes of a line, on average; a file of longer ones is no table."""


@dataclass(frozen=True)
class SourceFormat:
    """How a source was read.

    encoding, delimiter, quote, escape, skip_space, line_quoted : of a text; Python's name of the
        encoding, the rest as in ``Dialect``.
    sheet : of a workbook. date_1904 : whether it counts days from 1904.
    header_row : row of the header's first line as the spreadsheet shows it; nothing where there
        is no table. header_height : lines that it takes; 0 where the first row holds data.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: str = '"'
    escape: str | None = None
    skip_space: bool = False
    line_quoted: bool = False
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
    sheets : visible sheets of a workbook: name, the kind that it fits if any, its rows of data.
    merged : merged cells of the sheet: first and last row, first and last column, all from 0.
    is_screened : whether ``elsewhere`` holds all texts outside cells; not of .xls and .xlsb.
    """

    header: list[str]
    grid: Grid
    source_format: SourceFormat
    notes: list[Problem] = field(default_factory=list)
    elsewhere: list[tuple[str, str, str]] = field(default_factory=list)
    sheets: list[tuple[str, str | None, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    is_screened: bool = True

    @property
    def size(self) -> int:
        """Rows below the header."""
        return self.grid.height - self.start

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
    source: Path | str | bytes,
    *,
    name: str | None = None,
    kind: str | None = None,
    decisions: Decisions = AS_RECOGNISED,
    limits: Limits | None = None,
) -> Table:
    """Read a CSV or XLSX file, given as bytes or by its path, as a table of text.

    Only what stands above the header and empty rows at the end are dropped; empty columns at the
    right too. Of a workbook, the sheet whose header fits best is read. ``kind`` says what the
    table is, where that is known. A table without a header has empty headings and a
    ``header_height`` of 0.

    Raises ``UnreadableError`` for whatever is no table.
    """
    raw = source if isinstance(source, bytes) else Path(source).read_bytes()
    limits = limits or Limits()
    if form_of(raw, limits) is Form.WORKBOOK:
        return _read_workbook(raw, kind, decisions, limits)
    return _read_text(raw, kind, decisions, limits)


def _read_text(raw: bytes, kind: str | None, decisions: Decisions, limits: Limits) -> Table:
    raw = raw.rstrip(_DOS_END) if raw.endswith(_DOS_END) else raw
    if len(raw) > _LINE_AT_MOST * (1 + raw.count(b"\n") + raw.count(b"\r")):
        raise unreadable("cell-too-long", row=1)
    name = decisions.encoding or encoding.guess(raw)
    beginning = io.TextIOWrapper(io.BytesIO(raw[: 4 * SAMPLE]), name, errors="replace", newline="")
    lines = list(islice(beginning, 2 * header_search.SEARCHED + 200))
    _refuse_twice_decoded(lines)
    named = dialect.separator_line(lines[0]) if lines else None
    skip = 1 if named else 0
    chosen = dialect.choose(lines[skip:], header_search.known_cells, decisions.delimiter or named)
    grid, open_quote = read_text(raw, name, chosen, skip=skip, limits=limits)
    grid = _trimmed(grid)
    if not grid.height:
        raise unreadable("file-empty")
    table = _with_header(grid, SourceFormat(encoding=name, **vars(chosen)), kind, decisions)
    if open_quote is not None:
        table.notes.append(problem("quote-open", row=open_quote))
    if chosen.line_quoted:
        table.notes.append(problem("lines-quoted"))
    return table


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
        table.notes.extend(_sheet_notes(table, sheet, [sheet]))
        table.merged.extend(sheet.merged)
    if len(tables) < 2:
        return {}
    first = next(iter(tables.values()))
    first.elsewhere.extend(_elsewhere(book, unread))
    titles = [sheet.name for sheet in unread if not sheet.is_hidden and any(map(any, sheet.rows))]
    if titles:
        first.notes.append(problem("sheets-unread", sheets=", ".join(titles), count=len(titles)))
    return {kind: _with_screening(tables[kind], book) for kind in CONTRACTS if kind in tables}


def _sheet_of_kind(
    sheet: excel.Sheet, book: excel.Workbook, limits: Limits
) -> tuple[str | None, Table | None]:
    """Return the kind of a sheet and its table; nothing where it is of no kind."""
    titled = headers.kind_titled(sheet.name)
    grid = _trimmed(gather(sheet.rows, limits))
    if not grid.height:
        return None, None
    form = SourceFormat(sheet=sheet.name, date_1904=book.date_1904)
    table = _with_header(grid, form, titled, AS_RECOGNISED)
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


def _read_workbook(raw: bytes, kind: str | None, decisions: Decisions, limits: Limits) -> Table:
    book = excel.read(raw, limits)
    visible = [sheet for sheet in book.sheets if not sheet.is_hidden] or book.sheets
    tables = []
    for sheet in visible:
        grid = _trimmed(gather(sheet.rows, limits))
        if grid.height:
            form = SourceFormat(sheet=sheet.name, date_1904=book.date_1904)
            tables.append((sheet, _with_header(grid, form, kind, decisions)))
    if not tables:
        raise unreadable("workbook-empty")
    kinds = (kind,) if kind else tuple(CONTRACTS)
    fits = [headers.best_fit(table.header, kinds) for _, table in tables]
    best = max(range(len(fits)), key=lambda place: (fits[place].score, tables[place][1].size))
    with contextlib.suppress(ValueError):
        best = [sheet.name for sheet, _ in tables].index(decisions.sheet or "")
    sheet, table = tables[best]
    for (other, its_table), fitting in zip(tables, fits, strict=True):
        is_fitting = not fitting.missing and len(fitting.columns) >= _COLUMNS_OF_DATA
        rows = its_table.grid.height - its_table.start
        table.sheets.append((other.name, fitting.kind if is_fitting else None, rows))
    table.notes.extend(_sheet_notes(table, sheet, visible, is_chosen=decisions.sheet is not None))
    table.merged.extend(sheet.merged)
    table.elsewhere.extend(_elsewhere(book, [other for other in book.sheets if other is not sheet]))
    return _with_screening(table, book)


def _with_screening(table: Table, book: excel.Workbook) -> Table:
    """Tell of a format whose texts outside cells cannot be screened: its bytes are not kept."""
    if book.is_screened:
        return table
    return replace(table, is_screened=False, notes=[*table.notes, problem("file-not-kept")])


def _sheet_notes(
    table: Table, sheet: excel.Sheet, visible: list[excel.Sheet], *, is_chosen: bool = False
) -> Iterator[Problem]:
    """Yield what is to be told of the sheet that was read and of those that were not."""
    kinds = {name: kind for name, kind, _ in table.sheets}
    fitting = [name for name, kind in kinds.items() if kind and name != sheet.name]
    alike = [name for name in fitting if kinds[name] == kinds[sheet.name]]
    others = [other.name for other in visible if other is not sheet]
    if fitting and not is_chosen:
        code = "sheets-alike" if alike else "sheets-of-other-kinds"
        yield problem(code, sheet=sheet.name, others=", ".join(alike or fitting))
    elif others:
        yield problem("sheet-chosen", sheet=sheet.name, others=", ".join(others))
    if sheet.formulas:
        cells = ", ".join(sheet.formulas[:10])
        yield problem("formulas-empty", cells=cells, count=len(sheet.formulas))
    hidden = [row for row in sheet.hidden_rows if table.start < row <= table.grid.height]
    if hidden:
        rows = ", ".join(map(str, hidden[:5])) + (" …" if len(hidden) > 5 else "")
        yield problem("rows-hidden", row=hidden[0], count=len(hidden), rows=rows)


def _with_header(
    grid: Grid, source_format: SourceFormat, kind: str | None, decisions: Decisions
) -> Table:
    head = grid.head(header_search.SEARCHED)
    place = header_search.find(head, kind)
    if decisions.header_row is not None:
        place = header_search.at(head, decisions.header_row, place)
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
