"""Boards of a consortium in its first year: what is missing is named, and nothing breaks."""

import shutil
from pathlib import Path

import pytest

from lib import desk, store
from lib.text import load
from lib.ui.kit.escape import escape_markdown
from tests.conftest import opened as opened_database
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

RU = load("ru")
CENSUS = {"census_date": "2026-05-20", "mentors": 6, "mentees": 18, "pairs": 6, "groups": 4}


@pytest.fixture(scope="module")
def founded(tmp_path_factory, migrated):
    """A database file: two schools, one census of mentoring, a target that a school has set."""
    path = Path(shutil.copy(migrated, tmp_path_factory.mktemp("small")))
    engine = store.open_database(f"sqlite:///{path}")
    consortium.start_consortium(engine, "S1", "S2")
    consortium.accept(engine, "indicators", consortium.indicator(direction="1"))
    target = consortium.target(12.0, member_code="S2")
    consortium.accept(engine, "targets", consortium.target(40.0), target)
    counts = ({"member_code": code, "form": "teacher_pupil"} | CENSUS for code in ("S1", "S2"))
    consortium.accept(engine, "mentoring_counts", *counts)
    engine.dispose()
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


@pytest.fixture(autouse=True)
def board(founded, monkeypatch):
    visitors.let_in(monkeypatch)
    yield from opened_database(f"sqlite:///{founded}", monkeypatch)


def test_a_first_census_opens_and_says_why_there_is_no_coverage():
    app = open_sound("pages/board/mentoring.py", lang="ru", part="programme")
    [coverage] = [one for one in app.metric if one.label == RU("headline-mentoring-coverage")]
    assert coverage.value == "—"
    reason = escape_markdown(RU("mentoring-coverage-unknown", period=RU.period("2025/26")))
    captions = [caption.value for caption in app.caption]
    assert reason in captions
    assert escape_markdown(RU("documents-posts-none")) in captions


def test_a_target_that_a_member_has_set_itself_stands_in_the_passport():
    app = open_sound("pages/board/directions.py", lang="ru", direction="1", depth="passport")
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    assert RU("passport-member-targets") in cells
    place = cells.index(RU("passport-member-targets"))
    assert "12" in cells[place + 1]
    assert "2026/27" in cells[place + 1]
