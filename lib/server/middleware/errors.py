"""Middleware: an id for every request, and an answer in words when something breaks."""

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.server import logs
from lib.server.views import error_page, html_response, request_words
from lib.store import DatabaseFault, DatabaseFaultError

_REQUEST_ID = "x-request-id"

REFRESH_SECONDS = 5
"""After which a browser asks again for a page whose database is being updated."""


class ErrorPage:
    """ASGI middleware that gives each request an id and answers for a request that broke.

    The id stands in the log, in the header ``x-request-id`` and on the page of an error.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._took_over = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer 500 where it raises before an answer has begun."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        if not self._took_over:  # Streamlit sets up its loggers only when it starts to serve
            logs.take_over()
            self._took_over = True
        logs.request_id.set(logs.new_id())
        begun = False

        async def send_with_id(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] in ("http.response.start", "websocket.accept")
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[_REQUEST_ID] = str(logs.request_id.get())
            await send(message)

        try:
            await self.app(scope, receive, send_with_id)
        except Exception as error:  # whatever broke, the visitor gets words and the log a line
            error_id = logs.report("request broke", error)
            if begun:
                return
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1011})
                return
            answer = _answer(HTTPConnection(scope), error, error_id)
            await answer(scope, receive, send_with_id)


def _answer(connection: HTTPConnection, error: Exception, error_id: str) -> Response:
    """Return the answer: 503 with what somebody can mend for a fault of the database, else 500."""
    words = request_words(connection, connection.url.path)
    status, key, headers = 500, "error-unexpected", {}
    if isinstance(error, DatabaseFaultError):
        status, key = 503, f"database-{error.fault}"
        if error.fault is DatabaseFault.OUTDATED:
            headers["refresh"] = str(REFRESH_SECONDS)
    if "text/html" in connection.headers.get("accept", ""):
        return html_response(error_page(words, words(key), error_id), status, **headers)
    content = f"{words(key)} {words('error-id', id=error_id)}\n"
    return PlainTextResponse(content, status, {"cache-control": "no-store"})
