"""How long a change of filter takes in Chromium, from the click to the last paint, and the server.

Ours with the demo, ours with the large set and the floor, a plain Streamlit page (``floor_app``),
are served side by side and clicked in turns, so that whatever else the machine does falls on all.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from lib import desk
from tests.bench import large
from tests.bench.consortium import LARGE as LARGE_CONSORTIUM
from tests.bench.consortium import stored
from tests.bench.measured import Measured, Within
from tests.browser.conftest import CHROMIUM_ARGUMENTS, running

SCRIPT = (Path(__file__).parent / "painting.js").read_text(encoding="utf-8")
AGAIN = 16
"""Changes after every choice was once made, when nothing has to be worked out anew."""

FLOOR = [
    *(sys.executable, "-m", "uvicorn", "tests.bench.floor_app:app", "--no-access-log"),
    *("--log-level", "warning", "--ws-per-message-deflate", "false", "--ws-ping-interval", "30"),
]
TIME, PROCESSOR, LARGE, OVERVIEW = 0.75, 0.4, 1.5, 3.0
"""Limits: time and processor by those of the floor, the large set by the demo, seconds."""

AT_LARGE = ", large set beside the demo"


class Filter(NamedTuple):
    """A filter of a page: its path, what opens its choices if anything, and the choices.

    plain : the charts of ``floor_app`` that it is measured beside. charts : how many the page
    draws, where not as many.
    """

    name: str
    path: str
    choices: str
    choice_count: int
    plain: str
    opens: str | None = None
    charts: int | None = None

    @property
    def page(self) -> str:
        """Address of the page, without its query."""
        return self.path.strip("/").partition("?")[0]

    @property
    def chart_count(self) -> int:
        """How many charts the page draws."""
        return self.plain.count(",") + 1 if self.charts is None else self.charts


STRATEGY = "bullets,path,contributions,reports,multiples"
"""The floor page of the strategy board: as many charts, with as many marks, of the same kinds."""

FLOOR_CHOICES = "[data-testid=stMain] [data-testid=stButtonGroup] button"
FILTERS = (
    Filter(
        *("another direction", "/directions?lang=ru", ".st-key-direction button", 8),
        plain=STRATEGY,
    ),
    Filter(
        *("another resource", "/exchange?lang=ru", ".st-key-resource button", 5),
        plain=STRATEGY,
        charts=1,
    ),
    Filter(
        *("another school year", "/?lang=ru", "[role=option]", 3),
        plain="board",
        opens=".st-key-period input",
    ),
)

BOARD_FILTERS = (
    FILTERS[1],
    Filter(
        *("another form of mentoring", "/mentoring?lang=ru", "[role=option]", 5),
        plain=STRATEGY,
        opens=".st-key-form input",
        charts=4,
    ),
    Filter(
        *("another kind of agreements", "/agreements?lang=ru", "[role=option]", 3),
        plain=STRATEGY,
        opens=".st-key-kind input",
        charts=1,
    ),
    Filter(
        *("funding by something else", "/funding?lang=ru", ".st-key-by button", 3),
        plain=STRATEGY,
        charts=1,
    ),
)
"""Filters of boards whose large set is that of ``consortium``, with a million exchanges.

All are measured beside the floor page of the strategy board.
"""


class Server(NamedTuple):
    """A running server: its address and its process."""

    address: str
    process: int

    def processor(self) -> float:
        """Processor seconds used so far, by Linux's account of it."""
        result = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        return sum(map(int, result.split()[11:13])) / os.sysconf("SC_CLK_TCK")

    def gigabytes(self) -> float:
        """Memory in use, by Linux's account of it."""
        result = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8")
        return int(result.partition("VmRSS:")[2].split()[0]) / 1024**2


class Servers(NamedTuple):
    """Ours with the demo, ours with the large set, and the floor."""

    demo: Server
    large: Server
    floor: Server


