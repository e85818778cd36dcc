"""Which character parts the cells of a text."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence

DELIMITERS = (";", ",", "\t", "|")
_HEAD = 300
"""Rows that decide."""

_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_TYPED = re.compile(
    r"\A(?:[+-]?[\d\s\u00a0\u202f]*\d(?:[.,]\d+)*\s?[%€$₽]?"  # a number
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: \d\d:\d\d(?::\d\d)?)?"  # a day
    r"|[\w .:@/°№«»()&'’%-]{0,60})"  # a few words, or nothing
)


def separator_line(line: str) -> str | None:
    """Return the delimiter that Excel's first line ``sep=;`` names, if the line is one."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def choose(lines: Sequence[str], knows: Callable[[Sequence[str]], int]) -> str:
    """Choose the delimiter of a text from its first lines.

    knows : how many cells of a row are headers of some kind of file. The delimiter that shows
        the most of them wins; without any, the one that parts the lines most evenly into cells
        that look like values. A text of one column gets ``;``.
    """
    scores = {mark: _score(lines[:_HEAD], mark, knows) for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: scores[mark])


def _score(
    lines: Sequence[str], mark: str, knows: Callable[[Sequence[str]], int]
) -> tuple[int, float]:
    try:
        rows = [row for row in csv.reader(lines, delimiter=mark) if any(row)]
    except csv.Error:
        return (0, 0.0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0.0)
    width, alike = widths.most_common(1)[0]
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    typed = sum(bool(_TYPED.fullmatch(cell)) for cell in cells) / len(cells)
    whole = 1 - sum(cell.count('"') % 2 for cell in cells) / len(cells)
    known = max(knows(row) for row in rows)
    return (known if known > 1 else 0, alike / len(rows) * (1 - 1 / width) * typed * whole)
