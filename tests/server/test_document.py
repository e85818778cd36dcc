"""The document around a page is in the reader's language; unknown addresses are answered in it."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from lib.server.middleware import document
from lib.text import load
from lib.ui.menu import Page, page_at

INDEX = '<html lang="en"><head><title>Streamlit</title></head><body></body></html>'
OWN = (document.SCRIPT_PATH, document.STYLES_PATH)
BROWSER = {"accept": "text/html", "accept-language": "ru-RU,ru;q=0.9"}


async def index(_request: Request) -> HTMLResponse:
    return HTMLResponse(INDEX, headers={"etag": "same-for-every-language"})


@pytest.fixture
def client(sqlite):
    app = Starlette(
        routes=[
            Route(document.SCRIPT_PATH, document.script),
            Route(document.STYLES_PATH, document.styles),
            Route("/{path:path}", index),
        ],
        middleware=[Middleware(document.Document, own_paths=frozenset(OWN))],
    )
    return TestClient(app, follow_redirects=False)


@pytest.mark.parametrize("path", ["/", "/directions", "/history"])
@pytest.mark.parametrize(("query", "language"), [("", "ru"), ("?lang=en", "en")])
def test_a_document_is_in_the_readers_language_and_names_the_consortium(
    client, path, query, language
):
    answer = client.get(path + query, headers=BROWSER)
    assert f'<html lang="{language}">' in answer.text
    name = {"ru": "Консорциум", "en": "Consortium"}[language]
    assert f"<title>{name}</title>" in answer.text
    assert f'src="{document.SCRIPT_PATH}"' in answer.text
    assert f'<body><link rel="stylesheet" href="{document.STYLES_PATH}">' in answer.text
    assert "etag" not in answer.headers


def test_the_address_of_the_first_page_opens_it_with_what_it_is_to_show(client):
    answer = client.get("/overview?lang=en&period=2024/25", headers=BROWSER)
    assert (answer.status_code, answer.headers["location"]) == (307, "/?lang=en&period=2024/25")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_an_unknown_address_is_answered_in_the_readers_language(client, language):
    answer = client.get(f"/nowhere?lang={language}", headers=BROWSER)
    assert answer.status_code == 404
    assert load(language)("page-not-found") in answer.text
    assert f'href="/?lang={language}"' in answer.text


def test_what_scripts_ask_for_passes_unchanged(client):
    assert client.get("/directions/_stcore/health", headers={"accept": "*/*"}).text == INDEX
    assert client.get("/static/x.js", headers=BROWSER).text == INDEX
    script = client.get(document.SCRIPT_PATH, headers=BROWSER).text
    assert "MutationObserver" in script
    assert "0 МБ дейін" in script
    styles = client.get(document.STYLES_PATH, headers=BROWSER)
    assert styles.headers["content-type"].startswith("text/css")
    assert "on-paper" in styles.text


def test_every_page_has_an_address():
    assert document.page_addresses() == {f"/{page.address}" for page in Page}
    assert f"/{page_at('').address}" == document.FIRST_PAGE
