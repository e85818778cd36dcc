"""Shared fixtures: empty databases, on SQLite and on PostgreSQL."""

import shutil

import pytest
from hypothesis import settings
from sqlalchemy import inspect, text

from lib import desk, store
from tests.helpers import postgres

DATABASES = ("sqlite", "postgresql")

settings.register_profile("untimed", deadline=None)  # speed is measured by the bench
settings.load_profile("untimed")


def pytest_addoption(parser):
    parser.addoption("--update-snapshots", action="store_true", help="rewrite snapshots of charts")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """An empty SQLite database with its schema, to be copied: that is faster than migrating."""
    path = tmp_path_factory.mktemp("migrated") / "empty.db"
    store.open_database(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def founded(tmp_path_factory, migrated):
    """A SQLite database that holds what a new consortium begins with, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "founded.db"
    shutil.copy(migrated, path)
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory, founded):
    """A SQLite database that holds the demo, to be copied or only read: loading it takes long."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    shutil.copy(founded, path)
    engine = desk.open_consortium(f"sqlite:///{path}")
    desk.load_demo(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgresql():
    """A PostgreSQL server of the tests' own; it makes databases."""
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql):
    """Name of an empty PostgreSQL database with its schema, to be copied."""
    engine = store.open_database(postgresql.create())
    engine.dispose()
    return engine.url.database


@pytest.fixture
def new_database(request, tmp_path, migrated):
    """A function that makes another empty database of a sort and returns its address."""

    def make(sort):
        if sort == "postgresql":
            template = request.getfixturevalue("migrated_postgresql")
            return request.getfixturevalue("postgresql").create(template)
        path = tmp_path / f"{len(list(tmp_path.glob('*.db')))}.db"
        shutil.copy(migrated, path)
        return f"sqlite:///{path}"

    return make


@pytest.fixture(scope="session")
def shared_postgresql(postgresql, migrated_postgresql):
    """Address of the PostgreSQL database that tests share, each leaving it empty."""
    return postgresql.create(migrated_postgresql)


@pytest.fixture(params=DATABASES)
def engine(request, new_database, monkeypatch):
    """An empty database of each sort, which is also the application's own."""
    if request.param == "sqlite":
        yield from opened(new_database("sqlite"), monkeypatch)
        return
    for engine in opened(request.getfixturevalue("shared_postgresql"), monkeypatch):
        yield engine
        empty(engine)


@pytest.fixture
def sqlite(new_database, monkeypatch):
    """An empty SQLite database, for what does not depend on the database."""
    yield from opened(new_database("sqlite"), monkeypatch)


def opened(url, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", url)
    engine = store.open_database(url)
    yield engine
    engine.dispose()


def empty(engine):
    """Delete all rows; making another PostgreSQL database would take ten times as long."""
    with engine.begin() as connection:
        tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
        connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        connection.execute(text(f"TRUNCATE {', '.join(sorted(tables))} CASCADE"))
