"""Faults around the database: each is told by one code, and is over as soon as it is mended."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event
from typer.testing import CliRunner

from lib import store
from lib.cli import app
from lib.store import DatabaseFault, DatabaseFaultError
from lib.store.database import postgres, sqlite_file
from lib.store.database.faults import fault_of
from lib.text import load
from tests.helpers.rows import START, change

LIMITED = """
import resource, signal, sys
from lib import store
from tests.helpers.rows import change

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
engine = store.open_database(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    store.apply(engine, change("members", *({"member_code": f"N{n}"} for n in range(5_000))))
except store.DatabaseFaultError as error:
    print(error.fault)
"""
NO_DATABASE = b"no database, but longer than a header" * 9


def fault(action, *arguments):
    """The fault that an action meets."""
    with pytest.raises(DatabaseFaultError) as raised:
        action(*arguments)
    return raised.value.fault


def address(path):
    return f"sqlite:///{path}"


def test_a_foreign_file_is_refused_and_left_as_it_was(tmp_path):
    path = tmp_path / "foreign.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.commit()
    before = path.read_bytes()
    assert fault(store.open_database, address(path)) is DatabaseFault.FOREIGN
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", DatabaseFault.NEWER),
        ("DELETE FROM alembic_version", DatabaseFault.CORRUPT),
    ],
)
def test_a_database_of_a_newer_version_and_one_without_any_are_refused(
    tmp_path, migrated, change, expected
):
    path = tmp_path / "other.db"
    shutil.copy(migrated, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
        connection.commit()
    assert fault(store.open_database, address(path)) is expected


@pytest.mark.parametrize("content", [NO_DATABASE, b"PK\x03\x04" * 99])
def test_a_file_that_is_no_database_is_corrupt(tmp_path, content):
    (tmp_path / "text.db").write_bytes(content)
    assert fault(store.open_database, address(tmp_path / "text.db")) is DatabaseFault.CORRUPT


def test_changed_bytes_are_told_when_they_are_read(sqlite):
    store.apply(sqlite, START)
    store.apply(sqlite, change("members", *({"member_code": f"N{n}"} for n in range(3_000))))
    store.close_database(sqlite)
    path = Path(sqlite.url.database)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert fault(store.read, sqlite, "members") is DatabaseFault.CORRUPT
    store.close_database(sqlite)  # a server that stops then has nothing more to say


def test_another_file_in_place_of_an_open_one_is_noticed(sqlite, migrated):
    store.apply(sqlite, START)
    path = Path(sqlite.url.database)
    aside = sqlite_file.set_aside(path)
    assert fault(store.latest, sqlite) is DatabaseFault.ADDRESS
    shutil.copy(migrated, path)
    assert store.latest(sqlite) == 0
    path.rename(f"{path}-empty")
    path.write_bytes(NO_DATABASE)
    assert fault(store.latest, sqlite) is DatabaseFault.CORRUPT
    aside.rename(path)
    aside.with_name(f"{aside.name}-wal").rename(f"{path}-wal")
    assert store.latest(sqlite) == 1


def test_the_right_to_write_is_noticed_when_it_is_given(sqlite, monkeypatch):
    times = []
    sqlite.dispose()
    event.listen(sqlite, "connect", lambda *_: times.append("opened"))
    with monkeypatch.context() as patch:
        patch.setattr(sqlite_file.os, "access", lambda *_: False)
        assert (store.latest(sqlite), store.latest(sqlite), times) == (0, 0, ["opened"])
    assert (store.latest(sqlite), times) == (0, ["opened", "opened"])


@pytest.mark.parametrize(
    "url",
    [
        *("mysql://host/x", "no address", "postgresql://a@[::1", "postgresql://a@/x?nonsense=1"),
        *(f"sqlite:////{'a' * 300}.db", "sqlite:////dev/null/x.db", "sqlite:////proc/none/x.db"),
        "sqlite:////tmp/x.db?timeout=soon",
    ],
)
def test_a_wrong_address_is_told(url):
    assert fault(store.open_database, url) is DatabaseFault.ADDRESS


def test_links_that_lead_to_each_other_are_a_wrong_address(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for path in (tmp_path / "a", tmp_path / "a" / "x.db"):
        assert fault(store.open_database, address(path)) is DatabaseFault.ADDRESS
        assert fault(store.is_outdated, address(path)) is DatabaseFault.ADDRESS


def test_a_folder_in_place_of_the_file_is_told(tmp_path):
    assert fault(store.open_database, address(tmp_path)) is DatabaseFault.ADDRESS


def test_a_file_that_cannot_grow_is_told_and_the_former_state_stays(sqlite):
    store.apply(sqlite, START)
    command = [sys.executable, "-c", LIMITED, address(sqlite.url.database)]
    limited = subprocess.run(command, capture_output=True, text=True, check=True)
    assert limited.stdout.strip() in {DatabaseFault.DISK_FULL, DatabaseFault.UNAVAILABLE}
    assert store.latest(sqlite) == 1
    assert store.apply(sqlite, change("members", {"member_code": "S1"})) == 2


def test_a_full_disk_is_reported_and_writing_resumes_with_room(sqlite):
    store.apply(sqlite, START)
    with sqlite.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    rows = change("members", *({"member_code": f"N{n}"} for n in range(3_000)))
    assert fault(store.apply, sqlite, rows) is DatabaseFault.DISK_FULL
    assert store.latest(sqlite) == 1
    sqlite.dispose()  # a new connection has no limit
    assert store.apply(sqlite, rows) == 2


def test_a_database_that_may_only_be_read_is_told_and_can_be_read(engine):
    store.apply(engine, START)
    read_only = {
        "sqlite": "PRAGMA query_only = ON",
        "postgresql": "SET default_transaction_read_only = on",
    }

    def forbid_writing(connection, _record):
        with closing(connection.cursor()) as cursor:
            cursor.execute(read_only[engine.dialect.name])
        connection.commit()

    engine.dispose()
    event.listen(engine, "connect", forbid_writing)
    assert fault(store.apply, engine, change("members", {"member_code": "S1"})) is (
        DatabaseFault.READ_ONLY
    )
    assert store.latest(engine) == 1
    event.remove(engine, "connect", forbid_writing)
    engine.dispose()
    assert store.apply(engine, change("members", {"member_code": "S1"})) == 2


def test_a_server_that_is_away_is_told(postgresql):
    engine = store.open_database(postgresql.create())
    engine.dispose()
    url = engine.url.set(query={"host": "/nowhere"})
    away = url.render_as_string(hide_password=False)
    assert fault(store.open_database, away) is DatabaseFault.UNAVAILABLE
    nowhere = engine.url.set(database="nowhere").render_as_string(hide_password=False)
    assert fault(store.open_database, nowhere) in {DatabaseFault.ADDRESS, DatabaseFault.UNAVAILABLE}


def test_a_server_that_hangs_is_told_in_time_and_found_again(postgresql, monkeypatch):
    engine = store.open_database(postgresql.create())
    with monkeypatch.context() as patch:
        patch.setattr(postgres, "READ_SECONDS", 0.5)
        store.latest(engine)  # its connection goes back to the pool with that limit
        with postgresql.hanging():
            assert fault(store.latest, engine) is DatabaseFault.UNAVAILABLE
    assert store.latest(engine) == 0
    engine.dispose()


def test_a_connection_in_use_while_others_are_dropped_is_closed_when_it_comes_back(sqlite):
    with sqlite.connect() as connection:
        driver = connection.connection.driver_connection
        sqlite_file.drop_connections(sqlite)
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        driver.execute("SELECT 1")
    with sqlite.connect() as later:
        driver = later.connection.driver_connection
    assert driver.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_command_says_the_fault_in_one_sentence(tmp_path, monkeypatch, language):
    (tmp_path / "text.db").write_bytes(NO_DATABASE)
    monkeypatch.setenv("DATABASE_URL", address(tmp_path / "text.db"))
    monkeypatch.setattr(sys, "argv", ["lib", "history", "--language", language])
    result = CliRunner().invoke(app, ["history"])
    assert (result.exit_code, result.stderr) == (1, load(language)("database-corrupt") + "\n")


def test_no_room_for_what_readers_share_is_a_full_disk():
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert fault_of(error) is DatabaseFault.DISK_FULL
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    assert fault_of(error) is DatabaseFault.UNAVAILABLE
