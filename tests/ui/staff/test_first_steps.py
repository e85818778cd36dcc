"""A new consortium is led to its first board, step by step."""

import pytest

from lib import desk
from lib.text import load
from tests.conftest import opened
from tests.helpers import visitors
from tests.helpers.pages import open_sound
from tests.helpers.paths import ROOT

WORDS = load("ru")


@pytest.fixture
def empty(new_database, monkeypatch, signed_in):
    for engine in opened(new_database("sqlite"), monkeypatch):
        desk.open_consortium(str(engine.url))
        yield engine


def text(app):
    return "\n".join(one.value for one in app.markdown).replace("\\", "")


def apply(engine, content, name):
    submission = desk.check_file(engine, content.encode(), name, today=desk.today(engine))
    desk.apply(engine, submission, by="anna")


@pytest.mark.parametrize("page", ["pages/staff/upload.py", "pages/board/overview.py"])
def test_the_next_step_has_its_template(empty, page):
    app = open_sound(page, lang="ru")
    assert WORDS("first-steps-title") in text(app)
    steps = [line for line in text(app).splitlines() if ":material/" in line]
    assert [WORDS("first-steps-next") in line for line in steps] == [False, True] + [False] * 3
    assert WORDS("first-steps-count", count=8) in steps[0]
    assert WORDS("first-steps-shipped") in text(app)
    assert [line.partition("](")[2].partition("?")[0] for line in steps] == [
        "directions",
        *["upload"] * 4,
    ]


def test_the_steps_go_on_as_files_come_in(empty):
    apply(empty, visitors.MEMBERS, "members.csv")
    app = open_sound("pages/staff/upload.py", lang="ru")
    steps = [line for line in text(app).splitlines() if ":material/" in line]
    assert [WORDS("first-steps-next") in line for line in steps] == [
        False,
        False,
        True,
        False,
        False,
    ]


def test_every_board_draws_the_filled_example(empty):
    submission = desk.check_file(
        empty, desk.example_workbook(WORDS), "пример.xlsx", today=desk.today(empty)
    )
    desk.apply(empty, submission, by="anna")
    for page in sorted((ROOT / "pages" / "board").glob("*.py")):
        app = open_sound(f"pages/board/{page.name}", lang="ru")
        assert WORDS("first-steps-title") not in text(app), page.name
