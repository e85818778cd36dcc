"""Cells of stored rows as a file of their kind holds them, in the words of a language."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from lib.contracts import CONTRACTS
from lib.tables import Column, Type
from lib.text import Text

Cell = str | float | date | None
"""A day stays a day and a number a number, so that Excel knows them; nothing is an empty cell."""


def in_words(frame: pd.DataFrame, kind: str, words: Text) -> pd.DataFrame:
    """Return rows of a kind as people write them, under the headers of their file.

    Codes of closed lists and yes or no become words, lists are separated by ``; ``. Reading such a
    file gives the same rows again. The frame has the columns of the contract in any number.
    """
    columns = CONTRACTS[kind].columns
    texts = {
        name: _column(frame[name], columns[name], words)
        for name in frame.columns
        if name in columns
    }
    headers = CONTRACTS[kind].header(words)
    renamed = dict(zip(CONTRACTS[kind].names, headers, strict=True))
    return pd.DataFrame(texts, index=frame.index, dtype=object).rename(columns=renamed)


def _column(cells: "pd.Series[Any]", column: Column, words: Text) -> list[Cell]:
    cell_by_value: Mapping[object, Cell] = {
        value: cell(value, column, words) for value in cells.dropna().unique()
    }
    return [cell_by_value.get(value) if pd.notna(value) else None for value in cells.tolist()]


def cell(value: Any, column: Column, words: Text) -> Cell:
    """Return one stored value as people write it; nothing where it is missing."""
    if value is None or pd.isna(value):
        return None
    if column.type is Type.YES_NO:
        return words(f"answer-{'yes' if value else 'no'}")
    if column.type in (Type.INTEGER, Type.DECIMAL):
        return float(str(value))
    if column.type is Type.DAY and not column.census:
        return date.fromisoformat(str(value))
    if column.choices or column.reserved or column.many:
        codes = str(value).split(";") if column.many else [str(value)]
        return "; ".join(_word(code, column, words) for code in codes)
    return str(value)


def _word(code: str, column: Column, words: Text) -> str:
    if code in column.reserved:
        return words(f"reserved-{code}")
    return words.choice(column.choices(code)) if column.choices else code
