"""Problems of a file by their cause: one group for all rows that get the same message."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lib.contracts import CONTRACTS
from lib.desk.problems.problem_words import problem_text
from lib.intake import Problem
from lib.text import Text

ROWS_NAMED = 8
"""Rows named in one cause; the others are counted."""

TEXTS_NAMED = 5
"""Texts named in one cause beside that of its example; the others are counted."""

_OF_ANY_TEXT = frozenset(
    (
        *("not-a-choice", "not-yes-no", "date-month"),
        *("number-approximate", "number-with-words", "number-footnote", "number-bracketed"),
        *("not-a-number", "number-range", "number-part-of", "number-ambiguous"),
    )
)
"""Faults that are one cause whatever the text; those without a proposal are one of their own."""

_BOUNDS = {"number-range": ("low", "high"), "number-part-of": ("part",)}
"""Fault -> the numbers within the text, any of which may be meant."""

_READINGS = {**_BOUNDS, "number-ambiguous": ("grouped", "decimal")}
"""Fault -> the numbers that the text may stand for."""

_UNKNOWN = "н/д"
_NO_NUMBER = frozenset((*_BOUNDS, "not-a-number", "number-approximate", "number-none"))
"""Faults of texts in whose place may be written that the number is not known."""

_ANY_TEXT = "\x00"
"""Stands for the text of a cell, to see whether words repeat it."""


@dataclass(frozen=True)
class ProblemGroup:
    """Problems of one code in one column whose message is the same.

    example : the first of them. rows : the spreadsheet's rows that are listed. count : how many
    rows there are, listed or not. fixes : what is proposed instead, where all agree one text.
    proposals : each text that stands in cells of the column and that is wrong -> what is proposed
    in its place, None if nothing; empty if the problems are about no texts of cells.
    ways : name of a way to mend all of them -> what it writes in the place of each text.
    """

    example: Problem
    rows: tuple[int, ...]
    count: int
    fixes: tuple[str, ...]
    proposals: Mapping[str, str | None]
    ways: Mapping[str, Mapping[str, str]]

    @property
    def is_about_text(self) -> bool:
        """Whether all of them are about one text, for which another can be written."""
        return len(self.proposals) == 1

    @property
    def digest(self) -> int:
        """A number that identifies this group while problems before it are corrected."""
        one = self.example
        values = (one.found, sorted(one.values.items()))
        shared_words = bool(one.fix) if _is_of_any_text(one) else values
        return zlib.crc32(repr((one.code, one.column, shared_words)).encode())


def group(problems: Sequence[Problem], kind: str | None, words: Text) -> list[ProblemGroup]:
    """Group the problems of a file of some kind by cause, those of most rows first.

    The text of a cell parts two causes only where the words of the problem repeat it, and where
    each text needs a thought of its own: «≈41» and «≈38» are one cause with one fix.
    """
    repeats: dict[tuple[str, str | None], bool] = {}
    groups: dict[tuple[str, str | None, str | None, str], list[Problem]] = {}
    for problem in problems:
        place = (problem.code, problem.column)
        if place not in repeats:
            repeats[place] = _repeats_text(problem, kind, words)
        shared_words = (
            problem.found if repeats[place] else None,
            repr(sorted(problem.values.items())),
        )
        if _is_of_any_text(problem):
            shared_words = (None, repr(bool(problem.fix)))
        groups.setdefault((*place, *shared_words), []).append(problem)
    of_kind = partial(_group, kind=kind)
    return sorted(map(of_kind, groups.values()), key=lambda problem: -problem.count)


def _is_of_any_text(problem: Problem) -> bool:
    """Whether a problem is of one cause with others, whatever the text of the cell."""
    return bool(problem.found) and problem.code in _OF_ANY_TEXT


def _repeats_text(problem: Problem, kind: str | None, words: Text) -> bool:
    """Whether the words of a problem repeat the text of the cell."""
    worded = problem_text(replace(problem, found=_ANY_TEXT), kind, words)
    return any(_ANY_TEXT in (part or "") for part in (worded.sentence, worded.expected, worded.fix))


def _group(problems: Sequence[Problem], kind: str | None) -> ProblemGroup:
    first = problems[0]
    in_rows = [problem.row for problem in problems if problem.row]
    rows = tuple(dict.fromkeys(in_rows))
    proposals = _proposals(problems)
    return ProblemGroup(
        example=first,
        rows=rows,
        count=sum(problem.count for problem in problems) - len(in_rows) + len(rows),
        fixes=tuple(dict.fromkeys(problem.fix for problem in problems if problem.fix)),
        proposals=proposals,
        ways=_ways(problems, proposals, kind),
    )


def _proposals(problems: Sequence[Problem]) -> dict[str, str | None]:
    """Return what is proposed for each text, where one fix may be offered for all of them."""
    first = problems[0]
    is_one = len({problem.found for problem in problems}) == 1
    if not (first.column and first.found and (is_one or _is_of_any_text(first))):
        return {}
    return {str(problem.found): problem.fix for problem in problems}


def _ways(
    problems: Sequence[Problem], proposals: Mapping[str, str | None], kind: str | None
) -> dict[str, dict[str, str]]:
    """Return how all texts of a cause can be mended at once, besides by one text for all.

    By what is proposed for each of several, by a number that each may mean, or as unknown where the
    column may lack a number.
    """
    code, column = problems[0].code, problems[0].column
    if not proposals or not kind or column not in CONTRACTS[kind].columns:
        return {}
    ways = {}
    fixes = {text: fix for text, fix in proposals.items() if fix}
    if len(proposals) > 1 and len(fixes) == len(proposals):
        ways["each"] = fixes
    for reading in _READINGS.get(code, ()):
        ways[reading] = {str(one.found): str(one.values[reading]) for one in problems}
    if code in _NO_NUMBER and not CONTRACTS[kind].columns[column].must_be_filled:
        ways["unknown"] = dict.fromkeys(proposals, _UNKNOWN)
    return ways


def texts_in_words(cause: ProblemGroup, words: Text) -> str:
    """Name the texts of a cause beside that of its example; empty where there is none."""
    others = list(cause.proposals)[1:]
    texts = "; ".join(others[:TEXTS_NAMED])
    if len(others) > TEXTS_NAMED:
        texts = words("cause-rows-more", rows=texts, count=len(cause.proposals))
    return words("cause-texts", texts=texts) if others else ""


def rows_in_words(cause: ProblemGroup, words: Text) -> str:
    """Name the first rows of a cause, and count them where there are more; empty without rows."""
    count = len(cause.rows)
    rows = ", ".join(map(str, cause.rows[:ROWS_NAMED]))
    if count > ROWS_NAMED:
        rows = words("cause-rows-more", rows=rows, count=count)
    return words("cause-rows", rows=rows, count=count) if count else ""
