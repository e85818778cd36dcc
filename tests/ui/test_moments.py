"""Every board opens at every moment on which something was known, and in every school year."""

from datetime import date

import pytest

from lib import desk
from lib.ui.menu import Page
from tests.helpers import visitors
from tests.helpers.demo import days
from tests.helpers.pages import open_page

BOARDS = [page for page in Page if page.section == "board"]
BEFORE, FAR_AHEAD = "2019-01-01", "2031-01-01"


@pytest.fixture
def demo(demo_database, monkeypatch):
    """The demo is the app's, and the reader has signed in. Pages only read it."""
    visitors.let_in(monkeypatch)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{demo_database}")


def broken(boards, **query):
    """Return the boards that fail at an address, and what they say."""
    opened = {board: open_page(board, **query) for board in boards}
    return [(board, app.exception[0].message) for board, app in opened.items() if app.exception]


@pytest.mark.parametrize("day", [BEFORE, *days(), FAR_AHEAD])
def test_every_board_opens_at_a_moment(demo, day):
    """Boards of one moment follow each other: they share most of what they read."""
    assert broken(BOARDS, at=day) == []


def test_the_calendar_opens_at_the_moment_shown_and_a_picked_day_is_the_moment(demo):
    app = open_page(Page.FUNDING)
    for at, shown in (("", date(2026, 10, 15)), ("2025-03-01", date(2025, 3, 1))):
        app.session_state["at"] = at
        app.run()
        app.session_state["choose-at"] = True
        assert app.run().date_input(key="at-day").value == shown
    app.session_state["choose-at"] = True
    app.date_input(key="at-day").set_value(date(2026, 2, 2)).run()
    assert app.session_state["at"] == "2026-02-02"
    app.session_state["choose-at"] = True
    assert app.run().date_input(key="at-day").value == date(2026, 2, 2)


def test_a_board_that_was_empty_leads_to_the_present(demo):
    app = open_page(Page.EVENTS, at="2023-09-26")
    assert not app.metric
    assert not app.get("page_link")
    app.button(key="to-present").click().run()
    assert app.session_state["at"] == ""
    assert app.metric


def test_the_agenda_opens_before_between_and_after_its_meetings(demo):
    app, broken = open_page(Page.AGENDA), []
    for day in [BEFORE, *days()[::6], FAR_AHEAD]:
        app.session_state["at"] = day
        if app.run().exception:
            broken.append((day, app.exception[0].message))
    assert broken == []


@pytest.mark.parametrize("day", [days()[0], days()[len(days()) // 2], days()[-1], FAR_AHEAD])
def test_every_board_opens_in_every_year_at_the_ends_and_the_middle_of_time(demo, day):
    boards = [page for page in BOARDS if page.has_years]
    years = open_page(boards[0], at=day).selectbox(key="period").options
    assert [year for year in years if broken(boards, at=day, period=year)] == []


def test_a_run_of_the_whole_app_stays_at_the_moment_at_which_it_began(
    consortium, signed_in, monkeypatch
):
    """Somebody uploads at every look: a page that looked twice would start again and again."""
    database, upload = desk.shared_database()
    looks = []

    def next_state():
        looks.append(upload)
        return database, upload + len(looks) - 1

    app = open_page(Page.DIRECTIONS)
    monkeypatch.setattr(desk, "shared_database", next_state)
    assert not app.run().exception
    assert looks == [upload]
