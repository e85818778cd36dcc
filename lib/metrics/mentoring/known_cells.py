"""What readers know of counts of mentoring that are hidden from them, and what a sum adds to it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lib.metrics.mentoring.counts import Numbers, Places

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class KnownCells:
    """Cells, and what readers know them between.

    numbers : the values, zero where one is missing.
    """

    values: Numbers
    numbers: Numbers
    least: Numbers
    most: Numbers

    def of(self, rows: Places) -> "KnownCells":
        """Return the cells of some members."""
        return KnownCells(
            self.values[rows],
            self.numbers[rows],
            self.least[rows],
            self.most[rows],
        )

    def given_away(self, hidden: Flags) -> Flags:
        """Whether the sum of hidden cells says what one of them is, by column.

        It does where all of them must be at one end of what they may be, or all but one cannot be
        anything else. That counts whether any of these is small or not: a small one of which a sum
        was shown before would follow.
        """
        count = hidden.sum(axis=0)
        total, least, most = (
            np.sum(numbers, axis=0, where=hidden)
            for numbers in (self.numbers, self.least, self.most)
        )
        open_cells = (hidden & (self.least < self.most)).sum(axis=0)
        follows = (open_cells < 2) | (total == least) | (total == most)
        given_away: Flags = (count == 1) | ((count > 1) & follows)
        return given_away
