"""Figures as slides write them, which keep their numbers for workbooks."""

from collections.abc import Iterable
from numbers import Real

import pandas as pd

from lib.vocabulary import UnitKind


class Amount(str):
    """A figure as it is written, with the number and the kind of its unit."""

    number: float
    unit_kind: str

    def __new__(cls, text: str, number: float, unit_kind: str) -> "Amount":
        """Return the text with what it says as a number."""
        amount = super().__new__(cls, text)
        amount.number, amount.unit_kind = number, unit_kind
        return amount

    @property
    def is_percent(self) -> bool:
        """Whether the number counts per cents."""
        return self.unit_kind == UnitKind.PERCENT


def amounts(
    texts: Iterable[object], numbers: Iterable[object], unit_kinds: Iterable[object]
) -> pd.Series:
    """Return figures as a column of a slide's table; one without a number is only its text."""
    cells = [
        Amount(str(text), float(number), str(kind))
        if isinstance(number, Real) and not pd.isna(float(number))
        else str(text)
        for text, number, kind in zip(texts, numbers, unit_kinds, strict=True)
    ]
    return pd.Series(cells, dtype="object")
