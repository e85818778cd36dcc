"""The document around every page: its language and title, and an answer for unknown addresses.

Streamlit sends one and the same ``index.html`` for every address, in English. This middleware
writes the reader's language and the consortium's name into it and adds ``document.js`` and the
stylesheet of the frame, which would otherwise be sent at every run of a page; an address that is
no page of the menu gets a page of its own instead of Streamlit's English message.
"""

import json
import re
from functools import cache
from html import escape
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import config
from lib.server.database import consortium_name
from lib.server.middleware.gate import OPEN_PREFIXES, SCRIPT_PREFIXES
from lib.server.middleware.page_words import page_words
from lib.server.views import html_response, not_found_page, request_words
from lib.slides.figure_codes import PATH as FIGURES

SCRIPT_PATH, STYLES_PATH = "/document.js", "/frame.css"
HOME = "/"
FIRST_PAGE = "/overview"
"""The first page of the menu: Streamlit opens it at ``HOME`` only."""

_PAGES = config.ROOT / "pages"
_STYLES = config.ROOT / "lib" / "ui" / "kit" / "styles" / "frame.css"
_FRESH = {"cache-control": "no-cache"}
_LANGUAGE = re.compile(rb'<html lang="[^"]*">')
_TITLE = re.compile(rb"<title>[^<]*</title>")


def script(_request: Request) -> Response:
    """Serve the script that completes Streamlit's page in the browser, after the words it needs."""
    return Response(_script(), media_type="text/javascript", headers=_FRESH)


def styles(_request: Request) -> Response:
    """Serve the stylesheet of the frame around every page."""
    return Response(_styles(), media_type="text/css", headers=_FRESH)


@cache
def _script() -> bytes:
    words = json.dumps(page_words(), ensure_ascii=False)
    completing = (Path(__file__).parent / "document.js").read_bytes()
    return f"const streamlitWords = {words};\n".encode() + completing


@cache
def _styles() -> bytes:
    return _STYLES.read_bytes()


@cache
def page_addresses() -> frozenset[str]:
    """Return the addresses of all pages: one for each file ``pages/<section>/<page>.py``."""
    return frozenset(f"/{path.stem}" for path in _PAGES.glob("*/[!_]*.py"))


class Document:
    """ASGI middleware that completes documents; all other requests pass unchanged.

    own_paths : addresses of routes, which answer themselves.
    """

    def __init__(self, app: ASGIApp, own_paths: frozenset[str]) -> None:
        self.app = app
        self.own_paths = own_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer unknown addresses; complete the document of known ones."""
        if scope["type"] != "http" or not self._is_document(Request(scope)):
            await self.app(scope, receive, send)
            return
        request, path = Request(scope), scope["path"]
        if path == FIRST_PAGE:
            home = URL(HOME).replace(query=request.url.query)
            await RedirectResponse(str(home), 307)(scope, receive, send)
        elif path == HOME or path in page_addresses():
            name = await run_in_threadpool(consortium_name, request_words(request, path).language)
            await self._complete(request, name, receive, send)
        else:
            words = request_words(request, path)
            await html_response(not_found_page(words, path), 404)(scope, receive, send)

    def _is_document(self, request: Request) -> bool:
        """Whether a browser asks for a page, by its address or by a link."""
        path = request.url.path
        return (
            request.method == "GET"
            and "text/html" in request.headers.get("accept", "")
            and path not in self.own_paths
            and not path.startswith((*SCRIPT_PREFIXES, *OPEN_PREFIXES, FIGURES))
        )

    async def _complete(self, request: Request, name: str, receive: Receive, send: Send) -> None:
        language = request_words(request, request.url.path).language
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                headers = MutableHeaders(raw=list(start["headers"]))
                is_page = headers.get("content-type", "").startswith("text/html")
                content = complete(bytes(body), language, name) if is_page else bytes(body)
                headers["content-length"] = str(len(content))
                for stale in ("etag", "last-modified"):
                    del headers[stale]
                await send({**start, "headers": headers.raw})
                await send({"type": "http.response.body", "body": content})

        scope = dict(request.scope)
        unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in unwanted]
        await self.app(scope, receive, collect)


def complete(document: bytes, language: str, name: str) -> bytes:
    """Write language, title, our script and styles into Streamlit's document.

    The styles stand in the body: there they come after Streamlit's own and before those of pages.
    """
    title = f"<title>{escape(name)}</title>".encode()
    document = _LANGUAGE.sub(f'<html lang="{language}">'.encode(), document, count=1)
    document = _TITLE.sub(lambda _: title, document, count=1)
    script = f'<script defer src="{SCRIPT_PATH}"></script></head>'.encode()
    styles = f'<body><link rel="stylesheet" href="{STYLES_PATH}">'.encode()
    return document.replace(b"</head>", script, 1).replace(b"<body>", styles, 1)
