"""The rows stored now, for the checks of a file; a kind is read only when a check needs it."""

from collections.abc import Iterator

import pandas as pd

from lib import store
from lib.contracts import CONTRACTS
from lib.intake.current_rows import SelectiveRows, Values, rows_having, sizes_by
from lib.store import Database


class CurrentRows(SelectiveRows):
    """Kind -> open rows as ``store.read`` gives them, each kind read once, at its first use."""

    def __init__(self, source: Database) -> None:
        self._source = source
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, kind: str) -> pd.DataFrame:
        if kind not in CONTRACTS:
            raise KeyError(kind)
        if kind not in self._frames:
            self._frames[kind] = store.read(self._source, kind)
        return self._frames[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(CONTRACTS)

    def __len__(self) -> int:
        return len(CONTRACTS)

    def having(self, kind: str, values: Values) -> pd.DataFrame:
        """Read the open rows of a kind that have some values, unless all are read already."""
        if kind in self._frames:
            return rows_having(self._frames[kind], values)
        return store.read(self._source, kind, where=values)

    def sizes(self, kind: str, column: str, group: str | None) -> pd.DataFrame:
        """Read the largest positive number of a column, and how many there are, by group."""
        if kind in self._frames:
            return sizes_by(self._frames[kind], column, group)
        return store.sizes(self._source, kind, column, group)
