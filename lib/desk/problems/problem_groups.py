"""Problems of a file by their cause: one group for all rows that get the same message."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.desk.problems.problem_words import problem_text
from lib.intake import Problem
from lib.text import Text

ROWS_NAMED = 8
"""Rows named in one cause; the others are counted."""

_ANY_TEXT = "\x00"
"""Stands for the text of a cell, to see whether words repeat it."""


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one code in one column that are told in the same words.

    example : the first of them. rows : the spreadsheet's rows that are listed. count : how many
    rows there are, listed or not. fixes : what is proposed instead, where all agree one text.
    is_about_text : whether all of them are about one text that stands in cells of the column.
    """

    example: Problem
    rows: tuple[int, ...]
    count: int
    fixes: tuple[str, ...]
    is_about_text: bool

    @property
    def digest(self) -> int:
        """A number that stays with this cause while others before it are mended."""
        one = self.example
        return zlib.crc32(
            repr((one.code, one.column, one.found, sorted(one.values.items()))).encode()
        )


def group(problems: Sequence[Problem], kind: str | None, words: Text) -> list[ProblemGroup]:
    """Group the problems of a file of some kind by cause, those of most rows first.

    The text of a cell parts two causes only where the words of the problem repeat it.
    """
    repeats: dict[tuple[str, str | None], bool] = {}
    groups: dict[tuple[str, str | None, str | None, str], list[Problem]] = {}
    for problem in problems:
        place = (problem.code, problem.column)
        if place not in repeats:
            repeats[place] = _repeats_text(problem, kind, words)
        repeated_text = problem.found if repeats[place] else None
        groups.setdefault((*place, repeated_text, repr(sorted(problem.values.items()))), []).append(
            problem
        )
    return sorted(map(_group, groups.values()), key=lambda problem: -problem.count)


def _repeats_text(problem: Problem, kind: str | None, words: Text) -> bool:
    """Whether the words of a problem repeat the text of the cell."""
    worded = problem_text(replace(problem, found=_ANY_TEXT), kind, words)
    return any(_ANY_TEXT in (part or "") for part in (worded.sentence, worded.expected, worded.fix))


def _group(problems: Sequence[Problem]) -> ProblemGroup:
    first = problems[0]
    in_rows = [problem.row for problem in problems if problem.row]
    rows = tuple(dict.fromkeys(in_rows))
    return ProblemGroup(
        example=first,
        rows=rows,
        count=sum(problem.count for problem in problems) - len(in_rows) + len(rows),
        fixes=tuple(dict.fromkeys(problem.fix for problem in problems if problem.fix)),
        is_about_text=bool(first.column and first.found) and len({p.found for p in problems}) == 1,
    )


def rows_in_words(cause: ProblemGroup, words: Text) -> str:
    """Name the first rows of a cause, and count them where there are more; empty without rows."""
    count = len(cause.rows)
    rows = ", ".join(map(str, cause.rows[:ROWS_NAMED]))
    if count > ROWS_NAMED:
        rows = words("cause-rows-more", rows=rows, count=count)
    return words("cause-rows", rows=rows, count=count) if count else ""
