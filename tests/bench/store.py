"""How long the store takes beside the plainest SQL for the same work, measured in one run."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np
import pandas as pd

from lib import store
from lib.contracts import CONTRACTS
from lib.store.staging import tuples
from tests.bench.measured import Measured
from tests.helpers.rows import START, change

EXCHANGES = 1_000_000
VERSIONS, UPLOADS = 200_000, 40
MEMBERS = [f"S{number:03d}" for number in range(1, 101)]
REGIONS = ("Ярославская область", "Карелия", "Алтайский край")
INDICATORS = [f"{number // 10 + 1}.{number % 10 + 1}" for number in range(46)]
YEARS = ("2022/23", "2023/24", "2024/25", "2025/26")

BY_HAND = """
SELECT r.indicator_code, r.period, coalesce(m.member_type, 'consortium'), m.region,
       sum(r.value),
       sum(CASE WHEN r.denominator IS NOT NULL THEN r.numerator END),
       sum(CASE WHEN r.numerator IS NOT NULL THEN r.denominator END),
       sum(r.value * r.sample_size),
       sum(CASE WHEN r.value IS NOT NULL THEN r.sample_size END),
       max(r.value), count(*), count(r.value)
FROM measurements r
LEFT JOIN members m ON m.member_code = r.member_code
    AND m.since <= :n AND (m.until IS NULL OR m.until > :n)
WHERE r.since <= :n AND (r.until IS NULL OR r.until > :n)
    AND (r.status IS NULL OR r.status <> 'draft')
GROUP BY 1, 2, 3, 4
"""


def writing(count: int = EXCHANGES) -> list[Measured]:
    """Accept a file of exchanges into an empty database; plainly, executemany into its table."""
    rows = exchanges(count)
    with consortium() as engine:
        file = store.Change("exchanges", {"exchanges": rows}, "exchanges.csv", "bench")
        ours = seconds(lambda: store.apply(engine, file))
    with consortium() as engine:
        names = ["line", *CONTRACTS["exchanges"].names]
        ready = [(2, 2, *row) for row in chain.from_iterable(tuples(rows[names]))]
        columns, marks = ", ".join(["since", "origin", *names]), ", ".join("?" * (len(names) + 2))
        connection = engine.raw_connection()  # the same settings of the database for both
        connection.cursor().execute("BEGIN")

        def write() -> None:
            statement = f"INSERT INTO exchanges ({columns}) VALUES ({marks})"
            connection.cursor().executemany(statement, ready)
            connection.commit()

        plain = seconds(write)
        connection.close()
    return [Measured(f"write {count:,} exchanges into an empty database", ours, plain)]


def summing(versions: int = VERSIONS) -> list[Measured]:
    """Add up all indicators as of the middle and the end of a long history; plainly, in SQL."""
    measured = []
    with consortium() as engine:
        measure(engine, versions)
        connection = engine.raw_connection()

        def by_hand(upload: int) -> object:
            return connection.cursor().execute(BY_HAND, {"n": upload}).fetchall()

        for upload in (UPLOADS // 2, store.latest(engine)):
            ours = median(partial(store.sums, engine, upload))
            plain = median(partial(by_hand, upload))
            work = f"all sums as of upload {upload}, {versions:,} versions"
            measured.append(Measured(work, ours, plain))
        connection.close()
    return measured


@contextmanager
def consortium() -> Iterator[store.Engine]:
    """Yield an SQLite database that knows the members and the indicators, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        engine = store.open_database(f"sqlite:///{Path(folder) / 'bench.db'}")
        members = (
            {"member_code": code, "region": REGIONS[place % len(REGIONS)]}
            for place, code in enumerate(MEMBERS)
        )
        store.apply(engine, START)
        store.apply(engine, change("members", *members))
        store.apply(engine, change("indicators", *({"indicator_code": c} for c in INDICATORS)))
        yield engine
        engine.dispose()


def exchanges(count: int) -> pd.DataFrame:
    """Make exchanges between the members, as a checked file gives them."""
    chance, contract = np.random.default_rng(369), CONTRACTS["exchanges"]
    days = pd.date_range("2023-09-01", "2026-05-31").strftime("%Y-%m-%d").to_numpy()
    rows = {
        "exchange_id": [f"X-{number:07d}" for number in range(count)],
        "reported_by": chance.choice(MEMBERS, count),
        "date": chance.choice(days, count),
        "from_member": chance.choice(MEMBERS, count),
        "to_member": chance.choice(MEMBERS, count),
        "resource": "staff",
        "quantity": chance.integers(1, 5000, count) / 10,
        "unit": "person_hours",
        "direction": chance.choice(["1", "2"], count),
        "state": "delivered",
        "note": "лаборатория, 4 занятия",
    }
    frame = pd.DataFrame(rows, columns=contract.names).astype(contract.dtypes)
    return frame.assign(line=range(2, count + 2))


def measure(engine: store.Engine, versions: int) -> None:
    """Load measurements in many uploads that correct one another."""
    chance, contract = np.random.default_rng(8), CONTRACTS["measurements"]
    key = pd.MultiIndex.from_product(
        [INDICATORS, MEMBERS, YEARS], names=["indicator_code", "member_code", "period"]
    ).to_frame(index=False)
    for number in range(UPLOADS):
        rows = key.sample(versions // UPLOADS, random_state=number).reset_index(drop=True)
        rows["value"] = chance.random(len(rows)) * 50
        rows["numerator"] = chance.integers(0, 30, len(rows))
        rows["denominator"] = 30
        frame = rows.reindex(columns=contract.names).astype(contract.dtypes)
        frame["line"] = range(2, len(frame) + 2)
        file = store.Change("measurements", {"measurements": frame}, f"{number}.csv", "bench")
        store.apply(engine, file)


def seconds(work: Callable[[], object]) -> float:
    """Duration of a piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(work: Callable[[], object], times: int = 7) -> float:
    """Median duration of a piece of work, after one run to warm up."""
    work()
    return statistics.median(seconds(work) for _ in range(times))


if __name__ == "__main__":
    for row in chain(writing(), summing()):
        sys.stdout.write(f"{row}\n")
