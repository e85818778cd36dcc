"""Ways to read a line that does not keep to its dialect: other quotes, another delimiter.

Each returns the cells, or None where the line cannot be read that way.
"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from lib.intake.reading.dialects.dialect import DELIMITERS, Dialect

LEAST_CELLS = 3
"""Cells of a line in another delimiter than the file's that show it."""

OTHER_QUOTES = {'"': "'", "'": '"', "`": '"'}

END = "\x03\x04"
"""A line put after the last one; a quote that was never closed swallows it."""


def other_delimiters(delimiter: str) -> list[str]:
    """Return the delimiters, spaces among them, that a line may have in place of the file's."""
    return [mark for mark in (*DELIMITERS, " ") if mark != delimiter]


def with_odd_quotes(line: str, dialect: Dialect, usual: int) -> list[str] | None:
    """Read a line whose quotes end cells in their middle; None where they are as they should be.

    No cells where no way of reading it gives as many as usual.
    """
    if dialect.quote not in line:
        return None
    try:
        next(dialect.records([line], strict=True), None)
    except csv.Error:
        unopened = closed([line.replace(dialect.quote, "", 1)], dialect)
        ways = (escaped(line, dialect), leniently(line, dialect), unopened)
        return next((cells for cells in ways if cells and len(cells) == usual), [])
    return None


def escaped(line: str, dialect: Dialect) -> list[str] | None:
    """Read a line with a backslash before the quotes inside cells, as the others have none."""
    if dialect.escape or f"\\{dialect.quote}" not in line:
        return None
    return closed([line], replace(dialect, escape="\\"))


def otherwise_quoted(line: str, dialect: Dialect, usual: int) -> list[str] | None:
    """Read a line whose cells stand in quotes of the other kind."""
    quote = OTHER_QUOTES[dialect.quote]
    if usual < LEAST_CELLS or quote not in line:
        return None
    cells = closed([line], replace(dialect, quote=quote))
    return cells if cells is not None and len(cells) == usual else None


def otherwise_delimited(line: str, dialect: Dialect, usual: int) -> list[str] | None:
    """Read a line that another delimiter parts more often than the file's own outside quotes.

    Spaces part every sentence, and commas stand in most: where the file's own delimiter is met as
    well, or spaces part the cells, most of them must hold figures.
    """
    bare = "".join(line.split(dialect.quote)[::2])
    delimiters = bare.count(dialect.delimiter)
    if usual < LEAST_CELLS:
        return None
    for mark in other_delimiters(dialect.delimiter):
        if delimiters and (mark == " " or bare.count(mark) <= delimiters):
            continue
        cells = closed([line], replace(dialect, delimiter=mark, skip_space=False))
        if cells is None or len(cells) != usual:
            continue
        figures = sum(any(map(str.isdigit, cell)) for cell in cells)
        is_sure = mark != " " and not delimiters
        if is_sure or 2 * figures > usual:
            return cells
    return None


def closed(lines: Sequence[str], dialect: Dialect) -> list[str] | None:
    """Return the only record that some lines make; None where a quote stays open or they are more.

    A blank line is a record without cells.
    """
    try:
        records = list(islice(dialect.records([*lines, END]), 3))
    except csv.Error:
        return None
    return records[0] if len(records) == 2 and records[1] == [END] else None


def leniently(line: str, dialect: Dialect) -> list[str] | None:
    """Read a line in which quotes inside quoted cells are not doubled.

    A quote ends its cell only before a delimiter or at the end, and spaces between them are none
    of it. None where one stays open.
    """
    line, cells, place = line.rstrip("\r\n"), list[str](), 0
    while True:
        if line.startswith(dialect.quote, place):
            end = _ending_quote(line, place + 1, dialect)
            if end < 0:
                return None
            cells.append(line[place + 1 : end])
            place = _behind_spaces(line, end + 1, dialect)
        else:
            end = line.find(dialect.delimiter, place)
            cells.append(line[place : end if end >= 0 else len(line)])
            place = end if end >= 0 else len(line)
        if place >= len(line):
            return cells
        place += len(dialect.delimiter)


def _ending_quote(line: str, start: int, dialect: Dialect) -> int:
    end = line.find(dialect.quote, start)
    while end >= 0:
        behind = _behind_spaces(line, end + 1, dialect)
        if behind >= len(line) or line.startswith(dialect.delimiter, behind):
            break
        end = line.find(dialect.quote, end + 1)
    return end


def _behind_spaces(line: str, place: int, dialect: Dialect) -> int:
    """Return the place behind spaces, where they part no cells."""
    while not dialect.delimiter.startswith(" ") and line.startswith(" ", place):
        place += 1
    return place
