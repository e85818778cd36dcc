"""The check of a file: bytes in, sound typed rows and every problem out. It never raises."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lib.contracts import CONTRACTS
from lib.intake import cells
from lib.intake.layout import header_units, noise_rows
from lib.intake.layout.body import Body
from lib.intake.layout.candidates import Candidate, choose_shape
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.layout.fill_down import fill_down
from lib.intake.layout.headers import Fit
from lib.intake.layout.shapes import Shape, spread
from lib.intake.layout.table import SourceFormat, Table, read_table
from lib.intake.parsing.names import Names
from lib.intake.parsing.quantities import split as quantities_and_units
from lib.intake.privacy import screen
from lib.intake.problems import Problem, Severity, UnreadableError, problem
from lib.intake.reading.content import Limits
from lib.intake.reading.grid import Mask, Texts
from lib.intake.rules import RULES
from lib.intake.sheet import Context, Sheet
from lib.periods import Calendar
from lib.tables import Type

_HEADINGS_SHOWN = 8
_KEPT_OFF = {"mentoring_pairs"}
"""Kinds whose files are never kept, because they tell of single persons, if only by codes."""


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What a file holds and what is wrong with it.

    kind : nothing where the file is of no kind.
    source_format : how it was read; nothing where it could not be.
    rows : the sound rows, one column per column of the contract and ``line``, the row as the
        spreadsheet shows it. They are worth storing only where there are no errors.
    row_count : rows of data in the file, sound or not.
    mapping : canonical column -> header in the file.
    may_be_stored : whether the file's bytes may be kept: never those of a file that names
        persons.
    header : the table's headings as they stand in the file, by place.
    candidates : the kinds that the header is nearest to, the nearest first.
    sheets : visible sheets of a workbook: name, the kind that it fits if any, its rows of data.
    """

    kind: str | None
    source_format: SourceFormat | None
    rows: pd.DataFrame
    row_count: int
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    mapping: Mapping[str, str] = field(default_factory=dict)
    may_be_stored: bool = True
    header: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    sheets: tuple[tuple[str, str | None, int], ...] = ()

    @property
    def reading(self) -> str:
        """JSON of how to read the same bytes again."""
        source_format = vars(self.source_format) if self.source_format else {}
        return json.dumps(source_format | {"mapping": dict(self.mapping)}, ensure_ascii=False)


