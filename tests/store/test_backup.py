"""A backup holds everything, and either database can be made of it."""

import errno
import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from lib import access, store
from lib.access import AccountRole, Occasion
from lib.store import backups
from lib.store.writes import table_copies
from tests.conftest import DATABASES
from tests.helpers.rows import START, at, change
from tests.helpers.visitors import SECRET
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


def test_times_outlast_backups_whatever_the_zone_of_the_server(
    sqlite, new_database, tmp_path, monkeypatch
):
    monkeypatch.setenv("PGTZ", "Asia/Almaty")
    store.apply(sqlite, replace(START, accepted_at=at("2026-03-01")))
    engine = sqlite
    for sort in ("postgresql", "sqlite"):
        store.backup(engine, tmp_path / "copy.backup")
        engine = store.open_database(new_database(sort))
        store.restore(engine.url.render_as_string(hide_password=False), tmp_path / "copy.backup")
        assert store.history(engine)["accepted_at"].tolist() == ["2026-03-01T09:00:00Z"]


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


def address(engine):
    return engine.url.render_as_string(hide_password=False)


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_a_backup_onto_the_database_itself_is_refused(sqlite, end):
    store.apply(sqlite, START)
    with pytest.raises(store.BackupOntoSourceError):
        store.backup(sqlite, Path(sqlite.url.database + end))
    assert store.latest(sqlite) == 1


def test_a_backup_through_another_name_of_the_database_is_refused(sqlite, tmp_path):
    store.apply(sqlite, START)
    (tmp_path / "link.db").symlink_to(sqlite.url.database)
    with pytest.raises(store.BackupOntoSourceError):
        store.backup(sqlite, tmp_path / "link.db")


def test_a_backup_does_not_take_the_place_of_a_device_or_a_pipe(sqlite, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileExistsError):
        store.backup(sqlite, tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_backup_that_is_not_what_was_read_leaves_the_older_one(filled, tmp_path, monkeypatch):
    (tmp_path / "copy.backup").write_bytes(b"older")
    copy_table = table_copies._copy_table

    def lose(source, target, table):
        if table.name != "measurements":
            copy_table(source, target, table)

    monkeypatch.setattr(table_copies, "_copy_table", lose)
    with pytest.raises(store.BrokenBackupError):
        store.backup(filled, tmp_path / "copy.backup")
    assert (tmp_path / "copy.backup").read_bytes() == b"older"


def test_no_room_for_reading_a_backup_is_a_full_disk(sqlite, tmp_path, monkeypatch):
    def fill_up(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    store.backup(sqlite, tmp_path / "copy.backup")
    monkeypatch.setattr(backups.shutil, "copyfile", fill_up)
    with pytest.raises(store.DatabaseFaultError) as raised:
        store.restore(f"sqlite:///{sqlite.url.database}", tmp_path / "copy.backup")
    assert raised.value.fault is store.DatabaseFault.DISK_FULL


def test_a_corrupt_file_is_set_aside_and_the_backup_takes_its_place(filled, sqlite, tmp_path):
    store.backup(filled, tmp_path / "copy.backup")
    path = Path(sqlite.url.database)
    content = b"no database" * 999
    path.write_bytes(content)
    aside = store.restore(f"sqlite:///{path}", tmp_path / "copy.backup")
    assert (aside, aside.read_bytes()) == (Path(f"{path}.corrupt-1"), content)
    assert store.state_hash(sqlite) == store.state_hash(filled)
    assert store.restore(f"sqlite:///{path}", tmp_path / "copy.backup") is None


def test_a_corrupt_file_keeps_its_name_where_the_backup_cannot_take_its_place(
    filled, sqlite, tmp_path, monkeypatch
):
    def fill_up(*_):
        raise store.DatabaseFaultError(store.DatabaseFault.DISK_FULL)

    store.backup(filled, tmp_path / "copy.backup")
    path = Path(sqlite.url.database)
    path.write_bytes(b"no database" * 999)
    monkeypatch.setattr(backups, "renew_identity", fill_up)
    with pytest.raises(store.DatabaseFaultError) as raised:
        store.restore(f"sqlite:///{path}", tmp_path / "copy.backup")
    assert raised.value.fault is store.DatabaseFault.DISK_FULL
    assert path.read_bytes() == b"no database" * 999
    assert not list(path.parent.glob("*.corrupt-*"))


def test_a_backup_is_for_its_owner_only_and_needs_no_file_beside_it(filled, tmp_path):
    store.backup(filled, tmp_path / "copy.backup")
    assert (tmp_path / "copy.backup").stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("copy.backup-*"))


def test_a_raw_copy_is_restored_with_its_wal_and_refused_without(sqlite, new_database, tmp_path):
    store.apply(sqlite, START)
    copy, wal = tmp_path / "raw.db", tmp_path / "raw.db-wal"
    shutil.copy(sqlite.url.database, copy)
    shutil.copy(sqlite.url.database + "-wal", wal)
    other = store.open_database(new_database("sqlite"))
    store.restore(address(other), copy)
    assert store.state_hash(other) == store.state_hash(sqlite)
    wal.unlink()
    with pytest.raises(store.IncompleteCopyError):
        store.restore(address(other), copy)
    store.restore(address(other), copy, allow_incomplete=True)
    other.dispose()


def test_a_restored_or_erased_database_has_another_identity(filled, tmp_path):
    store.backup(filled, tmp_path / "copy.backup")
    before = store.read_state(filled)
    store.restore(address(filled), tmp_path / "copy.backup")
    restored = store.read_state(filled)
    store.erase(filled, upload=2, by="anna", reason="имя")
    identities = {before.identity, restored.identity, store.read_state(filled).identity}
    assert (before.upload, restored.upload, len(identities)) == (5, 5, 3)


def test_a_restore_keeps_accounts_and_log_ends_sessions_and_is_logged(filled, tmp_path):
    access.add(filled, "former", AccountRole.STAFF, "S1", password=SECRET)
    store.backup(filled, tmp_path / "copy.backup")
    access.add(filled, "present", AccountRole.COORDINATOR, password=SECRET)
    session = access.sign_in(filled, "present", SECRET, address="10.0.0.1")
    kept = len(access.entries(filled))
    store.restore(
        address(filled), tmp_path / "copy.backup", log=lambda c: access.record(c, Occasion.RESTORE)
    )
    assert set(access.list_accounts(filled)["name"]) == {"former", "present"}
    assert access.identify(filled, session, loopback=False).account is None
    assert list(access.entries(filled)["what"])[:1] == ["restore"]
    assert len(access.entries(filled)) == kept + 1
    store.restore(address(filled), tmp_path / "copy.backup", take_accounts=True)
    assert set(access.list_accounts(filled)["name"]) == {"former"}


def test_a_stopped_database_is_one_file(sqlite):
    store.apply(sqlite, START)
    path = Path(sqlite.url.database)
    assert path.with_name(path.name + "-wal").stat().st_size
    store.close_database(sqlite)
    assert not path.with_name(path.name + "-wal").exists()
