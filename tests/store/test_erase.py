"""Erasing: what is personal goes from every version and file, what is counted stays."""

from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import event

from lib import store
from lib.contracts import CONTRACTS
from lib.store.writes import erasure
from tests.helpers.rows import START, change
from tests.store.test_changes import INDICATOR, S1, S2, measured

SECRET = "Звонить Ивановой"


@pytest.fixture
def database(engine):
    """Uploads 4 to 6 measure S1 twice with a personal comment between two harmless ones."""
    store.apply(engine, START)
    store.apply(engine, change("members", S1, S2))
    store.apply(engine, change("indicators", INDICATOR))
    texts = ("сверено", SECRET, SECRET)
    for value, comment in enumerate(texts, start=1):
        row = measured(float(value), comment=comment)
        upload = change("measurements", row, content=comment.encode(), member="S1")
        store.apply(engine, upload)
    return engine


def comments(engine, upload):
    return list(store.read(engine, "measurements", upload)["comment"].dropna())


def test_a_text_is_blanked_in_every_version_that_has_it(database):
    assert store.erase(database, upload=5, by="anna", reason="имя в примечании").upload == 7
    assert comments(database, 4) == ["сверено"]
    assert (comments(database, 5), comments(database, 6)) == ([], [])
    assert list(store.read(database, "measurements", 6)["value"]) == [3]


def test_files_that_may_hold_the_text_lose_their_bytes_and_others_keep_them(database):
    row = measured(5.0, "S2", comment="в срок")
    store.apply(database, change("measurements", row, content=b"another", member="S2"))
    store.erase(database, upload=5, by="anna", reason="имя")
    kept = store.history(database).set_index("upload")["has_content"]
    assert kept[kept].index.tolist() == [7, 4]
    assert store.content(database, 5) is None


def test_an_erasure_is_an_upload_that_says_who_and_why_but_not_what(database):
    number = store.erase(database, upload=5, by="anna", reason="имя в примечании").upload
    listed = store.history(database, 1).iloc[0]
    assert listed[["upload", "kind", "uploaded_by", "note", "changed"]].tolist() == [
        *(number, "erase", "anna", "имя в примечании", 2)
    ]
    assert store.parts(database, number)[0].reading == {"erased": 5}


def test_an_erasure_cannot_be_undone_and_leaves_other_undos_possible(database):
    number = store.erase(database, upload=5, by="anna", reason="имя").upload
    with pytest.raises(store.NotUndoableError):
        store.undo(database, number, by="anna")
    store.undo(database, 6, by="anna")
    assert list(store.read(database, "measurements")["value"]) == [2]
    assert comments(database, 8) == []


def is_in_files(text, engine, request):
    """Whether a text stands in the files of a database's tables.

    PostgreSQL renews caches of its own among them: one that has just gone holds nothing.
    """
    for file in files_of(engine, request):
        with suppress(FileNotFoundError):
            if text.encode() in file.read_bytes():
                return True
    return False


