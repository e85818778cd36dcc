"""Formulas of a workbook that another program wrote without the values they give."""

import re
from collections.abc import Collection, Mapping, Sequence

from lib.intake.layout.table import Table
from lib.intake.problems import Problem, problem

_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_SHOWN = 10
_ABSENCES = ("required-empty", "value-absent")


def formula_problems(
    table: Table, columns: Mapping[str, Sequence[int]], lines: Collection[int]
) -> tuple[list[Problem], list[int]]:
    """Refuse cells that are read and whose value nobody stored; tell of the other empty formulas.

    columns : column -> places in the source. lines : numbers of the rows that are read.
    Returns the problems, and the numbers of the rows with a value that is not known.
    """
    name_at = {place: name for name, places in columns.items() for place in places}
    unknown: dict[str, list[str]] = {}
    empty, rows = [], []
    for address, is_text in table.formulas.items():
        name, row = name_at.get(_place(address), ""), int(_parts(address)[1])
        if name and not is_text and row in lines:
            unknown.setdefault(name, []).append(address)
            rows.append(row)
        else:
            empty.append(address)
    problems = [
        problem(
            "formula-unvalued",
            row=int(_parts(cells[0])[1]),
            column=name,
            found=cells[0],
            cells=_listed(cells),
            count=len(cells),
        )
        for name, cells in unknown.items()
    ]
    if empty:
        problems.append(problem("formulas-empty", cells=_listed(empty), count=len(empty)))
    return problems, rows


def without_absences(problems: Sequence[Problem], rows: Collection[int]) -> list[Problem]:
    """Drop what is said of empty cells in rows whose formulas are refused."""
    return [one for one in problems if one.row not in rows or one.code not in _ABSENCES]


def _listed(cells: Sequence[str]) -> str:
    return ", ".join(cells[:_SHOWN]) + (" …" if len(cells) > _SHOWN else "")


def _parts(address: str) -> tuple[str, str]:
    match = _ADDRESS.fullmatch(address)
    return (match[1], match[2]) if match else ("A", "0")


def _place(address: str) -> int:
    """Return the place of a cell's column; A is 0."""
    place = 0
    for letter in _parts(address)[0]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
