"""Problems of a file by their cause: one group for all cells that are wrong in the same way."""

from collections.abc import Sequence
from dataclasses import dataclass

from lib.intake import Problem
from lib.text import Text

ROWS_NAMED = 8
"""Rows named in one cause; the others are counted."""


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one code in one column about one text.

    example : the first of them. rows : the spreadsheet's rows that are listed. count : how many
    rows there are, listed or not. fixes : what is proposed instead, where all agree one text.
    """

    example: Problem
    rows: tuple[int, ...]
    count: int
    fixes: tuple[str, ...]

    @property
    def is_about_text(self) -> bool:
        """Whether the group is about a text that stands in cells of one column."""
        return bool(self.example.column and self.example.found)


def group(problems: Sequence[Problem]) -> list[ProblemGroup]:
    """Group problems by code, column and text found, those of most rows first."""
    groups: dict[tuple[str, str | None, str | None, str], list[Problem]] = {}
    for one in problems:
        values = "" if one.found else repr(sorted(one.values.items()))
        groups.setdefault((one.code, one.column, one.found, values), []).append(one)
    return sorted(map(_group, groups.values()), key=lambda one: -one.count)


def rows_in_words(cause: ProblemGroup, words: Text) -> str:
    """Name the first rows of a cause, and count them where there are more; empty without rows."""
    count = len(cause.rows)
    rows = ", ".join(map(str, cause.rows[:ROWS_NAMED]))
    if count > ROWS_NAMED:
        rows = words("cause-rows-more", rows=rows, count=count)
    return words("cause-rows", rows=rows, count=count) if count else ""


def _group(problems: Sequence[Problem]) -> ProblemGroup:
    return ProblemGroup(
        example=problems[0],
        rows=tuple(one.row for one in problems if one.row),
        count=sum(one.count for one in problems),
        fixes=tuple(dict.fromkeys(one.fix for one in problems if one.fix)),
    )
