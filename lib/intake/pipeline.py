"""The check of a file: bytes in, sound typed rows and every problem out. It never raises."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Required, TypedDict

import numpy as np
import pandas as pd

from lib.intake import cells
from lib.intake.layout.candidates import choose_shape
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.layout.reader import read_table
from lib.intake.layout.rows import headings, noise_rows
from lib.intake.layout.rows.body import Body
from lib.intake.layout.rows.fill_down import fill_down
from lib.intake.layout.rows.formulas import formula_problems, without_absences
from lib.intake.layout.structure import header_problems
from lib.intake.layout.table import Table
from lib.intake.layout.wide_tables.shapes import Shape, unpivot
from lib.intake.parsing.notation import Notation
from lib.intake.parsing.numbers import Commas
from lib.intake.parsing.references.names import Names
from lib.intake.privacy import screen
from lib.intake.problems import Problem, Severity, UnreadableError, problem
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult, answer
from lib.intake.rules import RULES
from lib.intake.rules.plausibility import days_are_near
from lib.intake.rules.repetitions import key_stands_once
from lib.intake.sheet import Context, Sheet
from lib.intake.typed_rows import sheet_of, type_cells
from lib.periods import Calendar


class CheckArguments(TypedDict, total=False):
    """Arguments of a check besides its source, as ``check`` documents them."""

    name: Required[str]
    current_rows: Required[Mapping[str, pd.DataFrame]]
    kind: str | None
    decisions: Decisions
    today: Required[date]
    calendar: Required[Calendar]
    limits: Limits | None


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
    source : the file's bytes, where it lies, or a table of it that is read already.
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
    problems = [*persons, *([doubt] if doubt else [])]
    if shape:
        problems = [*table.notes, *persons, *header_problems(table, shape)]
    if shape is None or any(one.severity is Severity.ERROR for one in problems):
        return answer(
            shape.kind if shape else None,
            table,
            problems,
            candidates=candidates,
            decisions=decisions,
            is_suspect=screen.is_suspect(table),
        )
    context = Context(current_rows, names, today, calendar)
    sheet, rows, row_count, row_problems = _check_rows(table, shape, context, decisions)
    return answer(
        shape.kind,
        table,
        [*problems, *row_problems],
        rows=rows,
        row_count=row_count,
        mapping=sheet.headers,
        places=_places(table, shape),
        candidates=candidates,
        notation=sheet.notation,
        decisions=decisions,
    )


def unread(problem: Problem, kind: str | None = None) -> CheckResult:
    """Return the result of a file that nothing could be read of, for one reason."""
    return answer(kind, None, [problem])


def _check_rows(
    table: Table, shape: Shape, context: Context, decisions: Decisions
) -> tuple[Sheet, pd.DataFrame, int, list[Problem]]:
    """Return the typed rows of a table, the sound ones, the number of all, and their problems."""
    fit, width = shape.fit, len(table.header)
    notation = Notation(
        decimal=decisions.decimal,
        month_first=decisions.month_first,
        date_1904=table.source_format.date_1904,
        commas=Commas.UNSURE
        if table.source_format.delimiter == "," or _is_english(table)
        else Commas.DECIMAL,
        is_english=_is_english(table),
    )
    parts = noise_rows.classify(table, fit, context.names)
    left_out = ~(parts.data | parts.examples)
    below = headings.headings_among(table, shape.kind, shape.titled, left_out, context.names)
    shape = replace(shape, headings=below)
    body, filled = fill_down(Body.of(table, parts.data), fit, table.merged)
    problems = [
        *parts.notes,
        *headings.heading_problems(below),
        *filled,
        *screen.outside(table, parts.data),
    ]
    about_persons, person_problems = screen.inside(body, fit, context.names)
    examples = unpivot(Body.of(table, parts.examples), shape, width)
    problems += [*person_problems, *_check_examples(examples, table, shape, context, notation)]
    if not len(body.lines):
        code = "nothing-to-load" if parts.examples.any() else "rows-none"
        problems.append(problem(code, row=table.source_format.header_row))
    places = {name: shape.places_of(name) for name in fit.columns}
    of_formulas, unvalued = formula_problems(table, places, set(body.lines.tolist()))
    problems += of_formulas
    body = unpivot(body.only(~about_persons), shape, width)
    row_count = len(body.lines) + int(about_persons.sum())
    sheet = sheet_of(body, table, shape, context)
    sheet.unsound |= np.isin(sheet.lines, unvalued)
    type_cells(sheet, table, shape, notation)
    key_stands_once(sheet)
    days_are_near(sheet)
    for rule in RULES.get(fit.kind, ()):
        rule(sheet)
    sheet.problems = without_absences(sheet.problems, unvalued)
    problems += _once_a_cell(sheet.problems) if shape.across else sheet.problems
    rows = sheet.frame[~sheet.unsound].assign(line=sheet.lines[~sheet.unsound])
    return sheet, rows.reset_index(drop=True), row_count, problems


def _is_english(table: Table) -> bool:
    """Whether the headings are in English, where commas part thousands."""
    return all(map(str.isascii, table.header))


def _places(table: Table, shape: Shape) -> dict[str, int]:
    """Return the columns of a table by place; those that a title or a person said have none."""
    columns = shape.fit.columns.items()
    return {name: places[0] for name, places in columns if places[0] < len(table.header)}


def _once_a_cell(problems: Sequence[Problem]) -> list[Problem]:
    """Keep one problem of a cell that several rows were made from."""
    cells = {(one.code, one.row, one.column, one.found): one for one in reversed(problems)}
    return list(cells.values())[::-1]


def _check_examples(
    body: Body, table: Table, shape: Shape, context: Context, notation: Notation
) -> list[Problem]:
    """Check a template's example rows: cells must be right, codes need not exist."""
    sheet = sheet_of(body, table, shape, context)
    cells.parse(sheet, None, {}, notation)
    return [one for one in sheet.problems if one.severity is Severity.ERROR]
