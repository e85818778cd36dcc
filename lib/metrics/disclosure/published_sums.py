"""What follows, by adding and subtracting, from all sums that readers have seen so far.

Each published sum is a row of a matrix and each hidden count a column. A count follows from the
sums exactly if its unit vector lies in the span of the rows: if its squared length within an
orthonormal basis of that span is one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

ROUNDING = 1e-9
"""Lengths that differ by less are equal."""

Basis = npt.NDArray[np.float64]


class Cell(NamedTuple):
    """A count that a member reported; another count in its place is another cell."""

    column: str
    member: str
    total: str
    people: float


@dataclass(frozen=True)
class PublishedSums:
    """The sums of one school year that readers saw.

    shown : cells that were seen themselves. hidden : the place of every other cell in ``basis``,
    the orthonormal basis of the sums, of shape (sums, cells), which lacks the latest cells.
    """

    shown: frozenset[Cell] = frozenset()
    hidden: dict[Cell, int] = field(default_factory=dict)
    basis: Basis = field(default_factory=lambda: np.zeros((0, 0)))

    def with_shown(self, cells: pd.DataFrame, columns: Iterable[str]) -> "PublishedSums":
        """Return what is known once readers also saw some cells; see ``with_sums``."""
        shown = {cell for column in columns for cell in _cells(cells, column)}
        return PublishedSums(self.shown | shown, self.hidden, self.basis)

    def with_sums(
        self, cells: pd.DataFrame, columns: Iterable[str], *, derived: bool
    ) -> "PublishedSums":
        """Return what is known once readers also saw the sums of some cells.

        cells : total, member_code, derived, and ``columns`` of counts; see
        ``disclosure.disclosure``. derived : add the sums of years made of shorter periods, or the
        others. A derived cell is taken apart into its member's others.
        """
        hidden, basis = dict(self.hidden), self.basis
        for column in columns:
            for total in _sums(cells, column, derived=derived):
                places = [hidden.setdefault(cell, len(hidden)) for cell in total - self.shown]
                row = np.zeros(len(hidden))
                row[places] = 1
                basis = _extend(basis, row)
        return PublishedSums(self.shown, hidden, basis)

    def tells(self, limit: int) -> bool:
        """Whether a hidden count from one up to a limit, itself left out, follows."""
        lengths = (self.basis**2).sum(axis=0)
        return any(
            0 < cell.people < limit and lengths[place] > 1 - ROUNDING
            for cell, place in self.hidden.items()
            if place < len(lengths)
        )


def _cells(cells: pd.DataFrame, column: str) -> list[Cell]:
    """Return the cells of a column that have a count and are part of a sum."""
    counted = cells.dropna(subset=["total", column])
    places = (counted[name].tolist() for name in ("member_code", "total", column))
    return [Cell(column, *place) for place in zip(*places, strict=True)]


def _sums(cells: pd.DataFrame, column: str, *, derived: bool) -> list[set[Cell]]:
    """Return the cells that make up each sum; a member's year is made of its parts if they fit."""
    parts = _cells(cells[~cells["derived"]], column)
    totals: dict[str, set[Cell]] = {}
    if not derived:
        for cell in parts:
            totals.setdefault(cell.total, set()).add(cell)
        return list(totals.values())
    by_member: dict[str, list[Cell]] = {}
    for part in parts:
        by_member.setdefault(part.member, []).append(part)
    for year in _cells(cells[cells["derived"]], column):
        within = by_member.get(year.member, [])
        fits = sum(part.people for part in within) == year.people
        totals.setdefault(year.total, set()).update(within if fits else [year])
    return list(totals.values())


def _extend(basis: Basis, row: Basis) -> Basis:
    """Add a row to an orthonormal basis, unless it lies in its span (Gram-Schmidt, twice)."""
    basis = np.pad(basis, ((0, 0), (0, len(row) - basis.shape[1])))
    rest = row
    for _time in range(2):
        rest = rest - basis.T @ (basis @ rest)
    length = np.linalg.norm(rest)
    if length <= ROUNDING * max(float(np.linalg.norm(row)), 1.0):
        return basis
    return np.vstack([basis, rest / length])
