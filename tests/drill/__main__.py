"""``make drill``: faults and load on both databases, in one table; minutes, never a test.

``python -m tests.drill --short`` does a tenth of it; names of parts do only these, such as
``python -m tests.drill kills faults``. Exit code 1 where anything was lost or told by a traceback.
"""

import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.drill import faults, kills, load
from tests.drill.consortium import Row, Size, fill
from tests.helpers import postgres

FULL = Size(kills=20, viewers=40, seconds=60, writers=20)
SHORT = Size(kills=3, viewers=4, seconds=10, writers=4)


DRILLS = {"kills": kills.killed, "writers": load.writers, "viewers": load.viewed}
PARTS = (*DRILLS, "faults")


def main() -> None:
    """Drill both databases and print each line as soon as it is known.

    Ended by a signal, it still stops the servers it has started.
    """
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, _end)
    size = SHORT if "--short" in sys.argv[1:] else FULL
    parts = [part for part in PARTS if part in sys.argv[1:]] or PARTS
    folder = Path(tempfile.mkdtemp(prefix="drill-"))
    are_good = []
    try:
        with postgres.running() as server:
            for row in drilled(folder, server.create(), size, parts):
                are_good.append(row.is_good)
                sys.stdout.write(f"{row}\n")
                sys.stdout.flush()
    finally:
        shutil.rmtree(folder)
    raise SystemExit(0 if all(are_good) else 1)


def drilled(folder: Path, postgresql: str, size: Size, parts: Sequence[str]) -> Iterator[Row]:
    """Yield the lines of the table, of SQLite and then of PostgreSQL."""
    for name, url in (("SQLite", f"sqlite:///{folder / 'drill.db'}"), ("PostgreSQL", postgresql)):
        fill(url)
        for part in parts:
            if part in DRILLS:
                yield from DRILLS[part](name, url, folder, size)
    if "faults" in parts:
        yield from faults.answered(folder)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()
