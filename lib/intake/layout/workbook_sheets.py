"""Sheets of a workbook to tables: the one that fits best, or one of each kind."""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from lib.contracts import CONTRACTS
from lib.intake.layout import stacked_tables
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions, SheetChoice
from lib.intake.layout.headers import meanings
from lib.intake.layout.headers.kinds import best_fit, kind_titled, recognise
from lib.intake.layout.table import SourceFormat, Table, trimmed, with_header
from lib.intake.problems import Problem, problem, unreadable
from lib.intake.reading import excel, markup
from lib.intake.reading.content import Limits, is_marked_up
from lib.intake.reading.grid import gather
from lib.text import languages, load

_HEADING = 40
"""Letters of a heading that a note shows."""
_COLUMNS_OF_DATA = 3
"""Known columns of another sheet that make it data; a list of codes and names explains them."""

_KindAndTable = tuple[str | None, Table | None]


def read_sheets(
    book: excel.Workbook,
    limits: Limits,
    choices: Mapping[str, SheetChoice],
    form: SourceFormat,
) -> list[tuple[str, Table]]:
    """Read a workbook of several tables: the kind and the table of each sheet, parents first.

    Tables one below another or side by side on a sheet are sheets of their own, of which several
    may be of a kind.

    A sheet is of the kind that somebody chose, else of the one whose title it bears, else of the
    one that its header fits wholly; without a choice only one sheet is of a kind. Empty where
    nothing is chosen and fewer than two sheets are of a kind. Texts of the other sheets stand in
    ``elsewhere`` of the first table, their names in its ``sheets``; a note names those that
    nobody left out. ``form`` is what all tables were read as.
    """
    read = partial(_sheet_of_kind, form=replace(form, date_1904=book.date_1904), limits=limits)
    sheets = [piece for sheet in book.sheets for piece in _pieces(sheet, choices, read)]
    tables: list[tuple[str, Table]] = []
    unread = []
    homes: dict[str | None, str] = {}
    taken = {choice.kind for choice in choices.values()}
    for sheet in sheets:
        choice = choices.get(sheet.name)
        kind, table = read(sheet, choice)
        home = sheet.name.rpartition("!")[0] if sheet.is_part else sheet.name
        is_again = kind in taken and not (sheet.is_part and homes.get(kind) == home)
        if kind is None or table is None or (choice is None and is_again):
            unread.append(sheet)
            continue
        taken.add(kind)
        homes.setdefault(kind, home)
        tables.append((kind, table))
        table.notes.extend(_sheet_notes(table, sheet, [sheet]))
        table.merged.extend(sheet.merged)
        table.formulas.update(sheet.formulas)
    if len(tables) < (1 if choices else 2):
        return []
    _, first = tables[0]
    first.elsewhere.extend(_elsewhere(book, unread))
    filled = [sheet for sheet in unread if not sheet.is_hidden and any(map(any, sheet.rows))]
    for sheet in filled:
        kind, _ = read(sheet, None)
        first.sheets.append((sheet.name, kind, len(sheet.rows)))
    known_titles = _own_titles() | choices.keys()
    titles = [sheet.name for sheet in filled if sheet.name not in known_titles]
    if titles:
        first.notes.append(problem("sheets-unread", sheets=", ".join(titles), count=len(titles)))
    kinds = list(CONTRACTS)
    tables.sort(key=lambda one: kinds.index(one[0]))
    return [(kind, _with_screening(table, book)) for kind, table in tables]


@cache
def _own_titles() -> frozenset[str]:
    """Return the titles of sheets that we put beside somebody's tables."""
    return frozenset(load(language)("annotated-causes") for language in languages())


def read_book(raw: bytes, limits: Limits) -> excel.Workbook:
    """Read a workbook, whatever its format; raises ``UnreadableError`` where it cannot be read."""
    return markup.read(raw, limits) if is_marked_up(raw) else excel.read(raw, limits)


def _pieces(
    sheet: excel.Sheet, choices: Mapping[str, SheetChoice], read: Callable[..., _KindAndTable]
) -> list[excel.Sheet]:
    """Return the tables of a sheet where somebody chose among them or each is of a kind."""
    pieces = stacked_tables.parted(sheet)
    if len(pieces) == 1 or not choices.keys().isdisjoint(piece.name for piece in pieces):
        return pieces
    is_parted = sheet.name not in choices and all(read(piece, None)[0] for piece in pieces)
    return pieces if is_parted else [sheet]


