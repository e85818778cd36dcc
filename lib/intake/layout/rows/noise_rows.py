"""Rows of a table that are no data: totals, headings inside, column numbers, footnotes, examples.

They are left out, and a note names them; a total that stayed in would double every sum.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from lib.contracts import CONTRACTS, EXAMPLE, normalise
from lib.intake.layout.headers.meanings import Fit
from lib.intake.layout.rows import other_tables
from lib.intake.layout.rows.totals import differing_totals, is_part, is_total, total_rows
from lib.intake.layout.table import Table
from lib.intake.parsing.references.names import Names
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Codes, Mask, Texts
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Column
from lib.text import languages, load

_SIGNATURE = re.compile(
    r"(?:и\. ?о\. )?(?:директор|руководитель|исполнитель|ответственн|подпись|дата составления"
    r"|м\. ?п\.|(?:главный |старший )?бухгалтер|заместитель|зам\. |завуч|методист|ректор|проректор"
    r"|председатель|секретарь|начальник|заведующ|составила?\b|проверила?\b|согласовано\b"
    r"|утвержд(?:аю|ено)\b|басшы|орындаушы|жауапты|есепші|қолы|мөр|director|head of|prepared by"
    r"|approved by|signature|accountant)(?!\w*\d)",
    re.IGNORECASE,
)
_SIGNED = 4
"""Cells of a row of signatures at most: post, signature, name, day."""

_FULL = 3
"""Cells of the usual row of a table in which a row of one cell is a heading."""

_SHOWN, _LABEL = 5, 40
"""Rows, and letters of the first one, that a note shows."""


@dataclass(frozen=True)
class RowClasses:
    """Which rows below the header are what; all masks have one entry per row of the table."""

    data: Mask
    examples: Mask
    notes: list[Problem]


def classify(table: Table, fit: Fit, names: Names) -> RowClasses:
    """Classify a table's rows: data, examples, noise.

    names : codes and names that are known; a row that has only one of them is data.
    """
    columns = [column.only(slice(table.start, None)) for column in table.grid.columns]
    blank = [column.matching(_is_blank) for column in columns]
    filled = sum((~empty).astype(np.int32) for empty in blank)
    present = {name: places for name, places in fit.columns.items() if places[0] < len(columns)}
    matched = sorted(place for places in present.values() for place in places)
    remaining = np.asarray(filled > 0)
    notes: list[Problem] = []
    totals = total_rows(columns, blank, fit.kind, present)
    parts = totals.copy()
    if totals.any():
        parts &= np.logical_or.reduce([column.matching(is_part) for column in columns])
    for code, mask in (
        ("header-repeated", _repeated(table, matched)),
        ("column-numbers-skipped", _numbered(columns, len(remaining))),
        ("parts-skipped", parts),
        ("totals-skipped", totals & ~parts),
        ("footnotes-skipped", _footnotes(columns, np.asarray(filled), remaining)),
        ("subheaders-skipped", _subheaders(columns, np.asarray(filled), fit, names)),
        ("examples-skipped", _examples(columns, fit)),
        ("rows-unfilled", _unfilled(blank, fit)),
    ):
        rows = mask & remaining
        if code == "examples-skipped":
            examples = rows
        remaining = remaining & ~rows
        if rows.any():
            notes.append(_note(code, rows, table.start, columns))
        if code == "totals-skipped":
            totals = rows
    second = other_tables.first_row_of_next(columns, remaining)
    if second is not None:
        notes.append(other_tables.table_below(columns, second, table.start, remaining))
        remaining[second:] = False
    differing = differing_totals(columns, totals, remaining, fit.kind, present)
    for one in differing if totals.any() else ():
        row, total = one.row + table.start + 1, f"{one.total:.15g}"
        shown = one.stated.removesuffix(NUMBER_MARK)
        notes.append(problem("total-differs", row=row, column=one.column, found=shown, total=total))
    return RowClasses(remaining, examples, notes)


def _is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, a line to sign on, the rule of a typed table."""
    return not text.strip(" _\t\n\u00a0") or (len(text) > 2 and not text.strip(" -:="))


