"""The check of a file: bytes in, sound typed rows and every problem out. It never raises."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake import cells, chaff, headers, screening, typed, units
from lib.intake.content import Limits
from lib.intake.grid import Mask, Texts
from lib.intake.headers import Fit
from lib.intake.names import Names
from lib.intake.problems import Problem, Severity, UnreadableError, problem
from lib.intake.rules import RULES
from lib.intake.sheet import Context, Sheet
from lib.intake.table import Detected, Table, read_table
from lib.periods import Calendar

_KEPT_OFF = {"mentoring_pairs"}
"""Kinds whose files are never kept, because they tell of single persons, if only by codes."""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What a file holds and what is wrong with it.

    kind : nothing where the file is of no kind.
    detected : how it was read; nothing where it could not be.
    rows : the sound rows, one column per column of the contract and ``line``, the row as the
        spreadsheet shows it. They are worth storing only where there are no errors.
    row_count : rows of data in the file, sound or not.
    mapping : canonical column -> header in the file.
    may_be_stored : whether the file's bytes may be kept: never those of a file that names
        persons.
    """

    kind: str | None
    detected: Detected | None
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
        detected = vars(self.detected) if self.detected else {}
        return json.dumps(detected | {"mapping": dict(self.mapping)}, ensure_ascii=False)


