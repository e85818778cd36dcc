"""CSV dialect detection: delimiter, quotes, escapes, spaces."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

DELIMITERS = (";", ",", "\t", "|")
_RARE_DELIMITERS = (" ", ":", "^", "~")
"""Tried only where none of the usual ones parts the lines; they must part all lines alike."""

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

_SPACED = 0.9
"""Share of cells after a delimiter that begin with a space where the space belongs to it."""

Knows = Callable[[Sequence[str]], int]


@dataclass(frozen=True)
class Dialect:
    """How a text's lines become cells.

    escape : character before a quote inside quotes, where quotes are not doubled.
    skip_space : the delimiter is followed by a space that belongs to it.
    line_quoted : lines stand in quotes as a whole, with the real cells inside.
    """

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    skip_space: bool = False
    line_quoted: bool = False

    def records(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """Read lines record by record; raises ``csv.Error`` for a cell too long to be one."""
        reader = self._reader(lines)
        return map(self._unwrapped, reader) if self.line_quoted else iter(reader)

    def unquoted(self, line: str) -> list[str]:
        """Read one line whose quotes mean nothing."""
        line = line.rstrip("\r\n")
        return next(csv.reader([line], delimiter=self.delimiter, quoting=csv.QUOTE_NONE), [])

    def _reader(self, lines: Iterable[str]) -> Iterator[list[str]]:
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote,
            escapechar=self.escape,
            skipinitialspace=self.skip_space,
        )

    def _unwrapped(self, record: list[str]) -> list[str]:
        if len(record) != 1 or self.delimiter not in record[0]:
            return record
        return next(self._reader([record[0]]), record)


def separator_line(line: str) -> str | None:
    """Return the delimiter that Excel's first line ``sep=;`` names, if the line is one."""
    match = _SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def choose(lines: Sequence[str], knows: Knows, delimiter: str | None = None) -> Dialect:
    """Detect the dialect of a text from its first lines.

    knows : how many cells of a row are headers of some kind of file. The delimiter that shows
        the most of them wins; without any, the one that parts the lines most evenly into cells
        that look like values. A text of one column gets ``;``.
    delimiter : the delimiter, where it is known.
    """
    lines = lines[:_HEAD]
    quote, escape = _quote(lines), _escape(lines)
    marks = (delimiter,) if delimiter else DELIMITERS
    dialects = [Dialect(mark, quote, escape) for mark in marks]
    scores = [_score(lines, dialect, knows) for dialect in dialects]
    best = max(range(len(marks)), key=scores.__getitem__)
    chosen, score = dialects[best], scores[best]
    wrapped = [
        replace(dialect, line_quoted=True) for dialect in dialects if _is_wrapped(lines, dialect)
    ]
    if wrapped:
        best_wrapped = max(wrapped, key=lambda one: _score(lines, one, knows))
        if _score(lines, best_wrapped, knows)[0] >= max(score[0], 2):
            return best_wrapped
    if score == (0, 0.0) and not delimiter:
        chosen = _rare(lines, knows) or chosen
    return replace(chosen, skip_space=_has_spaces(lines, chosen))


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
    double = sum('"' in line for line in lines)
    return "'" if single > double else '"'


def _escape(lines: Sequence[str]) -> str | None:
    """Return the backslash where it stands before quotes and no quote is doubled."""
    escaped = sum('\\"' in line for line in lines)
    doubled = sum('""' in line.replace('\\""', "") for line in lines)
    return "\\" if escaped > doubled else None


def _rare(lines: Sequence[str], knows: Knows) -> Dialect | None:
    """Return a rare delimiter that parts all of several lines into the same number of cells."""
    for mark in _RARE_DELIMITERS:
        dialect = Dialect(mark)
        widths = {len(row) for row in _rows(lines, dialect)}
        count = sum(bool(line.strip()) for line in lines)
        if count > 2 and len(widths) == 1 and widths.pop() > 1 and _score(lines, dialect, knows)[1]:
            return dialect
    return None


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


def _score(lines: Sequence[str], dialect: Dialect, knows: Knows) -> tuple[int, float]:
    """Return how many headers a dialect shows, and how evenly it parts the lines into values."""
    rows = _rows(lines, dialect)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return (0, 0.0)
    width, alike = widths.most_common(1)[0]
    cells = [cell.strip() for row in rows if len(row) == width for cell in row]
    typed = sum(bool(_TYPED.fullmatch(cell)) for cell in cells) / len(cells)
    closed_share = 1 - sum(cell.count('"') % 2 for cell in cells) / len(cells)
    known = max(knows(row) for row in rows)
    return (known if known > 1 else 0, alike / len(rows) * (1 - 1 / width) * typed * closed_share)
