"""Cells of a preview are written as people write them, never as the database keeps them."""

import pandas as pd
import pytest

from lib.text import load
from lib.ui.kit import session
from lib.ui.kit.desk import changed_cells
from lib.ui.kit.desk.changed_cells import cell_in_words, cells_with_headers, rows_with_headers


@pytest.fixture(autouse=True)
def _russian(monkeypatch):
    monkeypatch.setattr(session, "words", lambda: load("ru"))
    monkeypatch.setattr(changed_cells, "names_of_forms", lambda: {"teacher_pupil": "педагог"})


@pytest.mark.parametrize(
    ("kind", "name", "value", "text"),
    [
        ("agreements", "auto_renew", True, "да"),
        ("indicators", "sensitive", False, "нет"),
        ("measurements", "period", "2025/26-H1", "I полугодие 2025/26 уч. года"),
        ("indicators", "reporters", "school;university", "школа; вуз"),
        ("events", "direction", "3;6", "3; 6"),
        ("mentoring_counts", "form", "teacher_pupil", "педагог"),
        ("mentoring_counts", "form", "all", "все формы"),
        ("mentoring_counts", "census_date", "2025-12-20", "20.12.2025"),
        ("targets", "member_code", "consortium", "консорциум"),
        ("targets", "target_value", None, "—"),
        ("members", "joined_on", "2024-09-01", "01.09.2024"),
    ],
)
def test_a_cell_is_in_words(kind, name, value, text):
    assert cell_in_words(value, name, kind) == text


def test_numbers_that_differ_are_written_differently():
    assert cell_in_words(66.333333, "target_value", "targets", 66.33) == "66,3333"
    assert cell_in_words(66.333331, "target_value", "targets", 66.333334) == "66,333331"


def test_a_changed_answer_has_no_share():
    changes = pd.DataFrame(
        [("A-1", "consortium", "auto_renew", True, False, None)],
        columns=["agreement_id", "reported_by", "column", "old", "new", "change"],
        dtype=object,
    )
    assert cells_with_headers(changes, "agreements").to_numpy().tolist() == [
        ["A-1", "консорциум", "Автопродление", "да", "нет", "—"]
    ]


def test_a_moved_place_has_no_share():
    changes = pd.DataFrame(
        [("S1", "lat", 59.9, 51.1, -0.15), ("S1", "pupils_total", 100, 150, 0.5)],
        columns=["member_code", "column", "old", "new", "change"],
        dtype=object,
    )
    shares = cells_with_headers(changes, "members").iloc[:, -1].tolist()
    assert shares == ["—", "+50\N{NO-BREAK SPACE}%"]


def test_rows_that_a_file_would_end_are_in_words_too():
    rows = pd.DataFrame({"member_code": ["S1"], "school_year": ["2025/26"], "pupils_total": [310]})
    columns = ["member_code", "school_year", "pupils_total", "pupils_10_19", "pupils_15_19"]
    rows = rows.reindex(columns=[*columns, "teachers_total", "teachers_novice"])
    [line] = rows_with_headers(rows, "headcounts").to_numpy().tolist()
    assert line == ["S1", "2025/26 уч. год", "310", *["—"] * 4]
