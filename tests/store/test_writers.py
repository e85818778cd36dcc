"""Writers that die, wait or race: a change is made whole or not at all, one at a time."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import text

from lib import store
from tests.helpers.paths import ROOT
from tests.helpers.rows import START, change
from tests.store.test_changes import S1, S2

DYING = """
import sys
from lib import store
from lib.store.writes import changes
from tests.helpers.rows import change

def stop(connection, upload):
    print("written", flush=True)
    sys.stdin.read()

changes.check = stop
rows = [{"member_code": f"N{number}"} for number in range(500)]
store.apply(store.open_database(), change("members", {"member_code": "S1", "city": "X"}, *rows))
"""


S1_IN = {city: change("members", S1 | {"city": city}) for city in ("Казань", "Пермь")}


@pytest.fixture
def started(engine):
    store.apply(engine, START)
    store.apply(engine, change("members", S1, S2))
    return engine


def test_a_process_killed_in_the_middle_of_a_change_leaves_the_former_state(started):
    before = store.state_hash(started)
    address = started.url.render_as_string(hide_password=False)
    dying = subprocess.Popen(
        [sys.executable, "-c", DYING],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": address},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert dying.stdout.readline() == b"written\n"  # all rows are, and the upload; no commit yet
    assert (store.latest(started), store.state_hash(started)) == (2, before)
    dying.send_signal(signal.SIGKILL)
    assert dying.wait() == -signal.SIGKILL
    dying.stdin.close()
    dying.stdout.close()
    assert (store.latest(started), store.state_hash(started)) == (2, before)
    assert store.apply(started, change("members", {"member_code": "S3"})) == 3


def test_writers_at_once_do_not_interleave(started):
    together = Barrier(4)

    def write(writer):
        together.wait()
        for step in range(6):
            row = S1 | {"city": f"{writer}-{step}"}
            store.apply(started, change("members", row, {"member_code": f"W{writer}{step}"}))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(4)))
    assert store.latest(started) == 26
    with started.connect() as connection:
        versions = connection.execute(
            text("SELECT since, until FROM members WHERE member_code = 'S1' ORDER BY since")
        ).all()
    assert [version.since for version in versions] == list(range(2, 27))
    assert [version.until for version in versions] == [*range(3, 27), None]


def test_of_two_that_compared_with_the_same_state_only_one_is_accepted(started):
    together = Barrier(2)

    def write(city):
        together.wait()
        try:
            return store.apply(started, S1_IN[city], expected=seen)
        except store.StaleStateError:
            return "stale"

    seen = store.difference(started, S1_IN["Казань"]).fingerprint
    with ThreadPoolExecutor(2) as threads:
        assert set(threads.map(write, S1_IN)) == {3, "stale"}
    assert store.latest(started) == 3


def test_twenty_concurrent_uploads_are_all_applied(started):
    together = Barrier(20)

    def write(number):
        coming = change("members", {"member_code": f"W{number}"})
        seen = store.difference(started, coming).fingerprint
        together.wait()
        return store.apply(started, coming, expected=seen)

    with ThreadPoolExecutor(20) as threads:
        assert sorted(threads.map(write, range(20))) == list(range(3, 23))
    assert len(store.read(started, "members")) == 22


def test_a_preview_blocks_no_writer(started):
    coming = change("members", S1 | {"city": "Казань"}, {"member_code": "S3"})
    with store.dry_run(started, coming) as connection:
        assert store.apply(started, change("members", {"member_code": "S4"})) == 3
        assert set(store.read(connection, "members")["member_code"]) == {"S1", "S2", "S3"}
    with store.dry_run(started, 3) as connection:
        assert store.apply(started, change("members", {"member_code": "S5"})) == 4
        assert set(store.read(connection, "members")["member_code"]) == {"S1", "S2"}
    assert set(store.read(started, "members")["member_code"]) == {"S1", "S2", "S4", "S5"}


def test_a_reader_is_not_blocked_by_a_writer(started):
    with store.dry_run(started, change("members", {"member_code": "S3"})) as connection:
        assert len(store.read(connection, "members")) == 3
        assert len(store.read(started, "members")) == 2


@pytest.mark.parametrize("sort", ["sqlite", "postgresql"])
def test_concurrent_openers_create_an_empty_database_once(sort, postgresql, tmp_path):
    address = postgresql.create() if sort == "postgresql" else f"sqlite:///{tmp_path}/one.db"
    together = Barrier(3)

    def start(_number):
        together.wait()
        engine = store.open_database(address)
        latest = store.latest(engine)
        engine.dispose()
        return latest

    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(start, range(3))) == [0, 0, 0]
