"""Small numbers of people in sensitive indicators, and those from which they could be worked out.

Rule: the domain's small numbers. A count of one to four people is not published; zero is,
for it tells of nobody. Since the consortium's figure is published, a member alone hidden
could be got back by subtraction, so others are hidden with it until the sum of the hidden says of
none of them what it is. Which of them are the small ones is not told.

Sums are published again after every upload, so the difference of two of them is a published sum
too: of the reports that came in between. The rule therefore holds for that difference. Where it
would tell of somebody, the sum is withheld until enough others have reported. What is decided of an
upload depends on it and on those before it, so nothing that was once shown helps later.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from lib.metrics.bounds import BOUNDS
from lib.vocabulary import CONSORTIUM, Aggregation, UnitKind

PEOPLE = ["people", "others"]
CELL = ["total", "member_code", "within"]
MEMBER = ["member_code", "within"]
DERIVED = (
    *("value", "numerator", "denominator", "sample_size", "gap", "done", "attainment"),
    *("change", "pace_needed", "pace_had", "previous_value"),
    *("likely", "lowest", "highest"),
)
"""Columns of the consortium's figure from which its value could be worked out."""


def people(components: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Return how many people each report tells of.

    Two columns: people (the numerator of a share, what is counted, those who answered) and others
    (of a share that is part of a whole, the rest of the denominator); missing where nobody is
    counted, as in money, hours, or shares of members and of programmes.
    """
    known = indicators.set_index("indicator_code").reindex(components["indicator_code"])
    kind, amount, weight = components["aggregation"], components["amount"], components["weight"]
    share = kind == Aggregation.RATIO
    counted = share | (
        (known["unit_kind"] == UnitKind.COUNT).to_numpy()
        & ~kind.isin((Aggregation.RATIO_OF_MEMBERS, Aggregation.RATIO_OF_ITEMS))
    )
    of_a_whole = share & known["is_share"].fillna(value=False).to_numpy(dtype=bool)
    counts_of_people = amount.where(counted).mask(kind == Aggregation.WEIGHTED_MEAN, weight)
    return pd.DataFrame({"people": counts_of_people, "others": (weight - amount).where(of_a_whole)})


def is_small(counts: pd.Series, limit: int) -> pd.Series:
    """Whether counts are of some people, but fewer than a limit; not where nothing is known."""
    return (counts > 0) & (counts < limit)


@dataclass(frozen=True)
class Disclosure:
    """What may not be shown of one indicator.

    hidden : pairs of a member and a school year in which its numbers are not shown.
    withheld : school years of which no sum is shown.
    """

    hidden: frozenset[tuple[str, str]] = frozenset()
    withheld: frozenset[str] = frozenset()


def disclosure(states: Iterable[pd.DataFrame], limit: int) -> Disclosure:
    """Return what may not be shown after the last of some uploads.

    states : the cells after each upload in turn, as ``suppressed`` takes them. limit : as there.
    """
    hidden: set[tuple[str, str]] = set()
    withheld: set[str] = set()
    shown: dict[str, pd.DataFrame] = {}  # of each school year, the cells when its sums were shown
    for cells in states:
        last_shown = pd.concat([cells[:0], *shown.values()])
        known = pd.Series(_keys(cells).isin(_keys(last_shown)), cells.index)
        earlier = pd.Series(_members(cells).isin(list(hidden)), cells.index)
        concealed = suppressed(cells, limit, hidden=earlier, known=known)
        hidden |= set(_members(cells[concealed]))
        years = {str(year): sums for year, sums in cells.groupby("within")}
        withheld = {
            year
            for year, sums in years.items()
            if _tells(sums[concealed & ~known], sums, shown.get(year, cells[:0]), hidden, limit)
        }
        shown |= {year: sums for year, sums in years.items() if year not in withheld}
    return Disclosure(frozenset(hidden), frozenset(withheld))


def _keys(cells: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(cells[[*CELL, *PEOPLE]].fillna(dict.fromkeys(PEOPLE, -1.0)))


def _members(cells: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(cells[MEMBER])


def _tells(
    fresh: pd.DataFrame,
    sums: pd.DataFrame,
    before: pd.DataFrame,
    hidden: set[tuple[str, str]],
    limit: int,
) -> bool:
    """Whether the sums of a school year, beside those shown last, tell a hidden number.

    fresh : the hidden cells that came or changed since. sums : all cells now; before : then.
    """
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
    """Return the cells of the sums that follow from halves and years, of members without a year.

    parts : cells of periods shorter than a school year. years : cells of years made of them. The
    sums of the parts less that of the years is what the members gave that made no year: a
    published sum as well.
    """
    rest = parts[~_members(parts).isin(_members(years))]
    summed = rest.groupby(MEMBER, as_index=False)[PEOPLE].sum(min_count=1)
    return summed.assign(total="rest " + summed["within"])


def suppressed(
    cells: pd.DataFrame,
    limit: int,
    *,
    hidden: pd.Series | None = None,
    known: pd.Series | None = None,
) -> pd.Series:
    """Whether each cell must be suppressed.

    Parameters
    ----------
    cells : one row per member and published sum that it is part of: total (the sum's
        name; missing where it is part of none), member_code, within (the school year: a member is
        hidden in all of it or in none, for its halves make its year) and the columns of ``people``.
    limit : counts from one up to it, itself left out, are small.
    hidden : cells that are suppressed anyhow. known : cells that were part of a sum shown before,
        so that they hide nobody.

    A member stays alone where no other of its sum is left to be hidden. Each sum is guarded by
    itself; what follows from several is a sum of its own (``rests``).
    The consortium's own cells are part of no sum.
    """
    one = [cells["member_code"], cells["within"]]
    small = is_small(cells["people"], limit) | is_small(cells["others"], limit)
    small |= False if hidden is None else hidden
    is_cover = cells["member_code"] != CONSORTIUM
    members = cells[is_cover if known is None else is_cover & ~known]
    hidden, before = small.groupby(one).transform("any"), None
    while before is None or not hidden.equals(before):
        before = hidden
        for _total, group in members.groupby("total"):
            more = _complements(group, hidden[group.index], limit)
            if len(more):
                hidden = (hidden | hidden.index.isin(more.index)).groupby(one).transform("any")
    return hidden


def _complements(cells: pd.DataFrame, hidden: pd.Series, limit: int) -> pd.DataFrame:
    """The cells of a sum to hide next; none where what is hidden is safe or all that there is.

    They are the smallest above zero, all that are equal: which of them was taken would tell
    something to those who know how.
    """
    concealed, shown = cells[hidden], cells[~hidden & cells["people"].notna()]
    if not any(gives_away(concealed[column], limit) for column in PEOPLE):
        return cells.iloc[:0]
    with_people = shown[shown["people"] > 0]
    return (shown if with_people.empty else with_people).nsmallest(1, "people", keep="all")


def gives_away(counts: pd.Series, limit: int) -> bool:
    """Whether the sum of some hidden counts says what each of them is.

    It does of one alone, and of several that are all as small or all as great as they may be.
    """
    known = counts.dropna()
    if len(known) < 2:
        return len(known) == 1
    return bool((known == 1).all() or (known == limit - 1).all())


def suppress_totals(
    figures: pd.DataFrame,
    limit: int,
    withheld: pd.Series | None = None,
    previous_withheld: pd.Series | None = None,
) -> pd.DataFrame:
    """Return the consortium's figures without those of a few people.

    figures : rows with sensitive, unit_kind, aggregation, value and numerator. withheld : whether
    a figure would tell of somebody beside earlier ones; previous_withheld : so would that of a year
    before. Columns are added: ``below``, the limit where the figure counts some people but
    fewer, else missing, and ``withheld``. Of both, nothing from which the figure could be worked
    out is left in the row. Of sensitive indicators the bounds are left out everywhere: the silent
    member's last report is the difference.
    """
    nowhere = pd.Series(data=False, index=figures.index)
    withheld = nowhere if withheld is None else withheld
    sensitive = figures["sensitive"].fillna(value=False).astype("bool")
    counts = sensitive & (figures["unit_kind"] == UnitKind.COUNT)
    shares = sensitive & (figures["aggregation"] == Aggregation.RATIO)
    hidden = (counts & is_small(figures["value"], limit)) | (
        shares & is_small(figures["numerator"], limit)
    )
    bounds = [name for name in BOUNDS if name in figures]
    figures = figures.assign(**{name: figures[name].mask(sensitive) for name in bounds})
    blank = {name: figures[name].mask(hidden | withheld) for name in DERIVED if name in figures}
    result = figures.assign(**blank, withheld=withheld & ~hidden)
    result["below"] = pd.Series(limit, figures.index, dtype="Int64").where(hidden)
    if "previous_value" in figures:
        before = counts & is_small(figures["previous_value"], limit)
        before |= nowhere if previous_withheld is None else previous_withheld
        for name in ("previous_value", "change"):
            result[name] = result[name].mask(before)
    return result
