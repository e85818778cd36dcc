"""Header detection: the row in which a table's header starts, or that it has none."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from lib import periods
from lib.contracts import CONTRACTS, columns_called
from lib.intake.layout.headers.header_lines import Place, join, join_all, with_groups
from lib.intake.layout.headers.kinds import best_fit
from lib.intake.layout.headers.lines_above import FIGURE, below_titles, has_table, is_data
from lib.intake.layout.headers.second_lines import goes_on, is_below_all

SEARCHED = 60
"""Rows among which the header is looked for."""

_SEARCHED_COLUMNS = 400
"""Cells of a row that tell whether it is a header."""

_DIGITS = re.compile(r"\d+")
_CODE = re.compile(r"\A\d{1,2}\.\d{1,3}\Z")
_SURE = 3
"""Columns that a header names beyond doubt, however few of its cells are filled."""
_LEAST_LENGTH = 3
"""Cells of most rows of a text, where shorter ones above them are titles."""
_LEAST_ROWS = 3
"""Shorter rows alike that are another table and no titles."""
_SHORT = re.compile(r"[A-Za-z]{1,2}")


def find(
    head: Sequence[Sequence[str]], kind: str | None = None, lengths: Sequence[int] = ()
) -> Place:
    """Find the header among the first rows of a table.

    lengths : cells that each row had in the file; titles of a text have fewer than the table.

    A row whose cells are known headers wins, the earlier of equals; two or three rows may form one
    header («План» over «2025»). Where no row is known, it is the first filled like most cells'
    rows; if that one holds data, the table has no header.
    """
    kinds = (kind,) if kind else tuple(CONTRACTS)
    cell_counts = [known_cells(cells) for cells in head]
    places = [Place(row, 1, list(cells)) for row, cells in enumerate(head) if cell_counts[row] > 1]
    places += [
        Place(row, 2, join(upper, lower))
        for row, (upper, lower) in enumerate(pairwise(head))
        if cell_counts[row] or cell_counts[row + 1]
    ]
    places += [
        Place(row, 3, join_all(head[row : row + 3]))
        for row in range(len(head) - 2)
        if cell_counts[row] and cell_counts[row + 2]
    ]
    if places:
        best, score = _best_of(places, kinds)
        is_whole = _is_as_full(best, head) and not has_table(head[: best.row])
        is_sure = kind is not None or score >= _SURE or is_whole
        if known_cells(best.header) > 1 and is_sure:
            best = _with_second_line(best, head, score, kinds)
            best = best if score >= _SURE else _with_third_line(best, head)
            return with_groups(best, head)
    row = _first_full(head, lengths)
    for first in (row - 1, row):
        if 0 <= first < len(head) - 2 and goes_on(*head[first : first + 3]):
            return _with_third_line(Place(first, 2, join(head[first], head[first + 1])), head)
    row = below_titles(head, row, lengths)
    if _is_data_row(head[row], head[row + 1 :]):
        return Place(row, 0, [""] * len(head[row]))
    return with_groups(Place(row, 1, list(head[row])), head)


def _best_of(places: Sequence[Place], kinds: Sequence[str]) -> tuple[Place, float]:
    """Return the header that fits one of the kinds best, the first of equals, and its score.

    A score is at most the number of filled cells: headers that cannot win are not compared.
    """
    best, score = places[0], -math.inf
    for place in places:
        header = place.header[:_SEARCHED_COLUMNS]
        if sum(bool(cell.strip()) for cell in header) > score:
            reached = best_fit(header, kinds).score
            best, score = (place, reached) if reached > score else (best, score)
    return best, score


def _with_second_line(
    place: Place, head: Sequence[Sequence[str]], score: float, kinds: Sequence[str]
) -> Place:
    """Return a header of one known line with the one above or below it that makes it whole.

    Where the line alone says of what kind the table is, both together must say it too.
    """
    for row in (place.row - 1, place.row):
        if place.height == 1 and 0 <= row < len(head) - 2 and goes_on(*head[row : row + 3]):
            longer = Place(row, 2, join(head[row], head[row + 1]))
            reached = best_fit(longer.header[:_SEARCHED_COLUMNS], kinds).score
            if reached >= score or score < _SURE:
                return longer
    return place


def _with_third_line(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Return a header of two lines with a third one of short words over figures, if it has one."""
    first, last = place.row, place.row + 2
    if place.height == 2 and last + 1 < len(head) and is_below_all(head[last], head[last + 1]):
        return Place(first, 3, join_all(head[first : last + 1]))
    return place


