"""What an undo restores, and what stands in its way."""

import pytest

from lib import store
from lib.vocabulary import UploadMode
from tests.helpers.rows import START, change
from tests.store.test_changes import INDICATOR, S1, S2, measured


@pytest.fixture
def measuring(engine):
    """Uploads 1 to 4: the start, two members, an indicator, a measurement of each member."""
    store.apply(engine, START)
    store.apply(engine, change("members", S1, S2))
    store.apply(engine, change("indicators", INDICATOR))
    store.apply(engine, change("measurements", measured(1.0), measured(2.0, "S2")))
    return engine


def values(engine):
    return dict(store.read(engine, "measurements")[["member_code", "value"]].to_numpy())


def conflicts(engine, upload):
    listed = store.undo_conflicts(engine, upload)
    return [tuple(row) for row in listed[["upload", "kind", "key", "reason"]].to_numpy()]


def test_an_undo_brings_rows_back_with_the_file_and_line_they_came_from(measuring):
    store.apply(measuring, change("measurements", measured(9.0, "S2"), file_name="new.csv"))
    assert store.undo(measuring, 5, by="anna", note="не тот файл") == 6
    assert values(measuring) == {"S1": 1, "S2": 2}
    rows = store.rows(measuring, "measurements").set_index("member_code")
    assert rows.loc["S2", ["upload", "file", "line"]].tolist() == [4, "measurements.csv", 3]
    undo = store.history(measuring, 1).iloc[0]
    assert undo[["kind", "file_name", "note", "undoes"]].tolist() == [
        *("undo", "new.csv", "не тот файл", 5)
    ]
    assert undo[["added", "changed", "ended"]].tolist() == [0, 1, 0]


def test_an_undo_of_a_replacement_brings_ended_rows_back(measuring):
    store.apply(measuring, change("indicators", {"indicator_code": "1.2"}))
    other = measured(7.0) | {"indicator_code": "1.2"}
    store.apply(measuring, change("measurements", other, mode=UploadMode.REPLACE))
    assert list(store.read(measuring, "measurements")["value"]) == [2, 7]
    store.undo(measuring, 6, by="anna")
    assert values(measuring) == {"S1": 1, "S2": 2}
    assert store.history(measuring, 1).iloc[0][["added", "changed", "ended"]].tolist() == [1, 0, 1]


def test_a_key_that_a_later_upload_touched_is_in_the_way(measuring):
    store.apply(measuring, change("measurements", measured(3.0), file_name="later.csv"))
    with pytest.raises(store.UndoConflictError) as refused:
        store.undo(measuring, 4, by="anna")
    assert refused.value.conflicts.to_dict("records") == [
        {
            "upload": 5,
            "file": "later.csv",
            "kind": "measurements",
            "key": "1.1 · S1 · 2025/26",
            "reason": "touched",
        }
    ]
    assert values(measuring) == {"S1": 3, "S2": 2}
    assert store.latest(measuring) == 5


def test_uploads_in_the_way_come_in_the_order_in_which_to_undo_them(measuring):
    store.apply(measuring, change("measurements", measured(3.0)))
    store.apply(measuring, change("measurements", measured(4.0), measured(4.0, "S2")))
    in_the_way = [upload for upload, *_ in conflicts(measuring, 4)]
    assert in_the_way == [6, 6, 5]
    for upload in (6, 5, 4):
        assert conflicts(measuring, upload) == []
        store.undo(measuring, upload, by="anna")
    assert values(measuring) == {}


def test_a_value_that_came_back_by_another_file_is_still_in_the_way(measuring):
    store.apply(measuring, change("measurements", measured(3.0)))
    store.apply(measuring, change("measurements", measured(1.0)))
    assert {upload for upload, *_ in conflicts(measuring, 4)} == {5, 6}


def test_an_upload_and_its_undo_are_in_nobodys_way(measuring):
    store.apply(measuring, change("measurements", measured(3.0)))
    store.undo(measuring, 5, by="anna")
    assert conflicts(measuring, 4) == []
    store.undo(measuring, 4, by="anna")
    assert values(measuring) == {}


def test_an_undo_of_something_older_is_in_the_way(measuring):
    store.apply(measuring, change("measurements", measured(3.0)))
    store.undo(measuring, 5, by="anna")
    store.undo(measuring, 4, by="anna")
    assert conflicts(measuring, 6) == [(7, "measurements", "1.1 · S1 · 2025/26", "touched")]


def test_what_is_undone_cannot_be_undone_again_but_its_undo_can(measuring):
    store.undo(measuring, 4, by="anna")
    assert conflicts(measuring, 4) == [(5, "measurements", "", "undone")]
    store.undo(measuring, 5, by="anna")
    assert values(measuring) == {"S1": 1, "S2": 2}
    assert store.undo(measuring, 4, by="anna") == 7
    assert store.history(measuring).set_index("upload")["undone_by"].dropna().to_dict() == {
        4: 7,
        5: 6,
    }


def test_a_later_row_that_refers_to_a_row_of_the_upload_is_in_the_way(measuring):
    assert conflicts(measuring, 2) == [
        (4, "measurements", "S1", "refers"),
        (4, "measurements", "S2", "refers"),
    ]
    assert conflicts(measuring, 3) == [(4, "measurements", "1.1", "refers")]


def test_an_undo_that_brought_a_row_back_is_not_in_the_way_but_the_rows_own_file_is(measuring):
    store.apply(measuring, change("measurements", measured(3.0)))
    store.undo(measuring, 5, by="anna")
    assert conflicts(measuring, 3) == [(4, "measurements", "1.1", "refers")]


def test_an_upload_that_ended_a_referred_row_conflicts_with_the_undo(measuring):
    store.undo(measuring, 4, by="anna")
    store.undo(measuring, 3, by="anna")
    assert conflicts(measuring, 5) == [(6, "measurements", "1.1", "lacks")]


def test_measurements_do_not_return_to_an_indicator_of_another_unit(measuring):
    store.undo(measuring, 4, by="anna")
    store.apply(measuring, change("indicators", INDICATOR | {"unit": "чел."}))
    assert conflicts(measuring, 5) == [(6, "indicators", "1.1", "meaning")]
    store.undo(measuring, 6, by="anna")
    store.undo(measuring, 5, by="anna")
    assert values(measuring) == {"S1": 1, "S2": 2}


def test_a_unit_does_not_return_under_later_measurements(measuring):
    store.undo(measuring, 4, by="anna")
    store.apply(measuring, change("indicators", INDICATOR | {"unit": "чел."}))
    store.apply(measuring, change("measurements", measured(20.0)))
    assert conflicts(measuring, 6) == [(7, "indicators", "1.1", "meaning")]


@pytest.mark.parametrize("upload", [0, 99])
def test_an_upload_that_does_not_exist_cannot_be_undone(measuring, upload):
    with pytest.raises(store.NotUndoableError):
        store.undo(measuring, upload, by="anna")
