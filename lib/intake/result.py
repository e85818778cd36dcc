"""What a check says of a file: its sound rows, its problems, and how it was read."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake.layout.candidates import Candidate
from lib.intake.layout.decisions import AS_RECOGNISED, Decisions
from lib.intake.layout.table import SourceFormat, Table
from lib.intake.parsing.notation import RECOGNISED, Notation
from lib.intake.problems import Problem, Severity
from lib.intake.reading.workbook import NUMBER_MARK

_KEPT_OFF = {"mentoring_pairs"}
"""Kinds whose files are never kept, because they tell of single persons, if only by codes."""

_ABOVE, _BELOW, _FAILING = 3, 6, 100
"""Rows shown above and below a header, and failing rows that can be mended on the page."""

_COLUMNS_SHOWN, _LETTERS_SHOWN = 60, 200

Cells = Mapping[int, tuple[str, ...]]
"""Row as the spreadsheet shows it -> its cells as they stand in the file."""


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What a file holds and what is wrong with it.

    kind : nothing where the file is of no kind.
    source_format : how it was read; nothing where it could not be.
    rows : the sound rows, one column per column of the contract and ``line``, the row as the
        spreadsheet shows it. They are worth storing only where there are no errors.
    row_count : rows of data in the file, sound or not.
    mapping : canonical column -> header in the file. places : canonical column -> its place, 0
        the first; columns that the file has not, because a title or a person said them, are in
        neither.
    may_be_stored : whether the file's bytes may be kept: never those of a file that names
        persons.
    header : the table's headings as they stand in the file, by place.
    candidates : the kinds that the header is nearest to, the nearest first.
    sheets : visible sheets of a workbook: name, the kind that it fits if any, its rows of data.
    notation : how numbers and days are written. decisions : what a person decided about reading.
    beginning : the rows about the header. failing : the first rows with errors. Both are empty
        where the file tells of a person.
    """

    kind: str | None
    source_format: SourceFormat | None
    rows: pd.DataFrame
    row_count: int
    errors: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    mapping: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    may_be_stored: bool = True
    header: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    sheets: tuple[tuple[str, str | None, int], ...] = ()
    notation: Notation = RECOGNISED
    decisions: Decisions = AS_RECOGNISED
    beginning: Cells = field(default_factory=dict)
    failing: Cells = field(default_factory=dict)

    @property
    def reading(self) -> str:
        """JSON of how to read the same bytes again, and of what a person decided about it."""
        source_format = self.source_format.reading if self.source_format else {}
        answer = source_format | {
            "mapping": dict(self.mapping),
            "places": dict(self.places),
            "header": list(self.header),
        }
        if self.decisions != AS_RECOGNISED:
            answer["decisions"] = dataclasses.asdict(self.decisions)
        return json.dumps(answer, ensure_ascii=False)


def answer(
    kind: str | None,
    table: Table | None,
    problems: Sequence[Problem],
    *,
    rows: pd.DataFrame | None = None,
    row_count: int = 0,
    mapping: Mapping[str, str] | None = None,
    places: Mapping[str, int] | None = None,
    candidates: Sequence[Candidate] = (),
    notation: Notation = RECOGNISED,
    decisions: Decisions = AS_RECOGNISED,
    is_suspect: bool = False,
) -> CheckResult:
    """Make the result of a check, its problems parted by severity and in the file's order.

    is_suspect : whether a cell of a table that was not checked may tell of a person.
    """

    def of(severity: Severity) -> tuple[Problem, ...]:
        problems_of = [one for one in problems if one.severity is severity]
        return tuple(sorted(problems_of, key=lambda one: (one.row or 0, one.column or "")))

    if rows is None:
        contract = CONTRACTS.get(kind or "")
        columns = contract.dtypes if contract else {}
        rows = pd.DataFrame(columns=[*columns, "line"]).astype({**columns, "line": "int64"})
    errors = of(Severity.ERROR)
    is_personal = any(one.code.startswith("personal") for one in problems)
    failing = sorted({one.row for one in errors if one.row})[:_FAILING]
    shown = None if is_personal else table  # what tells of a person is not repeated
    return CheckResult(
        kind=kind,
        source_format=table.source_format if table else None,
        rows=rows,
        row_count=row_count,
        errors=errors,
        warnings=of(Severity.WARNING),
        notes=of(Severity.NOTE),
        mapping=mapping or {},
        places=places or {},
        may_be_stored=kind not in _KEPT_OFF
        and (table is None or table.is_screened)
        and not (is_personal or is_suspect),
        header=tuple(table.header) if table else (),
        candidates=tuple(candidates),
        sheets=tuple(table.sheets) if table else (),
        notation=notation,
        decisions=decisions,
        beginning=_cells(shown, _beginning(shown), _COLUMNS_SHOWN) if shown else {},
        failing=_cells(shown, failing, None) if shown else {},
    )


def _beginning(table: Table) -> list[int]:
    """Return the numbers of the rows about the header."""
    first = max(1, (table.source_format.header_row or 1) - _ABOVE)
    return list(range(first, min(table.start + _BELOW, table.grid.height) + 1))


def _cells(table: Table, rows: Sequence[int], columns: int | None) -> Cells:
    """Return the cells of some rows, without the marks of numbers from a workbook."""
    return {
        row: tuple(
            cell.removesuffix(NUMBER_MARK) if columns is None else _shown(cell)
            for cell in table.grid.record(row - 1)[:columns]
        )
        for row in rows
        if 0 < row <= table.grid.height
    }


def _shown(cell: str) -> str:
    return cell.removesuffix(NUMBER_MARK)[:_LETTERS_SHOWN]
