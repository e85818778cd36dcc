"""Files dropped and not applied: the oldest go first beyond the cap, all after a while."""

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from lib.ui.kit.desk import dropped_files


@pytest.fixture
def files(monkeypatch):
    manager = MemoryUploadedFileManager("/upload")
    monkeypatch.setattr(dropped_files, "_manager", lambda: manager)
    monkeypatch.setattr(dropped_files, "_since", {})
    monkeypatch.setattr(dropped_files, "MOST_BYTES", 100)
    return manager


def drop(files, name, size, now=0.0):
    files.add_file(f"session-{name}", UploadedFileRec(name, name, "text/csv", bytes(size)))
    dropped_files.make_room(name, now=now)


def held(files):
    return sorted(name for records in files.file_storage.values() for name in records)


def test_beyond_the_cap_the_file_that_lies_longest_goes(files):
    for now, name in enumerate("abc"):
        drop(files, name, 40, now)
    assert held(files) == ["b", "c"]
    drop(files, "d", 200, 3)
    assert held(files) == ["d"]


def test_a_file_that_lies_too_long_goes_but_not_the_readers_own(files):
    drop(files, "a", 10, 0)
    drop(files, "b", 10, dropped_files.SECONDS + 1)
    assert held(files) == ["b"]
    dropped_files.make_room("b", now=3 * dropped_files.SECONDS)
    assert held(files) == ["b"]


def test_files_on_their_way_have_room_or_are_told_that_there_is_none(files):
    drop(files, "a", 60, 0)
    drop(files, "b", 30, 1)
    assert dropped_files.make_room(coming=70, now=2)
    assert held(files) == ["b"]
    assert not dropped_files.make_room(coming=101, now=3)


def test_an_applied_file_is_given_back(files):
    drop(files, "a", 10)
    dropped_files.give_back("a")
    assert held(files) == []
