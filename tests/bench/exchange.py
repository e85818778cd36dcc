"""How long exchange takes with a million rows: what is drawn, beside SQL, pandas and DuckDB.

All rivals add up the same: who gave how much of what to which region in a school year. SQLite reads
what we read; pandas and DuckDB have all rows in memory already.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import duckdb
import pandas as pd

from lib import desk, periods, queries, store
from lib.cache import Cache
from lib.queries.exchange import flows
from lib.queries.exchange.measures import exchange_measures
from lib.queries.exchange.selection import Selection
from tests.bench.consortium import LARGE, REGIONS, YEARS, consortium, stored
from tests.bench.figures import quickest
from tests.bench.measured import Measured, Within

DRILL, UPLOAD, PREVIEW = 0.5, 5.0, 8.0
SENT = 100
"""Exchanges of an upload."""
YEAR = YEARS[-1]
BY_REGION = """
SELECT g.region, r.region, e.resource, e.unit, SUM(e.quantity), COUNT(*)
FROM exchanges e
JOIN members g ON g.member_code = e.from_member
JOIN members r ON r.member_code = e.to_member
WHERE e.date BETWEEN '2025-09-01' AND '2026-08-31'
GROUP BY 1, 2, 3, 4
"""
OPEN = BY_REGION.replace("WHERE", "WHERE e.until IS NULL AND g.until IS NULL AND")
COLUMNS = ["date", "from_member", "to_member", "resource", "unit", "quantity"]


def exchanging() -> Iterator[Measured | Within]:
    """Measure the first view after an upload, the drill to members, and the rivals."""
    with consortium(*LARGE) as (database, moment):
        assert isinstance(database.source, store.Engine)
        source = database.source

        def anew() -> store.CachedDatabase:
            return store.CachedDatabase(source, Cache())

        def first_view() -> None:
            database = anew()
            flows.flows(database, moment, Selection(YEAR), "region")
            exchange_measures(database, moment, Selection(YEAR), YEARS[-2])

        [first] = quickest(first_view, times=3)
        yield Within("exchange of regions, first view after an upload", first, DRILL)
        region = Selection(YEAR, giver=f"region:{REGIONS[0]}")
        flows.flows(database, moment, region, "region")
        [drill] = quickest(lambda: flows.flows(database, moment, region, "member"), times=3)
        yield Within("exchange, drill to the members of a region", drill, DRILL)
        for name, rival in _rivals(database, moment):
            ours, theirs = quickest(
                lambda: flows.flows(database, moment, Selection(YEAR), "region"), rival, times=5
            )
            yield Measured(f"exchange by regions, beside {name}", ours, theirs)


def uploading() -> Iterator[Within]:
    """Measure what a hundred exchanges take among a million: their preview and their upload."""
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(stored(*LARGE), Path(folder) / "ledger.db")
        engine = desk.open_consortium(f"sqlite:///{path}")
        rows = store.read(engine, "exchanges", where={"date": f"{YEAR[:4]}-10-15"}).head(SENT)
        rows = rows.assign(exchange_id="N" + rows["exchange_id"], line=range(2, len(rows) + 2))
        change = store.Change("exchanges", {"exchanges": rows}, "new.csv", "bench")
        moment = store.Moment(store.latest(engine), periods.of(YEAR).end)
        start = time.process_time()
        desk.change_consequences(engine, change, moment)
        previewed = time.process_time() - start
        start = time.process_time()
        store.apply(engine, change, refresh=queries.refresh_totals)
        taken = time.process_time() - start
        store.close_database(engine)
    yield Within(f"preview of {SENT} exchanges among a million", previewed, PREVIEW)
    yield Within(f"upload of {SENT} exchanges among a million", taken, UPLOAD)


def _rivals(
    database: store.CachedDatabase, moment: store.Moment
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the name of each rival and its work."""
    assert isinstance(database.source, store.Engine)
    with database.source.connect() as connection:
        yield "plain SQL", lambda: connection.exec_driver_sql(OPEN).fetchall()
    rows = store.read(database, "exchanges", moment.upload, columns=COLUMNS)
    members = store.read(database, "members", moment.upload, columns=["member_code", "region"])
    span = periods.of(YEAR)

    def in_pandas() -> pd.DataFrame:
        of_year = rows[rows["date"].between(span.start.isoformat(), span.end.isoformat())]
        named = of_year.merge(members, left_on="from_member", right_on="member_code")
        named = named.merge(members, left_on="to_member", right_on="member_code")
        groups = named.groupby(["region_x", "region_y", "resource", "unit"])["quantity"]
        return groups.agg(["sum", "size"])

    yield "pandas", in_pandas
    with duckdb.connect() as duck:
        duck.execute("SET threads = 1")
        for name, frame in (("exchanges", rows), ("members", members)):
            duck.register(f"{name}_frame", frame)
            duck.execute(f"CREATE TABLE {name} AS SELECT * FROM {name}_frame")
        yield "DuckDB", lambda: duck.execute(BY_REGION).fetchall()


if __name__ == "__main__":
    for row in chain(exchanging(), uploading()):
        sys.stdout.write(f"{row}\n")
        sys.stdout.flush()