@dataclass
class Visitor:
    """A browser page of a server, and what each change of its filter took, in seconds."""

    server: Server
    filter: Filter
    browser: Browser
    painted: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the page and wait until its charts stand still."""
        context = self.browser.new_context(viewport={"width": 1280, "height": 720}, locale="ru-RU")
        context.add_init_script(SCRIPT)
        self.page = context.new_page()
        self.page.goto(self.server.address + self.filter.path)
        self.opened = self.page.evaluate("opened", self.filter.chart_count) / 1000

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


def changing(folder: Path, large_set: str) -> Iterator[Measured | Within]:
    """Measure every filter, then the first overview after an upload, and the memory at the end.

    folder : an empty one. large_set : the address of a database that ``large`` has filled.
    """
    demo = f"sqlite:///{folder / 'demo.db'}"
    engine = desk.open_consortium(demo)
    desk.load_demo(engine)
    engine.dispose()
    with sync_playwright() as playwright, serving(demo, large_set) as servers:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS
        )
        for filter_ in FILTERS:
            yield from compared(chromium, servers, filter_)
        yield first_overview(chromium, servers.large, large_set)
        ours, big, floor = (server.gigabytes() for server in servers)
        yield Measured("memory of the server", ours, floor, unit="GB")
        yield Measured(f"memory of the server{AT_LARGE}", big, ours, unit="GB")
        chromium.close()


def changing_boards(
    folder: Path, filters: tuple[Filter, ...] = BOARD_FILTERS
) -> Iterator[Measured]:
    """Measure the filters of exchange, mentoring, agreements and funding, or some of them."""
    demo = f"sqlite:///{folder / 'boards.db'}"
    engine = desk.open_consortium(demo)
    desk.load_demo(engine)
    engine.dispose()
    large_set = f"sqlite:///{stored(*LARGE_CONSORTIUM)}"
    with sync_playwright() as playwright, serving(demo, large_set) as servers:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS
        )
        for filter_ in filters:
            yield from compared(chromium, servers, filter_)
        chromium.close()


@contextmanager
def serving(demo: str, large_set: str) -> Iterator[Servers]:
    """Serve two databases and the floor until the block ends."""
    ours = [sys.executable, "-m", "lib", "serve"]
    with (
        running(ours, "/healthz", DATABASE_URL=demo, SYNERGIA_ANONYMOUS="yes") as one,
        running(ours, "/healthz", DATABASE_URL=large_set, SYNERGIA_ANONYMOUS="yes") as other,
        running(FLOOR, "/_stcore/health") as floor,
    ):
        yield Servers(Server(*one), Server(*other), Server(*floor))


def compared(browser: Browser, servers: Servers, filter_: Filter) -> Iterator[Measured]:
    """Change one filter on all three, in turns: every choice once, then some of them again."""
    ours, big = (Visitor(server, filter_, browser) for server in servers[:2])
    plain = filter_._replace(
        path=f"/?charts={filter_.plain}", choices=FLOOR_CHOICES, opens=None, charts=None
    )
    floor = Visitor(servers.floor, plain, browser)
    visitors = [ours, big, floor]
    for turn in range(1, filter_.choice_count + AGAIN + 1):
        for visitor in visitors[turn % 3 :] + visitors[: turn % 3]:
            visitor.change(turn % filter_.choice_count)
    drawn, plainly = (
        f"{visitor.count('charts')} charts of {visitor.count('marks')} marks"
        for visitor in (ours, floor)
    )
    work = f"{filter_.name}, {drawn}, plain {plainly}"
    yield from rows(f"{work}, first time", slice(filter_.choice_count), *visitors)
    yield from rows(f"{work}, again", slice(filter_.choice_count, None), *visitors)
    for visitor in visitors:
        visitor.close()


def rows(
    work: str, turns: slice, ours: Visitor, big: Visitor, floor: Visitor
) -> Iterator[Measured]:
    """Compare some of the changes: the median of the time and the mean of the processor's."""
    small, large_set, plain = (median(visitor.painted[turns]) for visitor in (ours, big, floor))
    yield Measured(f"{work}: click to painted", small, plain, TIME)
    yield Measured(f"{work}: click to painted{AT_LARGE}", large_set, small, LARGE)
    small, large_set, plain = (mean(visitor.processor[turns]) for visitor in (ours, big, floor))
    yield Measured(f"{work}: server's processor", small, plain, PROCESSOR)
    yield Measured(f"{work}: server's processor{AT_LARGE}", large_set, small, LARGE)


def first_overview(browser: Browser, server: Server, large_set: str) -> Within:
    """Upload some corrections to the large set, then open the overview before anybody else does."""
    engine = desk.open_consortium(large_set)
    lines = [f"1.1;{code};2025/26;{number};40" for number, code in enumerate(large.CODES[:20])]
    file = "\n".join(["Код показателя;Организация;Период;Числитель;Знаменатель", *lines])
    submission = desk.check(engine, file.encode(), "corrections.csv", today=desk.today(engine))
    accepted = sorted({problem.code for problem in submission.result.warnings})
    desk.apply(engine, submission, by="bench", acknowledged=accepted)
    engine.dispose()
    visitor = Visitor(server, FILTERS[-1], browser)
    visitor.close()
    return Within("first overview after an upload, large set", visitor.opened, OVERVIEW)


def main() -> None:
    """Print every figure as soon as it is known; pages as arguments: only those of the boards."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = tuple(one for one in BOARD_FILTERS if one.page in sys.argv[1:])
        rows: Iterator[Measured | Within] = changing_boards(
            Path(folder), chosen if sys.argv[1:] else BOARD_FILTERS
        )
        if not sys.argv[1:]:
            url = large.fill(Path(folder) / "large.db")
            rows = chain(rows, changing(Path(folder), url))
        for row in rows:
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
