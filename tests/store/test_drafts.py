"""Drafts of uploads: an account's own, few, until they expire; never in a backup or an erasure."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from lib import access, store
from lib.store import StoredDraft
from tests.helpers import visitors
from tests.helpers.rows import START

OWN, OTHER = "coordinator1", "staff1"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
CONTENT = bytes(range(256))


@pytest.fixture
def database(engine):
    """A database with an account of every role."""
    visitors.add_accounts(engine, "S10")
    return engine


def add(engine, name="члены.csv", account=OWN, minutes=0, content=CONTENT):
    now = NOON + timedelta(minutes=minutes)
    return store.add_draft(engine, account, name, StoredDraft(content, "{}"), now=now)


def names(engine, account=OWN, days=0):
    listed = store.drafts(engine, account, now=NOON + timedelta(days=days))
    return [entry.name for entry in listed]


def test_a_draft_keeps_its_bytes_and_the_latest_work(database):
    token = add(database)
    assert store.read_draft(database, OWN, token, now=NOON) == (CONTENT, "{}")
    store.change_draft(database, OWN, token, "{1}", now=NOON + timedelta(hours=1))
    assert store.read_draft(database, OWN, token, now=NOON) == (CONTENT, "{1}")
    [entry] = store.drafts(database, OWN, now=NOON)
    assert entry == (token, "члены.csv", "2026-03-01T13:00:00Z")


def test_another_account_neither_sees_nor_changes_nor_drops_a_draft(database):
    token = store.add_draft(database, OWN, "члены.csv", StoredDraft(CONTENT, "{}"))
    store.change_draft(database, OTHER, token, "{2}")
    store.drop_draft(database, OTHER, token)
    store.drop_drafts_of(database, OTHER, CONTENT)
    assert store.read_draft(database, OTHER, token) is None
    assert store.drafts(database, OTHER) == []
    assert store.read_draft(database, OWN, token) == (CONTENT, "{}")


def test_the_same_files_with_the_same_work_wait_once(database):
    add(database)
    token = add(database, minutes=1)
    assert [entry.token for entry in store.drafts(database, OWN, now=NOON)] == [token]
    store.change_draft(database, OWN, token, "{1}", now=NOON)
    add(database, minutes=2)
    assert names(database) == ["члены.csv", "члены.csv"]


def test_who_has_no_account_has_no_draft(database):
    assert add(database, account="nobody") is None


def test_a_fourth_draft_takes_the_place_of_the_oldest(database):
    for minute, name in enumerate(["a", "b", "c"]):
        add(database, name, minutes=minute)
    add(database, "other", account=OTHER)
    add(database, "d", minutes=3)
    assert (names(database), names(database, OTHER)) == (["d", "c", "b"], ["other"])


def test_a_draft_expires_after_fourteen_days_without_change(database):
    token = add(database)
    assert names(database, days=14) == ["члены.csv"]
    later = NOON + timedelta(days=14, seconds=1)
    assert store.drafts(database, OWN, now=later) == []
    assert store.read_draft(database, OWN, token, now=later) is None
    add(database, "new", account=OTHER, minutes=14 * 24 * 60 + 1)
    assert names(database) == []  # its bytes are gone as well


def test_a_draft_that_was_dropped_stays_dropped(database):
    now = datetime.now(UTC)
    token = store.add_draft(database, OWN, "a.csv", StoredDraft(CONTENT, "{}"), now=now)
    again = store.add_draft(database, OWN, "b.csv", StoredDraft(b"other", "{}"), now=now)
    store.drop_drafts_of(database, OWN, CONTENT)
    store.change_draft(database, OWN, token, "{1}")
    assert [entry.token for entry in store.drafts(database, OWN)] == [again]
    store.drop_draft(database, OWN, again)
    assert store.drafts(database, OWN) == []


def test_drafts_go_with_their_account(database):
    add(database, account=OTHER)
    access.remove(database, OTHER)
    access.add(database, OTHER, access.AccountRole.STAFF, "S10", password=visitors.SECRET)
    assert names(database, OTHER) == []


def test_erasing_drops_the_drafts_of_everybody(database):
    store.apply(database, START)
    add(database)
    add(database, account=OTHER)
    store.erase(database, upload=1, by="anna", reason="имя")
    assert (names(database), names(database, OTHER)) == ([], [])


def test_no_backup_holds_drafts_and_restoring_drops_them(database, tmp_path):
    store.apply(database, START)
    add(database, "before.csv")
    store.backup(database, tmp_path / "backup.db")
    with closing(sqlite3.connect(tmp_path / "backup.db")) as copy:
        assert copy.execute("SELECT count(*) FROM upload_draft").fetchone() == (0,)
    address = database.url.render_as_string(hide_password=False)
    store.restore(address, tmp_path / "backup.db")
    assert names(database) == []
