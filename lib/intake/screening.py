"""Which cells of a table tell of a person, inside the data and outside it."""

from collections.abc import Iterator

import numpy as np

from lib.contracts import CONTRACTS
from lib.intake import personal
from lib.intake.grid import Mask, Texts
from lib.intake.headers import Fit
from lib.intake.names import Names
from lib.intake.problems import Problem, problem
from lib.intake.sheet import counted
from lib.intake.table import Table
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


def headers(table: Table, fit: Fit | None) -> list[Problem]:
    """Return a problem for every header that announces persons; columns that we know are ours."""
    places = fit.unknown if fit else range(len(table.header))
    return [
        problem("personal-header", row=table.detected.header_row, letter=letter(place))
        for place in places
        if personal.is_personal_header(table.header[place])
    ]


def outside(table: Table, data: Mask) -> list[Problem]:
    """Return a problem for every cell above, between or below the data that tells of a person."""
    rows = np.ones(table.grid.height, dtype=bool)
    rows[table.start :] = ~data
    lines = np.flatnonzero(rows) + 1
    found = []
    for place, column in enumerate(table.grid.columns):
        cells = column.only(rows).compact()
        mask = cells.where(personal.scan(cells.distinct))
        found += [_problem(int(lines[at]), place, None, count) for count, at in _rows(mask)]
    return found


def inside(table: Table, fit: Fit, data: Mask, names: Names) -> tuple[Mask, list[Problem]]:
    """Return the data rows that tell of a person, with a problem for every such cell."""
    known = {places[0]: name for name, places in fit.columns.items()}
    lines = np.flatnonzero(data) + table.start + 1
    rows = np.zeros(len(lines), dtype=bool)
    found = []
    for place, whole in enumerate(table.grid.columns):
        cells = whole.only(slice(table.start, None)).only(data).compact()
        name = known.get(place)
        column = CONTRACTS[fit.kind].columns[name] if name else None
        mask = cells.where(_suspects(cells, name, column, names))
        rows |= mask
        found += [_problem(int(lines[at]), place, name, count) for count, at in _rows(mask)]
    return rows, found


def _suspects(cells: Texts, name: str | None, column: Column | None, names: Names) -> set[int]:
    if column is None:
        return personal.scan(cells.distinct)
    if column.type in _FIGURES:
        return personal.scan(cells.distinct, numbers=False)
    found = personal.scan(cells.distinct, names=name not in personal.ORGANISATIONS)
    if column.refers_to:
        register = names.register(column.refers_to)
        return {
            place
            for place in found
            if isinstance(register.codes_of(cells.distinct[place], column), list)
        }
    return found


def _rows(mask: Mask) -> Iterator[tuple[int, int]]:
    yield from counted(np.flatnonzero(mask))


def _problem(row: int, place: int, column: str | None, count: int) -> Problem:
    return problem("personal-value", row=row, column=column, count=count, letter=letter(place))


def letter(place: int) -> str:
    """Return the letters by which a spreadsheet calls a column: 0 is A, 26 is AA."""
    letters, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
