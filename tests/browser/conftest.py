"""A running app with the demo, and a browser that reports what no page may do."""

import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import IO
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Cookie,
    FloatRect,
    Locator,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.helpers.paths import ROOT

CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-gpu-compositing",  # only WebGL needs the imitated GPU
]
IDLE = (
    "[data-testid=stApp][data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
)
LISTEN = """
(() => {
    const wire = window.wire = {turns: 0, owed: false, uploads: 0}, Socket = window.WebSocket;
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (...content) {
        wire.uploads += 1;
        this.addEventListener("loadend", () => { wire.uploads -= 1 });
        return send.apply(this, content);
    };
    window.WebSocket = class extends Socket {
        constructor(...address) {
            super(...address);
            this.addEventListener("message", () => { wire.turns += 1; wire.owed = false });
        }
        send(message) {
            wire.turns += 1;
            wire.owed = true;
            super.send(message);
        }
    };
})()
"""
"""Counts what a page and its app say to each other, and notes whether an answer is owed.

A file goes to the app beside the socket, which tells of it once the app has taken it.
"""

STILL = """
([settling, idle]) => {
    const waiting = wire.owed || wire.uploads || !document.querySelector(idle)
        || document.querySelector("[data-testid=stSkeleton]")
        || [...document.querySelectorAll("[data-testid=stVegaLiteChart]")]
            .some(chart => chart.offsetParent !== null && !chart.querySelector("svg"));
    const elements = document.querySelectorAll("[data-testid=stMain] *").length;
    const seen = [settling, wire.turns, elements].join();
    wire.still = waiting || wire.seen !== seen ? 0 : wire.still + 1;
    wire.seen = seen;
    return wire.still >= 5;
}
"""
"""The app has answered, taken files and run, no element waits for its part of Streamlit to load,
every visible chart has its drawing, and five looks in a row saw the same: some choices are sent
after 150 ms."""

PATIENCE = 180_000
"""Milliseconds: a loaded machine answers late, and speed is measured by the bench."""

