"""Partial files: in columns that a file lacks its rows keep their stored values."""

from collections.abc import Iterator, Mapping

import pandas as pd

from lib.contracts import CONTRACTS

REPORTED_TOGETHER = {
    "measurements": {"value", "numerator", "denominator", "sample_size"},
}
"""Columns that make one statement: a file that has one of them replaces them all.

The day of the report is none of them: correcting a number must not make the report late.
"""


def completed(
    rows: pd.DataFrame, kind: str, mapping: Mapping[str, str], known: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Fill the columns that a file lacks with what is known; an empty cell stays empty.

    Takes the sound rows of a file, the columns that it has (canonical name -> header) and the
    open rows of its kind. Returns the rows and the names of the columns in which something known
    was kept. What a check worked out for a missing column stays.
    """
    contract = CONTRACTS[kind]
    columns, together = set(mapping), REPORTED_TOGETHER.get(kind, set())
    if columns & together:
        columns |= together
    absent = [name for name in contract.names if name not in columns and name not in contract.key]
    if rows.empty or known.empty or not absent:
        return rows, ()
    before = rows[contract.key].merge(known, how="left", on=contract.key).set_axis(rows.index)
    kept_columns = [name for name in absent if (rows[name].isna() & before[name].notna()).any()]
    filled = {name: rows[name].fillna(before[name]) for name in kept_columns}
    return rows.assign(**filled), tuple(kept_columns)


def learned(known: pd.DataFrame, rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Return the open rows of a kind as they would be with the rows of a checked file."""
    contract = CONTRACTS[kind]
    together = pd.concat([known, rows[contract.names]], ignore_index=True)
    return together.drop_duplicates(contract.key, keep="last")


class LearningRows(Mapping[str, pd.DataFrame]):
    """Kind -> current rows, together with those of the sheets of a workbook that are checked."""

    def __init__(self, current_rows: Mapping[str, pd.DataFrame]) -> None:
        self._current = current_rows
        self._learned: dict[str, pd.DataFrame] = {}

    def __getitem__(self, kind: str) -> pd.DataFrame:
        return self._learned[kind] if kind in self._learned else self._current[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._current)

    def __len__(self) -> int:
        return len(self._current)

    def learn(self, kind: str, rows: pd.DataFrame, mapping: Mapping[str, str]) -> None:
        """Count the sound rows of a sheet as known, so that the next one may refer to them."""
        if kind in self._current:
            rows, _ = completed(rows, kind, mapping, self[kind])
            self._learned[kind] = learned(self[kind], rows, kind)
