"""Roll-up of halves, quarters and months to the school year: of each member, of the consortium.

Rules: the domain's roll-up over time. A flow is the sum of its parts, a stock the value of the last
census, a ratio Σ numerators ÷ Σ denominators of the same parts, a score the mean weighted by
answers. A member's own report on the whole year is used instead of its parts.
"""

import numpy as np
import pandas as pd

from lib import periods
from lib.metrics.aggregation import COMPONENTS, PER_PERIOD, added, combine, numbered, quotient
from lib.metrics.membership import belongs
from lib.vocabulary import CONSORTIUM, Aggregation, Nature, PeriodType

PER_MEMBER = [*PER_PERIOD, "member_code"]
COMPLETENESS = ["parts_in", "parts_due", "complete"]
SHORTER = (PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH)
DATED = (Nature.STOCK, Nature.MILESTONE)
"""Natures that are true of a day: the latest census stands for the year."""


def school_years(
    components: pd.DataFrame, indicators: pd.DataFrame, members: pd.DataFrame
) -> pd.DataFrame:
    """Return each member's school years, made of whatever it reported within them.

    Parameters
    ----------
    components : what ``aggregation.to_components`` returns; calendar years are passed over.
    indicators, members : rows of those kinds.

    Returns
    -------
    One row per indicator, school year and member, with the columns of ``to_components`` and
    parts_in, parts_due, complete. A member owes the parts on whose last day it belonged to
    the consortium. Its year is complete when they are all in, or its own row for the year is; a
    stock's, when the last census is. An incomplete year holds what there is so far.
    """
    rows = components.rename(columns={"period": "part"}).join(
        _places(components["period"]), on="part"
    )
    rows["nature"] = rows["indicator_code"].map(indicators.set_index("indicator_code")["nature"])
    yearly = rows[rows["length"] == PeriodType.SCHOOL_YEAR]
    shorter = rows[rows["length"].isin(SHORTER)]
    if len(yearly):
        reported = pd.MultiIndex.from_frame(yearly[PER_MEMBER])
        shorter = shorter[~pd.MultiIndex.from_frame(shorter[PER_MEMBER]).isin(reported)]
    yearly = yearly.assign(parts_in=1, parts_due=1, complete=True)
    frames = [yearly, _from_parts(shorter, members)] if len(shorter) else [yearly]
    return pd.concat([years[[*COMPONENTS, *COMPLETENESS]] for years in frames], ignore_index=True)


def _places(codes: pd.Series) -> pd.DataFrame:
    """Return, by code of a period, its school year (``period``), first day and length."""
    spans = {code: periods.of(code) for code in codes.unique()}
    rows = [(span.school_year, span.start.isoformat(), span.type) for span in spans.values()]
    columns = ["period", "starts_on", "length"]
    return pd.DataFrame(rows, columns=columns, index=list(spans), dtype="str")


def _from_parts(rows: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """School years made of shorter periods, by member."""
    rows = rows.sort_values("starts_on", ignore_index=True)
    number = pd.Series(numbered(rows, PER_MEMBER))
    latest = ~number.duplicated(keep="last")
    years = rows[latest].set_index(number[latest]).sort_index()
    years["parts_in"] = np.bincount(number)
    dated = years["nature"].isin(DATED)
    counted = latest | ~rows["nature"].isin(DATED)
    years = _over_time(rows[counted], number[counted].to_numpy(), years)
    ratios = quotient(years["amount"], years["weight"], years["scale"])
    years["value"] = years["value"].where(dated, ratios)
    years["parts_due"], final = _parts_due(years, members)
    all_in = years["parts_in"] >= years["parts_due"]
    return years.assign(complete=all_in.mask(dated, years["part"] == final))


def _over_time(rows: pd.DataFrame, number: np.ndarray, years: pd.DataFrame) -> pd.DataFrame:
    """Fill in amount and weight of each year: sums over its parts, or a member once a year.

    Both are missing where a part lacks its base, or was stated without one beside others.
    """
    member = years["member_code"] != CONSORTIUM
    counts_once = member & (years["aggregation"] == Aggregation.RATIO_OF_MEMBERS)
    mean_of_flow = (years["aggregation"] == Aggregation.MEAN) & (years["nature"] == Nature.FLOW)
    parts, based = np.bincount(number), added(rows["based"], number)
    is_complete = added(rows["amount"].notna(), number) == parts
    amount, weight = added(rows["amount"], number), added(rows["weight"], number)
    usable = is_complete & ((based == 0) | (based == parts))
    weight = np.where(counts_once | mean_of_flow, weight / parts, weight)
    years["amount"] = np.where(usable, np.where(counts_once, amount > 0, amount), np.nan)
    years["weight"] = np.where(usable, weight, np.nan)
    years["based"] = based == parts
    return years


def _parts_due(years: pd.DataFrame, members: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """How many parts of each year the member owed, and which part is the year's last."""
    keys = list(zip(years["period"].tolist(), years["length"].tolist(), strict=True))
    parts = {(year, length): periods.parts(year, PeriodType(length)) for year, length in set(keys)}
    due = pd.Series([len(parts[key]) for key in keys], index=years.index)
    final = pd.Series([parts[key][-1] for key in keys], index=years.index, dtype="str")
    moved_members = members[members["joined_on"].notna() | members["left_on"].notna()][
        "member_code"
    ]
    has_moved = years["member_code"].isin(moved_members)
    if has_moved.any():
        every = years.loc[has_moved, ["member_code"]].assign(
            period=pd.Series(keys, years.index)[has_moved].map(parts)
        )
        every = every.explode("period").astype("str")
        due[has_moved] = belongs(every, members).groupby(level=0).sum()
    return due, final


def complete_only(years: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of ``school_years`` that a year's figure is made of, and its completeness.

    The figure of a year is that of the members whose year is complete; the others are silent, and
    missing from its coverage. If no member's year is complete, the figure is unfinished and made of
    the parts that are in: ``parts_in`` of ``parts_due``, and ``complete`` is false.
    """
    years = years.reset_index(drop=True)
    number = pd.Series(numbered(years, PER_PERIOD))
    complete = number.map(years["complete"].groupby(number).any()).astype("bool")
    due = number.map(years["parts_due"].groupby(number).max())
    most = number.map(years["parts_in"].groupby(number).max())
    so_far = most.clip(upper=due - 1).astype("int64").mask(complete, due)
    rows = years.assign(parts_in=so_far, parts_due=due, complete=complete)
    return rows[years["complete"] | ~complete]


def as_reported(components: pd.DataFrame) -> pd.DataFrame:
    """Return reports in their own periods as complete years of one part (see ``complete_only``)."""
    return components.assign(parts_in=1, parts_due=1, complete=True)


def combine_with_coverage(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the consortium's figure of every indicator and period, and its completeness.

    Takes what ``complete_only`` or ``as_reported`` returns; returns the columns of
    ``aggregation.combine``, and parts_in, parts_due, complete.
    """
    completeness = rows.drop_duplicates(PER_PERIOD)[[*PER_PERIOD, *COMPLETENESS]]
    return combine(rows).merge(completeness, on=PER_PERIOD)