def at(head: Sequence[Sequence[str]], row: int, recognised: Place) -> Place:
    """Return the header that stands in a chosen row; in row 0, of a table that has none."""
    if row < 1:
        first = next((place for place, cells in enumerate(head) if any(cells)), 0)
        return Place(first, 0, [""] * len(head[0]))
    if row == recognised.row + 1 and recognised.height:
        return recognised
    row = min(row, len(head)) - 1
    return Place(row, 1, list(head[row]))


def known_cells(cells: Sequence[str]) -> int:
    """Return how many columns the cells name of the kind that knows most of them.

    Words of one or two letters, such as «No» and «N», are answers too: they count only beside two
    headers that are not.
    """
    strong: dict[str, set[str]] = {}
    weak: dict[str, set[str]] = {}
    for cell in cells[:_SEARCHED_COLUMNS]:
        if cell.strip():
            names = weak if _SHORT.fullmatch(cell.strip()) else strong
            for kind, name in columns_called(cell).items():
                names.setdefault(kind, set()).add(name)
    return max(
        (len(names | weak.get(kind, set())) if len(names) > 1 else len(names))
        for kind, names in [*strong.items(), ("", set[str]())]
    )


def _is_as_full(place: Place, head: Sequence[Sequence[str]]) -> bool:
    """Whether a row is filled like the table: «Date» and «Source» over twelve columns are not."""
    usual = sum(bool(cell.strip()) for cell in head[_first_full(head)])
    return 2 * sum(bool(cell.strip()) for cell in place.header) >= usual


def _first_full(head: Sequence[Sequence[str]], lengths: Sequence[int] = ()) -> int:
    """Return the first row that is filled like the rows in which most cells stand."""
    filled = [sum(bool(cell.strip()) for cell in cells) for cells in head]
    seen = Counter(lengths)
    usual_length = seen.most_common(1)[0][0] if lengths else 0
    if usual_length >= _LEAST_LENGTH:
        filled = [
            0 if length < usual_length - 1 and (length < 2 or seen[length] < _LEAST_ROWS) else count
            for count, length in zip(filled, lengths, strict=True)
        ]
    by_cell = sorted(count for count in filled for _ in range(min(count, _SEARCHED_COLUMNS)))
    usual = by_cell[len(by_cell) // 2] if by_cell else 1
    wanted = max(min(2, usual), usual * 2 // 3)
    return next((row for row, count in enumerate(filled) if count >= wanted), 0)


def _is_data_row(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row is of one kind with those below it: figures over figures, no word over them."""
    if not (is_data(cells) or _is_written_alike(cells, below)) or _names_indicators(cells):
        return False
    for place, cell in enumerate(cells):
        values = [row[place].strip() for row in below if place < len(row) and row[place].strip()]
        figures = sum(bool(FIGURE.match(value)) for value in values)
        is_word = cell.strip() and not any(map(str.isdigit, cell))
        if is_word and figures and 2 * figures > len(values):
            return False
    return True


def _is_written_alike(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether codes, days or times stand over some that differ in nothing but their figures."""
    for place, cell in enumerate(cells[:_SEARCHED_COLUMNS]):
        if not any(map(str.isdigit, cell)) or FIGURE.match(cell.strip()) or periods.parse(cell):
            continue
        under = [row[place].strip() for row in below if place < len(row) and row[place].strip()]
        patterns = {_DIGITS.sub("9", text) for text in (cell.strip(), *under)}
        if len(under) > 1 and len(patterns) == 1:
            return True
    return False


def _names_indicators(cells: Sequence[str]) -> bool:
    """Whether a row is the heading of a matrix: a word that heads a column, then codes."""
    first, *rest = [cell.strip() for cell in cells if cell.strip()]
    is_matrix = len(rest) > 1 and len(set(rest)) == len(rest) and all(map(_CODE.match, rest))
    return is_matrix and bool(columns_called(first)) and not any(map(str.isdigit, first))
