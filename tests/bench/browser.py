"""How long a change of filter takes in Chromium, from the click to the last paint, and the server.

Ours with the demo, ours with the large set and the floor, a plain Streamlit page (``floor_app``),
are served side by side and clicked in turns, so that whatever else the machine does falls on all.
"""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from lib import desk
from tests.bench import large
from tests.bench.measured import Measured, Within
from tests.browser.conftest import CHROMIUM_ARGUMENTS, running

SCRIPT = (Path(__file__).parent / "painting.js").read_text(encoding="utf-8")
ROUNDS = 3
FLOOR = [
    *(sys.executable, "-m", "uvicorn", "tests.bench.floor_app:app", "--no-access-log"),
    *("--log-level", "warning", "--ws-per-message-deflate", "false", "--ws-ping-interval", "30"),
]
TIME, PROCESSOR, LARGE, OVERVIEW = 0.75, 0.4, 1.5, 3.0
"""What is asked: time and processor by those of the floor, the large set by the demo, seconds."""


class Filter(NamedTuple):
    """A filter of a page: its path, what opens its choices if anything, and the choices."""

    name: str
    path: str
    choices: str
    count: int
    opens: str | None = None


FLOOR_CHOICES = "[data-testid=stMain] [data-testid=stButtonGroup] button"
FILTERS = (
    Filter("another direction", "/directions?lang=ru", ".st-key-direction button", 8),
    Filter("another resource", "/exchange?lang=ru", ".st-key-resource button", 5),
    Filter("another school year", "/?lang=ru", "[role=option]", 3, opens=".st-key-period input"),
)


class Server(NamedTuple):
    """A running server: its address and its process."""

    address: str
    process: int

    def processor(self) -> float:
        """Processor seconds used so far, by Linux's account of it."""
        told = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        return sum(map(int, told.split()[11:13])) / os.sysconf("SC_CLK_TCK")

    def megabytes(self) -> int:
        """Memory in use, by Linux's account of it."""
        told = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return int(told.partition("VmRSS:")[2].split()[0]) // 1_000


@dataclass
class Visitor:
    """A browser page of a server, and what each change of its filter took, in seconds."""

    server: Server
    filter: Filter
    browser: Browser
    charts: int
    painted: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the page and wait until its charts stand still."""
        context = self.browser.new_context(
            viewport={"width": 1280, "height": 720}, locale="ru-RU"
        )
        context.add_init_script(SCRIPT)
        self.page = context.new_page()
        self.page.goto(self.server.address + self.filter.path)
        self.opened = self.page.evaluate("opened", self.charts) / 1000

    def change(self, place: int) -> None:
        """Choose what stands at a place of the filter, and note what it took until painted."""
        if self.filter.opens:
            self.page.locator(self.filter.opens).click()
        choice = self.page.locator(self.filter.choices).nth(place)
        choice.wait_for()
        before = self.server.processor()
        self.page.evaluate("awaitChange()")
        choice.click()
        self.painted.append(self.page.evaluate("changed") / 1000)
        self.processor.append(self.server.processor() - before)

    def count(self, of: str) -> int:
        """Count the charts or the marks of the page."""
        counted: int = self.page.evaluate(of)
        return counted

    def close(self) -> None:
        """Leave the page."""
        self.page.context.close()


def changing(folder: Path) -> Iterator[Measured | Within | str]:
    """Measure every filter, then the first overview after an upload, and the memory at the end."""
    with sync_playwright() as playwright, serving(folder) as servers:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS
        )
        for filter_ in FILTERS:
            yield from compared(chromium, servers, filter_)
        yield first_overview(chromium, servers["large"], folder)
        for name, server in servers.items():
            yield f"memory of the server, {name}: {server.megabytes()} MB"
        chromium.close()


@contextmanager
def serving(folder: Path) -> Iterator[dict[str, Server]]:
    """Serve the demo, the large set and the floor until the block ends."""
    ours = [sys.executable, "-m", "lib", "serve"]
    demo = f"sqlite:///{folder / 'demo.db'}"
    engine = desk.open_consortium(demo)
    desk.load_demo(engine)
    engine.dispose()
    big = large.fill(folder / "large.db")
    with (
        running(ours, "/healthz", DATABASE_URL=demo) as small_one,
        running(ours, "/healthz", DATABASE_URL=big) as large_one,
        running(FLOOR, "/_stcore/health") as floor,
    ):
        yield {"demo": Server(*small_one), "large": Server(*large_one), "floor": Server(*floor)}


def compared(
    browser: Browser, servers: dict[str, Server], filter_: Filter
) -> Iterator[Measured]:
    """Change one filter on all three, in turns: every choice once, then again and again."""
    ours, big = (Visitor(servers[name], filter_, browser, 1) for name in ("demo", "large"))
    charts = ours.count("charts")
    plain = filter_._replace(path=f"/?charts={charts}", choices=FLOOR_CHOICES, opens=None)
    floor = Visitor(servers["floor"], plain, browser, charts)
    visitors = [ours, big, floor]
    for turn in range(1, ROUNDS * filter_.count + 1):
        for visitor in visitors[turn % 3 :] + visitors[: turn % 3]:
            visitor.change(turn % filter_.count)
    marks = f"{ours.count('marks')} marks, plain {floor.count('marks')}"
    work = f"{filter_.name}, {charts} charts of {marks}"
    yield from rows(f"{work}, first time", slice(filter_.count), *visitors)
    yield from rows(f"{work}, again", slice(filter_.count, None), *visitors)
    for visitor in visitors:
        visitor.close()


def rows(
    work: str, turns: slice, ours: Visitor, big: Visitor, floor: Visitor
) -> Iterator[Measured]:
    """Compare some of the changes: their median time, and the processor's mean of them."""
    for said, asked, which in (
        ("click to painted", TIME, "painted"),
        ("server's processor", PROCESSOR, "processor"),
    ):
        average = statistics.median if which == "painted" else statistics.mean
        small, large_, plain = (
            average(getattr(visitor, which)[turns]) for visitor in (ours, big, floor)
        )
        yield Measured(f"{work}: {said}", small, plain, asked)
        yield Measured(f"{work}: {said}, large set; the demo is plain", large_, small, LARGE)


def first_overview(browser: Browser, server: Server, folder: Path) -> Within:
    """Upload some corrections to the large set, then open the overview before anybody else does."""
    engine = desk.open_consortium(f"sqlite:///{folder / 'large.db'}")
    lines = [f"1.1;{code};2025/26;{number};40" for number, code in enumerate(large.CODES[:20])]
    file = "\n".join(["Код показателя;Организация;Период;Числитель;Знаменатель", *lines])
    checking = desk.check(engine, file.encode(), "corrections.csv", kind="measurements")
    accepted = sorted({problem.code for problem in checking.checked.warnings})
    desk.apply(engine, checking, by="bench", acknowledged=accepted)
    engine.dispose()
    visitor = Visitor(server, FILTERS[-1], browser, 1)
    visitor.close()
    return Within("first overview after an upload, large set", visitor.opened, OVERVIEW)


def main() -> None:
    """Print every figure as soon as it is known."""
    with tempfile.TemporaryDirectory() as folder:
        for row in changing(Path(folder)):
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
