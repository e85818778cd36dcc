"""CSV dialect detection: the delimiter, quotes, escapes and spaces of a text by its first lines."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import itemgetter

from lib.intake.reading.dialect import DELIMITERS, Dialect

_RARE_DELIMITERS = (" ", ":", "^", "~", "#", "*", "&", "||", "::", ", ", " | ", "\\t", "  ")
"""Tried only where none of the usual ones parts most lines alike; they must part all lines alike.
The last but one is a backslash and a «t», as a careless program writes a tab. Two spaces stand for
two or more, between columns that are aligned."""

_ALIKE = 0.9
"""Share of lines that a usual delimiter parts into the same number of cells."""

_HEAD = 300
"""Rows that decide."""

_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_TYPED = re.compile(
    r"\A(?:[+-]?[\d\s\u00a0\u202f]*\d(?:[.,]\d+)*\s?[%€$₽]?"  # a number
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: \d\d:\d\d(?::\d\d)?)?"  # a day
    r"|[\w .:@/°№«»()&'’%-]{0,60})"  # a few words, or nothing
)
_SINGLE_QUOTED = re.compile(r"(?:\A|[;,\t|])'[^';,\t|]*[;,\t|][^']*'(?=[;,\t|\r\n]|\Z)")
"""A cell in single quotes that needs them, since a delimiter stands inside."""
_DOUBLE_QUOTED = re.compile(r"(?:\A|[;,\t|] ?)\"|\"(?=[;,\t|\r\n]|\Z)")
"""A double quote at the edge of a cell; one in its middle is an inch or belongs to the text."""
_EMPTY_CELL = re.compile(r"(?:\A|(?<=[;,\t|]))(?:\"\"|'')(?=[;,\t|\r\n]|\Z)")

_SPACED = 0.9
"""Share of cells after a delimiter that begin with a space where the space belongs to it."""

_LEAST_LENGTH = 3
"""Cells of a header that show that the rows below it have another delimiter."""

_LEAST_LINES = 3
"""Lines that show a rare delimiter."""

KnownCells = Callable[[Sequence[str]], int]


def separator_line(line: str) -> str | None:
    """Return the delimiter that Excel's first line ``sep=;`` names, if the line is one."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def choose(lines: Sequence[str], known_cells: KnownCells, delimiter: str | None = None) -> Dialect:
    """Detect the dialect of a text from its first lines.

    known_cells : how many cells of a row are headers of some kind of file. The delimiter that shows
        the most of them wins; without any, the one that parts the lines most evenly into cells
        that look like values. A text of one column gets ``;``.
    delimiter : the delimiter, where it is known.
    """
    lines = lines[:_HEAD]
    quote = _quote(lines)
    escape = _escape(lines, quote)
    marks = (delimiter,) if delimiter else DELIMITERS
    dialects = [Dialect(mark, quote, escape) for mark in marks]
    scored = [(_score(lines, dialect, known_cells), dialect) for dialect in dialects]
    score, chosen = max(scored, key=itemgetter(0))
    wrapped = [
        replace(dialect, line_quoted=True) for dialect in dialects if _is_wrapped(lines, dialect)
    ]
    if wrapped:
        scored = [(_score(lines, dialect, known_cells), dialect) for dialect in wrapped]
        wrapped_score, best_wrapped = max(scored, key=itemgetter(0))
        if wrapped_score[0] >= max(score[0], 2):
            return best_wrapped
    chosen = _escaping(lines, chosen) or chosen
    if not delimiter:
        chosen = _of_rows(lines, chosen, dialects) or chosen
        chosen = _doubled(lines, chosen) or _rare(lines, known_cells, chosen, score) or chosen
    return chosen if chosen.is_aligned else replace(chosen, skip_space=_has_spaces(lines, chosen))