def files_of(engine, request):
    """Files that hold a database's tables: all of SQLite's, or those of PostgreSQL's directory."""
    if engine.dialect.name == "sqlite":
        return sorted(Path(engine.url.database).parent.glob("*.db*"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CHECKPOINT")
    directory = request.getfixturevalue("postgresql").directory
    return [path for path in (directory / "data" / "base").rglob("*") if path.is_file()]


def test_nothing_of_the_text_is_left_in_the_files_of_tables(database, request):
    with database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")  # PostgreSQL keeps frequent texts as statistics
    assert is_in_files(SECRET, database, request)
    done = store.erase(database, upload=5, by="anna", reason="имя")
    assert not is_in_files(SECRET, database, request)
    log = [store.Remains.LOG] if database.dialect.name == "postgresql" else []
    assert list(done.remains) == log


def test_an_erasure_reports_what_remains_beside_an_open_reader(database, monkeypatch):
    monkeypatch.setattr(erasure, "_LOCK_SECONDS", 1)
    with database.connect() as reading:
        reading.exec_driver_sql("SELECT count(*) FROM measurements")
        if database.dialect.name == "sqlite":
            event.listen(
                database, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 100")
            )
            database.dispose()
        assert store.Remains.TABLES in store.erase(database, upload=5, by="a", reason="имя").remains
    again = store.erase(database, upload=6, by="a", reason="имя")
    assert store.Remains.TABLES not in again.remains


def test_a_file_name_and_a_note_are_blanked_wherever_the_history_repeats_them(database):
    texts = {"file_name": "Иванова Анна.csv", "note": "просила Иванова А. П."}
    for value in (7.0, 8.0):
        store.apply(database, change("measurements", measured(value), content=b"x", **texts))
    store.undo(database, 8, by="anna", note="из-за Ивановой А. П.")
    store.erase(database, upload=7, by="anna", reason="имя")
    listed = store.history(database).set_index("upload").loc[[7, 8, 9]]
    assert listed["file_name"].tolist() == ["…"] * 3
    assert listed["note"].isna().tolist() == [True, True, False]
    store.erase(database, upload=9, by="anna", reason="имя")
    assert "Иванов" not in repr(store.history(database).to_dict("records"))
    with database.connect() as connection:
        assert "Иванов" not in repr(connection.exec_driver_sql("SELECT * FROM upload").all())


def test_titles_of_events_are_blanked(database):
    row = {
        "event_id": "E-1",
        "reported_by": "S1",
        "title": SECRET,
        "event_type": "forum",
        "direction": "1",
    }
    upload = store.apply(
        database,
        change(
            "events",
            row
            | {
                "starts_on": "2025-10-01",
                "host_member": "S1",
                "mode": "onsite",
                "participants_total": 9,
                "status": "held",
            },
        ),
    )
    store.erase(database, upload=upload, by="anna", reason="имя")
    assert list(store.read(database, "events")["title"]) == ["…"]


def test_a_pair_loses_its_codes_and_stays_countable(database):
    rows = [
        {"pair_code": "P-1", "kind": "group", "mentee_codes": "M-021;M-022;M-023"},
        {"pair_code": "P-2", "replaced_pair": "P-1"},
    ]
    store.apply(database, change("mentoring_pairs", *rows))
    store.apply(database, change("mentoring_pairs", rows[0] | {"plan_done": 9}))
    store.erase(database, pair="P-1", by="anna", reason="согласие отозвано")
    for upload in (7, 8):
        pairs = store.read(database, "mentoring_pairs", upload).set_index("pair_code")
        assert list(pairs.index) == ["ERASED-9", "P-2"]
        erased = pairs.loc["ERASED-9", ["mentor_code", "mentee_codes", "form", "started_on"]]
        assert erased.tolist() == ["M-0", "M-0;M-0;M-0", "teacher_pupil", "2025-09-15"]
        assert pairs.loc["P-2", "replaced_pair"] == "ERASED-9"
    assert store.undo_conflicts(database, 8).empty


def test_an_undo_brought_no_text_of_its_own_to_erase(database):
    undo = store.undo(database, 6, by="anna")
    with pytest.raises(store.NothingToEraseError):
        store.erase(database, upload=undo, by="anna", reason="имя")


@pytest.mark.parametrize("what", [{"upload": 99}, {"pair": "P-9"}])
def test_what_does_not_exist_cannot_be_erased(database, what):
    with pytest.raises(store.NothingToEraseError):
        store.erase(database, **what, by="anna", reason="имя")
    assert store.latest(database) == 6


@pytest.mark.parametrize("what", [{}, {"upload": 5, "pair": "P-1"}])
def test_one_thing_is_erased_at_a_time(database, what):
    with pytest.raises(ValueError, match="either an upload or a pair"):
        store.erase(database, **what, by="anna", reason="имя")


def test_no_free_text_is_a_key():
    columns = [c for contract in CONTRACTS.values() for c in contract.columns.values()]
    free = [column for column in columns if column.free_text]
    assert free
    assert not [column for column in free if column.key]


def test_a_text_that_no_row_may_be_without_becomes_a_sign(database):
    note = {"indicator_code": "1.1", "happened_on": "2025-09-01", "note_kind": "event"}
    upload = store.apply(
        database, change("notes", note | {"text": SECRET}, content=SECRET.encode())
    )
    store.erase(database, upload=upload, by="anna", reason="имя")
    assert store.read(database, "notes")["text"].tolist() == ["…"]
    assert store.content(database, upload) is None
    store.erase(database, upload=upload, by="anna", reason="ещё раз")
    assert store.history(database)["changed"].tolist()[:2] == [0, 1]
