"""What may not be shown of a sensitive indicator after several uploads.

Sums are published again after every upload, so the difference of two sums is published too: it is
the sum of the reports that came in between, and the same rule holds for it. If the difference would
reveal a member, the sum is withheld until enough others have reported; so it is where a small count
follows from all sums shown so far together. Where a year made of its halves, beside them, would
reveal a member, only the year is withheld. The decision on an upload depends only on it and on
earlier ones, so a later upload never changes it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from lib.metrics.disclosure.published_sums import PublishedSums
from lib.metrics.disclosure.suppression import CELL, MEMBER, PEOPLE, gives_away, suppressed
from lib.vocabulary import CONSORTIUM

REST = "rest "
"""How the name of a sum of ``rests`` begins."""


@dataclass(frozen=True)
class Disclosure:
    """What may not be shown of one indicator.

    hidden : pairs of a member and a school year in which its numbers are not shown.
    withheld : school years of which no sum is shown. derived_withheld : those of which only the sum
    made of shorter periods is not shown.
    """

    hidden: frozenset[tuple[str, str]] = frozenset()
    withheld: frozenset[str] = frozenset()
    derived_withheld: frozenset[str] = frozenset()

    def withholds(self, period: str, year: str) -> bool:
        """Whether the sum of a period, which belongs to a school year, is not shown."""
        return year in self.withheld or period in self.derived_withheld


@dataclass
class _Year:
    """What may not be shown of a school year after the last upload, and what readers saw of it.

    cells : those of the year after that upload. shown : those after the last one whose sums were
    shown.
    """

    cells: pd.DataFrame
    shown: pd.DataFrame
    hidden: set[tuple[str, str]] = field(default_factory=set)
    published: PublishedSums = field(default_factory=PublishedSums)
    is_withheld: bool = False
    is_derived_withheld: bool = False
    was_derived_withheld: bool = False


def disclosure(states: Iterable[pd.DataFrame], limit: int) -> Disclosure:
    """Return what may not be shown after the last of some uploads.

    states : the cells after each upload in turn, as ``suppressed`` takes them, with ``derived``:
    whether the sum is made of those of shorter periods. limit : as there.
    """
    years: dict[str, _Year] = {}
    for state in states:
        empty = state[:0]
        present = {str(year): cells for year, cells in state.groupby("within")}
        for name in present.keys() | years.keys():
            cells = present.get(name, empty).reset_index(drop=True)
            year = years.setdefault(name, _Year(empty, empty))
            if cells.empty:  # nothing is shown of it any more; what was seen stays known
                year.cells, year.is_withheld, year.is_derived_withheld = cells, False, False
            elif not cells.equals(year.cells):  # most uploads touch one year
                _decide(year, cells, limit)
    return Disclosure(
        frozenset().union(*(year.hidden for year in years.values())),
        frozenset(name for name, year in years.items() if year.is_withheld),
        frozenset(name for name, year in years.items() if year.is_derived_withheld),
    )


def _decide(year: _Year, cells: pd.DataFrame, limit: int) -> None:
    """Decide what may not be shown of a year after an upload that changed its cells."""
    was_shown = pd.Series(_keys(cells).isin(_keys(year.shown)), cells.index)
    earlier = pd.Series(_members(cells).isin(list(year.hidden)), cells.index)
    concealed = suppressed(cells, limit, hidden=earlier, was_shown=was_shown)
    year.hidden |= set(_members(cells[concealed]))
    sums, before = cells.assign(fresh=concealed & ~was_shown), year.shown
    parts, parts_before = sums[~sums["derived"]], before[~before["derived"]]
    counts = _added_up(cells)
    is_shown = ~_members(counts).isin(list(year.hidden))
    published = year.published.with_shown(counts[is_shown], PEOPLE)
    with_parts = published.with_sums(counts, PEOPLE, derived=False)
    with_year = with_parts.with_sums(counts, PEOPLE, derived=True)
    # A rest told later, taken from earlier sums of parts, would tell the year of then.
    told_later = year.was_derived_withheld and cells["total"].str.startswith(REST).any()
    tells_of_parts = _tells(parts, parts_before, year.hidden, limit) or with_parts.tells(limit)
    tells_of_year = told_later or _tells(sums, before, year.hidden, limit) or with_year.tells(limit)
    year.cells, year.is_withheld = cells, tells_of_parts
    year.is_derived_withheld = tells_of_year and not tells_of_parts
    year.was_derived_withheld |= year.is_derived_withheld
    if tells_of_parts:
        year.published = published
    elif tells_of_year:
        year.published = with_parts
        year.shown = pd.concat([parts, before[before["derived"]]])
    else:
        year.published, year.shown = with_year, sums


def _added_up(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of sums that are published as such, not worked out from others."""
    is_rest = cells["total"].str.startswith(REST).fillna(value=False).astype("bool")
    return cells[~is_rest & (cells["member_code"] != CONSORTIUM)]


def _keys(cells: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(cells[[*CELL, *PEOPLE]].fillna(dict.fromkeys(PEOPLE, -1.0)))


def _members(cells: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(cells[MEMBER])


def _tells(
    sums: pd.DataFrame, before: pd.DataFrame, hidden: set[tuple[str, str]], limit: int
) -> bool:
    """Whether the sums of a school year, with those shown last, reveal a hidden number.

    sums : all cells now, with ``fresh``: hidden ones that came or changed since. before : then.
    """
    fresh = sums[sums["fresh"]]
    secret = sums[_members(sums).isin(list(hidden))]
    removed = before[~_keys(before).isin(_keys(sums)) & _members(before).isin(list(hidden))]
    fresh, secret, removed = (
        rows[rows["member_code"] != CONSORTIUM].dropna(subset="total")
        for rows in (fresh, secret, removed)
    )
    unsafe = (
        any(gives_away(rows[column], limit) for column in PEOPLE)
        for _total, rows in fresh.groupby("total")
    )
    # A sum all of whose parts are shown tells nothing, whatever was in it before.
    lost = set(removed["total"]) & set(secret["total"])
    return any(unsafe) or not lost <= set(fresh["total"])


def rests(parts: pd.DataFrame, years: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of a further published sum: parts of members whose year is not complete.

    parts : cells of periods shorter than a school year. years : cells of years made of them. The
    sum of the parts minus that of the years can be calculated by every reader.
    """
    rest = parts[~_members(parts).isin(_members(years))]
    summed = rest.groupby(MEMBER, as_index=False)[PEOPLE].sum(min_count=1)
    return summed.assign(total=REST + summed["within"], derived=True)
