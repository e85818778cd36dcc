"""Large plain texts are read by Arrow, cell for cell as the usual way reads them."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.intake.reading.content import Limits
from lib.intake.reading.dialects.csv_text import read_text
from lib.intake.reading.dialects.dialect import Dialect
from lib.intake.reading.dialects.quick_text import read_quickly

SEMICOLONS = Dialect(";")
CELLS = st.text(st.sampled_from("aЖ1,' \t\u2028\u00a0\x0c\ufffd=-"), max_size=5)


@st.composite
def texts(draw):
    width = draw(st.integers(2, 4))
    row = st.lists(CELLS, min_size=width, max_size=width)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = [";".join(cells) for cells in draw(st.lists(row, min_size=1, max_size=8))]
    return end.join(lines) + draw(st.sampled_from(["", end]))


def cells(grid):
    return [grid.record(row) for row in range(grid.height)]


@given(texts(), st.sampled_from(["utf-8", "cp1251", "utf-16-le"]))
def test_cells_are_those_of_the_usual_way(text, encoding):
    raw = text.encode(encoding, errors="replace")
    quick = read_quickly(raw, encoding, SEMICOLONS, Limits())
    usual = read_text(raw, encoding, SEMICOLONS, skip=0, limits=Limits()).grid
    assert cells(quick) == cells(usual)
    assert quick.lengths.tolist() == usual.lengths.tolist()
    assert [column.distinct for column in quick.columns] == [
        column.compact().distinct for column in usual.columns
    ]


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ('a;"b"\n', SEMICOLONS),
        ("a;b\nc\n", SEMICOLONS),
        ("a;b\n\nc;d\n", SEMICOLONS),
        ("a;b\nc;d;e\n", SEMICOLONS),
        ("a;b\rc;d\n", SEMICOLONS),
        ("a;b\nc;\0\n", SEMICOLONS),
        ("a\nb\n", SEMICOLONS),
        ("", SEMICOLONS),
        ("a;" + "b" * (csv.field_size_limit() + 1), SEMICOLONS),
        ("a;'b'\n", Dialect(";", quote="'")),
        ("a; b\n", Dialect(";", skip_space=True)),
        ("a||b\n", Dialect("||")),
    ],
)
def test_what_needs_more_than_splitting_is_left_to_the_usual_way(text, dialect):
    assert read_quickly(text.encode(), "utf-8", dialect, Limits()) is None


def test_limits_are_left_to_the_usual_way():
    assert read_quickly(b"a;b\n" * 3, "utf-8", SEMICOLONS, Limits(records=2)) is None
    assert read_quickly(b"a;b;c\n", "utf-8", SEMICOLONS, Limits(columns=2)) is None


def test_a_large_text_of_several_blocks_keeps_every_row():
    lines = [f"X-{number:07d};Школа {number % 7};{number % 10},5" for number in range(300_000)]
    grid = read_text(
        "\r\n".join(lines).encode("cp1251"), "cp1251", SEMICOLONS, skip=0, limits=Limits()
    ).grid
    assert [";".join(row) for row in zip(*grid.columns, strict=True)] == lines
