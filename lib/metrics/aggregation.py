"""Aggregation of members' reports into the consortium's figure, by the kind of indicator.

A report is first turned into components: an ``amount`` and, if the figure is a quotient, a
``weight``. The figure of a sum is Σ amount, that of a quotient Σ amount ÷ Σ weight × scale:
numerators over denominators, answers weighted by their number, members that have something over
members that reported. Percentages of members are never averaged: a village school must not weigh
as much as a large one.

Rules: the domain's calculation rules (aggregation over members), the design's section on figures.
Missing is never zero: what was not reported is in neither sum.
"""

import numpy as np
import pandas as pd

from lib.vocabulary import CONSORTIUM, QUOTIENTS, RATIOS, Aggregation, ReportStatus, UnitKind

PER_PERIOD = ["indicator_code", "period"]
COMPONENTS = [
    *PER_PERIOD,
    "member_code",
    "aggregation",
    "scale",
    "amount",
    "weight",
    "based",
    "value",
    "reported_on",
]

NUMBERS = ["value", "numerator", "denominator", "sample_size"]
REPORTED = ["indicator_code", "period", "member_code", "reported_on", *NUMBERS]
REPORT = [*REPORTED, "status"]
"""What ``to_components`` reads of a report."""

KINDS = pd.CategoricalDtype([str(kind) for kind in Aggregation])


class SenselessSumError(ValueError):
    """Values were to be added that cannot be added: of unlike units or an unknown indicator."""


