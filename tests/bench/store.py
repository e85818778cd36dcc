"""How long the store takes beside the plainest SQL for the same work, measured in one run."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import numpy as np
import pandas as pd

from lib import store
from lib.contracts import CONTRACTS
from lib.store.writes.stage import tuples
from tests.bench.measured import Measured
from tests.helpers.rows import START, change

EXCHANGES = 1_000_000
MEMBERS = [f"S{number:03d}" for number in range(1, 101)]
REGIONS = ("Ярославская область", "Карелия", "Алтайский край")
INDICATORS = [f"{number // 10 + 1}.{number % 10 + 1}" for number in range(46)]


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


def seconds(work: Callable[[], object]) -> float:
    """Duration of a piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    for row in writing():
        sys.stdout.write(f"{row}\n")
