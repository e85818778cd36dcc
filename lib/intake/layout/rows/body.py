"""Some of a table's rows, column by column, with their cells cleaned."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.intake.layout.table import Table
from lib.intake.parsing.columns import clean
from lib.intake.reading.grid import Mask, Texts


@dataclass(frozen=True)
class Body:
    """Rows of a table: ``columns`` by place, clean; ``lengths``: cells that each row had.

    lines : each row's number as the spreadsheet shows it.
    """

    columns: list[Texts]
    lengths: NDArray[np.int32]
    lines: NDArray[np.int64]

    @classmethod
    def of(cls, table: Table, rows: Mask) -> "Body":
        """Take the rows of a mask, which has one entry per row below the header."""
        positions = np.flatnonzero(rows) + table.start
        columns = [column.only(positions).compact() for column in table.grid.columns]
        cleaned = [Texts(list(map(clean, column.distinct)), column.codes) for column in columns]
        return cls(cleaned, table.grid.lengths[positions], positions + 1)

    def only(self, rows: Mask) -> "Body":
        """Take some of the rows."""
        if rows.all():
            return self
        columns = [column.only(rows).compact() for column in self.columns]
        return Body(columns, self.lengths[rows], self.lines[rows])
