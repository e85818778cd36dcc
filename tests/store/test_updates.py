"""A database of an earlier version: opening it takes minutes, which is known and said before."""

from threading import Event, Thread

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from lib import desk, server, store
from lib.cli import app
from lib.desk import consortium as opening
from lib.store.migrations import revision
from lib.text import load
from tests.helpers.rows import START

RU = load("ru")


@pytest.fixture
def stamp(engine):
    """Write the number of another version's schema into the database."""

    def write(number):
        with engine.begin() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{number}'")

    with engine.connect() as connection:
        newest = revision(connection)
    yield write
    write(newest)


def url_of(engine):
    return engine.url.render_as_string(hide_password=False)


def test_a_schema_of_an_earlier_version_makes_a_database_outdated(engine, stamp):
    assert not store.is_outdated(url_of(engine))
    stamp("0015")
    assert store.is_outdated(url_of(engine))


def test_totals_that_an_interrupted_update_left_out_make_it_outdated_till_it_was_opened(engine):
    store.apply(engine, START)
    assert store.is_outdated(url_of(engine))
    desk.open_consortium(url_of(engine)).dispose()
    assert not store.is_outdated(url_of(engine))


def test_neither_a_new_database_nor_one_of_a_newer_version_is_outdated(engine, stamp, tmp_path):
    assert not store.is_outdated(f"sqlite:///{tmp_path / 'new.db'}")
    assert not (tmp_path / "new.db").exists()
    stamp("9999")
    assert not store.is_outdated(url_of(engine))


def test_a_command_says_that_it_updates_the_database(engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", url_of(engine))
    store.apply(engine, START)
    runner = CliRunner()
    assert RU("database-outdated") in runner.invoke(app, ["history"]).stderr
    assert RU("database-outdated") not in runner.invoke(app, ["history"]).stderr


def test_visitors_are_told_while_the_database_is_updated(engine, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", url_of(engine))
    monkeypatch.setattr(opening, "_engines", {})
    store.apply(engine, START)
    has_begun, may_end, open_wholly = Event(), Event(), opening.open_consortium

    def open_slowly(url):
        has_begun.set()
        may_end.wait()
        return open_wholly(url)

    monkeypatch.setattr(opening, "open_consortium", open_slowly)
    first = Thread(target=desk.shared_engine)
    first.start()
    has_begun.wait()
    try:
        with pytest.raises(store.DatabaseFaultError, match="outdated"):
            desk.shared_engine()
        visited = Starlette(
            routes=server.routes, middleware=server.middleware(lambda _coming: True)
        )
        visitor = TestClient(visited, base_url="http://localhost")
        ready = visitor.get("/healthz")
        page = visitor.get("/login?lang=ru", headers={"accept": "text/html"})
    finally:
        may_end.set()
        first.join()
    assert (ready.status_code, ready.json()["ready"]) == (503, False)
    assert page.status_code == 503
    assert page.headers["refresh"] == "5"
    assert RU("database-outdated") in page.text
    assert desk.shared_engine() is desk.shared_engine()
    desk.close_shared_engine()
