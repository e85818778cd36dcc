"""Small numbers of people in sensitive indicators, and those from which they could be worked out.

Rule: the domain's small numbers. A count of one to four people is not published; zero is. Since the
consortium's figure is published, a single hidden member could be calculated by subtraction, so
others are hidden with it (complementary suppression) until the sum of the hidden ones reveals none
of them. Which of the hidden are the small ones is not shown.
"""

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
    """Return how many people each report counts.

    Two columns: people (the numerator of a share, what is counted, those who answered) and others
    (of a share that is part of a whole, the rest of the denominator); missing where nobody is
    counted, as in money, hours, or shares of members and of programmes.
    """
    passports = indicators.set_index("indicator_code").reindex(components["indicator_code"])
    kind, amount, weight = components["aggregation"], components["amount"], components["weight"]
    share = kind == Aggregation.RATIO
    counted = share | (
        (passports["unit_kind"] == UnitKind.COUNT).to_numpy()
        & ~kind.isin((Aggregation.RATIO_OF_MEMBERS, Aggregation.RATIO_OF_ITEMS))
    )
    of_a_whole = share & passports["is_share"].fillna(value=False).to_numpy(dtype=bool)
    counts_of_people = amount.where(counted).mask(kind == Aggregation.WEIGHTED_MEAN, weight)
    return pd.DataFrame({"people": counts_of_people, "others": (weight - amount).where(of_a_whole)})


def is_small(counts: pd.Series, limit: int) -> pd.Series:
    """Whether counts are above zero and below a limit; false where a count is missing."""
    return (counts > 0) & (counts < limit)


def suppressed(
    cells: pd.DataFrame,
    limit: int,
    *,
    hidden: pd.Series | None = None,
    was_shown: pd.Series | None = None,
) -> pd.Series:
    """Whether each cell must be suppressed.

    Parameters
    ----------
    cells : one row per member and published sum that it is part of: total (the sum's
        name; missing where it is part of none), member_code, within (the school year: a member is
        hidden in all of it or in none, for its halves make its year) and the columns of ``people``.
    limit : counts from one up to it, itself left out, are small.
    hidden : cells that are suppressed anyhow. was_shown : cells that were part of a sum shown
        before; hiding them would protect nobody.

    A member is the only hidden one of its sum if no other is left to be hidden. Each sum is guarded
    by itself; what follows from several is a sum of its own (``rests``).
    The consortium's own cells are part of no sum.
    """
    one = [cells["member_code"], cells["within"]]
    small = is_small(cells["people"], limit) | is_small(cells["others"], limit)
    small |= False if hidden is None else hidden
    is_cover = cells["member_code"] != CONSORTIUM
    members = cells[is_cover if was_shown is None else is_cover & ~was_shown]
    hidden, before = small.groupby(one).transform("any"), None
    while before is None or not hidden.equals(before):
        before = hidden
        for _total, group in members.groupby("total"):
            more = _complements(group, hidden[group.index], limit)
            if len(more):
                hidden = (hidden | hidden.index.isin(more.index)).groupby(one).transform("any")
    return hidden


def _complements(cells: pd.DataFrame, hidden: pd.Series, limit: int) -> pd.DataFrame:
    """Return the cells of a sum to hide next; none if the hidden ones are safe or none is left.

    They are the smallest above zero, all that are equal: a choice among equal ones would reveal
    something to readers who know the rule.
    """
    concealed, visible = cells[hidden], cells[~hidden & cells["people"].notna()]
    if not any(gives_away(concealed[column], limit) for column in PEOPLE):
        return cells.iloc[:0]
    with_people = visible[visible["people"] > 0]
    return (visible if with_people.empty else with_people).nsmallest(1, "people", keep="all")


def gives_away(counts: pd.Series, limit: int) -> bool:
    """Whether the sum of some hidden counts reveals each of them.

    It does for a single count, and for several that are all 1 or all just below the limit.
    """
    counted = counts.dropna()
    if len(counted) < 2:
        return len(counted) == 1
    return bool((counted == 1).all() or (counted == limit - 1).all())


def suppress_totals(
    figures: pd.DataFrame,
    limit: int,
    withheld: pd.Series | None = None,
    previous_withheld: pd.Series | None = None,
) -> pd.DataFrame:
    """Return the consortium's figures without those of a few people.

    figures : rows with sensitive, unit_kind, aggregation, value and numerator. withheld : whether
    a figure, with earlier ones, would reveal a member's; previous_withheld : the same for the
    figure of a year before. Two columns are added: ``below`` (the limit if the figure counts fewer
    people than it, else missing) and ``withheld``. Such rows lose everything from which the figure
    could be calculated. Sensitive indicators never have bounds: their difference is the silent
    member's last report.
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
