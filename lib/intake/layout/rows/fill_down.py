"""Cells merged down: the code that stands in the first row of a group is that of every row."""

import numpy as np

from lib.contracts import CONTRACTS
from lib.intake.layout.headers.meanings import Fit
from lib.intake.layout.rows.body import Body
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Mask, Texts
from lib.tables import Type

_FILLABLE = {
    Type.REFERENCE,
    Type.PERIOD,
    Type.DAY,
    Type.DAY_OR_PERIOD,
    Type.CHOICE,
    Type.CODE,
}
_CELLS_OF_A_ROW = 2
"""Cells of a row in a group at least; a lone one was left unfinished."""
_LEAST_SHARE = 0.25
"""Of a text, which says nothing of merged cells, so many rows must lack what stands above them:
fewer were forgotten by somebody."""


def fill_down(
    body: Body, fit: Fit, merged: list[tuple[int, int, int, int]]
) -> tuple[Body, list[Problem]]:
    """Fill cells that a merged one above covers, and say which columns and how many rows.

    merged : first and last row, first and last column of the merged cells of a workbook.
    """
    contract = CONTRACTS[fit.kind]
    columns, notes = list(body.columns), []
    by_guess = _groups(body, fit)
    for name, places in fit.columns.items():
        place = places[0]
        if place >= len(columns) or contract.columns[name].type not in _FILLABLE:
            continue
        sources = _covered(body, place, merged)
        if name in by_guess:
            sources = np.where(sources < 0, _above(columns[place]), sources)
        empty = ~columns[place].matching(bool) & (sources >= 0)
        if empty.any():
            codes = columns[place].codes.copy()
            codes[empty] = codes[sources[empty]]
            columns[place] = Texts(columns[place].distinct, codes)
            row = int(body.lines[empty.argmax()])
            notes.append(problem("filled-down", row=row, column=name, count=int(empty.sum())))
    return Body(columns, body.lengths, body.lines), notes


def _covered(body: Body, place: int, merged: list[tuple[int, int, int, int]]) -> "np.ndarray":
    """Return for every row the row whose merged cell covers it in a column, else -1."""
    sources = np.full(len(body.lines), -1)
    rows = body.lines - 1
    for top, bottom, left, right in merged:
        if left <= place <= right and bottom > top:
            first, last = np.searchsorted(rows, [top, bottom + 1])
            if first < len(rows) and rows[first] == top:
                sources[first + 1 : last] = first
    return sources


def _above(column: Texts) -> "np.ndarray":
    """Return for every row the last row up to it that is filled, -1 before the first."""
    filled = column.matching(bool)
    rows = np.where(filled, np.arange(len(filled)), -1)
    return np.maximum.accumulate(rows) if len(rows) else rows


def _groups(body: Body, fit: Fit) -> list[str]:
    """Return the keys that stand only in the first row of each group, as merged cells are saved.

    Another key must stand in every row, and the first row must have them all.
    """
    contract = CONTRACTS[fit.kind]
    keys = {
        name: body.columns[fit.columns[name][0]].matching(bool)
        for name in contract.key
        if name in fit.columns
        and not contract.columns[name].empty_means
        and fit.columns[name][0] < len(body.columns)
    }
    if len(keys) < 2 or not len(body.lines):
        return []
    partly = {name: filled for name, filled in keys.items() if filled[0] and not filled.all()}
    count = sum(column.matching(bool).astype(np.int32) for column in body.columns)
    lone = any((~filled & (count < _CELLS_OF_A_ROW)).any() for filled in partly.values())
    return list(partly) if not lone and _are_groups(keys, partly) else []


def _are_groups(keys: dict[str, Mask], partly: dict[str, Mask]) -> bool:
    always = [name for name, filled in keys.items() if filled.all()]
    lacking = [float((~filled).mean()) for filled in partly.values()]
    return bool(always and lacking) and min(lacking) >= _LEAST_SHARE
