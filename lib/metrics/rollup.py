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
    spans = {code: periods.of(code) for code in weighed["period"].unique()}
    rows = weighed.rename(columns={"period": "part"})
    rows["period"] = rows["part"].map({code: span.school_year for code, span in spans.items()})
    rows["starts_on"] = rows["part"].map({code: span.start for code, span in spans.items()})
    rows["length"] = rows["part"].map({code: span.type.value for code, span in spans.items()})
    rows["nature"] = rows["indicator_code"].map(indicators.set_index("indicator_code")["nature"])
    own = rows[rows["length"] == PeriodType.SCHOOL_YEAR]
    own = own.assign(parts_in=1, parts_due=1, complete=True)
    shorter = rows[rows["length"].isin(SHORTER)]
    said = pd.MultiIndex.from_frame(own[PER_MEMBER])
    shorter = shorter[~pd.MultiIndex.from_frame(shorter[PER_MEMBER]).isin(said)]
    found = [own, _made(shorter, members)] if len(shorter) else [own]
    return pd.concat([years[[*WEIGHED, *COMPLETENESS]] for years in found], ignore_index=True)


def _made(rows: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """School years made of shorter periods, by member."""
    rows = rows.sort_values("starts_on")
    parts_in = rows.groupby(PER_MEMBER).size()
    dated = rows["nature"].isin(DATED)
    latest = ~rows.duplicated(PER_MEMBER, keep="last")
    counted, years = rows[latest | ~dated], rows[latest].set_index(PER_MEMBER)
    years["amount"], years["weight"] = _over_time(counted, years)
    years["based"] = counted.groupby(PER_MEMBER)["based"].all()
    made = quotient(years["amount"], years["weight"], years["scale"])
    dated = years["nature"].isin(DATED)
    years["value"] = years["value"].where(dated, made)
    years["parts_in"] = parts_in
    years = _with_parts_due(years.reset_index(), members)
    all_in = years["parts_in"] >= years["parts_due"]
    years["complete"] = all_in.mask(years["nature"].isin(DATED), years["part"] == years["final"])
    return years


def _over_time(rows: pd.DataFrame, years: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Amount and weight of a year: sums, except where a member counts once, however often.

    The amount is missing where a part lacks its base, or was stated without one beside others.
    """
    groups = rows.groupby(PER_MEMBER)
    sums = groups[["amount", "weight"]].sum(min_count=1)
    most = groups[["amount", "weight"]].max()
    has_some = years["aggregation"] == Aggregation.RATIO_OF_MEMBERS
    mean_of_flow = (years["aggregation"] == Aggregation.MEAN) & (years["nature"] == Nature.FLOW)
    alike = groups["based"].min() == groups["based"].max()
    usable = alike & (groups["amount"].count() == groups.size())
    amount = sums["amount"].mask(has_some, most["amount"]).where(usable)
    return amount, sums["weight"].mask(has_some | mean_of_flow, most["weight"])


def _with_parts_due(years: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Add how many parts of each year the member owed, and which part is the year's last."""
    kinds = years[["period", "length"]].drop_duplicates()
    parts = pd.DataFrame(
        [
            (year, length, part)
            for year, length in kinds.itertuples(index=False)
            for part in periods.parts(year, PeriodType(length))
        ],
        columns=["period", "length", "part"],
    )
    final = parts.groupby(["period", "length"])["part"].last().rename("final")
    due = years[[*PER_MEMBER, "length"]].merge(parts, on=["period", "length"])
    owed = due.drop(columns="period").rename(columns={"part": "period"})
    due["owed"] = belonging(owed, members)
    counts = due.groupby(PER_MEMBER)["owed"].sum().rename("parts_due")
    return years.join(final, on=["period", "length"]).join(counts, on=PER_MEMBER)


def settled(years: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``school_years`` that a year's figure is made of, and how whole it is.

    A year is complete when at least half of the members that gave anything of it have given all;
    then it is the figure of those, and the others are missing from its coverage. Else it is
    unfinished and made of what there is so far: ``parts_in`` says in how many of ``parts_due``
    half of the givers have reported, and ``complete`` is false.
    """
    groups = years.groupby(PER_PERIOD)
    own = years["member_code"] == CONSORTIUM
    full = years["complete"].astype("float64").mask(own)
    full = full.groupby([years[name] for name in PER_PERIOD]).transform("mean")
    years = years.assign(stands=years["complete"] & (own | (full >= ENOUGH)))
    told = pd.DataFrame(
        {
            "complete": years.groupby(PER_PERIOD)["stands"].any(),
            "parts_due": groups["parts_due"].max(),
            "parts_in": groups["parts_in"].quantile(0.5, interpolation="lower"),
        }
    )
    so_far = told["parts_in"].clip(upper=told["parts_due"] - 1).astype("int64")
    told["parts_in"] = so_far.mask(told["complete"], told["parts_due"])
    rows = years.drop(columns=COMPLETENESS).join(told, on=PER_PERIOD)
    return rows[rows["stands"] | ~rows["complete"]].drop(columns="stands")


def as_reported(weighed: pd.DataFrame) -> pd.DataFrame:
    """Return reports in their own periods, each a whole of one part, as ``settled`` tells it."""
    return weighed.assign(parts_in=1, parts_due=1, complete=True)


def combine_told(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the consortium's figure of every indicator and period, and how whole it is.

    Takes what ``settled`` or ``as_reported`` returns; returns the columns of
    ``aggregation.combine``, and parts_in, parts_due, complete.
    """
    told = rows.groupby(PER_PERIOD)[COMPLETENESS].first().reset_index()
    return combine(rows).merge(told, on=PER_PERIOD)
