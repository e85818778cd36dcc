"""Load: viewers who go from page to page while files come in, and writers all at once.

Viewers are let in twice. Without a pause they are a closed loop, which asks for the next page as
soon as it has one: it shows how many pages a second the server gives, and its waiting times grow
with the number of viewers however fast a page is. With a pause they are people who read: their
waiting times are what a meeting feels. Both are held against the same two figures.
"""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, cycle
from pathlib import Path
from statistics import median, quantiles
from threading import Barrier, Event

from lib import desk, store
from tests.browser.conftest import running
from tests.drill.consortium import Row, Size, report
from tests.helpers import visitors

PAGES = ("", "directions", "exchange", "members")
P50_SECONDS, P95_SECONDS = 0.5, 2.0
UPLOAD_SECONDS = 5
READING_SECONDS = 10
"""How long a viewer looks at a page: on the quick side, the title and one chart take as long."""

REPEATS = 3
"""Rounds over the pages, and uploads, of which the processor time is measured."""


def writers(name: str, url: str, _folder: Path, size: Size) -> Iterator[Row]:
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
    command, numerators = [sys.executable, "-m", "lib", "serve"], count(600)
    with running(command, "/healthz", DATABASE_URL=url) as (address, process):
        yield Row(name, "processor time with one viewer", _processor_times(url, address, process))
        for work, pause in (
            ("without a pause", 0),
            (f"{READING_SECONDS} s a page", READING_SECONDS),
        ):
            seconds, uploads = _let_in(url, address, size, pause, numerators)
            cuts = quantiles(seconds, n=20)
            yield Row(
                name,
                f"{size.viewers} viewers for {size.seconds} s, {work}",
                f"p50 {cuts[9]:.2f} s (asked {P50_SECONDS:g}), p95 {cuts[18]:.2f} s "
                f"(asked {P95_SECONDS:g}), {len(seconds)} pages, {uploads} uploads",
                cuts[9] <= P50_SECONDS and cuts[18] <= P95_SECONDS,
            )
        memory = _memory(process)
    yield Row(name, "memory of the server afterwards", f"{memory} MB")


def _let_in(
    url: str, address: str, size: Size, pause: float, numerators: Iterator[int]
) -> tuple[list[float], int]:
    """Let viewers in while files come in; return the seconds of each page, and how many files.

    numerators : a number for each file to report.
    """
    stop = Event()
    with ThreadPoolExecutor(size.viewers) as threads:
        views = [
            threads.submit(_view, address, stop, pause, delay=pause * number / size.viewers)
            for number in range(size.viewers)
        ]
        try:
            uploads = _upload_for(url, size.seconds, numerators)
        finally:
            stop.set()
        return [seconds for view in views for seconds in view.result()], uploads


def _view(address: str, stop: Event, pause: float, delay: float) -> list[float]:
    """Open page after page until told to stop; return the seconds of each.

    pause : seconds between a page and the next one. delay : seconds before the first one, so that
    viewers who pause do not all come at once.
    """
    seconds: list[float] = []
    with visitors.handshake(address) as socket:
        stop.wait(delay)
        for page in cycle(PAGES):
            start = time.monotonic()
            visitors.run(socket, page)
            seconds.append(time.monotonic() - start)
            if stop.wait(pause):
                return seconds
    return seconds


def _processor_times(url: str, address: str, process: int) -> str:
    """Tell what a page view costs the server's processor, and the first one after an upload.

    A machine that is slow or busy shows in the additions, which are no part of the program.
    """
    engine = desk.open_consortium(url)
    with visitors.handshake(address) as socket:

        def seconds_of(page: str) -> float:
            before = _processor(process)
            visitors.run(socket, page)
            return _processor(process) - before

        for page in PAGES:
            visitors.run(socket, page)
        views = [seconds_of(page) for page in PAGES * REPEATS]
        firsts = []
        for numerator in range(900, 900 + REPEATS):
            _upload(engine, numerator)
            firsts += [seconds_of(page) for page in PAGES]
    engine.dispose()
    return (
        f"view p50 {median(views) * 1000:.0f} ms, first after an upload p50 "
        f"{median(firsts) * 1000:.0f}, max {max(firsts) * 1000:.0f} ms, "
        f"10^6 additions {_additions() * 1000:.0f} ms"
    )


def _processor(process: int) -> float:
    """Return the processor seconds that a process has used so far, in all its threads."""
    return time.clock_gettime((~process << 3) | 2)  # Linux: the clock of another process


def _additions() -> float:
    """Return the processor seconds of a million additions here."""
    before = time.process_time()
    sum(number + 1 for number in range(1_000_000))
    return time.process_time() - before


def _upload_for(url: str, seconds: int, numerators: Iterator[int]) -> int:
    """Apply a file every few seconds; return how many."""
    engine = desk.open_consortium(url)
    end, uploads = time.monotonic() + seconds, 0
    for numerator in numerators:
        Event().wait(UPLOAD_SECONDS)
        if time.monotonic() > end:
            break
        uploads += _upload(engine, numerator)
    engine.dispose()
    return uploads


def _upload(engine: store.Engine, numerator: int) -> bool:
    """Apply a file that reports one number; say whether it changed anything."""
    submission = desk.check(engine, report(numerator), "measurements.csv", today=desk.today(engine))
    codes = sorted({problem.code for problem in submission.result.warnings})
    return desk.apply(engine, submission, by="drill", acknowledged=codes) is not None


def _memory(process: int) -> int:
    """Return the megabytes that a process holds."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))
