"""What readers can deduce about hidden counts from all that is shown of a half-year together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lib.metrics.mentoring.counts import CELLS, PEOPLE, Numbers, Places
from lib.metrics.mentoring.known_cells import Flags
from lib.metrics.mentoring.mask_rules import BASES
from lib.metrics.mentoring.row_links import Rows
from lib.metrics.mentoring.sum_differences import NO_SUM, given_by_differences
from lib.vocabulary import EVERY_FORM

_MOST = 1e7
"""More than any count; a number, since endless bounds cannot be subtracted from each other."""

_ROUNDS = 20
"""How often everything that is shown is gone over; bounds settle in about five rounds."""


@dataclass(frozen=True)
class Deductions:
    """Bounds of hidden cells of members (rows) by form and column (columns).

    values : the counts, missing where nobody counted. groups : by member and form. hidden,
    is_small : cells that are not shown, and those of them named small. bases : headcounts by member
    and ``BASES``, missing where nobody counted. block : number of each member's block. limit :
    counts from one up to it, itself left out, are small.
    """

    forms: Sequence[str]
    values: Numbers
    groups: Numbers
    hidden: Flags
    is_small: Flags
    bases: Numbers
    block: Places
    limit: int

    def guarded_sums(self, secret: Flags, pooled: Flags, withheld: Flags) -> tuple[Flags, Flags]:
        """Return which sums over members are pooled and which not shown, so that no secret follows.

        A secret that follows pools the blocks in its column, then withholds the sums of its count
        over all forms, then those of its column, then of each form, then all of the half-year.

        secret : cells that nobody may know. pooled : by block, the columns in which it is pooled
        with others. withheld : columns that have no sums anyhow.
        """
        pooled, shape = pooled.copy(), (len(self.forms), len(CELLS))
        closed = withheld.copy().reshape(shape)
        secret = secret & self.hidden & ~self._follows(np.full(self.hidden.shape, NO_SUM))
        while True:
            follows = (secret & self._follows(self._sums(pooled, closed.ravel()))).any(axis=0)
            columns = follows.reshape(shape)
            names = columns.any(axis=0)
            if not names.any():
                return pooled, closed.ravel()
            if not pooled[:, follows].all():
                pooled[:, follows] = True
            elif not closed[self._every, names].all():
                closed[self._every] |= names
            elif not closed[columns].all():
                closed |= columns
            elif not closed[:, names].all():
                closed |= names
            else:
                closed[:] = True

    def _follows(self, sums: Places) -> Flags:
        """Whether readers can work each cell out. sums : see ``_sums``."""
        least, most = self._bounds(sums)
        is_known: Flags = (least == most) | self._given_by_differences(sums)
        return is_known

    def _sums(self, pooled: Flags, closed: Flags) -> Places:
        """Return the number of the sum that each hidden cell is a part of; negative where none."""
        columns = np.arange(self.hidden.shape[1])
        group = np.where(pooled, 0, np.arange(len(pooled))[:, None] + 1)
        numbers: Places = (group * len(columns) + columns)[self.block]
        return np.where(self.hidden & ~closed, numbers, NO_SUM)

    def _given_by_differences(self, sums: Places) -> Flags:
        """Whether each cell of persons follows from sums of its count by subtraction."""
        shape = (len(self.values), len(self.forms), len(CELLS))
        values, hidden = self.values.reshape(shape), self.hidden.reshape(shape)
        of_sum, follows = sums.reshape(shape), np.zeros(shape, bool)
        for name in PEOPLE:
            at = ..., CELLS.index(name)
            if hidden[at].any():
                numbers, renumbered = np.unique(of_sum[at], return_inverse=True)
                offset = int(numbers[0] < 0)
                follows[at] = given_by_differences(
                    values[at],
                    hidden[at],
                    renumbered.reshape(hidden[at].shape) - offset,
                    self._every,
                )
        return follows.reshape(self.values.shape)

    def _bounds(self, sums: Places) -> tuple[Numbers, Numbers]:
        """Return the least and the most that each cell can be, as sums and rows say together."""
        least, most = self._shown(self.hidden)
        least[self.is_small], most[self.is_small] = 1, self.limit - 1
        rows, columns = np.nonzero(sums >= 0)
        cells, of_sum, sound = (rows, columns), sums[rows, columns], self._sound
        for _round in range(_ROUNDS):
            before = least.sum(), most.sum()
            _narrow_by_sums(least, most, self.values[cells], cells, of_sum)
            least[sound], most[sound] = self._narrowed_by_rows(sound, least[sound], most[sound])
            if (least.sum(), most.sum()) == before:
                break
        return least, most

    def _shown(self, hidden: Flags) -> tuple[Numbers, Numbers]:
        """Return the least and the most that each cell can be if but some are hidden."""
        numbers = np.where(np.isnan(self.values), 0, self.values)
        is_unknown = hidden | (np.isnan(self.values) & self._is_reported)
        return np.where(is_unknown, 0, numbers), np.where(is_unknown, _MOST, numbers)

    @cached_property
    def _sound(self) -> Places:
        """Members whose counts do not contradict each other: from others nothing follows."""
        every = np.arange(len(self.values))
        least, most = self._narrowed_by_rows(every, *self._shown(np.zeros_like(self.hidden)))
        return np.flatnonzero((least <= most).all(axis=1))

    def _narrowed_by_rows(
        self, rows: Places, low: Numbers, high: Numbers
    ) -> tuple[Numbers, Numbers]:
        """Narrow cells of some members by what counts of one member say about each other."""
        shape = (len(rows), len(self.forms), len(CELLS))
        least, most = low.reshape(shape), high.reshape(shape)
        Rows(self.values[rows].reshape(shape), self.groups[rows]).narrow(least, most)
        for place, part in enumerate(BASES):
            base = np.where(np.isnan(self.bases[rows, place]), _MOST, self.bases[rows, place])
            of_part = most[:, self._every, CELLS.index(part)]
            np.minimum(of_part, base, out=of_part)
        for name in PEOPLE:
            column = CELLS.index(name)
            self._narrow_by_forms(least[..., column], most[..., column])
        _narrow_by_participants(least[:, self._every], most[:, self._every])
        return least.reshape(low.shape), most.reshape(high.shape)

    def _narrow_by_forms(self, least: Numbers, most: Numbers) -> None:
        """Persons are at least as many as in each form, and at most as many as in all together.

        least, most : of one column, by member and form; changed in place.
        """
        single = [place for place in range(len(self.forms)) if place != self._every]
        if not single:
            return
        over_forms = least[:, self._every], most[:, self._every]
        most[:, single] = np.minimum(most[:, single], over_forms[1][:, None])
        least[:, self._every] = np.maximum(over_forms[0], least[:, single].max(axis=1, initial=0))
        rest = most[:, single].sum(axis=1)
        most[:, self._every] = np.minimum(over_forms[1], rest)
        others = rest[:, None] - most[:, single]
        least[:, single] = np.maximum(least[:, single], over_forms[0][:, None] - others)

    @cached_property
    def _every(self) -> int:
        """The place of the form that stands for all forms."""
        return list(self.forms).index(EVERY_FORM)

    @cached_property
    def _is_reported(self) -> Flags:
        """Whether each cell is of a row that a member reported or may have; over all forms, always.

        What is missing there is unknown. Elsewhere it counts nobody, unless no form has a row.
        """
        cells = self.values.reshape(len(self.values), len(self.forms), len(CELLS))
        has_row: Flags = np.logical_not(np.isnan(cells).all(axis=2))
        has_row[:, self._every] = False
        has_row |= np.logical_not(has_row.any(axis=1, keepdims=True))
        has_row[:, self._every] = True
        return has_row.repeat(len(CELLS), axis=1)


_TWO_SIDES = (("mentors", "mentees"), ("participants", "both_roles"))
"""Counts over all forms whose sums are equal."""


def _narrow_by_sums(
    least: Numbers, most: Numbers, numbers: Numbers, cells: tuple[Places, Places], of_sum: Places
) -> None:
    """Narrow cells, in place, by the sums that they are parts of and what the others can be.

    of_sum : by cell, the number of its sum.
    """
    low, high = least[cells], most[cells]
    total, lowest, highest = (
        np.bincount(of_sum, weights=bound)[of_sum] for bound in (numbers, low, high)
    )
    least[cells] = np.maximum(low, total - (highest - high))
    most[cells] = np.minimum(high, total - (lowest - low))


def _narrow_by_participants(least: Numbers, most: Numbers) -> None:
    """Mentors and mentees are participants and, once more, those in both roles.

    least, most : over all forms, by member and column; changed in place.
    """
    sides = [[CELLS.index(name) for name in names] for names in _TWO_SIDES]
    for one, other in (sides, sides[::-1]):
        lowest, highest = least[:, other].sum(axis=1), most[:, other].sum(axis=1)
        for cell, mate in (one, one[::-1]):
            least[:, cell] = np.maximum(least[:, cell], lowest - most[:, mate])
            most[:, cell] = np.minimum(most[:, cell], highest - least[:, mate])
