"""How well a CSV dialect reads the first lines of a text: its rows, how even and typed they are."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence

from lib.intake.reading.dialects.dialect import Dialect

_TYPED = re.compile(
    r"\A(?:[+-]?[\d\s\u00a0\u202f]*\d(?:[.,]\d+)*\s?[%€$₽]?"  # a number
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: \d\d:\d\d(?::\d\d)?)?"  # a day
    r"|[\w .:@/°№«»()&'’%=?#-]{0,60})"  # a few words, or nothing
)

KnownCells = Callable[[Sequence[str]], int]


def rows_of(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    """Return the rows of some lines with something in them; none where they cannot be read."""
    try:
        return [row for row in dialect.records(lines) if any(row)]
    except csv.Error:
        return []


def evenness(rows: Sequence[Sequence[str]]) -> float:
    """Return the share of rows that have the usual number of cells, if that is more than one."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0) / max(1, len(rows))


def score_of(lines: Sequence[str], dialect: Dialect, known_cells: KnownCells) -> tuple[int, float]:
    """Return how many headers a dialect shows, and how evenly it parts the lines into values."""
    rows = rows_of(lines, dialect)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0.0)
    width, alike = widths.most_common(1)[0]
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    typed_share = sum(bool(_TYPED.fullmatch(cell)) for cell in cells) / len(cells)
    closed_share = 1 - sum(cell.count('"') % 2 for cell in cells) / len(cells)
    name_count = max(known_cells(row) for row in rows)
    return (
        name_count if name_count > 1 else 0,
        alike / len(rows) * (1 - 1 / width) * typed_share * closed_share,
    )
