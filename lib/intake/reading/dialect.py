"""CSV dialect detection: delimiter, quotes, escapes, spaces."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

DELIMITERS = (";", ",", "\t", "|")
_RARE_DELIMITERS = (" ", ":", "^", "~", "#", "*", "&", "||", "::", ", ", " | ", "\\t", "  ")
"""Tried only where none of the usual ones parts most lines alike; they must part all lines alike.
The last but one is a backslash and a «t», as a careless program writes a tab. Two spaces stand for
two or more, between columns that are aligned."""

_STAND_IN = "\x1f"
"""Stands for a delimiter of several characters while lines are read: the unit separator."""

_GAPS = {" ": re.compile(" +"), "  ": re.compile(" {2,}")}

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

_SPACED = 0.9
"""Share of cells after a delimiter that begin with a space where the space belongs to it."""

_LEAST_LINES = 3
"""Lines that show a rare delimiter."""

Knows = Callable[[Sequence[str]], int]


@dataclass(frozen=True)
class Dialect:
    """How a text's lines become cells.

    delimiter : one character, or several that always stand together, such as «||».
    escape : character before a quote inside quotes, where quotes are not doubled; before any other
        character it is a part of the text.
    skip_space : the delimiter is followed by a space that belongs to it; where the delimiter is a
        space, several count as one, and those at the ends of a line say nothing.
    line_quoted : lines stand in quotes as a whole, with the real cells inside.
    width : usual number of cells, where lines of another number are mended; else nothing.
    """

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    skip_space: bool = False
    line_quoted: bool = False
    width: int | None = None

    def records(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Read lines record by record; raises ``csv.Error`` for a cell too long to be one.

        strict : raise it too where something follows a quote that should end its cell.
        """
        parsed = self._parsed(lines, strict=strict)
        return map(self._unwrapped, parsed) if self.line_quoted else parsed

    def unquoted(self, line: str) -> list[str]:
        """Read one line whose quotes mean nothing."""
        return line.rstrip("\r\n").split(self.delimiter)

    def _parsed(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        if self.escape:
            lines = map(self._with_plain_escapes, lines)
        if self.is_aligned:
            return self._reader(map(self._with_single_gaps, lines), strict=strict)
        if len(self.delimiter) == 1:
            return self._reader(lines, self.delimiter, strict=strict)
        marked = (line.replace(self.delimiter, _STAND_IN) for line in lines)
        records = self._reader(marked, strict=strict)
        return ([cell.replace(_STAND_IN, self.delimiter) for cell in cells] for cells in records)

    @property
    def is_aligned(self) -> bool:
        """Whether any number of spaces parts two cells."""
        return self.delimiter == "  " or (self.delimiter == " " and self.skip_space)

    def _with_single_gaps(self, line: str) -> str:
        """Put one mark for every run of spaces outside quotes."""
        ends = line[len(line.rstrip("\r\n")) :]
        parts = line.strip().split(self.quote)
        parts[::2] = (_GAPS[self.delimiter].sub(_STAND_IN, part) for part in parts[::2])
        return self.quote.join(parts) + ends

    def _with_plain_escapes(self, line: str) -> str:
        """Double the escapes that stand before an ordinary character: there they are text."""
        if not self.escape or self.escape not in line:
            return line
        special = {self.escape, self.quote, *self.delimiter}
        parts, characters = [], iter(line)
        for character in characters:
            if character == self.escape:
                following = next(characters, "")
                character *= 1 if following in special else 2
                character += following
            parts.append(character)
        return "".join(parts)

    def _reader(
        self, lines: Iterable[str], delimiter: str = _STAND_IN, *, strict: bool = False
    ) -> Iterator[list[str]]:
        return csv.reader(
            lines,
            delimiter=delimiter,
            quotechar=self.quote,
            escapechar=self.escape,
            skipinitialspace=self.skip_space and not self.is_aligned,
            strict=strict,
        )

    def _unwrapped(self, record: list[str]) -> list[str]:
        if len(record) != 1 or self.delimiter not in record[0]:
            return record
        return next(self._parsed([record[0]]), record)


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
    quote = _quote(lines)
    escape = _escape(lines, quote)
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
    if not delimiter:
        chosen = _doubled(lines, chosen) or _rare(lines, knows, chosen, score) or chosen
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
    double = sum('"' in line for line in lines)
    return "'" if single > double else '"'


def _escape(lines: Sequence[str], quote: str) -> str | None:
    """Return the backslash where it stands before quotes and no quote is doubled."""
    escaped = sum(f"\\{quote}" in line for line in lines)
    doubled = sum(2 * quote in line.replace(f"\\{2 * quote}", "") for line in lines)
    return "\\" if escaped > doubled else None


def _doubled(lines: Sequence[str], chosen: Dialect) -> Dialect | None:
    """Return the delimiter twice where it always stands twice: every second cell is empty."""
    rows = [row for row in _rows(lines, chosen) if len(row) > 1]
    is_doubled = len(rows) > 1 and all(len(row) % 2 and not any(row[1::2]) for row in rows)
    if is_doubled and 2 * sum(any(row[2::2]) for row in rows) > len(rows):
        return replace(chosen, delimiter=2 * chosen.delimiter)
    return None


def _rare(
    lines: Sequence[str], knows: Knows, chosen: Dialect, score: tuple[int, float]
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
        reached = _score(lines, dialect, knows)
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
