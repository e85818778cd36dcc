"""Cells in the quotes of print, «S01» or “S01”, where a file puts them around nearly every cell."""

import numpy as np

from lib.intake.reading.grid import Grid, Texts

_PAIRS = {"«": "»", "“": "”", "„": "“", "‘": "’"}
_LOOKED_AT, _USUAL = 50, 0.8
"""Records looked at; the share of their filled cells that are quoted in such a file."""


def without_printed_quotes(grid: Grid) -> Grid:
    """Return a grid whose cells bear no quotes of print, where the file quotes with them."""
    filled = [cell for record in grid.head(_LOOKED_AT) for cell in record if cell.strip()]
    quoted = sum(bare(cell) != cell for cell in filled)
    if len(grid.columns) < 2 or not filled or quoted < _USUAL * len(filled):
        return grid
    return Grid([_bare_column(column) for column in grid.columns], grid.lengths)


def bare(cell: str) -> str:
    """Return what stands in the quotes of print around a whole cell, else the cell."""
    text = cell.strip()
    closing = _PAIRS.get(text[:1])
    inside = text[1:-1]
    if len(text) < 2 or closing is None or text[-1] != closing:
        return cell
    return cell if inside.count(text[0]) != inside.count(closing) else inside


def _bare_column(column: Texts) -> Texts:
    places: dict[str, int] = {}
    renumbered = [places.setdefault(bare(text), len(places)) for text in column.distinct]
    return Texts(list(places), np.array(renumbered, dtype=np.int32)[column.codes])
