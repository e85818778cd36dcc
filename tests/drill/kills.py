"""Commands that are killed while they load a file: all of it is in afterwards, or nothing."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from lib import store
from tests.drill.consortium import Row, Size, report
from tests.helpers.paths import ROOT


def killed(name: str, url: str, folder: Path, size: Size) -> Iterator[Row]:
    """Kill the loading of a file at points spread over the time that one takes."""
    engine = store.open_database(url)
    start = time.monotonic()
    _load(url, folder, 100).wait()
    needed = time.monotonic() - start
    results: Counter[str] = Counter()
    for number in range(size.kills):
        before = store.read_state(engine).upload, store.state_hash(engine)
        command = _load(url, folder, 101 + number)
        Event().wait(needed * (0.5 + 0.5 * number / size.kills))
        command.send_signal(signal.SIGKILL)
        command.wait()
        upload = store.latest(engine)
        is_same = (upload, store.state_hash(engine)) == before
        numerators = store.read(engine, "measurements")["numerator"].tolist()
        is_in = upload == before[0] + 1 and 101 + number in numerators
        results["before" if is_same else "after" if is_in else "between"] += 1
    engine.dispose()
    counts = ", ".join(f"{result} {count}" for result, count in sorted(results.items()))
    yield Row(name, f"{size.kills} kills of a loading command", counts, not results["between"])


def _load(url: str, folder: Path, numerator: int) -> subprocess.Popen[bytes]:
    path = folder / "measurements.csv"
    path.write_bytes(report(numerator))
    command = [sys.executable, "-m", "lib", "load", str(path), "--accept-warnings", "--by", "drill"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": url},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
