"""What uploads store of exchanges: roll-up, matches of reports, measures of each school year.

An upload changes only what it touches: matches of the givers and receivers it names, sums of the
quarters and measures of the school years in which anything counts otherwise than before.
"""

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date
from functools import cache

import pandas as pd

from lib import periods, store
from lib.metrics.confirmation import confirmations
from lib.queries.exchange.ledger import KEY, dated, places, selected_reports, times
from lib.queries.exchange.measures import (
    CODES,
    NETWORK,
    among,
    as_ties,
    measured,
    present,
)
from lib.queries.exchange.rollup import common, quarter_sums, quarters, school_years
from lib.vocabulary import Grain

SUMMED = ["reported_by", "date", "grain", "from_member", "to_member", "resource", "quantity",
          "unit", "state", "estimated_value"]  # fmt: skip
"""Columns that the roll-up is made of."""

READ = ["exchange_id", *SUMMED[:-1], "separate_from"]
"""Columns that matches are made of."""

MATCHES = [*KEY, "confirmation", "is_repeat"]
LONG = [str(grain) for grain in (Grain.HALF, Grain.SCHOOL_YEAR, Grain.YEAR)]
"""How exactly dates are known that lie in no single quarter."""


def refresh_exchange_totals(
    connection: store.Connection, upload: int, *, networks: bool = True
) -> None:
    """Store what views of exchanges read instead of every row, as of an upload.

    What is stored as of the upload before must be right, and the totals marked as refreshed.
    networks : whether to measure the networks of school years as well.
    """
    before, after = (store.read(connection, "members", number) for number in (upload - 1, upload))
    resources = store.changed_keys(connection, "exchanges", upload, "resource")["resource"]
    if len(resources):
        _refresh_matches(connection, upload, sorted(resources))
    touched = _spans(store.touched_dates(connection, upload))
    moved = _spans(store.dates_of_members(connection, upload, _moved(before, after)))
    both = pd.concat([touched, moved], ignore_index=True)
    _refresh_sums(connection, upload, common(quarters(both["first_day"]), quarters(both["date"])))
    if networks:
        years = common(school_years(touched["first_day"]), school_years(touched["date"])).dropna()
        _refresh_networks(connection, upload, set(years), before, after)


def _spans(dates: pd.DataFrame) -> pd.DataFrame:
    return times(dates)[["first_day"]].assign(date=dates["date"])


def _refresh_matches(connection: store.Connection, upload: int, resources: list[str]) -> None:
    """Match the reports of touched givers and receivers; by resource, which spares memory."""
    matches = []
    for resource in resources:
        rows = dated(store.touched_pairs(connection, upload, resource, READ))
        rows = rows.join(confirmations(rows))
        matches.append(rows.loc[rows["match"].notna() | rows["is_repeat"], MATCHES])
    store.replace_matches(connection, upload, resources, pd.concat(matches, ignore_index=True))


def _moved(before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """List the members whose place in the roll-up is another."""
    columns = ["party", "type", "region"]
    old, new = ({*places(rows)[columns].fillna("").itertuples()} for rows in (before, after))
    return sorted({code for code, *_place in old ^ new})


def _refresh_sums(connection: store.Connection, upload: int, touched: "pd.Series[str]") -> None:
    """Add up some quarters, missing being one of them: reports that lie in no single quarter."""
    source, at = store.with_cache(connection), store.Moment(upload, date.min)
    for quarter in touched.unique():
        code = None if pd.isna(quarter) else str(quarter)
        rows = selected_reports(source, at, code, {} if code else {"grain": LONG}, columns=SUMMED)
        sums = quarter_sums(rows)
        is_period = sums["quarter"] == code if code else sums["quarter"].isna()
        store.replace_derived(
            connection, upload, "exchange_totals", sums[is_period], {"quarter": code}
        )


def _refresh_networks(
    connection: store.Connection,
    upload: int,
    touched: set[str],
    before: pd.DataFrame,
    after: pd.DataFrame,
) -> None:
    """Measure the school years whose ties or members are others, each beside the year before."""
    stored = store.read_derived(connection, upload, "exchange_networks", {"year": "str"})
    candidates = touched.union(() if stored is None else stored["year"])
    years = touched | {year for year in candidates if not _same_at_end(year, before, after)}

    @cache
    def ties(year: str) -> pd.DataFrame:
        by, span = ("from_member", "to_member"), periods.of(year)
        return as_ties(store.exchange_sums(connection, upload, by, span))

    for year in _with_next(years) & candidates:
        rows = [_network(year, ties, after)] if len(ties(year)) else []
        networks = pd.DataFrame(rows, columns=list(NETWORK))
        store.replace_derived(connection, upload, "exchange_networks", networks, {"year": year})


def _network(
    year: str, ties: Callable[[str], pd.DataFrame], members: pd.DataFrame
) -> dict[str, object]:
    """Return the row of a school year with ties; ties : those of all, by year."""

    def among_members(one: str) -> tuple[pd.DataFrame, pd.Index]:
        codes = present(members, periods.of(one).end)
        return among(ties(one), codes), codes

    earlier = periods.year_before(year)
    before = among_members(earlier)[0] if earlier else None
    measures = asdict(measured(*among_members(year), before))
    codes = {name: ";".join(value) for name, value in measures.items() if name in CODES}
    return {"year": year} | measures | codes


def _same_at_end(year: str, before: pd.DataFrame, after: pd.DataFrame) -> bool:
    last = periods.of(year).end
    return set(present(before, last)) == set(present(after, last))


def _with_next(years: Iterable[str]) -> set[str]:
    return {one for year in years for one in (year, periods.following(year)) if one}
