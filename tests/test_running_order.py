"""The running order of a meeting as one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.running_order import Point, RunningOrderError, join_points, parse_points


def test_points_are_read_with_minutes_note_and_filters():
    text = "decisions | 10 | overdue ones first; overview||; 3?period=2025/26 | 5;; indicator:3.1"
    assert parse_points(text) == (
        Point("decisions", 10, "overdue ones first"),
        Point("overview"),
        Point("3", 5, filters={"period": "2025/26"}),
        Point("indicator:3.1"),
    )
    assert parse_points(None) == parse_points(" ; ") == ()


@pytest.mark.parametrize(
    "text",
    ["Обзор", "overview | ten", "overview | 601", "a | 1 | b | c", "3 ? x", f"a | 1 | {'x' * 201}"],
)
def test_a_malformed_point_is_named(text):
    with pytest.raises(RunningOrderError) as error:
        parse_points(f"overview; {text}")
    assert error.value.point == text


def test_there_may_be_so_many_points():
    assert len(parse_points("a;" * 40)) == 40
    with pytest.raises(RunningOrderError):
        parse_points("a;" * 41)


POINTS = st.builds(
    Point,
    st.sampled_from(["overview", "3", "indicator:3.1", "member:S10"]),
    st.none() | st.integers(0, 600),
    st.text(max_size=40).map(lambda note: " ".join(note.split())),
    st.dictionaries(st.sampled_from(["period", "year"]), st.text(min_size=1, max_size=9)),
)


@given(st.lists(POINTS, max_size=5))
def test_what_is_written_is_read_again(points):
    marks = str.maketrans(";|", ",,")
    kept = [
        Point(one.slide, one.minutes, " ".join(one.note.translate(marks).split()), one.filters)
        for one in points
    ]
    assert list(parse_points(join_points(points))) == kept
