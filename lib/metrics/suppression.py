"""Small numbers of people in sensitive indicators, and those from which they could be worked out.

Rule: the domain's small numbers. A count of one to four people is not published; zero is,
for it tells of nobody. Since the consortium's figure is published, a member alone hidden
could be got back by subtraction, so others are hidden with it until the sum of the hidden says of
none of them what it is. Which of them are the small ones is not told.
"""

import pandas as pd

from lib.metrics.bounds import BOUNDS
from lib.vocabulary import CONSORTIUM, Aggregation, UnitKind

PEOPLE = ["people", "others"]
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
    told = amount.where(counted).mask(kind == Aggregation.WEIGHTED_MEAN, weight)
    return pd.DataFrame({"people": told, "others": (weight - amount).where(of_a_whole)})


def is_small(counts: pd.Series, limit: int) -> pd.Series:
    """Whether counts are of some people, but fewer than a limit; not where nothing is known."""
    return (counts > 0) & (counts < limit)


def suppressed(cells: pd.DataFrame, limit: int) -> pd.Series:
    """Whether each cell must be suppressed.

    Parameters
    ----------
    cells : one row per member and published sum that it is part of: total (the sum's
        name), member_code, within (the school year: a member is hidden in all of it or in none, for
        its halves make its year) and the columns of ``people``.
    limit : counts from one up to it, itself left out, are small.

    A member stays alone where no other of its sum is left to be hidden. Each sum is guarded by
    itself; where some members are in one sum and not in another, the difference of the two is not.
    The consortium's own cells are part of no sum.
    """
    one = [cells["member_code"], cells["within"]]
    small = is_small(cells["people"], limit) | is_small(cells["others"], limit)
    hidden, known = small.groupby(one).transform("any"), None
    members = cells[cells["member_code"] != CONSORTIUM]
    while known is None or not hidden.equals(known):
        known = hidden
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
    if not any(_gives_away(concealed[column], limit) for column in PEOPLE):
        return cells.iloc[:0]
    some = shown[shown["people"] > 0]
    return (shown if some.empty else some).nsmallest(1, "people", keep="all")


def _gives_away(counts: pd.Series, limit: int) -> bool:
    """Whether the sum of some hidden counts says what each of them is.

    It does of one alone, and of several that are all as small or all as great as they may be.
    """
    told = counts.dropna()
    if len(told) < 2:
        return len(told) == 1
    return bool((told == 1).all() or (told == limit - 1).all())


def suppress_totals(figures: pd.DataFrame, limit: int) -> pd.DataFrame:
    """Return the consortium's figures without those of a few people.

    figures : rows with sensitive, unit_kind, aggregation, value and numerator. A column
    ``below`` is added: the limit where the figure counts some people but fewer, else
    missing; then nothing from which the figure could be worked out is left in the row. Of sensitive
    indicators the bounds are left out everywhere: the silent member's last report is the
    difference.
    """
    sensitive = figures["sensitive"].fillna(value=False).astype("bool")
    counts = sensitive & (figures["unit_kind"] == UnitKind.COUNT)
    shares = sensitive & (figures["aggregation"] == Aggregation.RATIO)
    hidden = (counts & is_small(figures["value"], limit)) | (
        shares & is_small(figures["numerator"], limit)
    )
    bounds = [name for name in BOUNDS if name in figures]
    figures = figures.assign(**{name: figures[name].mask(sensitive) for name in bounds})
    blank = {name: figures[name].mask(hidden) for name in DERIVED if name in figures}
    found = figures.assign(**blank)
    found["below"] = pd.Series(limit, figures.index, dtype="Int64").where(hidden)
    if "previous_value" in figures:
        before = counts & is_small(figures["previous_value"], limit)
        for name in ("previous_value", "change"):
            found[name] = found[name].mask(before)
    return found
