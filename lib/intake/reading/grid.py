"""A source as a grid of text: every column keeps each distinct text once.

Everything later works on distinct texts, so a million rows cost little more than a thousand.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress, islice, zip_longest

import numpy as np
from numpy.typing import NDArray

from lib.intake.problems import unreadable
from lib.intake.reading.content import Limits
from lib.intake.reading.workbook import NUMBER_MARK

Codes = NDArray[np.int32]
Positions = NDArray[np.intp]
Mask = NDArray[np.bool_]

_AT_ONCE = 500
"""Records gathered at a time: so few that they stay in the processor's cache."""


@dataclass(frozen=True)
class Texts:
    """A column of cells: ``distinct`` texts, and for every row the place of its text in them."""

    distinct: list[str]
    codes: Codes

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, position: int) -> str:
        return self.distinct[int(self.codes[position])]

    def __iter__(self) -> Iterator[str]:
        return map(self.distinct.__getitem__, self.codes.tolist())

    def only(self, rows: Mask | Positions | slice) -> "Texts":
        """Return the same column for some of its rows; ``distinct`` keeps texts out of use."""
        return Texts(self.distinct, self.codes[rows])

    def unmarked(self) -> "Texts":
        """Return the same column without the marks of numbers from a workbook."""
        return Texts([text.removesuffix(NUMBER_MARK) for text in self.distinct], self.codes)

    def under(self, other: "Texts") -> "Texts":
        """Return the texts of another column of as many rows, and this one's where it has none."""
        codes = np.where(other.matching(bool), other.codes + len(self.distinct), self.codes)
        return Texts([*self.distinct, *other.distinct], codes.astype(np.int32)).compact()

    def changed(self, texts: Mapping[int, str]) -> "Texts":
        """Return the same column with other texts in some rows; equal ones stay one text."""
        distinct, codes = list(self.distinct), self.codes.copy()
        places = {text: place for place, text in enumerate(distinct)}
        for row, text in texts.items():
            if text not in places:
                places[text] = len(distinct)
                distinct.append(text)
            codes[row] = places[text]
        return Texts(distinct, codes).compact()

    def compact(self) -> "Texts":
        """Return the same column without texts that no row has."""
        used = np.bincount(self.codes, minlength=len(self.distinct)) > 0
        if used.all():
            return self
        renumbered = np.cumsum(used, dtype=np.int32) - 1
        distinct = list(compress(self.distinct, used.tolist()))
        return Texts(distinct, renumbered[self.codes].astype(np.int32))

    def matching(self, wanted: Callable[[str], object]) -> Mask:
        """Return a mask of the rows whose text meets a condition, tested once a distinct text."""
        flags = np.fromiter(map(wanted, self.distinct), dtype=bool, count=len(self.distinct))
        return flags[self.codes]

    def where(self, wanted: Iterable[int]) -> Mask:
        """Return a mask of the rows whose text is one of some, given by place in ``distinct``."""
        flags = np.zeros(len(self.distinct), dtype=bool)
        flags[list(wanted)] = True
        return flags[self.codes]


@dataclass(frozen=True)
class Grid:
    """All records of a source, blank ones too; a record's number is the spreadsheet's row.

    lengths : how many cells each record had, before short ones were filled up with ''.
    """

    columns: list[Texts]
    lengths: Codes

    @property
    def height(self) -> int:
        """Number of records."""
        return len(self.lengths)

    def record(self, position: int) -> list[str]:
        """Return the cells of one record."""
        return [column[position] for column in self.columns]

    def head(self, count: int) -> list[list[str]]:
        """Return the first records."""
        return [self.record(position) for position in range(min(count, self.height))]


class _ColumnBuffer:
    """A column while it is read."""

    def __init__(self, before: int) -> None:
        self.places: defaultdict[str, int] = defaultdict()
        self.places.default_factory = self.places.__len__
        self.parts: list[Codes] = []
        self.length = 0
        if before:
            self.skip(before)

    def add(self, cells: tuple[str, ...]) -> None:
        codes = map(self.places.__getitem__, cells)
        self.parts.append(np.fromiter(codes, dtype=np.int32, count=len(cells)))
        self.length += len(cells)

    def skip(self, count: int) -> None:
        self.parts.append(np.full(count, self.places[""], dtype=np.int32))
        self.length += count

    def texts(self) -> Texts:
        return Texts(list(self.places), np.concatenate(self.parts))


def gather(records: Iterable[list[str]], limits: Limits) -> Grid:
    """Gather records into a grid; raises ``UnreadableError`` for too many of them or of columns."""
    columns: list[_ColumnBuffer] = []
    lengths: list[Codes] = []
    height, remaining = 0, iter(records)
    while block := list(islice(remaining, _AT_ONCE)):
        lengths.append(np.fromiter(map(len, block), dtype=np.int32, count=len(block)))
        for number, cells in enumerate(zip_longest(*block, fillvalue="")):
            if number >= limits.columns:
                if any(cells):
                    width = max(map(len, block))
                    raise unreadable("columns-too-many", found=str(width), limit=limits.columns)
                continue
            if number == len(columns):
                columns.append(_ColumnBuffer(height))
            columns[number].add(cells)
        height += len(block)
        if height > limits.records:
            raise unreadable("rows-too-many", limit=limits.records)
        for column in columns:
            if column.length < height:
                column.skip(height - column.length)
    joined = np.concatenate(lengths) if lengths else np.zeros(0, dtype=np.int32)
    return Grid([column.texts() for column in columns], joined)
