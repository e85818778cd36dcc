"""Lines of small charts about indicators: directions and indicators in columns, in few letters."""

from collections.abc import Iterator, Mapping

import pandas as pd

from lib.text import MISSING, Text
from lib.vocabulary import UnitKind
from lib.wording import values
from lib.wording.values import Row

ACROSS, IN_ONE = 2, 14
"""Columns of lines, and the most lines that stand in one."""

COLUMN = 0.955
"""Share of its column that a line fills; the rest parts it from the next column."""

LONGEST_VALUE = 8
"""Letters of a value that its place has room for, such as «27,8 сағ»."""

SIGNS = {"silent": MISSING, "hidden": "✓"}
"""What stands in place of a value that was not reported, and of one that is not shown."""


def in_columns(
    rows: pd.DataFrame, directions: Mapping[str, str], most: int | None = None
) -> tuple[int, list[tuple[str | Row, int, int]]]:
    """Lay out indicators, before those of each direction its name, in one column or in two.

    rows : of indicators in order, with their direction. directions : names by code. most : lines
    that a screen has room for; of more the names of directions go, which codes begin with.

    Returns how many columns there are, and of each line what it is, its column, its place therein.
    """
    lines = _lines(rows, directions)
    if most is not None and len(lines) > most:
        lines = [line for line in lines if not isinstance(line, str)]
    across = 1 if len(lines) <= IN_ONE else ACROSS
    height = next(size for size in range(1, len(lines) + 1) if _columns(lines, size) <= across)
    return across, [
        (line, column, place)
        for line, (column, place) in zip(lines, _places(lines, height), strict=True)
    ]


def _lines(rows: pd.DataFrame, directions: Mapping[str, str]) -> list[str | Row]:
    """Return rows, before those of each direction its name."""
    lines: list[str | Row] = []
    before = None
    for row in values.rows(rows):
        if row["direction"] != before:
            before = row["direction"]
            lines.append(f"{before}. {directions.get(before, '')}")
        lines.append(row)
    return lines


def _places(lines: list[str | Row], height: int) -> Iterator[tuple[int, int]]:
    """Yield the column and the place in it of each line; no name of a direction ends a column."""
    column, line = 0, 0
    for each in lines:
        if line == height or (line == height - 1 and isinstance(each, str)):
            column, line = column + 1, 0
        yield column, line
        line += 1


def _columns(lines: list[str | Row], height: int) -> int:
    return max(column for column, _ in _places(lines, height)) + 1


def short_value(row: Row, drawn: Mapping[str, object], words: Text) -> str:
    """Return a value as a small place holds it: signs for words, a long unit left out."""
    if drawn["state"] in SIGNS:
        return SIGNS[str(drawn["state"])]
    formatted = str(drawn["formatted"])
    is_long = len(formatted) > LONGEST_VALUE
    if is_long or row["unit_kind"] in (UnitKind.PER_1000, UnitKind.POINTS):
        return words.number(row["value"])
    return formatted


def short_name(row: Row, words: Text) -> str:
    """Return a name as it goes on after a value: «Доля» is left out where «%» says it."""
    name = words.named(row)
    if row["unit_kind"] != UnitKind.PERCENT or row["is_yes_no"]:
        return name
    return name.removeprefix(f"{words('profile-share-of')} ")
