"""The data rows of one file on their way through the checks, and the problems met so far."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.types import pandas_dtype

from lib.contracts import CONTRACTS, Contract
from lib.intake.current_rows import rows_alike, sizes_by, sizes_of
from lib.intake.parsing.notation import RECOGNISED, Notation
from lib.intake.parsing.references.names import Names
from lib.intake.problems import CODES, Problem, Severity, problem
from lib.intake.reading.grid import Mask, Texts
from lib.periods import Calendar

MOST_EACH = 20_000
"""Problems of one code in one column that are listed one by one; the last stands for the rest."""


@dataclass(frozen=True)
class Context:
    """What a check may know besides the file.

    current_rows : kind -> its current rows. today : the day it is judged on.
    """

    current_rows: Mapping[str, pd.DataFrame]
    names: Names
    today: date
    calendar: Calendar

    def current(self, kind: str) -> pd.DataFrame:
        """Return the current rows of a kind; an empty frame where none are known."""
        return self.current_rows[kind] if kind in self.current_rows else _no_rows(kind)

    def alike(self, kind: str, rows: pd.DataFrame, columns: Collection[str]) -> pd.DataFrame:
        """Return the current rows of a kind that have in some columns a value of some rows."""
        if kind not in self.current_rows:
            return _no_rows(kind)
        return rows_alike(self.current_rows, kind, rows, columns)

    def sizes(self, kind: str, column: str, group: str | None) -> pd.DataFrame:
        """Return ``sizes_by`` of the current rows of a kind."""
        if kind not in self.current_rows:
            return sizes_by(_no_rows(kind), column, group)
        return sizes_of(self.current_rows, kind, column, group)


def _no_rows(kind: str) -> pd.DataFrame:
    return pd.DataFrame(columns=CONTRACTS[kind].names).astype(CONTRACTS[kind].dtypes)


@dataclass
class Sheet:
    """The data rows of one file.

    lines : each row's number as the spreadsheet shows it.
    texts : canonical column -> its cells as clean text, for columns that the file has.
    frame : typed values, one column per column of the contract; missing where a cell is empty
        or cannot be taken, so a rule that needs it says nothing.
    headers : canonical column -> its header in the file.
    factors : column of money -> by what each row's number was multiplied.
    currencies : column of money -> the currency that each row's cell, else the header, names.
    notation : how its numbers and days are written.
    units : the units that stand beside the numbers of measurements or targets, if any do.
    unsound : rows with an error.
    """

    contract: Contract
    lines: NDArray[np.int64]
    texts: dict[str, Texts]
    context: Context
    headers: Mapping[str, str] = field(default_factory=dict)
    frame: pd.DataFrame = field(default_factory=pd.DataFrame)
    problems: list[Problem] = field(default_factory=list)
    factors: dict[str, "NDArray[np.float64]"] = field(default_factory=dict)
    currencies: dict[str, "pd.Series[str]"] = field(default_factory=dict)
    notation: Notation = RECOGNISED
    units: Texts | None = None

    def __post_init__(self) -> None:
        """Begin with every row sound."""
        self.unsound: Mask = np.zeros(len(self.lines), dtype=bool)

    def text_at(self, column: str, position: int) -> str | None:
        """Return the text of a cell, if the file has the column."""
        return self.texts[column][position] if column in self.texts else None

    def report(
        self,
        code: str,
        rows: "Mask | pd.Series[bool]",
        column: str | None,
        *,
        found: "pd.Series[str] | None" = None,
        expected: str | None = None,
        fix: "str | pd.Series[str] | None" = None,
        **values: object,
    ) -> None:
        """Report a problem at every row of a mask; ``fix`` and ``values`` may differ by row.

        found : the part of each cell that is meant; left out, the text of the whole cell.
        """
        mask = pd.Series(rows).fillna(value=False).to_numpy(dtype=bool)
        positions = np.flatnonzero(mask)
        if CODES[code][1] is Severity.ERROR:
            self.unsound |= mask
        for count, position in counted(positions):
            self.problems.append(
                problem(
                    code,
                    row=int(self.lines[position]),
                    column=column,
                    found=self._cell(column, position) if found is None else found.iloc[position],
                    expected=expected,
                    fix=_at(fix, position),
                    count=count,
                    **{name: _at(value, position) for name, value in values.items()},
                )
            )

    def _cell(self, column: str | None, position: int) -> str | None:
        return self.text_at(column, position) if column else None

    def report_once(self, code: str, rows: "Mask | pd.Series[bool]", column: str | None) -> None:
        """Report once what is the same for all rows of a mask, with their number."""
        positions = np.flatnonzero(pd.Series(rows).fillna(value=False).to_numpy(dtype=bool))
        if len(positions):
            row = int(self.lines[positions[0]])
            self.report_file(code, row=row, column=column, count=len(positions))

    def report_file(self, code: str, **values: Any) -> None:
        """Report a problem of the file as a whole."""
        self.problems.append(problem(code, **values))

    def fill(self, column: str, values: "pd.Series[Any]") -> None:
        """Fill empty cells of a column with what follows from others, and say so."""
        values = values.astype(pandas_dtype(self.contract.dtypes[column]))
        empty = self.frame[column].isna() & values.notna()
        self.frame[column] = self.frame[column].fillna(values)
        self.report_once("filled-in", empty, column)


def counted(positions: NDArray[np.intp]) -> list[tuple[int, int]]:
    """Pair every position with the rows it stands for: itself, and the last one for all beyond."""
    listed = [(1, int(position)) for position in positions[:MOST_EACH]]
    if len(positions) > MOST_EACH:
        listed[-1] = (len(positions) - MOST_EACH + 1, listed[-1][1])
    return listed


def _at(value: Any, position: int) -> Any:
    return value.iloc[position] if isinstance(value, pd.Series) else value