def check(
    source: bytes | str | Path | Table,
    *,
    name: str,
    current_rows: Mapping[str, pd.DataFrame],
    kind: str | None = None,
    decisions: Decisions = AS_RECOGNISED,
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> CheckResult:
    """Check a file whole and say everything that is wrong with it; no input raises.

    Parameters
    ----------
    source : the file's bytes, where it lies, or one of its tables as ``read_sheets`` returns it.
    name : the file's name; it decides only between kinds that the header fits alike.
    current_rows : kind -> its current rows, as the store reads them; a kind may be absent.
    kind : what the file is, where somebody said so; else its header tells.
    decisions : what somebody decided about reading it: the sheet, the meaning of columns and so on.
    today : the day on which «in the future» and «overdue» are judged.
    calendar : deadlines of reports.
    limits : how much the file may hold.

    Notes
    -----
    What is wrong with the file, its structure or its columns ends the check. From cells on every
    later rule is applied to the rows and cells that are sound, so one pass shows everything.
    """
    try:
        table = (
            source
            if isinstance(source, Table)
            else read_table(source, kind=kind, decisions=decisions, limits=limits)
        )
    except UnreadableError as error:
        return unread(error.problem, kind)
    names = Names(current_rows)
    shape, candidates, doubt = choose_shape(table, kind, name, names, decisions)
    persons = [
        *screen.headers(table, shape.fit if shape else None),
        *screen.elsewhere(table, name),
    ]
    if shape is None:
        problems = [*persons, *([doubt] if doubt else [])]
        return _answer(None, table, problems, candidates=candidates)
    problems = [*table.notes, *persons, *_structure(table, shape)]
    if any(found.severity is Severity.ERROR for found in problems):
        return _answer(shape.kind, table, problems, candidates=candidates)
    context = Context(current_rows, names, today, calendar)
    return _check_rows(table, shape, problems, context)


def unread(problem: Problem, kind: str | None = None) -> CheckResult:
    """Return the result of a file that nothing could be read of, for one reason."""
    return _answer(kind, None, [problem])


def _check_rows(
    table: Table, shape: Shape, problems: list[Problem], context: Context
) -> CheckResult:
    fit, width = shape.fit, len(table.header)
    parts = noise_rows.classify(table, fit, context.names)
    body, filled = fill_down(Body.of(table, parts.data), fit, table.merged)
    problems = [*problems, *parts.notes, *filled, *screen.outside(table, parts.data)]
    about_persons, found = screen.inside(body, fit, context.names)
    examples = spread(Body.of(table, parts.examples), shape, width)
    problems += [*found, *_check_examples(examples, table, shape, context)]
    if not len(body.lines):
        code = "nothing-to-load" if parts.examples.any() else "rows-none"
        problems.append(problem(code, row=table.source_format.header_row))
    body = spread(body.only(~about_persons), shape, width)
    sheet = _sheet(body, table, shape, context)
    _check_cells(sheet, table, fit)
    _report_twice(sheet)
    for rule in RULES.get(fit.kind, ()):
        rule(sheet)
    rows = sheet.frame[~sheet.unsound].assign(line=sheet.lines[~sheet.unsound])
    return _answer(
        fit.kind,
        table,
        [*problems, *(_once_a_cell(sheet.problems) if shape.across else sheet.problems)],
        rows=rows.reset_index(drop=True),
        row_count=len(body.lines) + int(about_persons.sum()),
        mapping=sheet.headers,
    )


def _once_a_cell(problems: Sequence[Problem]) -> list[Problem]:
    """Keep one problem of a cell that several rows were made from."""
    cells = {(one.code, one.row, one.column, one.found): one for one in reversed(problems)}
    return list(cells.values())[::-1]


def _structure(table: Table, shape: Shape) -> list[Problem]:
    """Return what is wrong with the header, and what was understood of it."""
    fit, row = shape.fit, table.source_format.header_row or 0
    problems = [*_columns_amiss(table, fit), *_columns_left_out(table, fit)]
    if shape.across:
        headings = list(dict.fromkeys(shape.across.labels.values()))
        shown = ", ".join(f"«{heading[:40]}»" for heading in headings[:_HEADINGS_SHOWN])
        problems.append(
            problem(
                "columns-across",
                row=row,
                column=shape.across.column,
                headers=shown + (" …" if len(headings) > _HEADINGS_SHOWN else ""),
                count=len(headings),
                value=shape.across.value,
            )
        )
    for name, text in shape.titled.items():
        problems.append(problem("title-taken", column=name, found=text))
    if _is_split_at_decimal_comma(table, fit):
        problems.append(problem("decimal-comma-splits", row=table.start + 1))
    if row > 1:
        problems.append(problem("rows-above", row=row, above=row - 1))
    if table.source_format.header_height > 1:
        problems.append(problem("header-two-lines", row=row))
    return problems


def _columns_amiss(table: Table, fit: Fit) -> list[Problem]:
    """Return the columns that stand twice and those that are missing."""
    row, contract = table.source_format.header_row or 0, CONTRACTS[fit.kind]
    problems: list[Problem] = []
    for column, places in fit.columns.items():
        if len(places) > 1:
            named = ", ".join(f"«{table.header[place]}»" for place in places)
            problems.append(problem("column-twice", row=row, column=column, headers=named))
    given = header_units.constants(fit, table.header)
    for column in fit.missing:
        if column not in given:
            synonyms = "; ".join(contract.columns[column].synonyms[:3])
            problems.append(
                problem("column-missing", row=row, column=column, expected=column, typed=synonyms)
            )
    return problems


def _columns_left_out(table: Table, fit: Fit) -> list[Problem]:
    """Return the columns that are not read: unknown ones, names beside codes, row numbers."""
    row = table.source_format.header_row or 0
    problems: list[Problem] = []
    for code, places in (("columns-unknown", fit.unknown), ("columns-of-names", fit.names)):
        if places:
            named = ", ".join(f"«{table.header[place][:40]}»" for place in places[:20])
            problems.append(problem(code, row=row, headers=named, count=len(places)))
    if fit.numbers:
        problems.append(problem("column-row-number", row=row, header=table.header[fit.numbers[0]]))
    return problems


def _is_split_at_decimal_comma(table: Table, fit: Fit) -> bool:
    """Whether a comma parts both cells and decimals: rows are longer than the header by figures."""
    if table.source_format.delimiter != ",":
        return False
    width = int(table.grid.lengths[table.start - 1])
    longer = table.grid.lengths[table.start :] > width
    if 2 * longer.sum() < max(1, len(longer)):
        return False
    contract = CONTRACTS[fit.kind]
    places = [
        place
        for name, found in fit.columns.items()
        for place in found
        if contract.columns[name].type is Type.DECIMAL and place + 1 < len(table.grid.columns)
    ]
    return any(
        (
            table.grid.columns[place].matching(str.isdigit)[table.start :]
            & table.grid.columns[place + 1].matching(str.isdigit)[table.start :]
            & longer
        ).any()
        for place in places
    )


def _sheet(body: Body, table: Table, shape: Shape, context: Context) -> Sheet:
    """Name the columns of some rows, and report rows that are longer or shorter than the header."""
    columns = shape.fit.columns
    texts = {column: body.columns[places[0]] for column, places in columns.items()}
    named = {
        column: shape.header[places[0]] or screen.letter(places[0])
        for column, places in columns.items()
    }
    contract = CONTRACTS[shape.kind]
    header = slice(table.start - table.source_format.header_height, table.start)
    has_header = table.source_format.header_height > 0
    width = int(table.grid.lengths[header].max()) if has_header else len(table.header)
    surplus = np.zeros(len(body.lines), dtype=bool)
    for column in body.columns[width : len(table.header)]:
        surplus |= column.matching(bool)
    last = next((name for name, places in columns.items() if places[0] == width - 1), None)
    is_list = last is not None and contract.columns[last].many and surplus.any()
    if last and is_list:
        texts[last] = _rejoined(body.columns[width - 1 : len(table.header)], surplus)
    sheet = Sheet(contract, body.lines, texts, context, named)
    if is_list:
        sheet.report_once("list-joined", surplus, last)
        surplus = np.zeros(len(body.lines), dtype=bool)
    sheet.report("surplus-cells", surplus, None, expected=str(width))
    unnamed = [
        screen.letter(place)
        for place, column in enumerate(body.columns[:width])
        if not table.header[place]
        and [place] not in columns.values()
        and column.matching(bool).any()
    ]
    if unnamed:
        sheet.tell("columns-unknown", headers=", ".join(unnamed), count=len(unnamed))
    sheet.report_once("rows-short", body.lengths < width, None)
    return sheet


def _rejoined(columns: Sequence[Texts], rows: Mask) -> Texts:
    """Join the cells of a list that the file's delimiter parted, in its last column."""
    texts, codes = list(columns[0].distinct), columns[0].codes.copy()
    for row in np.flatnonzero(rows):
        texts.append("; ".join(filter(None, (column[int(row)] for column in columns))))
        codes[row] = len(texts) - 1
    return Texts(texts, codes).compact()


def _check_cells(sheet: Sheet, table: Table, fit: Fit) -> None:
    """Type the cells, with what the header says of units, and codes of the file itself known."""
    for column in sheet.contract.columns.values():
        kind, _, name = (column.refers_to or "").partition(".")
        if kind == sheet.contract.kind and name in sheet.texts:
            sheet.context.names.learn(f"{kind}.{name}", sheet.texts[name].distinct)
    factors = _settle_units(sheet)
    scales = header_units.scales(fit, table.header, table.titles)
    date_1904 = table.source_format.date_1904
    cells.parse(sheet, sheet.context.names, scales, date_1904=date_1904)
    if factors is not None:
        sheet.frame["quantity"] = sheet.frame["quantity"] * factors
        sheet.report_once("unit-converted", factors != 1, "quantity")
    for name, value in header_units.constants(fit, table.header).items():
        sheet.frame[name] = pd.Series(value, sheet.frame.index, dtype="str")
        sheet.tell("read-header-unit", column=name, examples=value)


def _settle_units(sheet: Sheet) -> "NDArray[np.float64] | None":
    """Part quantities of exchanges from their units; by what each is multiplied, if anything is."""
    if sheet.contract.kind != "exchanges" or "quantity" not in sheet.texts:
        return None
    quantities, units, factors = quantities_and_units(
        sheet.texts["quantity"], sheet.texts.get("unit"), sheet.contract
    )
    sheet.texts["quantity"] = quantities
    if units is not None:
        sheet.texts["unit"] = units
    return factors if (factors != 1).any() else None


def _check_examples(body: Body, table: Table, shape: Shape, context: Context) -> list[Problem]:
    """Check a template's example rows: cells must be right, codes need not exist."""
    sheet = _sheet(body, table, shape, context)
    cells.parse(sheet, None, {}, date_1904=table.source_format.date_1904)
    return [found for found in sheet.problems if found.severity is Severity.ERROR]


def _report_twice(sheet: Sheet) -> None:
    """Report rows whose key an earlier row of the file has already."""
    keyed = sheet.frame[sheet.contract.key].dropna()
    alike = keyed[keyed.duplicated(keep=False)]
    lines = pd.Series(sheet.lines)[alike.index]
    first = lines.groupby([alike[name] for name in alike]).transform("min")
    later = lines[lines != first].index
    key = alike.loc[later].agg(" · ".join, axis=1) if len(later) else pd.Series(dtype="str")
    sheet.report(
        "key-twice",
        sheet.frame.index.isin(later),
        sheet.contract.key[0],
        first=first.astype("str").reindex(sheet.frame.index),
        key=key.reindex(sheet.frame.index),
    )


def _answer(
    kind: str | None,
    table: Table | None,
    problems: Sequence[Problem],
    *,
    rows: pd.DataFrame | None = None,
    row_count: int = 0,
    mapping: Mapping[str, str] | None = None,
    candidates: Sequence[Candidate] = (),
) -> CheckResult:
    def of(severity: Severity) -> tuple[Problem, ...]:
        found = [one for one in problems if one.severity is severity]
        return tuple(sorted(found, key=lambda one: (one.row or 0, one.column or "")))

    if rows is None:
        contract = CONTRACTS.get(kind or "")
        columns = contract.dtypes if contract else {}
        rows = pd.DataFrame(columns=[*columns, "line"]).astype({**columns, "line": "int64"})
    return CheckResult(
        kind=kind,
        source_format=table.source_format if table else None,
        rows=rows,
        row_count=row_count,
        errors=of(Severity.ERROR),
        warnings=of(Severity.WARNING),
        notes=of(Severity.NOTE),
        mapping=mapping or {},
        may_be_stored=kind not in _KEPT_OFF
        and not any(one.code.startswith("personal") for one in problems),
        header=tuple(table.header) if table else (),
        candidates=tuple(candidates),
        sheets=tuple(table.sheets) if table else (),
    )
