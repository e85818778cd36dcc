"""The gate before everything the app serves: pages, their websocket, uploads, downloads."""

import logging
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import access
from lib.access import AccountRole, Identity, Occasion
from lib.server.database import engine
from lib.server.visitor import Visitor

_LOG = logging.getLogger("synergia.gate")

OPEN = frozenset(
    {
        "/login",
        "/password",
        "/healthz",
        "/favicon.png",
        "/_stcore/health",
        "/_stcore/host-config",
    }
)
"""What anybody may ask for; the routes of signing in look after themselves."""

OPEN_FORMS = frozenset({"/demo-login", "/logout", "/logout-everywhere"})
"""What anybody may send."""

OPEN_FOLDER = "/static/"
"""Streamlit's own scripts and fonts."""

CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check", "/auth/")
CLOSED_CALLBACK = "/oauth2callback"
"""What Streamlit serves and this app does not: inner figures, remote control, foreign sign-in."""

UPLOADS = "/_stcore/upload_file/"
MACHINERY = ("/_stcore/", "/media/", "/component/", "/app/static/")
"""Addresses that only scripts ask for: there a refusal is an answer, not a way to the sign-in."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Gate:
    """ASGI middleware that lets through who may, and says on the way who came from here.

    A page's script runs behind a websocket and learns from the header ``access.DOOR`` whether its
    visitor came from this machine; copies of that header that a visitor sends are dropped.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        visitor = Visitor.of(connection)
        refusal = _refusal_of_request(connection, visitor)
        if refusal is None and not _is_open(scope):
            refusal = await _refusal_of_identity(connection, visitor)
        if refusal is None:
            await self.app(_marked(scope, visitor), receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refusal(scope, receive, send)


def _refusal_of_request(connection: HTTPConnection, visitor: Visitor) -> Response | None:
    """Answer what no account could ask for: a foreign host, a foreign page, a closed address."""
    path = connection.scope["path"]
    if not visitor.is_expected:
        return _refuse(400, "unknown host")
    if path.startswith(CLOSED) or path == CLOSED_CALLBACK:
        return _refuse(404, "closed address")
    is_socket = connection.scope["type"] == "websocket"
    changes = not is_socket and connection.scope["method"] not in SAFE_METHODS
    if (changes or (is_socket and visitor.has_origin)) and not visitor.is_same_origin:
        return _refuse(403, "foreign origin")
    return None


async def _refusal_of_identity(connection: HTTPConnection, visitor: Visitor) -> Response | None:
    """Answer who may not have what they ask for."""
    identity = await run_in_threadpool(
        access.current,
        engine(),
        connection.cookies.get(access.COOKIE),
        loopback=visitor.is_loopback,
    )
    path = connection.scope["path"]
    is_upload = path.startswith(UPLOADS)
    if identity.has(AccountRole.STAFF if is_upload else AccountRole.VIEWER):
        return None
    if identity.role is not None:
        await run_in_threadpool(_remember, identity)
        return _refuse(403, "role")
    if path.startswith(MACHINERY) or connection.scope["type"] == "websocket":
        return _refuse(401, "nobody")
    way = "/password" if identity.must_change else "/login"
    query = connection.scope["query_string"].decode("latin-1")
    wanted = quote(path) + (f"?{query}" if query else "")
    return RedirectResponse(f"{way}?next={quote(wanted, safe='')}", 303, _NEVER_KEPT)


_NEVER_KEPT = {"cache-control": "no-store"}


def _refuse(status: int, reason: str) -> Response:
    _LOG.info("refused", extra={"fields": {"status": status, "reason": reason}})
    return PlainTextResponse(f"{status}\n", status, _NEVER_KEPT)


def _remember(identity: Identity) -> None:
    if identity.account:
        access.record(engine(), Occasion.REFUSAL, identity.account, "upload")


def _is_open(scope: Scope) -> bool:
    if scope["type"] == "websocket":
        return False
    if scope["method"] == "POST" and scope["path"] in OPEN_FORMS:
        return True
    return scope["path"] in OPEN or scope["path"].startswith(OPEN_FOLDER)


def _marked(scope: Scope, visitor: Visitor) -> Scope:
    marked = {**scope, "headers": list(scope["headers"])}
    headers = MutableHeaders(scope=marked)
    headers[access.DOOR] = access.LOOPBACK if visitor.is_loopback else access.NETWORK
    return marked
