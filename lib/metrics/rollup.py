"""From halves, quarters and months to the school year: of each member, then of the consortium.

Rules: the domain's roll-up over time. A flow is the sum of its parts, a stock what the last census
found, a ratio is made anew of the numerators and denominators of the same window, a score is
the mean weighed by answers. Who reported a row for the year itself is taken at its word.
"""

import pandas as pd

from lib import periods
from lib.metrics.aggregation import PER_PERIOD, WEIGHED, combine, quotient
from lib.metrics.membership import belonging
from lib.vocabulary import CONSORTIUM, Aggregation, Nature, PeriodType

PER_MEMBER = [*PER_PERIOD, "member_code"]
COMPLETENESS = ["parts_in", "parts_due", "complete"]
SHORTER = (PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH)
DATED = (Nature.STOCK, Nature.MILESTONE)
"""Natures that are true of a day: the latest census stands for the year."""

ENOUGH = 0.5
"""Share of the members that gave anything of a year that must have given all of it."""


def school_years(
    weighed: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return each member's school years, made of whatever it reported within them.

    Parameters
    ----------
    weighed : what ``aggregation.weigh`` returns; calendar years are passed over.
    indicators, members : rows of those kinds.

    Returns
    -------
    One row per indicator, school year and member, with the columns of ``weigh`` and parts_in,
    parts_due, complete. A member owes the parts on whose last day it belonged to the consortium.
    Its year is complete when they are all in, or its own row for the year is; a stock's, when
    the last census is. An incomplete year holds what there is so far.
    """
    rows = weighed.rename(columns={"period": "part"}).join(_places(weighed["period"]), on="part")
    rows["nature"] = rows["indicator_code"].map(indicators.set_index("indicator_code")["nature"])
    own = rows[rows["length"] == PeriodType.SCHOOL_YEAR]
    shorter = rows[rows["length"].isin(SHORTER)]
    if len(own):
        said = pd.MultiIndex.from_frame(own[PER_MEMBER])
        shorter = shorter[~pd.MultiIndex.from_frame(shorter[PER_MEMBER]).isin(said)]
    own = own.assign(parts_in=1, parts_due=1, complete=True)
    found = [own, _made(shorter, members)] if len(shorter) else [own]
    return pd.concat([years[[*WEIGHED, *COMPLETENESS]] for years in found], ignore_index=True)


def _places(codes: pd.Series) -> pd.DataFrame:
    """Where each period lies: its school year (``period``), first day and length, by code."""
    spans = {code: periods.of(code) for code in codes.unique()}
    rows = [(span.school_year, span.start.isoformat(), span.type) for span in spans.values()]
    columns = ["period", "starts_on", "length"]
    return pd.DataFrame(rows, columns=columns, index=list(spans), dtype="str")


def _made(rows: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """School years made of shorter periods, by member."""
    rows = rows.sort_values("starts_on")
    number = rows.groupby(PER_MEMBER, sort=False).ngroup()
    latest = ~number.duplicated(keep="last")
    dated = rows["nature"].isin(DATED)
    years = rows[latest].set_index(number[latest])
    counted = latest | ~dated
    years = _over_time(rows[counted], number[counted], years)
    made = quotient(years["amount"], years["weight"], years["scale"])
    years["value"] = years["value"].where(years["nature"].isin(DATED), made)
    years["parts_in"] = number.value_counts()
    years["parts_due"], final = _parts_due(years, members)
    all_in = years["parts_in"] >= years["parts_due"]
    years["complete"] = all_in.mask(years["nature"].isin(DATED), years["part"] == final)
    return years


def _over_time(rows: pd.DataFrame, number: pd.Series, years: pd.DataFrame) -> pd.DataFrame:
    """Put amount and weight of the year: sums, except where a member counts once, however often.

    The amount is missing where a part lacks its base, or was stated without one beside others.
    """
    groups = rows.assign(based=rows["based"].astype("float64")).groupby(number)
    sums = groups[["amount", "weight", "based"]].sum(min_count=1)
    most = groups[["amount", "weight"]].max()
    has_some = years["aggregation"] == Aggregation.RATIO_OF_MEMBERS
    mean_of_flow = (years["aggregation"] == Aggregation.MEAN) & (years["nature"] == Nature.FLOW)
    size = groups.size()
    alike = (sums["based"] == 0) | (sums["based"] == size)
    usable = alike & (groups["amount"].count() == size)
    years["amount"] = sums["amount"].mask(has_some, most["amount"]).where(usable)
    years["weight"] = sums["weight"].mask(has_some | mean_of_flow, most["weight"])
    years["based"] = sums["based"] == size
    return years


def _parts_due(years: pd.DataFrame, members: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """How many parts of each year the member owed, and which part is the year's last."""
    kinds = years[["period", "length"]].drop_duplicates().itertuples(index=False)
    parts = [
        (year, length, part)
        for year, length in kinds
        for part in periods.parts(year, PeriodType(length))
    ]
    known = pd.DataFrame(parts, columns=["period", "length", "part"], dtype="str")
    of_year = known.groupby(["period", "length"])["part"].agg(["size", "last"])
    of_year = years[["period", "length"]].join(of_year, on=["period", "length"])
    due = of_year["size"].copy()
    moved = members[members["joined_on"].notna() | members["left_on"].notna()]["member_code"]
    some = years[years["member_code"].isin(moved)]
    every = some[["member_code", "period", "length"]].reset_index(names="number").merge(known)
    owed = belonging(every[["member_code"]].assign(period=every["part"]), members)
    due.update(owed.groupby(every["number"]).sum().astype("int64"))
    return due, of_year["last"]


def settled(years: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``school_years`` that a year's figure is made of, and how whole it is.

    A year is complete when at least half of the members that gave anything of it have given all;
    then it is the figure of those, and the others are missing from its coverage. Else it is
    unfinished and made of what there is so far: ``parts_in`` says in how many of ``parts_due``
    half of the givers have reported, and ``complete`` is false.
    """
    own = years["member_code"] == CONSORTIUM
    number = years.groupby(PER_PERIOD, sort=False).ngroup()
    full = years["complete"].astype("float64").mask(own).groupby(number).mean()
    stands = years["complete"] & (own | (number.map(full) >= ENOUGH))
    groups = years.assign(stands=stands).groupby(number)
    told = groups["stands"].any().rename("complete").to_frame()
    told["parts_due"] = groups["parts_due"].max()
    usual = groups["parts_in"].quantile(0.5, interpolation="lower")
    so_far = usual.clip(upper=told["parts_due"] - 1).astype("int64")
    told["parts_in"] = so_far.mask(told["complete"], told["parts_due"])
    rows = years.drop(columns=COMPLETENESS).join(told.loc[number].set_index(years.index))
    return rows[stands | ~rows["complete"]]


def as_reported(weighed: pd.DataFrame) -> pd.DataFrame:
    """Return reports in their own periods, each a whole of one part, as ``settled`` tells it."""
    return weighed.assign(parts_in=1, parts_due=1, complete=True)


def combine_told(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the consortium's figure of every indicator and period, and how whole it is.

    Takes what ``settled`` or ``as_reported`` returns; returns the columns of
    ``aggregation.combine``, and parts_in, parts_due, complete.
    """
    told = rows.drop_duplicates(PER_PERIOD)[[*PER_PERIOD, *COMPLETENESS]]
    return combine(rows).merge(told, on=PER_PERIOD)
