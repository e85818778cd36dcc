"""Bounds of a figure if the silent members had reported: likely value, lowest, highest.

Rule: the design's section on figures (*robust word*). The terms of the field are last observation
carried forward (``likely``) and worst-case bounds after Manski (``lowest``, ``highest``). A member
is silent in a period when it owes a report and none of its reports is in the figure.
"""

import pandas as pd

from lib import periods
from lib.metrics.aggregation import COMPONENTS, PER_PERIOD, combine, eligible, quotient
from lib.metrics.membership import expected_reports
from lib.vocabulary import CONSORTIUM, Aggregation

BOUNDS = ["likely", "lowest", "highest"]
KEY = [*PER_PERIOD, "member_code"]
ADDED_UP = (Aggregation.SUM, Aggregation.DISTINCT)
GROWING = (*ADDED_UP, Aggregation.MAX)


def add_bounds(
    figures: pd.DataFrame, rows: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return figures with three more, and how many silent members nothing is known of.

    Parameters
    ----------
    figures : one row per indicator and period: value, complete, members_reported, members_due.
    rows : the components that the figures are made of, complete or not, as
        ``combine_with_coverage`` takes them. indicators, members : rows of those kinds.

    Returns
    -------
    The figures with the columns ``BOUNDS``, in the indicator's unit, and ``members_unknown``:

    likely : with each silent member's complete figure of the same length a year earlier; who has
        none adds nothing.
    lowest, highest : of sums and distinct counts, with the silent members as nothing and as in
        ``likely``; of shares of members, with all silent ones against and all for; of shares of
        items likewise, over as many items as they had a year earlier; of other kinds ``likely``.
    members_unknown : of sums, distinct counts and greatest values, which every report raises, the
        silent members without a figure a year earlier: nobody knows how much they would add. Zero
        of other kinds, where silence takes nothing away.

    All three equal the value where nobody is silent, where the consortium's own row stands in for
    the members, and where the figure is unfinished; then no member is unknown.
    """
    figures = figures.assign(**dict.fromkeys(BOUNDS, figures["value"]), members_unknown=0)
    lacking = figures["complete"] & (figures["members_reported"] < figures["members_due"])
    if not lacking.any():
        return figures
    usable = eligible(rows)
    usable = usable[usable["member_code"] != CONSORTIUM]
    of_members = pd.MultiIndex.from_frame(usable[PER_PERIOD].drop_duplicates())
    lacking &= pd.MultiIndex.from_frame(figures[PER_PERIOD]).isin(of_members)
    if not lacking.any():
        return figures
    lacking_periods = figures.loc[lacking, PER_PERIOD]
    silent = _silent(lacking_periods, usable, indicators, members)
    carried = _carried_forward(silent, usable[usable["complete"]])
    index_of_lacking = pd.MultiIndex.from_frame(lacking_periods)
    reported = usable[pd.MultiIndex.from_frame(usable[PER_PERIOD]).isin(index_of_lacking)]
    sums = _sums(reported, carried, silent)
    bounds = _bounds(sums, combine(pd.concat([reported, carried], ignore_index=True)))
    bounds = bounds.reindex(index_of_lacking).set_axis(lacking_periods.index)
    for name in BOUNDS:
        figures.loc[lacking_periods.index, name] = bounds[name].fillna(figures["value"])
    unknown = (sums["silent"] - sums["carried"]).where(sums["kind"].isin(GROWING), 0)
    unknown = unknown.reindex(index_of_lacking).fillna(0).astype("int64")
    figures.loc[lacking_periods.index, "members_unknown"] = unknown.to_numpy()
    return figures


def with_carried_forward(
    rows: pd.DataFrame, period: str, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return the components of which the likely figure of a period is made.

    rows : what ``add_bounds`` takes, of one indicator. The rows of the period, and those of the
    silent members a year earlier, which are ``carried``; none where no member has reported.
    """
    rows = rows.assign(carried=False)
    reported = rows[rows["period"] == period]
    usable = eligible(rows)
    usable = usable[usable["member_code"] != CONSORTIUM]
    lacking = usable.loc[usable["period"] == period, PER_PERIOD].drop_duplicates()
    if lacking.empty:
        return reported
    silent = _silent(lacking, usable, indicators, members)
    carried = _carried_forward(silent, usable[usable["complete"]]).assign(carried=True)
    return pd.concat([reported, carried], ignore_index=True) if len(carried) else reported


def _silent(
    lacking_periods: pd.DataFrame,
    usable: pd.DataFrame,
    indicators: pd.DataFrame,
    members: pd.DataFrame,
) -> pd.DataFrame:
    """Indicator, period and member of the reports that are owed and in no figure."""
    expected = expected_reports(lacking_periods, indicators, members)
    reported = pd.MultiIndex.from_frame(usable[KEY])
    return expected[~pd.MultiIndex.from_frame(expected[KEY]).isin(reported)]


def _carried_forward(silent: pd.DataFrame, complete: pd.DataFrame) -> pd.DataFrame:
    """The components of the silent members a year earlier, in the period that they lack."""
    codes = silent["period"].unique()
    before = {code: periods.year_before(code) for code in codes}
    earlier = silent.assign(before=silent["period"].map(before))
    with_amount = complete[complete["amount"].notna()].rename(columns={"period": "before"})
    carried = earlier.merge(with_amount, on=["indicator_code", "before", "member_code"])
    return carried[COMPONENTS]


def _sums(reported: pd.DataFrame, carried: pd.DataFrame, silent: pd.DataFrame) -> pd.DataFrame:
    """What the bounds of each figure need: its kind, scale and sums, and those of the silent."""
    groups = reported.groupby(PER_PERIOD)
    return pd.DataFrame(
        {
            "kind": groups["aggregation"].first().astype("str"),
            "scale": groups["scale"].first(),
            "amount": groups["amount"].sum(min_count=1),
            "weight": groups["weight"].sum(min_count=1),
            "silent": silent.groupby(PER_PERIOD).size(),
            "silent_weight": carried.groupby(PER_PERIOD)["weight"].sum(),
            "carried": carried.groupby(PER_PERIOD).size(),
        }
    ).fillna({"silent": 0, "silent_weight": 0, "carried": 0})


def _bounds(sums: pd.DataFrame, with_carried: pd.DataFrame) -> pd.DataFrame:
    likely = with_carried.set_index(PER_PERIOD)["value"].reindex(sums.index)
    added_up = sums["kind"].isin(ADDED_UP)
    ends = pd.DataFrame({"without": likely.mask(added_up, sums["amount"]), "with": likely})
    lowest, highest = ends.min(axis="columns"), ends.max(axis="columns")
    extra = sums["silent_weight"].where(sums["kind"] == Aggregation.RATIO_OF_ITEMS)
    extra = extra.mask(sums["kind"] == Aggregation.RATIO_OF_MEMBERS, sums["silent"])
    against, in_favour = (
        quotient(amount, sums["weight"] + extra, sums["scale"])
        for amount in (sums["amount"], sums["amount"] + extra)
    )
    shares = extra.notna() & against.notna()
    return pd.DataFrame(
        {
            "likely": likely,
            "lowest": lowest.mask(shares, against),
            "highest": highest.mask(shares, in_favour),
        }
    )
