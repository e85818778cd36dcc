"""Where a table's header stands, which kind of file it belongs to, which column each cell means."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lib import periods
from lib.contracts import (
    CONTRACTS,
    MARK,
    REASON,
    Contract,
    columns_called,
    normalise,
    sheet_title,
)
from lib.text import languages, load

SEARCHED = 60
"""Rows among which the header is looked for."""

ONE_OF = {"measurements": (("value",), ("numerator", "denominator"))}
"""Of these columns one group must be there; a cell of each may be empty."""

_FIGURE = re.compile(r"\A-?\d{1,9}(?:[.,]\d{1,9})?\Z")
_ROW_NUMBERS = frozenset(normalise(word) for word in ("№", "№ п/п", "п/п", "N п/п", "№№", "р/с"))


@dataclass(frozen=True)
class Fit:
    """How a header fits a kind.

    columns : canonical name -> places of the cells that mean it; more than one is an error.
    unknown : places of cells that mean nothing here. numbers : places of row numbers.
    mark : place of a template's first column, if it is there.
    missing : names of required columns that no cell means.
    """

    kind: str
    columns: dict[str, list[int]]
    unknown: list[int]
    numbers: list[int]
    mark: int | None
    missing: list[str]

    @property
    def score(self) -> float:
        """How well the header fits; at most the number of columns that it names."""
        return len(self.columns) - len(self.missing) - 0.5 * len(self.unknown)


def fit(header: Sequence[str], kind: str) -> Fit:
    """Match the cells of a header with the columns of a kind."""
    contract = CONTRACTS[kind]
    columns: dict[str, list[int]] = {}
    unknown, numbers, mark = [], [], None
    for place, cell in enumerate(header):
        if not cell.strip():
            continue
        if normalise(cell) in _reasons():
            continue
        if normalise(cell) in _marks() and mark is None:
            mark = place
            continue
        name = columns_called(cell).get(kind)
        if name:
            columns.setdefault(name, []).append(place)
        elif normalise(cell) in _ROW_NUMBERS:
            numbers.append(place)
        else:
            unknown.append(place)
    for name in list(columns):
        _spare_row_numbers(header, columns[name], numbers)
        _spare_other_meanings(header, name, columns, contract)
    return Fit(kind, columns, unknown, numbers, mark, _missing(contract, columns))


def best_fit(header: Sequence[str], kinds: Sequence[str] = tuple(CONTRACTS)) -> Fit:
    """Return the kind that a header fits best; of equals, the one that comes first."""
    return max((fit(header, kind) for kind in kinds), key=lambda found: found.score)


def recognise(header: Sequence[str], name: str = "") -> str | None:
    """Return the kind that a header fits best, or nothing where it fits none or several alike."""
    kinds = likeliest(header, name)
    return kinds[0] if len(kinds) == 1 else None


def kind_titled(title: str) -> str | None:
    """Return the kind whose title in any language a sheet bears, or nothing."""
    return _titles().get(normalise(title))


@cache
def _titles() -> dict[str, str]:
    return {
        normalise(sheet_title(kind, load(language))): kind
        for language in languages()
        for kind in CONTRACTS
    }


def likeliest(header: Sequence[str], name: str = "") -> list[str]:
    """Return the kinds that a header fits best: none where it fits nothing, several in doubt.

    name : the file's name; where two kinds fit alike, one that it begins with is taken.
    """
    fits = [fit(header, kind) for kind in CONTRACTS]
    best = max(found.score for found in fits)
    if best <= 0 or max(len(found.columns) for found in fits) < 2:
        return []
    kinds = [found.kind for found in fits if found.score == best]
    named = [kind for kind in kinds if kind in name.casefold()]
    return named[:1] if len(named) == 1 else kinds


@dataclass(frozen=True)
class Place:
    """Where a header was found: its first row, how many rows it takes, its cells joined."""

    row: int
    height: int
    header: list[str]


def find(head: Sequence[Sequence[str]], kind: str | None = None) -> Place:
    """Find the header among the first rows of a table.

    A row whose cells are known headers wins, the earlier of equals; two rows may form one header
    («План» over «2025»). Where no row is known, it is the first that is filled like most rows.
    """
    kinds = (kind,) if kind else tuple(CONTRACTS)
    known = [known_cells(cells) for cells in head]
    places = [Place(row, 1, list(cells)) for row, cells in enumerate(head) if known[row] > 1]
    places += [
        Place(row, 2, join(upper, lower))
        for row, (upper, lower) in enumerate(pairwise(head))
        if known[row] or known[row + 1]
    ]
    if places:
        scores = [best_fit(place.header, kinds).score for place in places]
        best = places[max(range(len(scores)), key=scores.__getitem__)]
        if known_cells(best.header) > 1:
            return best
    row = _first_full(head)
    return Place(row, 1, list(head[row]))


def join(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Join a header of two rows; a merged cell of the upper one spreads to the right."""
    joined, above = [], ""
    for over, under in zip(upper, lower, strict=True):
        above = over.strip() or above
        if not under.strip():
            joined.append(over.strip())
        elif not above or columns_called(under):
            joined.append(under.strip())
        else:
            joined.append(f"{above} {under.strip()}")
    return joined


def known_cells(cells: Sequence[str]) -> int:
    """Return how many cells are headers of the kind that knows most of them."""
    known = Counter(kind for cell in cells if cell.strip() for kind in columns_called(cell))
    return max(known.values(), default=0)


def _first_full(head: Sequence[Sequence[str]]) -> int:
    filled = [sum(bool(cell.strip()) for cell in cells) for cells in head]
    usual = sorted(filled)[len(filled) // 2]
    wanted = max(1, min(usual, max(filled)) * 2 // 3)
    return next((row for row, count in enumerate(filled) if count >= wanted), 0)


def is_data(header: Sequence[str]) -> bool:
    """Whether a row taken for a header holds figures, as data do; years do not count."""
    cells = [cell.strip() for cell in header if cell.strip()]
    return len(cells) > 1 and any(
        _FIGURE.match(cell) and periods.parse(cell) is None for cell in cells
    )


def _missing(contract: Contract, columns: dict[str, list[int]]) -> list[str]:
    missing = [
        name
        for name, column in contract.columns.items()
        if (column.required or column.key) and not column.empty_means and name not in columns
    ]
    groups = ONE_OF.get(contract.kind, ())
    if groups and not any(all(name in columns for name in group) for group in groups):
        missing.append(groups[0][0])
    return missing


def _spare_row_numbers(header: Sequence[str], places: list[int], numbers: list[int]) -> None:
    """Take a bare «№» for a row number where another cell names the same column."""
    bare = [place for place in places if normalise(header[place]) in _ROW_NUMBERS]
    if bare and len(bare) < len(places):
        numbers.extend(bare)
        places[:] = [place for place in places if place not in bare]


def _spare_other_meanings(
    header: Sequence[str], name: str, columns: dict[str, list[int]], contract: Contract
) -> None:
    """Take «Дата» beside «Период» for the other column that people call so."""
    for place in list(columns[name]):
        free = [other for other in contract.otherwise_called(header[place]) if other not in columns]
        if free and len(columns[name]) > 1:
            columns[name].remove(place)
            columns[free[0]] = [place]


@cache
def _reasons() -> frozenset[str]:
    """Headers of the column of reasons, which an annotated file has and nobody reads."""
    return frozenset(normalise(load(language)(REASON)) for language in languages())


@cache
def _marks() -> frozenset[str]:
    return frozenset(normalise(load(language)(MARK)) for language in languages())
