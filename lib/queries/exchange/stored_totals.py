"""What uploads store of exchanges: roll-up, matches of reports, measures of each school year."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

import pandas as pd

from lib import periods, store
from lib.queries.exchange.ledger import KEY, confirmed
from lib.queries.exchange.measures import (
    CODES,
    NETWORK,
    among,
    measured,
    present,
    year_before,
)
from lib.queries.exchange.rollup import TOTALS, edges_by_year, quarter_sums
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import Resource

READ = [
    *(*KEY, "date", "grain", "from_member", "to_member"),
    *("resource", "quantity", "unit", "estimated_value", "state"),
]
"""Columns that totals are computed of."""

MATCHES = [*KEY, "confirmation", "is_repeat"]
EDGES = ["year", "resource", "giver", "receiver", "transfers"]


def refresh_exchange_totals(connection: store.Connection, upload: int) -> None:
    """Store what views of exchanges read instead of every row, as of an upload.

    Reads all exchanges, resource by resource: those of all may not fit into memory.
    """
    members = read_snapshot(connection, store.Moment(upload, date.min)).members
    sums, matches, edges = [], [], []
    for resource in Resource:
        where = {"resource": str(resource)}
        rows = store.read(connection, "exchanges", upload, where, READ)
        if rows.empty:
            continue
        rows = confirmed(rows, members)
        sums.append(quarter_sums(rows))
        matches.append(rows.loc[rows["match"].notna() | rows["is_repeat"], MATCHES])
        edges.append(edges_by_year(rows[rows["counted"]]))
    for kind, frames, columns in (
        ("exchange_totals", sums, list(TOTALS)),
        ("exchange_matches", matches, MATCHES),
    ):
        store.replace_derived(connection, upload, kind, _joined(frames, columns))
    networks = pd.DataFrame(_networks(_joined(edges, EDGES), members), columns=list(NETWORK))
    store.replace_derived(connection, upload, "exchange_networks", networks)


def _joined(frames: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=columns)


def _networks(edges: pd.DataFrame, members: pd.DataFrame) -> Iterator[dict[str, object]]:
    """Yield the measures of every school year with ties, beside the year before."""
    every = edges.groupby(["year", "giver", "receiver"])["transfers"].sum().reset_index()
    present_in, ties_in = {}, {}
    for year, ties in every.groupby("year"):
        present_in[str(year)] = present(members, periods.of(str(year)).end)
        ties_in[str(year)] = among(ties.drop(columns="year"), present_in[str(year)])
    for year, ties in ties_in.items():
        earlier = ties_in.get(year_before(year) or "")
        measures = asdict(measured(ties, present_in[year], earlier))
        codes = {name: ";".join(value) for name, value in measures.items() if name in CODES}
        yield {"year": year} | measures | codes
