"""Shared fixtures: empty databases, on SQLite and on PostgreSQL."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import text
from sqlmodel import SQLModel
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

import lib.tables  # noqa: F401  (declares the tables that are emptied)
from lib import desk, store
from tests.helpers import demo_database as demo_copy
from tests.helpers import postgres, quick_sqlite, steady_clock

FOLDER = Path(__file__).parent
DATABASES = ("sqlite", "postgresql")
QUICK = (
    *("charts", "metrics", "wording", "intake/layout", "intake/parsing", "intake/privacy"),
    *("test_text.py", "test_periods.py", "test_naming.py", "test_dependencies.py"),
)
"""Folders and modules of calculations that need no database, no process and no whole files."""
LONGEST = (
    *("browser", "store", "queries", "ui", "server", "extension", "cli", "desk", "cache"),
    *("slides", "intake", "tools", "text"),
)
"""Folders and modules that take longest, in the order in which they begin.

``store`` needs no demo: nobody waits for it while the browser's worker loads it.
"""
TOGETHER = ("tests/browser",)
"""Folders of which one worker runs all tests: they share a browser and a server."""

TIMELESS: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
"""A busy machine draws and runs examples slowly: speed is measured by the bench."""
settings.register_profile("explore", **TIMELESS)
settings.register_profile("steady", **TIMELESS, derandomize=True)
settings.load_profile("steady")  # --hypothesis-profile=explore draws other examples every time


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="rewrite snapshots of charts")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Import only ``QUICK`` parts for ``make quick``: importing all takes longer than running."""
    if config.option.markexpr != "quick" or FOLDER not in collection_path.parents:
        return None
    path = collection_path.relative_to(FOLDER).as_posix()
    leads_to_quick = any(part.startswith(f"{path}/") for part in QUICK)
    return None if leads_to_quick or is_in_quick(collection_path) else True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what ``make quick`` runs; begin with what takes longest, so that no worker idles."""
    for item in items:
        if is_quick(item):
            item.add_marker("quick")
    items.sort(key=lambda item: (*LONGEST, part_of(item.path)).index(part_of(item.path)))


def pytest_configure() -> None:
    """Look for garbage seldom: frames make so many objects that it took a tenth of the time.

    No server works ahead: what a test opens, it opens itself.
    """
    gc.set_threshold(50_000, 20, 20)
    os.environ["SYNERGIA_AHEAD"] = "no"


def pytest_collection_finish() -> None:
    """Keep what was imported out of garbage collections, which would look through it each time."""
    gc.collect()
    gc.freeze()


class OneBrowser(LoadFileScheduling):  # type: ignore[misc]
    """Gives a worker a file at a time, in the order of the collection; a folder of ``TOGETHER``."""

    def __init__(self, config: pytest.Config, log: object) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> OneBrowser | None:
    """Distribute files to workers, but all that use the browser to one, so that it starts once."""
    return OneBrowser(config, log) if config.option.dist == "loadfile" else None


def is_quick(item: pytest.Item) -> bool:
    """Whether a test is of a ``QUICK`` part, on a few examples instead of hypothesis's many."""
    is_history = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    needs_database = "migrated" in getattr(item, "fixturenames", ())
    return is_in_quick(item.path) and not is_history and not needs_database


def is_in_quick(path: Path) -> bool:
    """Whether a folder or a module is of a ``QUICK`` part."""
    relative = path.relative_to(FOLDER).as_posix()
    return any(relative == part or relative.startswith(f"{part}/") for part in QUICK)


def part_of(path: Path) -> str:
    """Return the folder or module of tests that a path belongs to, such as ``charts``."""
    return path.relative_to(FOLDER).parts[0].removeprefix("test_").removesuffix(".py")


@pytest.fixture(scope="session", autouse=True)
def sqlite_without_waits() -> Iterator[None]:
    """All tests open SQLite as ``quick_sqlite`` says; servers of their own open it as it is."""
    with quick_sqlite.patched():
        yield


@pytest.fixture(scope="session", autouse=True)
def same_day_every_year() -> Iterator[None]:
    """No test depends on the date on which it runs; servers of their own have today's."""
    with steady_clock.patched():
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with its schema, to be copied: that is faster than migrating."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    store.open_database(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Path:
    """A SQLite database that holds what a new consortium begins with, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "founded.db"
    shutil.copy(migrated, path)
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def demo_database(
    tmp_path_factory: pytest.TempPathFactory, founded: Path, pytestconfig: pytest.Config
) -> Path:
    """A SQLite database that holds the demo, to be copied or only read: loading it takes long."""
    assert pytestconfig.cache
    kept = demo_copy.loaded(pytestconfig.cache.mkdir("demo"), founded)
    return Path(shutil.copy(kept, tmp_path_factory.mktemp("demo") / "demo.db"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[postgres.PostgreSQL]:
    """A PostgreSQL server of the tests' own; it makes databases."""
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: postgres.PostgreSQL) -> str:
    """Name of an empty PostgreSQL database with its schema, to be copied."""
    engine = store.open_database(postgresql.create())
    engine.dispose()
    return str(engine.url.database)


@pytest.fixture
def new_database(
    request: pytest.FixtureRequest, tmp_path: Path, migrated: Path
) -> Callable[[str], str]:
    """A function that makes another empty database of a sort and returns its address."""

    def make(sort: str) -> str:
        if sort == "postgresql":
            template = request.getfixturevalue("migrated_postgresql")
            server: postgres.PostgreSQL = request.getfixturevalue("postgresql")
            return server.create(template)
        path = tmp_path / f"{len(list(tmp_path.glob('*.db')))}.db"
        shutil.copy(migrated, path)
        return f"sqlite:///{path}"

    return make


@pytest.fixture(scope="session")
def shared_postgresql(postgresql: postgres.PostgreSQL, migrated_postgresql: str) -> str:
    """Address of the PostgreSQL database that tests share, each leaving it empty."""
    return postgresql.create(migrated_postgresql)


@pytest.fixture(params=DATABASES)
def engine(
    request: pytest.FixtureRequest,
    new_database: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[store.Engine]:
    """An empty database of each sort, which is also the application's own."""
    if request.param == "sqlite":
        yield from opened(new_database("sqlite"), monkeypatch)
        return
    for engine in opened(request.getfixturevalue("shared_postgresql"), monkeypatch):
        yield engine
        empty(engine)


@pytest.fixture
def sqlite(
    new_database: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[store.Engine]:
    """An empty SQLite database, for what does not depend on the database."""
    yield from opened(new_database("sqlite"), monkeypatch)


@pytest.fixture(scope="module")
def shared_sqlite(
    tmp_path_factory: pytest.TempPathFactory, migrated: Path
) -> Iterator[store.Engine]:
    """An empty SQLite database that a module fills once; its tests only read.

    The first page on a database reads it all; the next ones cost a thirtieth of that.
    """
    path = shutil.copy(migrated, tmp_path_factory.mktemp("shared"))
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield from opened(f"sqlite:///{path}", monkeypatch)


def opened(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[store.Engine]:
    monkeypatch.setenv("DATABASE_URL", url)
    engine = store.open_database(url)
    yield engine
    engine.dispose()


def empty(engine: store.Engine) -> None:
    """Delete all rows: so few of them go faster than by TRUNCATE or in another database."""
    tables = [table.name for table in reversed(SQLModel.metadata.sorted_tables)]
    tables.remove("database_identity")
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        deleting = " ".join(f"DELETE FROM {table};" for table in tables)
        connection.execute(text(f"DO $$ BEGIN {deleting} END $$"))
