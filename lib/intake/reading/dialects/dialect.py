"""CSV dialect: how the lines of a text become cells (delimiter, quotes, escapes, spaces)."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

DELIMITERS = (";", ",", "\t", "|")

FRAMES = ("|", "\u2502")
"""Delimiters of drawn tables; they stand before the first cell and behind the last too."""

_STAND_IN = "\x1f"
"""Stands for a delimiter of several characters while lines are read: the unit separator."""

_GAPS = {" ": re.compile(" +"), "  ": re.compile(" {2,}")}

_DRAWN = re.compile(r"[\s|+:=\-\u2500-\u257f]*")
_DASHES = re.compile(r"[=\-\u2500-\u257f]{3}")


def is_rule(line: str) -> bool:
    """Whether a line is drawn, between the rows of a table: «+----+----+», «|:---|---:|»."""
    return bool(_DRAWN.fullmatch(line) and _DASHES.search(line))


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
    has_rules : lines of dashes are drawn between rows; they are read as blank ones.
    is_framed : the delimiter stands before the first cell and behind the last as well.
    starts : places in a line at which cells of a fixed width begin; else nothing.
    """

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    skip_space: bool = False
    line_quoted: bool = False
    width: int | None = None
    has_rules: bool = False
    is_framed: bool = False
    starts: Sequence[int] = ()

    def records(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """Read lines record by record; raises ``csv.Error`` for a cell too long to be one.

        strict : raise it too where something follows a quote that should end its cell.
        """
        parsed = self._parsed(lines, strict=strict)
        return map(self._unwrapped, parsed) if self.line_quoted else parsed

    def unquoted(self, line: str) -> list[str]:
        """Read one line whose quotes mean nothing."""
        return self._undrawn(line).rstrip("\r\n").split(self.delimiter)

    def _parsed(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        if self.has_rules or self.is_framed:
            lines = map(self._undrawn, lines)
        if self.starts:
            return map(self._sliced, lines)
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

    def _undrawn(self, line: str) -> str:
        """Take away what draws a table: a rule between rows, the frame around one."""
        text = line.rstrip("\r\n")
        ends = line[len(text) :]
        if self.has_rules and is_rule(text):
            return ends
        if self.is_framed:
            text = text.strip().removeprefix(self.delimiter).removesuffix(self.delimiter)
        return text + ends

    def _sliced(self, line: str) -> list[str]:
        """Return the cells of a line of fixed widths; a line without any has none."""
        text = line.rstrip()
        ends = [*self.starts[1:], len(text)]
        return [
            text[start:end].strip()
            for start, end in zip(self.starts, ends, strict=True)
            if start < len(text)
        ]

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