def check(
    source: bytes | Path,
    *,
    name: str,
    known: Mapping[str, pd.DataFrame],
    kind: str | None = None,
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> Checked:
    """Check a file whole and say everything that is wrong with it; no input raises.

    Parameters
    ----------
    source : the file's bytes, or where it lies.
    name : the file's name; it decides only between kinds that the header fits alike.
    known : kind -> its current rows, as the store reads them; a kind may be absent.
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
        table = read_table(source, kind=kind, limits=limits)
    except UnreadableError as error:
        return _answer(kind, None, [error.problem])
    kinds = [kind] if kind else headers.likeliest(table.header, name)
    fit = headers.fit(table.header, kinds[0]) if len(kinds) == 1 else None
    persons = screening.headers(table, fit)
    if fit is None:
        code = "kind-ambiguous" if kinds else "kind-unknown"
        doubt = problem(
            code, row=table.detected.header_row, expected=" | ".join(kinds or CONTRACTS)
        )
        return _answer(None, table.detected, [*persons, doubt])
    problems = [*table.notes, *persons, *_structure(table, fit)]
    if any(found.severity is Severity.ERROR for found in problems):
        return _answer(fit.kind, table.detected, problems)
    context = Context(known, Names(known), today, calendar)
    return _check_rows(table, fit, problems, context)


def _check_rows(table: Table, fit: Fit, problems: list[Problem], context: Context) -> Checked:
    sorted_ = chaff.sort(table, fit)
    problems = [*problems, *sorted_.notes, *screening.outside(table, sorted_.data)]
    personal, found = screening.inside(table, fit, sorted_.data, context.names)
    problems += found
    data = sorted_.data.copy()
    data[np.flatnonzero(data)[personal]] = False
    problems += _check_examples(table, fit, sorted_.examples, context)
    sheet = _sheet(table, fit, data, context)
    _report_lengths(table, data, sheet)
    _learn_own_codes(sheet)
    workbook = table.detected.sheet is not None
    cells.parse(sheet, context.names, units.scales(fit, table.header), workbook=workbook)
    for column, value in units.constants(fit, table.header).items():
        sheet.frame[column] = pd.Series(value, sheet.frame.index, dtype="str")
        sheet.problems.append(problem("read-header-unit", column=column, examples=value))
    _report_twice(sheet)
    for rule in RULES.get(fit.kind, ()):
        rule(sheet)
    count = int(sorted_.data.sum())
    if not count:
        code = "nothing-to-load" if sorted_.examples.any() else "rows-none"
        problems.append(problem(code, row=table.detected.header_row))
    rows = sheet.frame[~sheet.unsound].assign(line=sheet.lines[~sheet.unsound])
    return _answer(
        fit.kind,
        table.detected,
        [*problems, *sheet.problems],
        rows=rows.reset_index(drop=True),
        row_count=count,
        mapping=sheet.headers,
    )


def _structure(table: Table, fit: Fit) -> list[Problem]:
    """Return what is wrong with the header, and what was understood of it."""
    row = table.detected.header_row or 0
    contract = CONTRACTS[fit.kind]
    found = []
    for column, places in fit.columns.items():
        if len(places) > 1:
            named = ", ".join(f"«{table.header[place]}»" for place in places)
            found.append(problem("column-twice", row=row, column=column, headers=named))
    given = units.constants(fit, table.header)
    for column in fit.missing:
        if column not in given:
            typed_ = "; ".join(contract.columns[column].typed[:3])
            found.append(
                problem("column-missing", row=row, column=column, expected=column, typed=typed_)
            )
    if fit.unknown:
        named = ", ".join(f"«{table.header[place][:40]}»" for place in fit.unknown[:20])
        found.append(problem("columns-unknown", row=row, headers=named, count=len(fit.unknown)))
    if fit.numbers:
        found.append(problem("column-row-number", row=row, header=table.header[fit.numbers[0]]))
    if row > 1:
        found.append(problem("rows-above", row=row, above=row - 1))
    if table.detected.header_height > 1:
        found.append(problem("header-two-lines", row=row))
    return found


def _sheet(table: Table, fit: Fit, rows: Mask, context: Context) -> Sheet:
    """Take the cells of some rows, cleaned, by column."""
    positions = np.flatnonzero(rows) + table.start
    texts = {}
    for column, places in fit.columns.items():
        raw = table.grid.columns[places[0]].only(positions).compact()
        texts[column] = Texts([typed.clean(text) for text in raw.distinct], raw.codes)
    headers_ = {column: table.header[places[0]] for column, places in fit.columns.items()}
    return Sheet(CONTRACTS[fit.kind], positions + 1, texts, context, headers_)


def _learn_own_codes(sheet: Sheet) -> None:
    """Let rows refer to codes of the same file."""
    for column in sheet.contract.columns.values():
        kind, _, name = (column.refers_to or "").partition(".")
        if kind == sheet.contract.kind and name in sheet.texts:
            sheet.context.names.learn(f"{kind}.{name}", sheet.texts[name].distinct)


def _check_examples(table: Table, fit: Fit, rows: Mask, context: Context) -> list[Problem]:
    """Check a template's example rows: cells must be right, codes need not exist."""
    sheet = _sheet(table, fit, rows, context)
    cells.parse(sheet, None, {}, workbook=table.detected.sheet is not None)
    return [found for found in sheet.problems if found.severity is Severity.ERROR]


def _report_lengths(table: Table, data: Mask, sheet: Sheet) -> None:
    """Report rows with more cells than the header, which an unquoted delimiter makes, or fewer."""
    lengths = table.grid.lengths[table.start :][data]
    width = int(table.grid.lengths[table.start - table.detected.header_height : table.start].max())
    surplus = np.zeros(len(lengths), dtype=bool)
    for column in table.grid.columns[width:]:
        surplus |= (
            column.only(slice(table.start, None))
            .only(data)
            .matching(lambda text: bool(text.strip()))
        )
    sheet.report("surplus-cells", surplus, None, expected=str(width))
    short = np.flatnonzero(lengths < width)
    if len(short):
        row = int(sheet.lines[short[0]])
        sheet.problems.append(problem("rows-short", row=row, count=len(short)))


def _report_twice(sheet: Sheet) -> None:
    """Report rows whose key an earlier row of the file has already."""
    keyed = sheet.frame[sheet.contract.key]
    whole = keyed.notna().all(axis="columns")
    lines = pd.Series(sheet.lines)
    twice = keyed[whole].duplicated().reindex(keyed.index, fill_value=False)
    if not twice.any():
        return
    first = (
        lines.where(~twice).groupby([keyed[name] for name in keyed], dropna=False).transform("min")
    )
    key = keyed.astype("str").agg(" · ".join, axis="columns") if twice.any() else None
    sheet.report(
        "key-twice",
        twice,
        sheet.contract.key[0],
        first=first.astype("Int64").astype("str"),
        key=key,
    )


def _answer(
    kind: str | None,
    detected: Detected | None,
    problems: Sequence[Problem],
    *,
    rows: pd.DataFrame | None = None,
    row_count: int = 0,
    mapping: Mapping[str, str] | None = None,
) -> Checked:
    def of(severity: Severity) -> tuple[Problem, ...]:
        found = [one for one in problems if one.severity is severity]
        return tuple(sorted(found, key=lambda one: (one.row or 0, one.column or "")))

    if rows is None:
        contract = CONTRACTS.get(kind or "")
        columns = contract.dtypes if contract else {}
        rows = pd.DataFrame(columns=[*columns, "line"]).astype({**columns, "line": "int64"})
    return Checked(
        kind=kind,
        detected=detected,
        rows=rows,
        row_count=row_count,
        errors=of(Severity.ERROR),
        warnings=of(Severity.WARNING),
        notes=of(Severity.NOTE),
        mapping=mapping or {},
        may_be_stored=kind not in _KEPT_OFF
        and not any(one.code.startswith("personal") for one in problems),
    )