def _sheet_of_kind(
    sheet: excel.Sheet, choice: SheetChoice | None, *, form: SourceFormat, limits: Limits
) -> _KindAndTable:
    """Return the kind of a sheet and its table; nothing where it is of no kind or left out."""
    if sheet.is_hidden or (choice and choice.kind is None):
        return None, None
    grid = trimmed(gather(sheet.rows, limits))
    if not grid.height:
        return None, None
    form = replace(form, sheet=sheet.name)
    if choice and choice.kind:
        return choice.kind, with_header(grid, form, choice.kind, choice.decisions)
    titled = kind_titled(sheet.name)
    table = with_header(grid, form, titled, AS_RECOGNISED)
    kind = titled or recognise(table.header, sheet.name)
    if kind is None:
        return None, None
    fitting = meanings.fit(table.header, kind)
    is_data = sheet.is_part and len(fitting.columns) >= _COLUMNS_OF_DATA
    is_of_kind = fitting.columns and (titled or is_data or not fitting.missing)
    return (kind, table) if is_of_kind else (None, None)


def _elsewhere(book: excel.Workbook, others: list[excel.Sheet]) -> Iterator[tuple[str, str, str]]:
    """Yield the texts of a workbook outside the tables that are read."""
    yield from ((place, "", text) for place, text in book.elsewhere)
    for other in others:
        texts = sorted({cell for row in other.rows for cell in row})
        yield from (("sheet", other.name, text) for text in texts)


def read_workbook(
    book: excel.Workbook, kind: str | None, decisions: Decisions, limits: Limits
) -> Table:
    """Read the sheet whose header fits best, or the one that somebody chose."""
    visible = [sheet for sheet in book.sheets if not sheet.is_hidden] or book.sheets
    tables = []
    for sheet in visible:
        grid = trimmed(gather(sheet.rows, limits))
        if grid.height:
            form = SourceFormat(sheet=sheet.name, date_1904=book.date_1904)
            tables.append((sheet, with_header(grid, form, kind, decisions)))
    if not tables:
        raise unreadable("workbook-empty")
    kinds = (kind,) if kind else tuple(CONTRACTS)
    fits = [best_fit(table.header, kinds) for _, table in tables]
    best = _best_sheet([table for _, table in tables], fits)
    with contextlib.suppress(ValueError):
        best = [sheet.name for sheet, _ in tables].index(decisions.sheet or "")
    sheet, table = tables[best]
    for (other, its_table), fitting in zip(tables, fits, strict=True):
        is_alike = list(filter(None, its_table.header)) == list(filter(None, table.header))
        is_fitting = not fitting.missing or is_alike
        is_fitting &= len(fitting.columns) >= min(_COLUMNS_OF_DATA, len(fits[best].columns))
        rows = its_table.grid.height - its_table.start
        table.sheets.append((other.name, fitting.kind if is_fitting else None, rows))
    table.notes.extend(_sheet_notes(table, sheet, visible, is_chosen=decisions.sheet is not None))
    table.merged.extend(sheet.merged)
    table.formulas.update(sheet.formulas)
    table.elsewhere.extend(_elsewhere(book, [other for other in book.sheets if other is not sheet]))
    return _with_screening(table, book)


def _best_sheet(tables: Sequence[Table], fits: Sequence[meanings.Fit]) -> int:
    """Return the place of the sheet that fits a kind best; of none, the first that is a table."""
    if max(fit.score for fit in fits) > 0:
        return max(range(len(fits)), key=lambda place: (fits[place].score, tables[place].size))
    sizes = [table.size if len(table.header) > 1 and table.size > 1 else 0 for table in tables]
    tabular = [place for place, size in enumerate(sizes) if size]
    return tabular[0] if tabular else max(range(len(fits)), key=lambda place: tables[place].size)


def _with_screening(table: Table, book: excel.Workbook) -> Table:
    """Add a note where texts outside cells cannot be screened: the bytes are not kept."""
    if book.is_screened:
        return table
    return replace(table, is_screened=False, notes=[*table.notes, problem("file-not-kept")])


def _sheet_notes(
    table: Table, sheet: excel.Sheet, visible: list[excel.Sheet], *, is_chosen: bool = False
) -> Iterator[Problem]:
    """Yield notes on the sheet that was read and on those that were not."""
    kinds = {name: kind for name, kind, _ in table.sheets}
    fitting = [name for name, kind in kinds.items() if kind and name != sheet.name]
    alike = [name for name in fitting if kinds[name] == kinds[sheet.name]]
    others = [other.name for other in visible if other is not sheet]
    if fitting and not is_chosen:
        code = "sheets-alike" if alike else "sheets-of-other-kinds"
        yield problem(code, sheet=sheet.name, others=", ".join(alike or fitting))
    elif others:
        yield problem("sheet-chosen", sheet=sheet.name, others=", ".join(others))
    hidden = [row for row in sheet.hidden_rows if table.start < row <= table.grid.height]
    if hidden:
        rows = ", ".join(map(str, hidden[:5])) + (" …" if len(hidden) > 5 else "")
        yield problem("rows-hidden", row=hidden[0], count=len(hidden), rows=rows)
    headings = [
        f"«{table.header[place][:_HEADING]}»"
        for place in sheet.hidden_columns
        if place < len(table.header) and table.header[place]
    ]
    if headings:
        yield problem("columns-hidden", headers=", ".join(headings), count=len(headings))