def to_components(measurements: pd.DataFrame, indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the reports that count, each with what it adds to the consortium's figure.

    Parameters
    ----------
    measurements : rows of the kind ``measurements``.
    indicators : rows of the kind ``indicators``; every measured one must be there.

    Returns
    -------
    One row per report that is no draft and has a value, with the columns ``COMPONENTS``.
    ``value`` is the member's own figure in the indicator's unit: of its numerator and denominator
    where both are given (they win over a typed value), else as typed. ``based`` is false and
    ``amount`` missing where the report of a quotient lacks its base (the denominator, the number
    of answers): it is shown at its member and left out of the sums. A row of the consortium
    itself needs no base: nothing is added to it.

    Raises
    ------
    SenselessSumError : an indicator is unknown, so there is no rule for adding its values.
    """
    rules = pd.DataFrame(
        {"aggregation": indicators["aggregation"].astype(KINDS), "scale": scale(indicators)}
    )
    rules = rules.set_index(indicators["indicator_code"])
    places = rules.index.get_indexer(pd.Index(measurements["indicator_code"]))
    if (places < 0).any():
        unknown = measurements.loc[places < 0, "indicator_code"].unique()
        raise SenselessSumError(f"no rule of aggregation for {', '.join(sorted(unknown))}")
    rows = measurements[REPORTED].astype(dict.fromkeys(NUMBERS, "float64"))
    rows = pd.concat([rows, rules.take(places).set_index(rows.index)], axis=1)
    has_value = rows["value"].notna() | (
        rows["aggregation"].isin(RATIOS) & rows["numerator"].notna()
    )
    rows = rows[has_value & (measurements["status"] != ReportStatus.DRAFT)].reset_index(drop=True)
    return _with_amounts(rows)[COMPONENTS]


def scale(indicators: pd.DataFrame) -> pd.Series:
    """Return what a ratio of each indicator is multiplied by: 100, 1000 or 1."""
    factor = pd.Series(1.0, index=indicators.index)
    unit = indicators["unit"].str.strip()
    for kind, times in ((UnitKind.PERCENT, 100.0), (UnitKind.PER_1000, 1000.0)):
        only_in_unit = indicators["unit_kind"].isna() & unit.isin(kind.synonyms)
        factor = factor.mask((indicators["unit_kind"] == kind) | only_in_unit, times)
    return factor.where(indicators["aggregation"].isin(RATIOS), 1.0)


def quotient(amount: pd.Series, weight: pd.Series, times: pd.Series) -> pd.Series:
    """Return amount ÷ weight × times, or the amount alone where there is no weight.

    Missing where the weight is zero: a zero denominator makes no figure, and no zero either.
    """
    return (amount / weight.mask(weight == 0) * times).where(weight.notna(), amount)


def _with_amounts(rows: pd.DataFrame) -> pd.DataFrame:
    """Add amount, weight and whether there is a base; make ``value`` the member's own figure."""
    kind, of_consortium = rows["aggregation"], (rows["member_code"] == CONSORTIUM).to_numpy()
    value, upper, lower, answers = (rows[name].to_numpy() for name in NUMBERS)
    counts_members = (kind == Aggregation.RATIO_OF_MEMBERS).to_numpy()
    member, ratio = (
        counts_members & ~of_consortium,
        kind.isin(RATIOS).to_numpy() & ~(counts_members & ~of_consortium),
    )
    score, mean = (
        (kind == name).to_numpy() for name in (Aggregation.WEIGHTED_MEAN, Aggregation.MEAN)
    )
    value_or_count = np.where(counts_members & np.isnan(value), upper, value)
    bare = np.isnan(upper) | np.isnan(lower)
    amount = np.select(
        [member, ratio, score],
        [value_or_count > 0, np.where(bare, np.nan, upper), value * answers],
        value,
    )
    weight = np.select(
        [member | mean, ratio, score],
        [1.0, np.where(bare, np.nan, lower), np.where(np.isnan(value), np.nan, answers)],
        np.nan,
    )
    based = ~np.isnan(amount)
    stated = of_consortium & ~based  # the consortium's own row is not added up: it needs no base
    amount, weight = (
        np.where(stated, value_or_count / rows["scale"], amount),
        np.where(stated, 1.0, weight),
    )
    rows = rows.assign(amount=amount, weight=weight, based=based)
    figure = quotient(rows["amount"], rows["weight"], rows["scale"])
    return rows.assign(value=figure.mask(~based, value_or_count))


def eligible(components: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of which the consortium's figures are made.

    The consortium's own row counts for distinct indicators, where it is the only one that counts
    (four members that report one event must not make four), and where no member reported.
    """
    is_own = components["member_code"] == CONSORTIUM
    is_distinct = components["aggregation"] == Aggregation.DISTINCT
    if not is_own.any():
        return components[~is_distinct]
    by_members = pd.MultiIndex.from_frame(
        components.loc[~is_own & ~is_distinct, PER_PERIOD].drop_duplicates()
    )
    stands_in = ~pd.MultiIndex.from_frame(components.loc[is_own, PER_PERIOD]).isin(by_members)
    counts = ~is_own & ~is_distinct
    counts[is_own] = stands_in
    return components[counts]


def combine(components: pd.DataFrame) -> pd.DataFrame:
    """Return the consortium's figure of every indicator and period.

    Takes the rows of ``to_components``, whole or any part of them (the members of a region, the
    members present in two periods): the same rules hold.

    Returns
    -------
    One row per indicator and period, sorted: indicator_code, period, value, numerator,
    denominator (ratios only), sample_size (weighted means only), members (reports in the
    figure), without_base (reports shown at their member only).
    ``value`` is missing where no report has a base or the denominators add up to zero.
    """
    rows = eligible(components).reset_index(drop=True)
    number = numbered(rows, PER_PERIOD)
    first = rows.iloc[np.unique(number, return_index=True)[1]].reset_index(drop=True)
    kind, by_members = first["aggregation"], rows["member_code"] != CONSORTIUM
    members, based = added(by_members, number), added(rows["based"], number)
    figures = first[PER_PERIOD].assign(
        amount=added(rows["amount"], number), weight=added(rows["weight"], number)
    )
    figures = _with_extremes(figures, kind, rows)
    ratio, answers = kind.isin(RATIOS) & (based > 0), kind == Aggregation.WEIGHTED_MEAN
    return figures[PER_PERIOD].assign(
        value=quotient(figures["amount"], figures["weight"], first["scale"]),
        numerator=figures["amount"].where(ratio),
        denominator=figures["weight"].where(ratio),
        sample_size=figures["weight"].where(answers & (based > 0)),
        members=members.astype("int64"),
        without_base=np.where(kind.isin(QUOTIENTS), members - based, 0).clip(0).astype("int64"),
    )


def numbered(rows: pd.DataFrame, keys: list[str]) -> np.ndarray:
    """Return, for each row, the number of its group in the order of the keys."""
    if rows.empty:  # pandas cannot number no groups
        return np.empty(0, dtype="int64")
    return rows.groupby(keys).ngroup().to_numpy()


def added(values: pd.Series, number: np.ndarray) -> np.ndarray:
    """Return the sums of values by the number of their group; missing where no value is known."""
    plain = values.to_numpy(dtype="float64")
    is_known = ~np.isnan(plain)
    sums = np.bincount(number, weights=np.where(is_known, plain, 0.0))
    return np.where(np.bincount(number, weights=is_known) > 0, sums, np.nan)


def _with_extremes(figures: pd.DataFrame, kind: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    """Put the greatest and the latest amount where the kind of indicator asks for them."""
    for name, order in ((Aggregation.MAX, "amount"), (Aggregation.LAST, "reported_on")):
        if not (kind == name).any():
            continue
        last = rows.sort_values([order, "member_code"], na_position="first")
        last = last.drop_duplicates(PER_PERIOD, keep="last")[[*PER_PERIOD, "amount"]]
        last_values = figures[PER_PERIOD].merge(last, how="left")["amount"]
        figures["amount"] = figures["amount"].mask(kind == name, last_values)
    return figures


def contributions(components: pd.DataFrame) -> pd.Series:
    """Return how much of the consortium's figure each of the rows of ``to_components`` makes.

    In the indicator's unit; the contributions of one indicator and period add up to its figure.
    Missing for rows that are not in it and for ``max`` and ``last``, which are no sums.
    """
    rows = eligible(components)
    rows = rows[~rows["aggregation"].isin((Aggregation.MAX, Aggregation.LAST))]
    total = rows.groupby(PER_PERIOD)["weight"].transform("sum", min_count=1)
    return quotient(rows["amount"], total, rows["scale"]).reindex(components.index)
