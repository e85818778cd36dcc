"""Parts and sums of the ledger that stay quick however large it is.

Of a ledger that is kept in memory they are taken from its rows; of a larger one only what is asked
for is read, or added up by the database.
"""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from lib import periods, store
from lib.queries.exchange.ledger import delivered, reports, selected_reports, times, transfers
from lib.queries.exchange.rollup import common, is_large, rolled_up, school_years
from lib.queries.snapshot import SNAPSHOT
from lib.vocabulary import Grain

Where = Mapping[str, str | Collection[str]]
"""Column of the kind ``exchanges`` -> its value, or those of which it must be one.

``some_reports`` also takes a ``confirmation`` of two sides."""


def some_reports(
    source: store.Database, moment: store.Moment, where: Where, period: str | None = None
) -> pd.DataFrame:
    """Return those of ``ledger.reports`` that have some values, without ``match``."""
    if is_large(source, moment):
        return selected_reports(source, moment, period, where)
    rows = _having(reports(source, moment, period), where)
    return rows.drop(columns="match").reset_index(drop=True)


def transfer_sums(
    source: store.Database,
    moment: store.Moment,
    by: Sequence[str],
    period: str | None = None,
    where: Where | None = None,
    *,
    since: str | None = None,
    of_every_state: bool = False,
) -> pd.DataFrame:
    """Add up the rows of ``ledger.delivered`` by columns of the kind: see ``exchange_sums``.

    since : only rows of this day (ISO text) or later. of_every_state : those of
    ``ledger.transfers`` instead.
    """
    if is_large(source, moment):
        span = periods.of(period) if period else None
        return store.exchange_sums(
            source, moment.upload, by, span, where, since=since, of_every_state=of_every_state
        )
    read = transfers if of_every_state else delivered
    rows = _having(read(source, moment, period), where or {})
    rows = rows if since is None else rows[rows["date"] >= since]
    groups = rows.groupby(list(by), dropna=False, observed=True)["quantity"]
    return groups.agg(exchanges="size", quantity="sum").reset_index()


@store.cached_until_change("exchanges")
def transfer_days(
    source: store.Database,
    moment: store.Moment,
    resource: str | None = None,
    unit: str | None = None,
) -> pd.DataFrame:
    """Add up the rows of ``ledger.delivered``, or those of a resource and unit, by their date.

    Returns date, first_day, school_year, exchanges, quantity.
    """
    chosen = {"resource": resource, "unit": unit}
    where = {name: value for name, value in chosen.items() if value is not None}
    sums = transfer_sums(source, moment, ("date", "grain"), where=where)
    return sums.join(times(sums[["date", "grain"]])[["first_day", "school_year"]])


@store.cached_until_change("exchanges", *SNAPSHOT)
def transfer_counts(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Count the rows of ``ledger.delivered`` by school year, from the roll-up.

    Returns school_year (missing of transfers that lie in no single one), exchanges, first_day (the
    year's, or that of the earliest transfer without a year; ISO text).
    """
    years = rolled_up(source, moment).groupby("year", dropna=False)["exchanges"].sum()
    counts = years.rename_axis("school_year").reset_index()
    counts["first_day"] = [
        periods.of(year).start.isoformat() if isinstance(year, str) else None
        for year in counts["school_year"]
    ]
    if counts["school_year"].isna().any():
        grains = [str(grain) for grain in Grain if grain is not Grain.DAY]
        days = transfer_sums(source, moment, ("date", "grain"), where={"grain": grains})
        first_days = times(days)["first_day"]
        year = common(school_years(first_days), school_years(days["date"]))
        counts["first_day"] = counts["first_day"].fillna(first_days[year.isna()].min())
    return counts


def member_counts(
    source: store.Database, moment: store.Moment, side: str, period: str | None = None
) -> "pd.Series[int]":
    """Count the rows of ``ledger.delivered`` by member on a side, ``from`` or ``to``; by code."""
    counts = transfer_sums(source, moment, (f"{side}_member",), period)
    return counts.set_index(f"{side}_member")["exchanges"]


def _having(rows: pd.DataFrame, where: Where) -> pd.DataFrame:
    for name, values in where.items():
        rows = rows[rows[name].isin([values] if isinstance(values, str) else list(values))]
    return rows
