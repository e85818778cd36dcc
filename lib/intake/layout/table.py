"""A table of text: its header, its rows, and how the source was read."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from lib.intake.layout.decisions import Decisions
from lib.intake.layout.headers import header_search
from lib.intake.problems import Problem
from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.grid import Grid
from lib.intake.reading.workbook import NUMBER_MARK


@dataclass(frozen=True)
class SourceFormat:
    """How a source was read.

    encoding, dialect : of a text; Python's name of the encoding.
    sheet : of a workbook. date_1904 : whether it counts days from 1904.
    header_row : row of the header's first line as the spreadsheet shows it; nothing where there
        is no table. header_height : lines that it takes; 0 where the first row holds data.
    """

    encoding: str | None = None
    dialect: Dialect | None = None
    sheet: str | None = None
    date_1904: bool = False
    header_row: int | None = None
    header_height: int = 1

    @property
    def delimiter(self) -> str | None:
        """The delimiter of a text."""
        return self.dialect.delimiter if self.dialect else None

    @property
    def reading(self) -> dict[str, Any]:
        """How to read the same bytes again, for ``source_lines``: the dialect value by value."""
        dialect = vars(self.dialect) if self.dialect else {"delimiter": None}
        return {name: value for name, value in vars(self).items() if name != "dialect"} | dialect


@dataclass(frozen=True)
class Table:
    """A source as text: the header and all rows below it down to the last one with something in it.

    lines : each row's number as the spreadsheet shows it. source_format : how the source was read.
    notes : problems of the reading that do not stop the file.
    elsewhere : texts of a workbook outside this table: place (author, property, comment, drawing,
        footer, sheet), name of the sheet if any, text.
    sheets : visible sheets of a workbook: name, the kind that it fits if any, its rows of data.
    merged : merged cells of the sheet: first and last row, first and last column, all from 0.
    formulas : cells of the sheet whose formula shows nothing -> whether an empty text is its value.
    is_screened : whether ``elsewhere`` holds all texts outside cells; not of .xls and .xlsb.
    """

    header: list[str]
    grid: Grid
    source_format: SourceFormat
    notes: list[Problem] = field(default_factory=list)
    elsewhere: list[tuple[str, str, str]] = field(default_factory=list)
    sheets: list[tuple[str, str | None, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: dict[str, bool] = field(default_factory=dict)
    is_screened: bool = True

    @property
    def size(self) -> int:
        """Rows below the header."""
        return self.grid.height - self.start

    @cached_property
    def start(self) -> int:
        """Records of the grid that stand above the first row: titles and the header itself."""
        return (self.source_format.header_row or 0) - 1 + self.source_format.header_height

    @cached_property
    def rows(self) -> list[list[str]]:
        """The cells of every row, raw; each row is as long as the header."""
        columns = [
            [cell.removesuffix(NUMBER_MARK) for cell in list(column)[self.start :]]
            for column in self.grid.columns
        ]
        return [list(cells) for cells in zip(*columns, strict=True)]

    @cached_property
    def titles(self) -> list[str]:
        """The texts above the header."""
        above = self.start - self.source_format.header_height
        return [cell for row in self.grid.head(above) for cell in row if cell.strip()]

    @property
    def lines(self) -> list[int]:
        """The number of every row, as the spreadsheet shows it."""
        return list(range(self.start + 1, self.grid.height + 1))


def with_header(
    grid: Grid, source_format: SourceFormat, kind: str | None, decisions: Decisions
) -> Table:
    """Return the table under the header that a grid has, or that somebody chose."""
    head = grid.head(header_search.SEARCHED)
    place = header_search.find(head, kind, grid.lengths[: len(head)].tolist())
    if decisions.header_row is not None:
        place = header_search.at(head, decisions.header_row, place)
    located = replace(source_format, header_row=place.row + 1, header_height=place.height)
    return Table([cell.strip().removesuffix(NUMBER_MARK) for cell in place.header], grid, located)


def trimmed(grid: Grid) -> Grid:
    """Drop empty rows at the end and empty columns at the right."""
    height, width = 0, 0
    for number, column in enumerate(grid.columns, start=1):
        filled = column.matching(str.strip)
        if filled.any():
            width = number
            height = max(height, int(filled.nonzero()[0][-1]) + 1)
    columns = [column.only(slice(height)) for column in grid.columns[:width]]
    return Grid(columns, grid.lengths[:height])
