"""Days far from today, as a file may hold them, break no board and no moment."""

import shutil
from pathlib import Path

import pytest

from lib import desk, store
from lib.ui.menu import Page
from tests.conftest import opened as opened_database
from tests.helpers import consortium, visitors
from tests.helpers.pages import open_sound

BOARDS = [page for page in Page if page.section == "board"]
FAR = ("1950-01-01", "1999-05-20", "2099-11-10", "2100-12-31")


@pytest.fixture(scope="module")
def founded(tmp_path_factory, migrated):
    """A database file: two schools whose rows lie fifty and more years apart."""
    path = Path(shutil.copy(migrated, tmp_path_factory.mktemp("far")))
    engine = store.open_database(f"sqlite:///{path}")
    consortium.start_consortium(engine, "S1", "S2")
    consortium.accept(engine, "indicators", consortium.indicator(direction="1"))
    consortium.accept(engine, "targets", consortium.target(40.0))
    consortium.accept(engine, "exchanges", *map(exchange, FAR))
    consortium.accept(engine, "events", *map(event, FAR))
    census = {"form": "teacher_pupil", "mentors": 6, "mentees": 18, "pairs": 6, "groups": 4}
    counts = {"member_code": "S1", "census_date": "1999-05-20"} | census
    consortium.accept(engine, "mentoring_counts", counts)
    agreement = {"agreement_id": "A-1", "kind": "grant", "signed_on": FAR[0], "valid_to": FAR[-1]}
    consortium.accept(engine, "agreements", agreement)
    engine.dispose()
    desk.open_consortium(f"sqlite:///{path}").dispose()
    return path


def exchange(day):
    return {
        "exchange_id": f"X-{day}",
        "date": day,
        "from_member": "S1",
        "to_member": "S2",
        "resource": "staff",
        "unit": "person_hours",
    }


def event(day):
    return {
        "event_id": f"E-{day}",
        "reported_by": "consortium",
        "title": "Семинар",
        "event_type": "seminar",
        "direction": "1",
        "starts_on": day,
        "host_member": "S1",
        "participants_total": 20,
        "status": "held",
    }


@pytest.fixture(autouse=True)
def board(founded, monkeypatch):
    visitors.let_in(monkeypatch)
    yield from opened_database(f"sqlite:///{founded}", monkeypatch)


@pytest.mark.parametrize("board_page", BOARDS, ids=lambda page: page.address)
def test_a_board_opens_though_its_days_are_far(board_page):
    open_sound(board_page, lang="ru")


@pytest.mark.parametrize("at", ["2100-12-31", "2101-01-01", "9999-12-30", "0001-01-01"])
def test_a_moment_far_from_today_opens_the_overview(at):
    open_sound("pages/board/overview.py", lang="ru", at=at)
