"""The check of tables that are handed in together: files, sheets of a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake.completion import LearningRows
from lib.intake.layout.candidates import choose_shape
from lib.intake.layout.decisions import Decisions
from lib.intake.layout.reader import read_tables
from lib.intake.layout.table import Table
from lib.intake.other_files import without_rows_of_others
from lib.intake.parsing.references.names import Names
from lib.intake.pipeline import check, unread
from lib.intake.problems import UnreadableError
from lib.intake.reading.content import Limits
from lib.intake.result import CheckResult
from lib.intake.sheets_alike import with_sheets_alike
from lib.intake.source_file import SourceFile
from lib.periods import Calendar

_EMPTY_SHEET = {"rows-none"}
"""Errors of a sheet that holds nothing; in a workbook of many sheets they are none."""

Results = tuple[tuple[CheckResult, ...], ...]
"""The results of some files, in the order of the files: one of each table that a file holds."""


@dataclass(frozen=True)
class _Part:
    """A table to check.

    file : place of its file. kind : of a sheet among others, else nothing. decisions : about
    reading it. is_chosen : whether somebody chose the kind of the sheet.
    """

    file: int
    table: Table
    kind: str | None
    decisions: Decisions
    is_chosen: bool = False


def check_files(
    files: Sequence[SourceFile],
    *,
    current_rows: Mapping[str, pd.DataFrame],
    today: date,
    calendar: Calendar,
    limits: Limits | None = None,
) -> Results:
    """Check files that are handed in together, and every sheet of workbooks of several kinds.

    Tables are checked parents first, whatever file they are in; each may refer to those before.
    A key may stand in one of the files only. Where somebody said the kind of a file or the sheet
    of a workbook, only that table of it is read; ``SourceFile.sheets`` goes before both.

    Returns the tables of each file that hold rows or problems, parents first; see ``check``.
    """
    limits = limits or Limits()
    results: list[list[CheckResult]] = [[] for _ in files]
    empty: dict[int, CheckResult] = {}
    parts: list[_Part] = []
    for place, file in enumerate(files):
        try:
            parts += _parts(place, file, limits)
        except UnreadableError as error:
            results[place].append(unread(error.problem, file.kind))
    rows = LearningRows(current_rows)
    checked: dict[str | None, list[tuple[str, CheckResult]]] = {}
    for part in _parents_first(parts, files, current_rows):
        file = files[part.file]
        check_table = partial(
            check,
            name=file.name,
            current_rows=rows,
            decisions=part.decisions,
            today=today,
            calendar=calendar,
        )
        first = check_table(part.table, kind=part.kind or file.kind)
        for result in with_sheets_alike(first, file, check_table, limits):
            others = checked.setdefault(result.kind, [])
            result = without_rows_of_others(result, others)
            others.append((file.name, result))
            if result.kind:
                rows.learn(result.kind, result.rows, result.mapping)
            is_empty = not result.row_count and _codes(result) <= _EMPTY_SHEET
            if part.kind and is_empty and not part.is_chosen:
                empty.setdefault(part.file, result)
            else:
                results[part.file].append(result)
    return tuple(tuple(of_file or [empty[place]]) for place, of_file in enumerate(results))


def _codes(result: CheckResult) -> set[str]:
    return {one.code for one in result.errors}


def _parts(place: int, file: SourceFile, limits: Limits) -> Iterator[_Part]:
    """Yield the tables of a file: its only one, or several of different kinds."""
    tables = read_tables(
        file.content,
        kind=file.kind,
        decisions=file.decisions,
        choices=file.sheets,
        limits=limits,
    )
    for kind, table in tables:
        choice = file.sheets.get(str(table.source_format.sheet)) if kind else None
        decisions = choice.decisions if choice else file.decisions
        yield _Part(place, table, kind, decisions, is_chosen=choice is not None)


def _parents_first(
    parts: Sequence[_Part], files: Sequence[SourceFile], current_rows: Mapping[str, pd.DataFrame]
) -> Sequence[_Part]:
    """Sort tables so that each stands behind those it may refer to; those of no kind come last."""
    if len(parts) == 1:
        return parts
    names, kinds = Names(current_rows), list(CONTRACTS)

    def rank(part: _Part) -> int:
        file = files[part.file]
        kind = part.kind or file.kind
        if kind is None:
            shape, *_ = choose_shape(part.table, None, file.name, names, part.decisions)
            kind = shape.kind if shape else None
        return kinds.index(kind) if kind else len(kinds)

    return sorted(parts, key=rank)
