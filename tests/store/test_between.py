"""What two states of a kind do not share, looked up by the uploads between them."""

import pandas as pd
import pytest

from lib import store
from tests.helpers.consortium import YEAR, found, indicator, report, tell

WIDE = ["value", "comment"]


@pytest.fixture
def told(engine):
    """Three schools and one indicator; return the engine and the last upload."""
    found(engine)
    return engine, tell(engine, "indicators", indicator())


def touched(engine, before, after, columns=("value",)):
    """Both frames as tuples of upload, member and the columns asked for; missing as None."""
    frames = store.touched(engine, "measurements", before, after, columns=list(columns))
    return [
        [
            tuple(None if pd.isna(cell) else cell for cell in row)
            for row in rows[["upload", "member_code", *columns]].itertuples(index=False)
        ]
        for rows in frames
    ]


def test_rows_are_told_as_they_were_and_as_they_are(told):
    engine, start = told
    first = tell(engine, "measurements", report("S1", value=1), report("S2", value=2))
    second = tell(engine, "measurements", report("S2", value=5), report("S3", value=3))
    assert touched(engine, start, first) == [[], [(first, "S1", 1), (first, "S2", 2)]]
    ended, opened = touched(engine, first, second)
    assert ended == [(second, "S2", 2)]
    assert sorted(opened) == [(second, "S2", 5), (second, "S3", 3)]
    assert len(touched(engine, start, second)[1]) == 3
    assert touched(engine, second, second) == [[], []]


def test_a_row_that_was_ended_is_lost_and_nothing_came_instead(told):
    engine, _start = told
    first = tell(engine, "measurements", report("S1", value=1))
    gone = store.undo(engine, first, by="anna")
    assert touched(engine, first, gone) == [[(gone, "S1", 1)], []]


def test_versions_that_came_and_went_between_are_in_neither_state(told):
    engine, start = told
    tell(engine, "measurements", report("S1", value=1))
    tell(engine, "measurements", report("S1", value=2))
    last = tell(engine, "measurements", report("S1", value=3))
    assert touched(engine, start, last) == [[], [(last, "S1", 3)]]


def test_an_undone_upload_leaves_nothing(told):
    engine, _start = told
    first = tell(engine, "measurements", report("S1", value=1), report("S2", value=2))
    second = tell(engine, "measurements", report("S1", value=9), report("S3", value=3))
    last = store.undo(engine, second, by="anna")
    assert touched(engine, first, last) == [[], []]
    assert touched(engine, second, last)[1] == [(last, "S1", 1)]


def test_what_differs_in_other_columns_is_the_same(told):
    engine, _start = told
    first = tell(engine, "measurements", report("S1", value=1))
    last = tell(engine, "measurements", report("S1", value=1, comment="по приказу"))
    assert touched(engine, first, last) == [[], []]
    assert touched(engine, first, last, WIDE) == [
        [(last, "S1", 1, None)],
        [(last, "S1", 1, "по приказу")],
    ]


def test_a_former_pair_of_states_knows_nothing_of_later_uploads(told):
    engine, start = told
    first = tell(engine, "measurements", report("S1", value=1))
    second = tell(engine, "measurements", report("S1", value=2))
    tell(engine, "measurements", report("S1", value=3))
    assert touched(engine, start, second) == [[], [(second, "S1", 2)]]
    assert touched(engine, first, second) == [[(second, "S1", 1)], [(second, "S1", 2)]]


def test_both_frames_have_the_types_of_the_kind(told):
    engine, start = told
    last = tell(engine, "measurements", report("S1", value=1, sample_size=4))
    nothing, rows = store.touched(engine, "measurements", start, last)
    assert nothing.empty
    known = store.read(engine, "measurements", last)
    pd.testing.assert_frame_equal(rows.drop(columns="upload"), known)
    assert list(nothing) == list(rows)
    assert rows["period"].tolist() == [YEAR]


def test_only_rows_that_match_are_told(told):
    engine, start = told
    first = tell(engine, "measurements", report("S1", value=1), report("S2", "2024/25", value=2))
    nothing, opened = store.touched(engine, "measurements", start, first, {"period": [YEAR]})
    assert nothing.empty
    assert opened["member_code"].tolist() == ["S1"]
    assert store.touched(engine, "measurements", start, first, {"period": []})[1].empty


def test_reports_are_counted_apart_from_the_consortium_s_own(told):
    engine, start = told
    rows = [report("S1", value=1), report("S2", value=2), report("consortium", value=4)]
    nothing = [report("S3"), report("S3", "2024/25", value=1, status="draft")]
    first = tell(engine, "measurements", *rows, *nothing)
    second = tell(engine, "measurements", report("S3", "2024/25", numerator=1, denominator=2))
    last = tell(engine, "measurements", report("S2", value=3))

    def added(before, after):
        found = store.reports_added(engine, before, after).sort_values(["period", "own"])
        return [tuple(row) for row in found.itertuples(index=False)]

    assert added(start, first) == [
        ("1.1", YEAR, False, 2, first, "S1"),
        ("1.1", YEAR, True, 1, first, "consortium"),
    ]
    assert added(start, last) == [
        ("1.1", "2024/25", False, 1, second, "S3"),
        ("1.1", YEAR, False, 2, last, "S1"),
        ("1.1", YEAR, True, 1, first, "consortium"),
    ]
    assert added(second, last) == [("1.1", YEAR, False, 1, last, "S2")]
    assert added(last, last) == []
