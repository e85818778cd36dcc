"""Load: viewers who go from page to page while files come in, and writers all at once."""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, cycle
from pathlib import Path
from statistics import quantiles
from threading import Barrier, Event

from lib import desk, store
from tests.browser.conftest import running
from tests.drill.consortium import Row, Size, report
from tests.helpers import visitors

PAGES = ("", "directions", "exchange", "members")
P50_SECONDS, P95_SECONDS = 0.5, 2.0
UPLOAD_SECONDS = 5


def written(name: str, url: str, _folder: Path, size: Size) -> Iterator[Row]:
    """Apply files of different years that were all previewed before the first was applied."""
    engine = desk.open_consortium(url)
    barrier, today = Barrier(size.writers), desk.today(engine)

    def write(year: int) -> bool:
        content = report(500, year)
        submission = desk.check(engine, content, "measurements.csv", today=today)
        barrier.wait(120)
        codes = sorted({problem.code for problem in submission.result.warnings})
        try:
            return desk.apply(engine, submission, by="drill", acknowledged=codes) is not None
        except store.RefusedChangeError:
            return False

    start = time.monotonic()
    with ThreadPoolExecutor(size.writers) as threads:
        done = sum(threads.map(write, range(2000, 2000 + size.writers)))
    seconds = time.monotonic() - start
    engine.dispose()
    result = f"{done} in after one press, {seconds:.1f} s"
    yield Row(name, f"{size.writers} uploads at once", result, done == size.writers)


def viewed(name: str, url: str, _folder: Path, size: Size) -> Iterator[Row]:
    """Let viewers open page after page of a running app while files come in."""
    stop = Event()
    command = [sys.executable, "-m", "lib", "serve"]
    with running(command, "/healthz", DATABASE_URL=url) as (address, process):
        with ThreadPoolExecutor(size.viewers) as threads:
            views = [threads.submit(_view, address, stop) for _ in range(size.viewers)]
            uploads = _upload_for(url, size.seconds)
            stop.set()
            seconds = [one for view in views for one in view.result()]
        memory = _memory(process)
    cuts = quantiles(seconds, n=20)
    result = f"p50 {cuts[9]:.2f} s, p95 {cuts[18]:.2f} s, {len(seconds)} pages, {uploads} uploads"
    yield Row(
        name,
        f"{size.viewers} viewers for {size.seconds} s",
        result,
        cuts[9] <= P50_SECONDS and cuts[18] <= P95_SECONDS,
    )
    yield Row(name, "memory of the server afterwards", f"{memory} MB")


def _view(address: str, stop: Event) -> list[float]:
    """Open page after page until told to stop; return the seconds of each."""
    seconds: list[float] = []
    with visitors.handshake(address) as socket:
        for page in cycle(PAGES):
            if stop.is_set():
                return seconds
            start = time.monotonic()
            visitors.run(socket, page)
            seconds.append(time.monotonic() - start)
    return seconds


def _upload_for(url: str, seconds: int) -> int:
    """Apply a file every few seconds; return how many."""
    engine = desk.open_consortium(url)
    end, uploads = time.monotonic() + seconds, 0
    for numerator in count(600):
        Event().wait(UPLOAD_SECONDS)
        if time.monotonic() > end:
            break
        submission = desk.check(
            engine, report(numerator), "measurements.csv", today=desk.today(engine)
        )
        codes = sorted({problem.code for problem in submission.result.warnings})
        uploads += desk.apply(engine, submission, by="drill", acknowledged=codes) is not None
    engine.dispose()
    return uploads


def _memory(process: int) -> int:
    """Return the megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))
