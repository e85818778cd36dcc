"""Rows stored now, as checks ask for them: all of a kind, those like some rows, or their sizes."""

from abc import abstractmethod
from collections.abc import Collection, Mapping

import pandas as pd

FEW = 2_000
"""A file of more rows needs most of the stored ones, and more than once: all are read, and kept."""

Values = Mapping[str, Collection[str]]
"""Column -> the values of which rows have one; rows that lack a value have none of them."""


class SelectiveRows(Mapping[str, pd.DataFrame]):
    """Kind -> its current rows; what a few rows are compared with can be had without the others."""

    def __contains__(self, kind: object) -> bool:
        """Tell whether a kind has current rows; a plain mapping would read them for the answer."""
        return any(kind == one for one in self)

    @abstractmethod
    def having(self, kind: str, values: Values) -> pd.DataFrame:
        """Return the rows of a kind that have some values, in the order of all."""

    @abstractmethod
    def sizes(self, kind: str, column: str, group: str | None) -> pd.DataFrame:
        """Return ``sizes_by`` of the rows of a kind."""


def rows_alike(
    current_rows: Mapping[str, pd.DataFrame],
    kind: str,
    rows: pd.DataFrame,
    columns: Collection[str],
) -> pd.DataFrame:
    """Return the current rows of a kind that have in each of some columns a value of some rows.

    Raises ``KeyError`` where no rows of the kind are known.
    """
    values = {name: rows[name].dropna().unique().tolist() for name in columns}
    if isinstance(current_rows, SelectiveRows) and len(rows) <= FEW:
        return current_rows.having(kind, values)
    return rows_having(current_rows[kind], values)


def sizes_of(
    current_rows: Mapping[str, pd.DataFrame], kind: str, column: str, group: str | None
) -> pd.DataFrame:
    """Return ``SelectiveRows.sizes`` of any current rows; ``KeyError`` as in ``rows_alike``."""
    if isinstance(current_rows, SelectiveRows):
        return current_rows.sizes(kind, column, group)
    return sizes_by(current_rows[kind], column, group)


def rows_having(rows: pd.DataFrame, values: Values) -> pd.DataFrame:
    """Return those of the rows that have some values."""
    for column, codes in values.items():
        rows = rows[rows[column].isin(list(codes))]
    return rows


def sizes_by(rows: pd.DataFrame, column: str, group: str | None) -> pd.DataFrame:
    """Return the largest positive number of a column (``largest``) and their ``count``, by group.

    One row per value of the column ``group``, which is the index; one of all without a group.
    """
    positive = rows[rows[column] > 0]
    groups = pd.Series("", positive.index) if group is None else positive[group]
    of_group = positive.groupby(groups)[column]
    return pd.DataFrame({"largest": of_group.max(), "count": of_group.size()})
