"""CSV dialect detection: the delimiter, quotes, escapes and spaces of a text by its first lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from lib.intake.reading.dialects.dialect import DELIMITERS, FRAMES, Dialect, is_rule
from lib.intake.reading.dialects.dialect_score import KnownCells, evenness, rows_of, score_of
from lib.intake.reading.dialects.rare_delimiters import doubled, rare, widened

_HEAD = 300
"""Rows that decide."""

_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_SINGLE_QUOTED = re.compile(r"(?:\A|[;,\t|])'[^';,\t|]*[;,\t|][^']*'(?=[;,\t|\r\n]|\Z)")
"""A cell in single quotes that needs them, since a delimiter stands inside."""
_DOUBLE_QUOTED = re.compile(r"(?:\A|[;,\t|] ?)\"|\"(?=[;,\t|\r\n]|\Z)")
"""A double quote at the edge of a cell; one in its middle is an inch or belongs to the text."""
_EMPTY_CELL = re.compile(r"(?:\A|(?<=[;,\t|]))(?:\"\"|'')(?=[;,\t|\r\n]|\Z)")

_SPACED = 0.9
"""Share of cells after a delimiter that begin with a space where the space belongs to it."""

_MOST = 0.8
"""Share of the pieces behind commas that go on with a sentence, where all is prose."""

_LEAST_LENGTH = 3
"""Cells of a header that show that the rows below it have another delimiter."""


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
    drawn = [line for line in lines if is_rule(line)]
    lines = [line for line in lines if line not in drawn] or lines
    quote = _quote(lines)
    escape = _escape(lines, quote)
    marks = (delimiter,) if delimiter else DELIMITERS
    dialects = [Dialect(mark, quote, escape) for mark in marks]
    scored = [(score_of(lines, dialect, known_cells), dialect) for dialect in dialects]
    score, chosen = max(scored, key=itemgetter(0))
    wrapped = [
        replace(dialect, line_quoted=True) for dialect in dialects if _is_wrapped(lines, dialect)
    ]
    if wrapped:
        scored = [(score_of(lines, dialect, known_cells), dialect) for dialect in wrapped]
        wrapped_score, best_wrapped = max(scored, key=itemgetter(0))
        if wrapped_score[0] >= max(score[0], 2):
            return best_wrapped
        as_lines = [dialect for dialect in wrapped if _is_line_by_line(lines, dialect)]
        if as_lines and not score[0]:
            return as_lines[0]
    chosen = _escaping(lines, chosen) or chosen
    if not delimiter:
        if not score[0] and _is_prose(lines, chosen):
            chosen, score = replace(chosen, delimiter=DELIMITERS[0]), (0, 0.0)
        chosen = _of_rows(lines, chosen, dialects) or chosen
        chosen = rare(lines, known_cells, chosen, score) or chosen
        chosen = doubled(lines, chosen) or widened(lines, chosen) or chosen
    return _as_drawn(lines, chosen, has_rules=bool(drawn))


def _as_drawn(lines: Sequence[str], chosen: Dialect, *, has_rules: bool) -> Dialect:
    """Return the dialect with what is drawn around cells: spaces, rules between rows, a frame."""
    has_frame = chosen.delimiter in FRAMES and _has_frame(lines, chosen)
    chosen = replace(chosen, is_framed=has_frame)
    is_table = chosen.delimiter in FRAMES or chosen.is_aligned or bool(chosen.starts)
    if has_rules and is_table:
        chosen = replace(chosen, has_rules=True)
    return chosen if chosen.is_aligned else replace(chosen, skip_space=_has_spaces(lines, chosen))


def _has_frame(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether every line with the delimiter begins and ends with it."""
    parted = [line.strip() for line in lines if dialect.delimiter in line]
    return len(parted) > 1 and all(
        len(line) > 1 and line.startswith(dialect.delimiter) and line.endswith(dialect.delimiter)
        for line in parted
    )


def _is_line_by_line(lines: Sequence[str], wrapped: Dialect) -> bool:
    """Whether all lines, the header too, are one cell that a delimiter without spaces parts alike.

    A list of «Town, region» has spaces behind its commas, or a heading without one.
    """
    outer, inner = rows_of(lines, replace(wrapped, line_quoted=False)), rows_of(lines, wrapped)
    return (
        len(outer) > 1
        and all(len(row) == 1 and f"{wrapped.delimiter} " not in row[0] for row in outer)
        and evenness(inner) == 1
    )


def _is_prose(lines: Sequence[str], chosen: Dialect) -> bool:
    """Whether commas stand in sentences of one column, below a heading that has none.

    What follows them begins with a space and a small letter, and no cell is a number.
    """
    rows = rows_of(lines, chosen)
    if chosen.delimiter != "," or not rows or len(rows[0]) > 1:
        return False
    later = [cell for row in rows for cell in row[1:]]
    goes_on = sum(cell[:1] == " " and cell.lstrip()[:1].islower() for cell in later)
    has_figures = any(cell.strip().isdecimal() for row in rows for cell in row)
    return not has_figures and _MOST * len(later) <= goes_on


def _is_wrapped(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether most lines are one cell with delimiters inside."""
    rows = rows_of(lines, dialect)
    wrapped = [
        row for row in rows if len(row) == 1 and dialect.delimiter in row[0] and "\n" not in row[0]
    ]
    return 2 * len(wrapped) >= max(1, len(rows))


def _quote(lines: Sequence[str]) -> str:
    """Return the character that stands around cells: a single quote where it must be one."""
    filled = [line.strip() for line in lines if line.strip()]
    if filled and all(line[0] == line[-1] == "`" and len(line) > 1 for line in filled):
        return "`"
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
    is_even = evenness(rows_of(lines, escaping)) == 1 > evenness(rows_of(lines, chosen))
    return escaping if is_even else None


def _of_rows(lines: Sequence[str], chosen: Dialect, dialects: Sequence[Dialect]) -> Dialect | None:
    """Return the dialect of all rows below a header that is written in another one.

    It parts each of them into as many cells as the header has, where the header's parts none so.
    """
    lengths = list(map(len, rows_of(lines, chosen)))
    length = max(lengths, default=0)
    if length < _LEAST_LENGTH or lengths.count(length) > 1:
        return None
    for dialect in dialects:
        below = rows_of(lines, dialect)[lengths.index(length) + 1 :]
        if below and all(len(row) == length for row in below):
            return dialect
    return None


def _has_spaces(lines: Sequence[str], dialect: Dialect) -> bool:
    """Whether every delimiter is followed by a space, or by one before a quote."""
    if dialect.delimiter.isspace():
        return False
    rows, skipped = rows_of(lines, dialect), rows_of(lines, replace(dialect, skip_space=True))
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
