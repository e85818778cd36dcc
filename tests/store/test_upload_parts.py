"""Several tables of one upload: rows lead to the file and line in which they stand."""

import dataclasses
import json

import pandas as pd
import pytest

from lib import store
from tests.helpers.rows import START, change
from tests.store.test_changes import INDICATOR, S1, S2, measured

PARTS = [
    {"file": "a.csv", "entry": "a.csv", "kind": "measurements", "lines_before": 0, "header": ["x"]},
    {"file": "b.csv", "entry": "b.csv", "kind": "measurements", "lines_before": 4, "header": ["y"]},
]


@pytest.fixture
def database(engine):
    """Upload 4 has two files of measurements; the line of the second is 3 of 7."""
    store.apply(engine, START)
    store.apply(engine, change("members", S1, S2))
    store.apply(engine, change("indicators", INDICATOR))
    upload = change("measurements", measured(1.0), measured(2.0, "S2", comment="личное"))
    upload.rows["measurements"]["line"] = [2, 7]
    reading = json.dumps({"parts": PARTS})
    store.apply(engine, dataclasses.replace(upload, kind=store.WORKBOOK, reading=reading))
    return engine


def places(engine):
    rows = store.rows(engine, "measurements")
    return rows[["member_code", "file", "line"]].to_numpy().tolist()


def test_rows_name_their_own_file_and_its_line(database):
    assert places(database) == [["S1", "a.csv", 2], ["S2", "b.csv", 3]]


def test_undone_and_redone_rows_still_do(database):
    store.undo(database, store.undo(database, 4, by="anna"), by="anna")
    assert places(database) == [["S1", "a.csv", 2], ["S2", "b.csv", 3]]


def test_the_parts_of_an_upload_are_listed(database):
    listed = [(one.file, one.kind, one.lines_before) for one in store.parts(database, 4)]
    assert listed == [("a.csv", "measurements", 0), ("b.csv", "measurements", 4)]
    assert store.upload_of_header(database, ["y"]).kind == "measurements"


def test_a_workbook_of_before_and_a_single_file_have_no_names_of_parts(database):
    reading = json.dumps({"sheets": {"members": {"sheet": "Лист"}}})
    member = {**S1, "city": "Казань"}
    book = dataclasses.replace(change("members", member), kind=store.WORKBOOK, reading=reading)
    upload = store.apply(database, book)
    [part] = store.parts(database, upload)
    assert (part.file, part.kind, part.reading) == (None, "members", {"sheet": "Лист"})
    assert store.parts(database, 2) == []


def test_erased_files_have_no_lines(database):
    store.erase(database, upload=4, by="anna", reason="имя")
    assert [pd.isna(line) for _, _, line in places(database)] == [True, True]