def _note(code: str, mask: Mask, start: int, columns: Sequence[Texts]) -> Problem:
    """Return the note on rows left out: their numbers, and the first word of the first."""
    rows = np.flatnonzero(mask) + start + 1
    shown = ", ".join(map(str, rows[:_SHOWN])) + (" …" if len(rows) > _SHOWN else "")
    cells = [
        column[int(rows[0]) - start - 1].strip(f" _\t\n\u00a0{NUMBER_MARK}") for column in columns
    ]
    first = next((cell for cell in cells if cell and not cell.isdigit()), "")
    first = next(filter(is_total, cells), first)
    begins = " ".join(first.split()[:1])[:_LABEL]  # further words may name a person
    return problem(code, row=int(rows[0]), count=len(rows), rows=shown, begins=begins)


def _repeated(table: Table, matched: Sequence[int]) -> Mask:
    """Rows that say again what a row of the header says in every column that is read."""
    columns = [table.grid.columns[place].codes for place in matched]
    again = np.zeros(table.grid.height - table.start, dtype=bool)
    for row in range(table.start - table.source_format.header_height, table.start):
        same = np.full(len(again), fill_value=len(columns) > 1)
        for codes in columns:
            same &= codes[table.start :] == codes[row]
        again |= same
    return again


def _numbered(columns: Sequence[Texts], height: int) -> Mask:
    """The row «1, 2, 3 …» that official forms put under the header."""
    mask = np.zeros(height, dtype=bool)
    for row in range(min(2, height)):
        cells = [column[row].strip() for column in columns if column[row].strip()]
        mask[row] = len(cells) > 2 and cells == [str(n + 1) for n in range(len(cells))]
    return mask


def _footnotes(columns: Sequence[Texts], filled: Codes, remaining: Mask) -> Mask:
    """Rows at the end with a single cell of several words, such as «* по данным школ»."""
    mask = np.zeros(len(remaining), dtype=bool)
    for row in np.flatnonzero(remaining)[::-1]:
        if filled[row] > 1:
            if filled[row] > _SIGNED or not _is_signature(column[row] for column in columns):
                break
            mask[row] = True
            continue
        text = next(column[row].strip() for column in columns if not _is_blank(column[row]))
        if " " not in text and not text.startswith(("*", "(")) and not _SIGNATURE.match(text):
            break
        mask[row] = True
    return mask


def _subheaders(columns: Sequence[Texts], filled: Codes, fit: Fit, names: Names) -> Mask:
    """Rows of a single cell of words among fuller ones: «Московская область» over its schools."""
    single = filled == 1
    if not single.any() or not (filled > 1).any() or np.median(filled[filled > 1]) < _FULL:
        return np.zeros(len(filled), dtype=bool)
    name_at = {places[0]: name for name, places in fit.columns.items()}
    contract = CONTRACTS[fit.kind]
    mask = np.zeros(len(filled), dtype=bool)
    for place, column in enumerate(columns):
        meaning = contract.columns[name_at[place]] if place in name_at else None

        def is_heading(text: str, meaning: Column | None = meaning) -> bool:
            text = text.strip()
            if len(text) < 3 or not any(map(str.islower, text)):
                return False
            if meaning is None or not meaning.refers_to:
                return True
            return names.register(meaning.refers_to).code_of(text, meaning) is None

        mask |= single & column.matching(is_heading)
    return mask


def _is_signature(cells: Iterable[str]) -> bool:
    """Whether a row's first words are those of who signs a report: «Директор … подпись»."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    return bool(_SIGNATURE.match(first))


def _unfilled(blank: Sequence[Mask], fit: Fit) -> Mask:
    """Rows of a pre-filled sheet in which nothing but the key was filled."""
    if fit.hint is None:
        return np.zeros(len(blank[0]), dtype=bool)
    unfilled = np.ones(len(blank[0]), dtype=bool)
    for name, places in fit.columns.items():
        if name not in CONTRACTS[fit.kind].key:
            unfilled &= np.logical_and.reduce([blank[place] for place in places])
    return unfilled


def _examples(columns: Sequence[Texts], fit: Fit) -> Mask:
    if fit.mark is None:
        return np.zeros(len(columns[0]), dtype=bool)
    return columns[fit.mark].matching(lambda text: normalise(text) in _example_words())


@cache
def _example_words() -> frozenset[str]:
    return frozenset(normalise(load(language)(EXAMPLE)) for language in languages())
