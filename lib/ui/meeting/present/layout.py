"""How much of a table or of sentences fits a slide in type that a hall can read."""

from collections.abc import Sequence
from itertools import accumulate
from textwrap import shorten, wrap

import pandas as pd

from lib.export.pack.deck import table_cells
from lib.ui.kit import session

ROWS = 10
"""Rows of a table that are readable on a slide from afar."""

SENTENCE, MOST_LINES = 76, 11
"""Letters of a line of sentences on a slide, and how many lines it has."""

LETTERS, CELL, SPARE = 104, 100, 3
"""Letters of a line of a table on a slide; those of a cell, and the space beside its text."""

HEIGHT, LINE, PADDING = 500, 30, 14
"""Pixels of a slide of 1280x720: height of a table, of a line in it, and above and below a row."""


def shorten_table(table: pd.DataFrame) -> pd.DataFrame:
    """Return the first rows of a table as text, as many as fit the height of a slide.

    Texts end after ``CELL`` characters.
    """
    cells = [
        [shorten(text, CELL, placeholder="…") for text in line]
        for line in table_cells(table, session.words().language, ROWS)
    ]
    heights = list(accumulate(_heights(cells)))
    fitting = [count for count in range(1, len(cells)) if heights[count] <= HEIGHT]
    return pd.DataFrame(cells[1 : max(fitting, default=1) + 1], columns=cells[0])


def is_long(sentences: Sequence[str]) -> bool:
    """Whether sentences take more lines than a slide has in its usual type."""
    return sum(len(wrap(one, SENTENCE)) for one in sentences) > MOST_LINES


def is_low(cells: pd.DataFrame) -> bool:
    """Whether a table of text leaves so much of a slide empty that its type may be larger."""
    return sum(_heights([list(cells.columns), *cells.to_numpy().tolist()])) <= HEIGHT * 2 / 3


def _heights(cells: Sequence[Sequence[str]]) -> list[int]:
    """Return the pixels that each row of a table takes on a slide."""
    widths = _column_widths(cells)
    return [
        PADDING
        + LINE
        * max((len(wrap(text, width)) for text, width in zip(line, widths, strict=True)), default=1)
        for line in cells
    ]


def _column_widths(cells: Sequence[Sequence[str]]) -> list[int]:
    """Return the letters in a line of each column, as browsers share the width out.

    A column is as wide as its longest word at least; the rest is shared by how much each lacks.
    """
    columns = list(zip(*cells, strict=True))
    least = [max(len(word) for text in one for word in (text or " ").split(" ")) for one in columns]
    most = [max(map(len, one)) for one in columns]
    room = LETTERS - SPARE * len(columns) - sum(least)
    lacking = max(sum(most) - sum(least), 1)
    share = min(max(room, 0) / lacking, 1)
    return [max(int(low + share * (high - low)), 1) for low, high in zip(least, most, strict=True)]