def _is_wrapped(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether most lines are one cell with delimiters inside."""
    rows = _rows(lines, dialect)
    wrapped = [
        row for row in rows if len(row) == 1 and dialect.delimiter in row[0] and "\n" not in row[0]
    ]
    return 2 * len(wrapped) >= max(1, len(rows))


def _quote(lines: Sequence[str]) -> str:
    """Return the character that stands around cells: a single quote where it must be one."""
    single = sum(bool(_SINGLE_QUOTED.search(line)) for line in lines)
    double = sum(bool(_DOUBLE_QUOTED.search(line)) for line in lines)
    return "'" if single > double else '"'


def _escape(lines: Sequence[str], quote: str) -> str | None:
    """Return the backslash where it stands before quotes and no quote is doubled."""
    escaped = sum(f"\\{quote}" in line for line in lines)
    plain = (_EMPTY_CELL.sub("", line.replace(f"\\{2 * quote}", "")) for line in lines)
    doubled = sum(2 * quote in line for line in plain)
    return "\\" if escaped > doubled else None


def _escaping(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the dialect with a backslash before delimiters that are text, if all lines show it."""
    if chosen.escape or not any(f"\\{chosen.delimiter}" in line for line in lines):
        return None
    escaping = replace(chosen, escape="\\")
    is_even = _evenness(_rows(lines, escaping)) == 1 > _evenness(_rows(lines, chosen))
    return escaping if is_even else None


def _of_rows(lines: Sequence[str], chosen: Dialect, dialects: Sequence[Dialect]) -> Dialect | None:
    """Return the dialect of all rows below a header that is written in another one.

    It parts each of them into as many cells as the header has, where the header's parts none so.
    """
    lengths = list(map(len, _rows(lines, chosen)))
    length = max(lengths, default=0)
    if length < _LEAST_LENGTH or lengths.count(length) > 1:
        return None
    for dialect in dialects:
        below = _rows(lines, dialect)[lengths.index(length) + 1 :]
        if below and all(len(row) == length for row in below):
            return dialect
    return None


def _doubled(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the delimiter twice where it always stands twice: every second cell is empty."""
    rows = [row for row in _rows(lines, chosen) if len(row) > 1]
    is_doubled = len(rows) > 1 and all(len(row) % 2 and not any(row[1::2]) for row in rows)
    if is_doubled and 2 * sum(any(row[2::2]) for row in rows) > len(rows):
        return replace(chosen, delimiter=2 * chosen.delimiter)
    return None


def _rare(
    lines: Sequence[str], known_cells: KnownCells, chosen: Dialect, score: tuple[int, float]
) -> Dialect | None:
    """Return a rare delimiter that parts all of several lines into the same number of cells.

    Not where the usual one shows headers or parts most lines alike.
    """
    count = sum(bool(line.strip()) for line in lines)
    if score[0] or count < _LEAST_LINES or _evenness(_rows(lines, chosen)) >= _ALIKE:
        return None
    best = None
    for mark in _RARE_DELIMITERS:
        dialect = replace(chosen, delimiter=mark)
        if mark == " " and _evenness(_rows(lines, dialect)) < 1:
            dialect = replace(dialect, skip_space=True)
        rows = _rows(lines, dialect)
        if _evenness(rows) < 1:
            continue
        reached = _score(lines, dialect, known_cells)
        if reached > score:
            best, score = dialect, reached
    return best


def _evenness(rows: Sequence[Sequence[str]]) -> float:
    """Return the share of rows that have the usual number of cells, if that is more than one."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0) / max(1, len(rows))


def _has_spaces(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether every delimiter is followed by a space, or by one before a quote."""
    if dialect.delimiter.isspace():
        return False
    rows, skipped = _rows(lines, dialect), _rows(lines, replace(dialect, skip_space=True))
    later = [cell for row in rows for cell in row[1:] if cell]
    spaced = [cell for cell in later if cell[0] == " " and cell.strip()]
    if any(dialect.quote in cell for cell in spaced):
        return _unevenness(skipped, dialect) < _unevenness(rows, dialect)
    return len(rows) > 1 and len(spaced) > 1 and len(spaced) >= _SPACED * len(later)


def _unevenness(rows: Sequence[Sequence[str]], dialect: Dialect) -> int:
    """Count rows of unusual length and cells with a quote inside."""
    widths = Counter(map(len, rows))
    odd = len(rows) - max(widths.values(), default=0)
    return odd + sum(dialect.quote in cell for row in rows for cell in row)


def _rows(lines: Sequence[str], dialect: Dialect) -> list[list[str]]:
    try:
        return [row for row in dialect.records(lines) if any(row)]
    except csv.Error:
        return []


def _score(lines: Sequence[str], dialect: Dialect, known_cells: KnownCells) -> tuple[int, float]:
    """Return how many headers a dialect shows, and how evenly it parts the lines into values."""
    rows = _rows(lines, dialect)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0.0)
    width, alike = widths.most_common(1)[0]
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    typed = sum(bool(_TYPED.fullmatch(cell)) for cell in cells) / len(cells)
    closed_share = 1 - sum(cell.count('"') % 2 for cell in cells) / len(cells)
    name_count = max(known_cells(row) for row in rows)
    return (
        name_count if name_count > 1 else 0,
        alike / len(rows) * (1 - 1 / width) * typed * closed_share,
    )
