"""Widths of columns, and types in which tables and sentences fit what an office program draws."""

import re
from collections.abc import Sequence
from textwrap import wrap

from pptx.util import Inches, Pt

_CELLS, _LETTER = (20, 18, 16), 0.55
"""Types of a table in points, the best first; the mean width of a letter as a share of its type."""

_WIDEST, _NARROWEST = 42, 4
"""Letters that a column is given at most, and that every column is given besides its text."""

_BREAKS = re.compile(r"\s+|(?<=[^\W\d_]-)(?=[^\W\d_])")
"""Where a line may end: at spaces, and after a hyphen between letters, so that codes stay whole."""

_MARGINS = Inches(0.2)
"""Left and right margin of a cell together."""

_SIZES = (22, 20, 18, 16, 14)
"""Types of sentences in points, the best first."""


def column_widths(cells: Sequence[Sequence[str]], width: int, size: int = _CELLS[-1]) -> list[int]:
    """Share a width out among columns by the longest text of each, within limits.

    A column is as wide as its longest word in a type of so many points, where all of them fit.
    """
    columns = list(zip(*cells, strict=True))
    texts = [min(max(map(len, column)), _WIDEST) + _NARROWEST for column in columns]
    least = _least_widths(cells, size)
    spare = width - sum(least)
    if spare < 0:
        return [width * low // sum(least) for low in least]
    return [low + spare * letters // sum(texts) for low, letters in zip(least, texts, strict=True)]


def largest_unbroken(cells: Sequence[Sequence[str]], width: int, sizes: Sequence[int]) -> int:
    """Return the first of the sizes, in points, in which no word is broken; else the last."""
    return next((size for size in sizes if sum(_least_widths(cells, size)) <= width), sizes[-1])


def _least_widths(cells: Sequence[Sequence[str]], size: int) -> list[int]:
    """Return the width that the longest word of every column takes, with the cell's margins."""
    longest = (
        max(len(word) for text in column for word in _BREAKS.split(text))
        for column in zip(*cells, strict=True)
    )
    return [int(letters * size * _LETTER * Pt(1) + _MARGINS) for letters in longest]


def table_size(cells: Sequence[Sequence[str]], widths: Sequence[int], height: int) -> int:
    """Return the largest type, in points, in which a table fits a height; else the smallest."""
    fitting = (
        size for size in _CELLS if sum(row_height(line, widths, size) for line in cells) <= height
    )
    return next(fitting, _CELLS[-1])


def row_height(line: Sequence[str], widths: Sequence[int], size: int) -> int:
    """Return the height of a table's row as office programs will draw it, estimated from above."""
    letters = [max(int((width - Inches(0.2)) / (size * _LETTER * Pt(1))), 1) for width in widths]
    lines = max(len(wrap(cell, most)) for cell, most in zip(line, letters, strict=True))
    return int(max(lines, 1) * size * 1.2 * Pt(1) + Inches(0.1))


def sentence_size(
    sentences: Sequence[str], width: int, height: int, sizes: Sequence[int] = _SIZES
) -> int:
    """Return the first of the sizes, in points, in which sentences fit; else the last.

    sizes : the largest first.
    """
    for size in sizes:
        letters = int((width - Inches(0.2)) / (size * _LETTER * Pt(1)))
        lines = sum(len(wrap(one, letters)) for one in sentences)
        if lines * size * 1.2 * Pt(1) + len(sentences) * Pt(6) <= height:
            return size
    return sizes[-1]
