"""Screening for personal data: cells that tell of a person, inside the data and outside it."""

import numpy as np
from numpy.typing import NDArray

from lib.contracts import CONTRACTS
from lib.formats import column_letters
from lib.intake.layout.headers.meanings import Fit
from lib.intake.layout.rows.body import Body
from lib.intake.layout.table import Table
from lib.intake.parsing.columns import clean
from lib.intake.parsing.references.names import Names
from lib.intake.privacy import patterns
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Mask, Texts
from lib.intake.reading.workbook import NUMBER_MARK
from lib.intake.sheet import counted
from lib.tables import Column, Type

_FIGURES = {
    Type.INTEGER,
    Type.DECIMAL,
    Type.DAY,
    Type.DAY_OR_PERIOD,
    Type.PERIOD,
    Type.YES_NO,
    Type.CHOICE,
}

_ELSEWHERE = {
    "sheet": "personal-sheet",
    "comment": "personal-comment",
    "property": "personal-property",
    "author": "personal-author",
    "drawing": "personal-drawing",
    "footer": "personal-footer",
}
"""Place of a text outside the table -> problem of one that tells of a person."""


def headers(table: Table, fit: Fit | None) -> list[Problem]:
    """Return a problem for every header that announces persons; columns that we know are ours."""
    places = fit.unknown if fit else range(len(table.header))
    return [
        problem("personal-header", row=table.source_format.header_row, letter=column_letters(place))
        for place in places
        if patterns.is_personal_header(table.header[place])
    ]


def outside(table: Table, data: Mask) -> list[Problem]:
    """Return a problem for every cell above, between or below the data that tells of a person."""
    rows = np.ones(table.grid.height, dtype=bool)
    rows[table.start :] = ~data
    lines = np.flatnonzero(rows) + 1
    problems = []
    for place, column in enumerate(table.grid.columns):
        cells = column.only(rows).compact()
        mask = cells.where(patterns.scan(list(map(clean, cells.distinct))))
        problems += _problems(mask, lines, place, None)
    return problems


def is_suspect(table: Table) -> bool:
    """Whether any cell of a table whose columns are unknown may tell of a person."""
    return any(patterns.scan(list(map(clean, column.distinct))) for column in table.grid.columns)


def elsewhere(table: Table, file_name: str) -> list[Problem]:
    """Return a problem for every other sheet and every other place that tells of a person.

    Those are comments, drawings, footers, properties of the document, and the file's name. The
    author in the file's properties is a note, not an error: office programs fill it in.
    """
    problems = (
        [problem("personal-file-name")] if patterns.tells_of_person(_title(file_name)) else []
    )
    texts: dict[tuple[str, str], list[str]] = {}
    for place, sheet, text in table.elsewhere:
        texts.setdefault((place, sheet), []).append(clean(text).removesuffix(NUMBER_MARK))
    return problems + [
        problem(_ELSEWHERE[place], count=len(suspects), sheet=sheet)
        for (place, sheet), cells in texts.items()
        if (suspects := patterns.scan(cells))
    ]


def _title(file_name: str) -> str:
    """Return a file's name without its ending, as words."""
    return file_name.rpartition(".")[0].replace("_", " ")


def inside(body: Body, fit: Fit, names: Names) -> tuple[Mask, list[Problem]]:
    """Return the data rows that tell of a person, with a problem for every such cell."""
    names_by_place = {places[0]: name for name, places in fit.columns.items()}
    rows = np.zeros(len(body.lines), dtype=bool)
    problems = []
    for place, cells in enumerate(body.columns):
        name = names_by_place.get(place)
        column = CONTRACTS[fit.kind].columns[name] if name else None
        mask = cells.where(_suspects(cells, name, column, names))
        rows |= mask
        problems += _problems(mask, body.lines, place, name)
    return rows, problems


def _suspects(cells: Texts, name: str | None, column: Column | None, names: Names) -> set[int]:
    if column is None:
        return patterns.scan(cells.distinct)
    if column.type in _FIGURES:
        return patterns.scan(cells.distinct, numbers=False)
    matches = patterns.scan(cells.distinct, names=name not in patterns.ORGANISATIONS)
    if not column.refers_to:
        return matches
    register = names.register(column.refers_to)
    return {at for at in matches if isinstance(register.codes_of(cells.distinct[at], column), list)}


def _problems(
    mask: Mask, lines: NDArray[np.int64], place: int, column: str | None
) -> list[Problem]:
    return [
        problem(
            "personal-value",
            row=int(lines[at]),
            column=column,
            count=count,
            letter=column_letters(place),
        )
        for count, at in counted(np.flatnonzero(mask))
    ]
