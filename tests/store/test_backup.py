"""A backup holds everything, and either database can be made of it."""

import shutil
import sqlite3

import pytest

from lib import store
from tests.conftest import DATABASES
from tests.helpers.rows import START, at, change
from tests.store.test_changes import INDICATOR, S1, S2, measured


@pytest.fixture
def filled(engine):
    """A database with a former moment, an undo and kept bytes."""
    store.apply(engine, START)
    store.apply(engine, change("members", S1 | {"is_demo": True}, S2, content=b"bytes"))
    store.apply(engine, change("indicators", INDICATOR, accepted_at=at("2027-01-01")))
    store.apply(engine, change("measurements", measured(1.5), measured(None, "S2")))
    store.undo(engine, 4, by="anna")
    return engine


@pytest.mark.parametrize("sort", DATABASES)
def test_a_restored_database_has_the_same_past_and_goes_on(filled, sort, new_database, tmp_path):
    store.backup(filled, tmp_path / "copy.backup")
    other = store.open_database(new_database(sort))
    store.apply(other, change("members", {"member_code": "S9"}))
    store.restore(other.url.render_as_string(hide_password=False), tmp_path / "copy.backup")
    assert store.history(other).equals(store.history(filled))
    hashes = [[store.state_hash(one, n) for n in range(6)] for one in (filled, other)]
    assert hashes[0] == hashes[1]
    assert store.content(other, 2) == b"bytes"
    assert store.undo(other, 5, by="anna") == 6
    assert store.apply(other, change("members", {"member_code": "S3"})) == 7
    other.dispose()


def test_a_backup_replaces_an_older_one_and_is_a_single_file(filled, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    target = folder / "copy.backup"
    target.write_bytes(b"older")
    store.backup(filled, target)
    assert [path.name for path in folder.iterdir()] == ["copy.backup"]
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM upload").fetchone() == (5,)
    connection.close()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a database", b"SQLite format 3\x00"])
def test_a_file_that_is_no_backup_leaves_the_database_as_it_was(filled, content, tmp_path):
    before = store.state_hash(filled)
    (tmp_path / "wrong.backup").write_bytes(content)
    url = filled.url.render_as_string(hide_password=False)
    with pytest.raises(store.NotABackupError):
        store.restore(url, tmp_path / "wrong.backup")
    assert store.state_hash(filled) == before


def test_a_backup_of_a_newer_application_is_refused(sqlite, migrated, tmp_path):
    newer = tmp_path / "newer.backup"
    shutil.copy(migrated, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'unheard-of'")
    connection.close()
    with pytest.raises(store.NotABackupError):
        store.restore(str(sqlite.url), newer)
