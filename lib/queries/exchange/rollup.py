"""Exchanges rolled up over members: what views of parties, kinds and regions add up.

A consortium has few parties and regions however many transfers it reports, so their views read the
roll-up instead of every row. It is derived from the counted rows once for each moment.
"""

import pandas as pd

from lib import periods, store
from lib.queries.exchange.ledger import delivered
from lib.vocabulary import ExchangeUnit, PeriodType

COARSE = ("party", "kind", "region")
"""Levels coarser than a city."""

_PLACES = [f"{side}_{name}" for side in ("from", "to") for name in ("party", "type", "region")]
_KEY = ["year", "resource", "unit", *_PLACES]


def is_coarse(period: str | None, places: "list[str | None]", level: str) -> bool:
    """Whether the roll-up answers: a school year or all time, places and a level of ``COARSE``."""
    levels = [level, *(place.partition(":")[0] for place in places if place)]
    is_year = period is None or periods.of(period).type is PeriodType.SCHOOL_YEAR
    return is_year and set(levels) <= set(COARSE)


def rolled_up(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return sums of the counted rows by resource, unit, and party, kind and region of both sides.

    period : a school year; all if left out.

    Returns resource, unit, from_… and to_… party, type and region as in ``ledger.reports``;
    quantity; exchanges (rows); estimated (value in thousand roubles, see ``selection.amounts``) and
    estimates (rows that have one).
    """
    rows = _of_years(source, moment)
    return rows if period is None else rows[rows["year"] == period]


@store.cached
def _of_years(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = delivered(source, moment)
    begins, ends = (school_years(rows[name]) for name in ("first_day", "date"))
    is_money = rows["unit"] == ExchangeUnit.KRUB
    estimated = rows["estimated_value"].fillna(rows["quantity"].where(is_money))
    counted = rows[_KEY[1:]].assign(
        year=begins.where(begins == ends),
        quantity=rows["quantity"].astype("float64"),
        exchanges=1,
        estimated=estimated.astype("float64"),
        estimates=estimated.notna().astype("int64"),
    )
    return counted.groupby(_KEY, dropna=False, observed=True).sum().reset_index()


@store.cached
def edges_of_years(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return ties of members by school year and resource: year, resource, giver, receiver.

    With ``transfers``, how many of the counted rows; nobody gives to itself. ``year`` is missing of
    rows that lie in no single one.
    """
    rows = delivered(source, moment)
    begins, ends = (school_years(rows[name]) for name in ("first_day", "date"))
    named = rows[["resource"]].assign(
        year=begins.where(begins == ends), giver=rows["from_member"], receiver=rows["to_member"]
    )
    named = named[named["giver"] != named["receiver"]]
    key = ["year", "resource", "giver", "receiver"]
    return named.groupby(key, dropna=False).size().rename("transfers").reset_index()


def school_years(days: "pd.Series[str]") -> "pd.Series[str]":
    """Return the school year of each day: ISO texts."""
    first = periods.SCHOOL_YEAR_STARTS
    start = days.str.slice(stop=4).astype("int64")
    start -= (days.str.slice(5, 7).astype("int64") < first).astype("int64")
    return start.astype("str") + "/" + ((start + 1) % 100).astype("str").str.zfill(2)
