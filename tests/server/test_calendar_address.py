"""The calendar at an address: the token opens it, nothing else does, and it opens nothing else."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route
from starlette.testclient import TestClient

from lib import store
from lib.server.addresses.calendar_address import PATH, calendar_file
from lib.server.middleware.gate import Gate
from lib.slides.calendar_tokens import calendar_token
from tests.helpers.consortium import accept, start_consortium


@pytest.fixture
def client(sqlite):
    """The route behind the gate, in a consortium with one meeting; nobody is signed in."""
    start_consortium(sqlite, "S1")
    accept(sqlite, "meetings", {"meeting_code": "M-1"})
    app = Starlette(routes=[Route(PATH, calendar_file)], middleware=[Middleware(Gate)])
    return TestClient(app, base_url="http://127.0.0.1:8501")


def test_the_token_opens_the_calendar_in_the_language_asked_for(client, sqlite):
    token = calendar_token(sqlite)
    answer = client.get(f"/calendar/{token}.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.headers["cache-control"] == "no-store"
    assert "SUMMARY:Совет консорциума: Итоги сентября" in answer.text
    assert "SUMMARY:Council of the consortium" in client.get(f"/calendar/{token}.ics?lang=en").text


@pytest.mark.parametrize("token", ["", "0" * 32, "ё", "../x"])
def test_any_other_token_is_not_found(client, token):
    assert client.get(f"/calendar/{token}.ics").status_code == 404


def test_another_database_has_another_token(sqlite, tmp_path):
    other = store.open_database(f"sqlite:///{tmp_path / 'other.db'}")
    assert calendar_token(other) != calendar_token(sqlite)
    other.dispose()
