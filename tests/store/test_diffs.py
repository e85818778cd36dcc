"""The diff of two states of a kind, looked up by the uploads between them."""

import pandas as pd
import pytest

from lib import store
from tests.helpers.consortium import YEAR, accept, indicator, report, start_consortium

WIDE = ["value", "comment"]


@pytest.fixture
def schools_and_indicator(engine):
    """Three schools and one indicator; return the engine and the last upload."""
    start_consortium(engine)
    return engine, accept(engine, "indicators", indicator())


def changed(engine, before, after, columns=("value",)):
    """Both frames as tuples of upload, member and the columns asked for; missing as None."""
    frames = store.diff(engine, "measurements", before, after, columns=list(columns))
    return [
        [
            tuple(None if pd.isna(cell) else cell for cell in row)
            for row in rows[["upload", "member_code", *columns]].itertuples(index=False)
        ]
        for rows in frames
    ]


def test_rows_are_told_as_they_were_and_as_they_are(schools_and_indicator):
    engine, start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1), report("S2", value=2))
    second = accept(engine, "measurements", report("S2", value=5), report("S3", value=3))
    assert changed(engine, start, first) == [[], [(first, "S1", 1), (first, "S2", 2)]]
    ended, opened = changed(engine, first, second)
    assert ended == [(second, "S2", 2)]
    assert sorted(opened) == [(second, "S2", 5), (second, "S3", 3)]
    assert len(changed(engine, start, second)[1]) == 3
    assert changed(engine, second, second) == [[], []]


def test_a_row_that_was_ended_is_lost_and_nothing_came_instead(schools_and_indicator):
    engine, _start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1))
    gone = store.undo(engine, first, by="anna")
    assert changed(engine, first, gone) == [[(gone, "S1", 1)], []]


def test_versions_that_came_and_went_between_are_in_neither_state(schools_and_indicator):
    engine, start = schools_and_indicator
    accept(engine, "measurements", report("S1", value=1))
    accept(engine, "measurements", report("S1", value=2))
    last = accept(engine, "measurements", report("S1", value=3))
    assert changed(engine, start, last) == [[], [(last, "S1", 3)]]


def test_an_undone_upload_leaves_nothing(schools_and_indicator):
    engine, _start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1), report("S2", value=2))
    second = accept(engine, "measurements", report("S1", value=9), report("S3", value=3))
    last = store.undo(engine, second, by="anna")
    assert changed(engine, first, last) == [[], []]
    assert changed(engine, second, last)[1] == [(last, "S1", 1)]


def test_what_differs_in_other_columns_is_the_same(schools_and_indicator):
    engine, _start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1))
    last = accept(engine, "measurements", report("S1", value=1, comment="по приказу"))
    assert changed(engine, first, last) == [[], []]
    assert changed(engine, first, last, WIDE) == [
        [(last, "S1", 1, None)],
        [(last, "S1", 1, "по приказу")],
    ]


def test_a_former_pair_of_states_knows_nothing_of_later_uploads(schools_and_indicator):
    engine, start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1))
    second = accept(engine, "measurements", report("S1", value=2))
    accept(engine, "measurements", report("S1", value=3))
    assert changed(engine, start, second) == [[], [(second, "S1", 2)]]
    assert changed(engine, first, second) == [[(second, "S1", 1)], [(second, "S1", 2)]]


def test_both_frames_have_the_types_of_the_kind(schools_and_indicator):
    engine, start = schools_and_indicator
    last = accept(engine, "measurements", report("S1", value=1, sample_size=4))
    nothing, rows = store.diff(engine, "measurements", start, last)
    assert nothing.empty
    rows_at = store.read(engine, "measurements", last)
    pd.testing.assert_frame_equal(rows.drop(columns="upload"), rows_at)
    assert list(nothing) == list(rows)
    assert rows["period"].tolist() == [YEAR]


def test_only_rows_that_match_are_told(schools_and_indicator):
    engine, start = schools_and_indicator
    first = accept(engine, "measurements", report("S1", value=1), report("S2", "2024/25", value=2))
    nothing, opened = store.diff(engine, "measurements", start, first, {"period": [YEAR]})
    assert nothing.empty
    assert opened["member_code"].tolist() == ["S1"]
    assert store.diff(engine, "measurements", start, first, {"period": []})[1].empty
