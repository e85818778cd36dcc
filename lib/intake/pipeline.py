"""The check of a file: bytes in, sound typed rows and every problem out. It never raises."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake import cells
from lib.intake.layout import header_units, headers, noise_rows
from lib.intake.layout.body import Body
from lib.intake.layout.headers import Fit
from lib.intake.layout.table import SourceFormat, Table, read_table
from lib.intake.parsing.names import Names
from lib.intake.privacy import screen
from lib.intake.problems import Problem, Severity, UnreadableError, problem
from lib.intake.reading.content import Limits
from lib.intake.rules import RULES
from lib.intake.sheet import Context, Sheet
from lib.periods import Calendar
from lib.tables import Type

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

    @property
    def reading(self) -> str:
        """JSON of how to read the same bytes again."""
        source_format = vars(self.source_format) if self.source_format else {}
        return json.dumps(source_format | {"mapping": dict(self.mapping)}, ensure_ascii=False)


def check(
    source: bytes | Path | Table,
    *,
    name: str,
    current_rows: Mapping[str, pd.DataFrame],
    kind: str | None = None,
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
            source if isinstance(source, Table) else read_table(source, kind=kind, limits=limits)
        )
    except UnreadableError as error:
        return unread(error.problem, kind)
    kinds = [kind] if kind else headers.likeliest(table.header, name)
    fit = headers.fit(table.header, kinds[0]) if len(kinds) == 1 else None
    persons = [*screen.headers(table, fit), *screen.elsewhere(table, name)]
    if fit is None:
        code = "kind-ambiguous" if kinds else "kind-unknown"
        if not kinds and headers.is_data(table.header):
            code = "header-absent"
        doubt = problem(
            code, row=table.source_format.header_row, expected=" | ".join(kinds or CONTRACTS)
        )
        return _answer(None, table.source_format, [*persons, doubt])
    problems = [*table.notes, *persons, *_structure(table, fit)]
    if any(found.severity is Severity.ERROR for found in problems):
        return _answer(fit.kind, table.source_format, problems)
    context = Context(current_rows, Names(current_rows), today, calendar)
    return _check_rows(table, fit, problems, context)


def unread(problem: Problem, kind: str | None = None) -> CheckResult:
    """Return the result of a file that nothing could be read of, for one reason."""
    return _answer(kind, None, [problem])


def _check_rows(table: Table, fit: Fit, problems: list[Problem], context: Context) -> CheckResult:
    parts = noise_rows.classify(table, fit)
    body = Body.of(table, parts.data)
    problems = [*problems, *parts.notes, *screen.outside(table, parts.data)]
    about_persons, found = screen.inside(body, fit, context.names)
    problems += [*found, *_check_examples(Body.of(table, parts.examples), table, fit, context)]
    if not len(body.lines):
        code = "nothing-to-load" if parts.examples.any() else "rows-none"
        problems.append(problem(code, row=table.source_format.header_row))
    sheet = _sheet(body.only(~about_persons), table, fit, context)
    _check_cells(sheet, table, fit)
    _report_twice(sheet)
    for rule in RULES.get(fit.kind, ()):
        rule(sheet)
    rows = sheet.frame[~sheet.unsound].assign(line=sheet.lines[~sheet.unsound])
    return _answer(
        fit.kind,
        table.source_format,
        [*problems, *sheet.problems],
        rows=rows.reset_index(drop=True),
        row_count=len(body.lines),
        mapping=sheet.headers,
    )


def _structure(table: Table, fit: Fit) -> list[Problem]:
    """Return what is wrong with the header, and what was understood of it."""
    row = table.source_format.header_row or 0
    contract = CONTRACTS[fit.kind]
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
    if fit.unknown:
        named = ", ".join(f"«{table.header[place][:40]}»" for place in fit.unknown[:20])
        problems.append(problem("columns-unknown", row=row, headers=named, count=len(fit.unknown)))
    if fit.numbers:
        problems.append(problem("column-row-number", row=row, header=table.header[fit.numbers[0]]))
    if _is_split_at_decimal_comma(table, fit):
        problems.append(problem("decimal-comma-splits", row=table.start + 1))
    if row > 1:
        problems.append(problem("rows-above", row=row, above=row - 1))
    if table.source_format.header_height > 1:
        problems.append(problem("header-two-lines", row=row))
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


def _sheet(body: Body, table: Table, fit: Fit, context: Context) -> Sheet:
    """Name the columns of some rows, and report rows that are longer or shorter than the header."""
    texts = {column: body.columns[places[0]] for column, places in fit.columns.items()}
    named = {column: table.header[places[0]] for column, places in fit.columns.items()}
    sheet = Sheet(CONTRACTS[fit.kind], body.lines, texts, context, named)
    header = slice(table.start - table.source_format.header_height, table.start)
    width = int(table.grid.lengths[header].max())
    surplus = np.zeros(len(body.lines), dtype=bool)
    for column in body.columns[width:]:
        surplus |= column.matching(bool)
    sheet.report("surplus-cells", surplus, None, expected=str(width))
    unnamed = [
        screen.letter(place)
        for place, column in enumerate(body.columns[:width])
        if not table.header[place] and column.matching(bool).any()
    ]
    if unnamed:
        sheet.tell("columns-unknown", headers=", ".join(unnamed), count=len(unnamed))
    sheet.report_once("rows-short", body.lengths < width, None)
    return sheet


def _check_cells(sheet: Sheet, table: Table, fit: Fit) -> None:
    """Type the cells, with what the header says of units, and codes of the file itself known."""
    for column in sheet.contract.columns.values():
        kind, _, name = (column.refers_to or "").partition(".")
        if kind == sheet.contract.kind and name in sheet.texts:
            sheet.context.names.learn(f"{kind}.{name}", sheet.texts[name].distinct)
    scales = header_units.scales(fit, table.header, table.titles)
    date_1904 = table.source_format.date_1904
    cells.parse(sheet, sheet.context.names, scales, date_1904=date_1904)
    for name, value in header_units.constants(fit, table.header).items():
        sheet.frame[name] = pd.Series(value, sheet.frame.index, dtype="str")
        sheet.tell("read-header-unit", column=name, examples=value)


def _check_examples(body: Body, table: Table, fit: Fit, context: Context) -> list[Problem]:
    """Check a template's example rows: cells must be right, codes need not exist."""
    sheet = _sheet(body, table, fit, context)
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
    source_format: SourceFormat | None,
    problems: Sequence[Problem],
    *,
    rows: pd.DataFrame | None = None,
    row_count: int = 0,
    mapping: Mapping[str, str] | None = None,
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
        source_format=source_format,
        rows=rows,
        row_count=row_count,
        errors=of(Severity.ERROR),
        warnings=of(Severity.WARNING),
        notes=of(Severity.NOTE),
        mapping=mapping or {},
        may_be_stored=kind not in _KEPT_OFF
        and not any(one.code.startswith("personal") for one in problems),
    )
