"""Lines above a header that are as full as a narrow table: titles, labels, comments, notes."""

import re
from collections.abc import Sequence

from lib import periods

FIGURE = re.compile(r"\A-?\d{1,9}(?:[.,]\d{1,15})?\u2063?\Z")

_TITLES_AT_MOST = 6
"""Rows of titles above a blank row; more are a table of their own."""

_COMMENT = ("#", "//", "%%", "--")

_ALIKE_BELOW = 3
"""Rows of one length, the header among them, below a line that is parted otherwise."""

_LEAST_OF_A_TABLE = 2
"""Rows of data that show that a whole table stands above."""


def below_titles(head: Sequence[Sequence[str]], row: int, lengths: Sequence[int] = ()) -> int:
    """Return the row of the header where the first full row is still a title.

    Lines such as «Автор: отдел» or «Отчёт | 2025» are as full as a narrow table; a fuller row of
    words stands under them, or a table of more rows under a blank one.
    """
    filled = [filled_count(cells) for cells in head]
    row = _below_notes(head, filled, _below_comments(head, row))
    if _is_a_sentence(head, row, lengths):
        return row + 1
    below = row + 1
    while below < len(head) and filled[below] and below - row < _TITLES_AT_MOST:
        below += 1
    is_titles = below < len(head) and not filled[below] and below - row < _TITLES_AT_MOST
    start = next((at for at in range(below, len(head)) if filled[at]), None)
    if is_titles and start is not None and _is_header_over(head, start):
        block = [head[at] for at in range(row, below)]
        if all(filled_count(cells) < filled[start] or _is_label(cells) for cells in block):
            return start
    is_fuller = row + 2 < len(head) and filled[row] < filled[row + 1] <= filled[row + 2]
    if is_fuller and head[row][0].strip() and _is_header_over(head, row + 1):
        over, under = head[row + 1], head[row + 2]
        return row + 1 if _has_words_over_figures(over, under) else row
    return row


def _below_comments(head: Sequence[Sequence[str]], row: int) -> int:
    """Return the row of the header below lines of comment: «# made by …»."""
    below = row
    while below < len(head) and "".join(head[below]).lstrip().startswith(_COMMENT):
        below += 1
    is_header = below < len(head) - 1 and filled_count(head[below]) > 1 and not is_data(head[below])
    return below if is_header and _has_words_over_figures(head[below], head[below + 1]) else row


def _below_notes(head: Sequence[Sequence[str]], filled: Sequence[int], row: int) -> int:
    """Return the row of the header below any number of notes of one cell each."""
    below = row
    while below < len(head) and filled[below] < 2:
        below += 1
    return below if row < below < len(head) and _is_header_over(head, below) else row


def _is_a_sentence(head: Sequence[Sequence[str]], row: int, lengths: Sequence[int]) -> bool:
    """Whether a row that commas part, otherwise than all others, stands over their header.

    A space stands behind commas of a sentence; a header may have a cell less than its rows.
    """
    others = lengths[row + 1 : row + 1 + _ALIKE_BELOW]
    clauses = [cell for cell in head[row][1:] if cell]
    return (
        len(others) == _ALIKE_BELOW
        and len(clauses) > 0
        and all(clause[0].isspace() for clause in clauses)
        and len({*others}) == 1
        and lengths[row] != others[0]
        and not is_data(head[row])
        and not is_data(head[row + 1])
        and _has_words_over_figures(head[row + 1], head[row + 2])
    )


def _has_words_over_figures(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a row says words where the next one has figures: it is no data like that one."""
    return any(
        over.strip() and not any(map(str.isdigit, over)) and FIGURE.match(under.strip())
        for over, under in zip(cells, below, strict=True)
    )


def _is_header_over(head: Sequence[Sequence[str]], row: int) -> bool:
    """Whether a row is words over a table of at least two rows as full."""
    cells, below = head[row], [filled_count(one) for one in head[row + 1 : row + 3]]
    return len(below) > 1 and min(below) * 2 > filled_count(cells) > 1 and not is_data(cells)


def _is_label(cells: Sequence[str]) -> bool:
    return next((cell.strip() for cell in cells if cell.strip()), "").endswith(":")


def has_table(above: Sequence[Sequence[str]]) -> bool:
    """Whether the rows above a header are a table: rows of data, a blank one behind the last."""
    *rows, last = above or [[]]
    data = [cells for cells in rows if is_data(cells)]
    return not filled_count(last) and len(data) >= _LEAST_OF_A_TABLE


def is_data(header: Sequence[str]) -> bool:
    """Whether a row taken for a header holds figures, as data do; years do not count."""
    cells = [cell.strip() for cell in header if cell.strip()]
    return len(cells) > 1 and any(
        FIGURE.match(cell) and periods.parse(cell) is None for cell in cells
    )


def filled_count(cells: Sequence[str]) -> int:
    """Return how many cells of a row hold something."""
    return sum(bool(cell.strip()) for cell in cells)
