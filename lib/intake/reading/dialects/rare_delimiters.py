"""Rare delimiters: of several characters, of any sign that parts all lines, fixed widths."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.dialects.dialect_score import KnownCells, evenness, rows_of, score_of

_RARE_DELIMITERS = (" ", ":", "^", "~", "#", "*", "&", "||", "::", ", ", " | ", "\\t", "  ")
"""Tried only where none of the usual ones parts most lines alike; they must part all lines alike.
The last but one is a backslash and a «t», as a careless program writes a tab. Two spaces stand for
two or more, between columns that are aligned."""

_SIGNS = re.compile(r"[^\w\s.,+'\"«»“”„‘’()\[\]{}%№@/`$€£₽₸-]{1,3}")
"""Any other signs that stand between cells and in no usual value."""

_SPACED_SIGNS = re.compile(f" ?{_SIGNS.pattern} ?")

_OTHERS_TRIED = 12
"""Different signs of a line that are tried as delimiters."""

_ALIKE = 0.9
"""Share of lines that a usual delimiter parts into the same number of cells."""

_LEAST_LINES = 3
"""Lines that show a rare delimiter."""

_LEAST_DOUBLED = 4
"""Cells, the empty ones counted, that show a doubled delimiter; three are an empty column."""

_ALIGNED_AT_MOST = 2_000
"""Characters of a line of fixed widths."""


def doubled(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the delimiter with what always stands behind it, once more: «;;», «|~|», « :: »."""
    rows = [row for row in rows_of(lines, chosen) if len(row) > 1]
    if chosen.is_aligned or len(rows) < 2 or max(map(len, rows)) < _LEAST_DOUBLED:
        return None
    between = {cell for row in rows for cell in row[1::2]}
    sign = between.pop()
    is_doubled = not between and all(len(row) % 2 for row in rows)
    if not is_doubled or any(map(str.isalnum, sign)):
        return None
    if 2 * sum(any(row[2::2]) for row in rows) > len(rows):
        return replace(chosen, delimiter=f"{chosen.delimiter}{sign}{chosen.delimiter}")
    return None


def widened(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the delimiter with the signs that always stand beside it: «^|^», «;» and a tab."""
    rows = [row for row in rows_of(lines, chosen) if len(row) > 1]
    if chosen.is_aligned or len(rows) < 2:
        return None
    before = _common_signs([cell[::-1] for row in rows for cell in row[:-1]])[::-1]
    behind = _common_signs([cell for row in rows for cell in row[1:]])
    delimiter = before + chosen.delimiter + behind
    # quotes between a sign and the delimiter make the sign a part of the cell
    is_whole = all(delimiter in line for line in lines if chosen.delimiter in line)
    is_wider = delimiter != chosen.delimiter
    return replace(chosen, delimiter=delimiter) if is_wider and is_whole else None


def _common_signs(cells: Sequence[str]) -> str:
    """Return the signs with which all of some texts begin."""
    match = _SIGNS.match(cells[0])
    signs = match[0] if match else ""
    while signs and not all(cell.startswith(signs) for cell in cells):
        signs = signs[:-1]
    return signs


def rare(
    lines: Sequence[str], known_cells: KnownCells, chosen: Dialect, score: tuple[int, float]
) -> Dialect | None:
    """Return a rare delimiter that parts all of several lines into the same number of cells.

    Not where the usual one shows headers or parts most lines alike.
    """
    filled = [line for line in lines if line.strip()]
    if score[0] or len(filled) < _LEAST_LINES or evenness(rows_of(lines, chosen)) >= _ALIKE:
        return None
    best = None
    for mark in dict.fromkeys((*_RARE_DELIMITERS, *_others(filled[0]))):
        dialect = replace(chosen, delimiter=mark)
        if mark == " " and evenness(rows_of(lines, dialect)) < 1:
            dialect = replace(dialect, skip_space=True)
        rows = rows_of(lines, dialect)
        if evenness(rows) < 1:
            continue
        reached = score_of(lines, dialect, known_cells)
        if reached > score:
            best, score = dialect, reached
    return best or _of_fixed_widths(filled, chosen)


def _others(line: str) -> Iterator[str]:
    """Yield the signs of a line that may be a delimiter, with spaces around them and without."""
    marks = dict.fromkeys(_SPACED_SIGNS.findall(line[:_ALIGNED_AT_MOST]))
    marks.pop("=", None)  # of «city=Tomsk», a value with its name
    for mark in list(marks)[:_OTHERS_TRIED]:
        yield mark
        yield mark.strip()


def _of_fixed_widths(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the dialect of columns that two spaces or more part in all lines.

    A cell may be empty; every column has a heading in the first line.
    """
    lines = [line.rstrip() for line in lines]
    width = max(map(len, lines))
    if width > _ALIGNED_AT_MOST or any("\t" in line for line in lines):
        return None
    is_blank = [all(line[at : at + 1] in (" ", "") for line in lines) for at in range(width)]
    starts = [
        at
        for at in range(width)
        if not is_blank[at] and (at == 0 or (at > 1 and is_blank[at - 1] and is_blank[at - 2]))
    ]
    ends = [*starts[1:], width]
    headings = [lines[0][start:end].strip() for start, end in zip(starts, ends, strict=True)]
    if len(starts) < 2 or not all(headings):
        return None
    return replace(chosen, delimiter="  ", starts=tuple(starts))
