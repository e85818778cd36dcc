"""Short codes on paper: what is written is read again, by hand, by a camera, by the server."""

from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from lib.export.qr import qr_png, qr_svg
from lib.server.addresses.figures import PATH, open_figure
from lib.slides.figure_codes import figure_code, figure_link, read_figure_code
from lib.store import Moment
from lib.text import load

MOMENT = Moment(101, date(2026, 10, 15))


@pytest.mark.parametrize("address", ["exchange", "4", "member:S10", "matrix?period=2025%2F26"])
def test_a_code_names_moment_and_slide(address):
    code = figure_code(MOMENT, address)
    assert read_figure_code(f" {code} ") == ("101@2026-10-15", address)


def test_a_code_is_short():
    assert figure_code(MOMENT, "exchange") == "101-1WV-exchange"


@pytest.mark.parametrize("text", ["", "exchange", "101-exchange", "1-2-3 4", "x-1-4", "1-?-4"])
def test_what_is_no_code_is_refused(text):
    assert read_figure_code(text) is None


def test_the_address_of_a_code_leads_to_its_slide(sqlite):
    client = TestClient(
        Starlette(routes=[Route(PATH, open_figure)]), base_url="http://127.0.0.1:8501"
    )
    link = figure_link("", figure_code(MOMENT, "exchange?member=S10"))
    answer = client.get(link, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == (
        "/present?at=101%402026-10-15&slides=exchange%3Fmember%3DS10"
    )
    unknown = client.get("/f/nonsense?lang=ru")
    assert unknown.status_code == 404
    assert load("ru")("figure-code-unknown") in unknown.text


def test_qr_codes_are_pictures_without_script():
    drawing = qr_svg("https://orbita.example/f/101-1WV-exchange")
    assert drawing.startswith("<svg")
    assert "script" not in drawing
    assert qr_png("https://orbita.example").startswith(b"\x89PNG")
