"""The rows stored now, for the checks of a file; a kind is read only when a check needs it."""

from collections.abc import Iterator, Mapping

import pandas as pd

from lib import intake, store
from lib.contracts import CONTRACTS
from lib.store import Database


class CurrentRows(Mapping[str, pd.DataFrame]):
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

    def learn(self, kind: str, rows: pd.DataFrame) -> None:
        """Count the rows of a checked file as known, so that the next file may refer to them."""
        self._frames[kind] = intake.learned(self[kind], rows, kind)