expect.set_options(timeout=PATIENCE // 3)

LOOK = 50
"""Milliseconds between two looks at a page that is expected to come to rest."""

PAUSE = Event()
"""Never set: waiting for it lets a starting server have the processor."""

PROBES = ("/_stcore/health", "/_stcore/host-config")
"""Streamlit looks for its base path under deep links; these misses are no mistakes of ours."""


@dataclass
class Visit:
    """A browser page of the app that remembers what it should not have done."""

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)
    settled: int = 0

    def open(self, path: str) -> None:
        """Go to a path of the app and wait until it has drawn."""
        self.page.goto(self.address + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and what it drew is there and has stood still a while."""
        self.settled += 1
        self.page.wait_for_function(STILL, arg=[self.settled, IDLE], polling=LOOK, timeout=PATIENCE)

    def click_middle(self, part: Locator) -> None:
        """Click the middle of a part of a drawing, as a reader does, once it is there."""
        part.scroll_into_view_if_needed()
        box = box_of(part)
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def box_of(part: Locator) -> FloatRect:
    """Wait for an element to be visible and return where it stands."""
    expect(part).to_be_visible()
    box = part.bounding_box()
    assert box
    return box


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Run the app on a free port until the block ends; yields its address."""
    command = [sys.executable, "-m", "lib", "serve"]
    with running(command, "/healthz", DATABASE_URL=f"sqlite:///{database}") as (address, _process):
        yield address


@contextmanager
def running(command: list[str], health: str, **environment: str) -> Iterator[tuple[str, int]]:
    """Run a server on a free port until the block ends; yields its address and its process.

    command : takes ``--port``. health : the path that answers once the server serves.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryFile() as error_output:
        server = subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=error_output,
        )
        try:
            wait_until_healthy(address + health, server, error_output)
            yield address, server.pid
        finally:
            server.terminate()
            server.wait(20)


def free_port() -> int:
    """Return a port that nobody listens on, and that no outgoing connection takes before a server.

    The system gives those above 32767 to connections of other tests, which go on in the meantime.
    """
    while True:
        port = random.randrange(10_000, 32_768)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_until_healthy(
    address: str, server: subprocess.Popen[bytes], error_output: IO[bytes]
) -> None:
    """Wait for a server to answer; fails with what it said where it died."""
    for _ in range(PATIENCE // 100):
        if server.poll() is not None:
            error_output.seek(0)
            pytest.fail(f"the server stopped: {error_output.read().decode()}")
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                assert answer.status == 200
                return
        except OSError:
            PAUSE.wait(0.1)
    pytest.fail("the server did not answer in time")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def shared_contexts(browser: Browser) -> Iterator[dict[str, BrowserContext]]:
    """Contexts of apps that several tests read, by address: their cache keeps Streamlit's files."""
    contexts: dict[str, BrowserContext] = {}
    yield contexts
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="session")
def shared_address(
    browser: Browser,
    demo_database: Path,
    shared_contexts: dict[str, BrowserContext],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of an app that holds the demo, for tests that only read: starting one is slow."""
    with shared(demo_database, tmp_path_factory) as address:
        shared_contexts[address] = new_context(browser, address)
        yield address


@pytest.fixture(scope="session")
def written_address(
    browser: Browser,
    demo_database: Path,
    shared_contexts: dict[str, BrowserContext],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of an app that holds the demo, for tests that write rows of which no other reads.

    None of them may rely on what the latest upload is.
    """
    with shared(demo_database, tmp_path_factory) as address:
        shared_contexts[address] = new_context(browser, address)
        yield address


@contextmanager
def shared(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run an app on a copy of the demo until the block ends; yields its address."""
    database = tmp_path_factory.mktemp("shared") / "consortium.db"
    shutil.copy(demo_database, database)
    with served(database) as address:
        yield address


@pytest.fixture
def address(demo_database: Path, tmp_path: Path) -> Iterator[str]:
    """The address of an app of this test's own, holding the demo."""
    database = tmp_path / "consortium.db"
    shutil.copy(demo_database, database)
    with served(database) as app_address:
        yield app_address


@pytest.fixture
def visit(
    browser: Browser, shared_contexts: dict[str, BrowserContext], address: str
) -> Iterator[Visit]:
    """A Russian coordinator of the demo; the test fails on a console error or a foreign request."""
    shared = shared_contexts.get(address)
    context = shared or new_context(browser, address)
    cookies = context.cookies()
    visit = Visit(context.new_page(), address)
    watch(visit)
    yield visit
    if shared:
        forget(visit, cookies)
    else:
        context.close()
    assert visit.problems == []


def new_context(browser: Browser, address: str) -> BrowserContext:
    """Return a browser without history that has signed in to an app's demo."""
    context = strange_context(browser)
    enter_demo(context, address)
    return context


def strange_context(browser: Browser) -> BrowserContext:
    """Return a browser without history that nobody has signed in."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, locale="ru-RU", accept_downloads=True
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(LISTEN)
    return context


def forget(visit: Visit, cookies: list[Cookie]) -> None:
    """Close the pages of a visit and leave its context as it was before, but for its cache."""
    context = visit.page.context
    if visit.page.url.startswith(visit.address):
        visit.page.evaluate("() => localStorage.clear()")
    for page in context.pages:
        page.close()
    context.clear_cookies()
    context.add_cookies([{**cookie} for cookie in cookies])  # type: ignore[typeddict-item]


def enter_demo(context: BrowserContext, address: str) -> None:
    """Sign a browser in as the demo's coordinator, by the button of the sign-in page."""
    answer = context.request.post(
        f"{address}/demo-login", form={"role": "coordinator"}, headers={"origin": address}
    )
    assert answer.ok


def watch(visit: Visit) -> None:
    """Note every console error and every request to another origin."""
    origin = urlsplit(visit.address).netloc

    def console(message: ConsoleMessage) -> None:
        source = (message.location or {}).get("url", "").split("?")[0]
        if message.type == "error" and not source.endswith(PROBES):
            visit.problems.append(f"console: {message.text} {source}")

    def request(message: Request) -> None:
        parts = urlsplit(message.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != origin:
            visit.problems.append(f"foreign: {message.url}")

    visit.page.on("console", console)
    visit.page.on("request", request)
