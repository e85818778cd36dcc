"""Partial files: in columns that a file lacks its rows keep their stored values."""

from collections.abc import Iterator, Mapping

import pandas as pd

from lib.contracts import CONTRACTS
from lib.intake.current_rows import (
    SelectiveRows,
    Values,
    rows_alike,
    rows_having,
    sizes_by,
    sizes_of,
)
from lib.intake.problems import Problem, problem

REPORTED_TOGETHER = {
    "measurements": {"value", "numerator", "denominator", "sample_size"},
}
"""Columns that make one statement: a file that has one of them replaces them all.

The day of the report is none of them: correcting a number must not make the report late.
"""

_FIGURES_NAMED = 5
"""Figures that a warning names."""


def completed(
    rows: pd.DataFrame, kind: str, mapping: Mapping[str, str], current_rows: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Fill the columns that a file lacks with what is known; an empty cell stays empty.

    Takes the sound rows of a file, the columns that it has (canonical name -> header) and the
    open rows of its kind; those of the same keys are enough. Returns the rows and the names of the
    columns in which something known was kept. What a check worked out for a missing column stays.
    """
    contract = CONTRACTS[kind]
    columns, together = set(mapping), REPORTED_TOGETHER.get(kind, set())
    if columns & together:
        columns |= together
    absent = [name for name in contract.names if name not in columns and name not in contract.key]
    if rows.empty or current_rows.empty or not absent:
        return rows, ()
    before = (
        rows[contract.key].merge(current_rows, how="left", on=contract.key).set_axis(rows.index)
    )
    kept_columns = [name for name in absent if (rows[name].isna() & before[name].notna()).any()]
    filled = {name: rows[name].fillna(before[name]) for name in kept_columns}
    return rows.assign(**filled), tuple(kept_columns)


def emptied(kind: str, counts: Mapping[str, int], changes: pd.DataFrame) -> Iterator[Problem]:
    """Yield a warning for each column in which rows empty figures that are stored now.

    counts : column -> how many it loses. changes : one row per changed cell, those that lose a
    figure first, as the store's preview lists them; of very many rows the first.
    """
    key = CONTRACTS[kind].key
    for name, count in counts.items():
        lost = changes[changes["column"].eq(name) & changes["old"].notna() & changes["new"].isna()]
        figures = tuple(
            (" · ".join(str(cell[part]) for part in key), float(cell["old"]))
            for cell in lost.head(_FIGURES_NAMED).to_dict("records")
        )
        yield problem("figures-lost", column=name, count=count, figures=figures)


def learned(current_rows: pd.DataFrame, rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the open rows of a kind as they would be with the rows of a checked file."""
    contract = CONTRACTS[kind]
    together = pd.concat([current_rows, rows[contract.names]], ignore_index=True)
    return together.drop_duplicates(contract.key, keep="last")


class LearningRows(SelectiveRows):
    """Kind -> current rows, together with those of files that are checked."""

    def __init__(self, current_rows: Mapping[str, pd.DataFrame]) -> None:
        self._current = current_rows
        self._new: dict[str, pd.DataFrame] = {}
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, kind: str) -> pd.DataFrame:
        if kind not in self._new:
            return self._current[kind]
        if kind not in self._frames:
            self._frames[kind] = learned(self._current[kind], self._new[kind], kind)
        return self._frames[kind]

    def having(self, kind: str, values: Values) -> pd.DataFrame:
        """Return the rows of a kind that have some values; those of files replace stored ones."""
        if kind in self._frames or not isinstance(self._current, SelectiveRows):
            return rows_having(self[kind], values)
        current = self._current.having(kind, values)
        if kind not in self._new:
            return current
        return rows_having(learned(current, self._new[kind], kind), values)

    def sizes(self, kind: str, column: str, group: str | None) -> pd.DataFrame:
        """Return the largest positive number of a column, and how many there are, by group."""
        if kind in self._new:
            return sizes_by(self[kind], column, group)
        return sizes_of(self._current, kind, column, group)

    def __iter__(self) -> Iterator[str]:
        return iter(self._current)

    def __len__(self) -> int:
        return len(self._current)

    def learn(self, kind: str, rows: pd.DataFrame, mapping: Mapping[str, str]) -> None:
        """Count the sound rows of a table as known, so that the next one may refer to them."""
        if kind not in self._current:
            return
        rows, _ = completed(rows, kind, mapping, of_same_keys(self, kind, rows))
        before = self._new.get(kind, rows.head(0))
        self._new[kind] = learned(before[CONTRACTS[kind].names], rows, kind)
        self._frames.pop(kind, None)


def of_same_keys(
    current_rows: Mapping[str, pd.DataFrame], kind: str, rows: pd.DataFrame
) -> pd.DataFrame:
    """Return the current rows of a kind that may have the key of one of some rows; no others."""
    return rows_alike(current_rows, kind, rows, CONTRACTS[kind].key)
