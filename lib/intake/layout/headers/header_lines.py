"""A header of one line or two: where it stands, and its lines joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib import periods
from lib.contracts import columns_called

_IS_ALL = re.compile(r"(?:всего|итого|барлығы|жалпы|total)", re.IGNORECASE)
"""A word below «Численность педагогов» that says nothing more than the group does."""


@dataclass(frozen=True)
class Place:
    """Where a header was found: its first row, how many rows it takes, its cells joined.

    A table without a header has a height of 0 and empty cells; ``row`` is its first row of data.
    """

    row: int
    height: int
    header: list[str]


def join(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Join a header of two rows; a merged cell of the upper one spreads to the right."""
    joined, above = [], ""
    for over, under in zip(upper, lower, strict=True):
        above = over.strip() or above
        if not under.strip():
            joined.append(over.strip())
        elif _IS_ALL.fullmatch(under.strip()) and columns_called(above):
            joined.append(above)
        elif not above or columns_called(under):
            joined.append(under.strip())
        else:
            joined.append(f"{above} {under.strip()}")
    return joined


def with_groups(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Keep the words of an upper line over cells of the lower one that repeat.

    «Наставников» and «Наставляемых» stand below every form, «План» and «Факт» below every year.
    """
    if place.height != 2:
        return _with_periods_below(place, head)
    upper, lower = head[place.row], [cell.strip() for cell in head[place.row + 1]]
    header, above = list(place.header), ""
    for at, (over, under) in enumerate(zip(upper, lower, strict=True)):
        above = over.strip() or above
        if lower.count(under) > 1 and under == header[at] and above:
            header[at] = f"{above} {under}"
    return replace(place, header=header)


def _with_periods_below(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Take a row of nothing but periods for the second line of the header above it."""
    if place.height != 1 or place.row + 2 >= len(head):
        return place
    lower = head[place.row + 1]
    filled = [cell.strip() for cell in lower if cell.strip()]
    is_second = not lower[0].strip() and len(filled) > 1 and all(map(periods.parse, filled))
    return Place(place.row, 2, join(place.header, lower)) if is_second else place
