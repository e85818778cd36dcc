"""Middleware: access control of everything served: pages, websocket, uploads, downloads."""

import logging
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from lib import access
from lib.access import AccountRole, Identity, Occasion
from lib.server.cookies import session_of
from lib.server.database import engine
from lib.server.visitor import Visitor

_LOG = logging.getLogger("synergia.gate")

OPEN = frozenset(
    {
        "/login",
        "/password",
        "/owner",
        "/sessions",
        "/healthz",
        "/livez",
        "/favicon.png",
        "/_stcore/health",
        "/_stcore/host-config",
    }
)
"""Paths open to everybody; the sign-in routes check for themselves."""

OPEN_FORMS = frozenset({"/demo-login", "/logout", "/logout-everywhere"})
"""Paths open to everybody by POST only."""

OPEN_PREFIXES = ("/static/", "/calendar/")
"""Streamlit's own scripts and fonts; the calendar, which checks the token in its address."""

CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check", "/auth/")
CLOSED_CALLBACK = "/oauth2callback"
"""Streamlit's own addresses that this app closes: metrics, remote control, OIDC sign-in."""

UPLOADS = "/_stcore/upload_file/"
SCRIPT_PREFIXES = ("/_stcore/", "/media/", "/component/", "/app/static/")
"""Prefixes that only scripts request: refused with a status, not redirected to the sign-in page."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Gate:
    """ASGI middleware that lets a request through, refuses it, or redirects to the sign-in page.

    It sets the header ``access.INGRESS``, which tells a page's script that the gate was passed and
    whether the visitor is on this machine; a visitor's own copy of the header is dropped.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with a refusal."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        visitor = Visitor.of(connection)
        refusal = _check_request(connection, visitor)
        if refusal is None and not _is_open(scope):
            refusal = await _check_identity(connection, visitor)
        if refusal is None:
            await self.app(_with_ingress(scope, visitor), receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refusal(scope, receive, send)


def _check_request(connection: HTTPConnection, visitor: Visitor) -> Response | None:
    """Return the refusal for an unknown host, a foreign origin or a closed path, else nothing."""
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


async def _check_identity(connection: HTTPConnection, visitor: Visitor) -> Response | None:
    """Return the refusal for a visitor whose role does not reach, or nothing."""
    identity = await run_in_threadpool(
        access.identify,
        engine(),
        session_of(connection),
        loopback=visitor.is_loopback,
    )
    path = connection.scope["path"]
    is_upload = path.startswith(UPLOADS)
    if identity.has(AccountRole.STAFF if is_upload else AccountRole.VIEWER):
        return None
    if identity.role is not None:
        await run_in_threadpool(_record_refusal, identity)
        return _refuse(403, "role")
    if path.startswith(SCRIPT_PREFIXES) or connection.scope["type"] == "websocket":
        return _refuse(401, "not signed in")
    page = "/password" if identity.must_change else "/login"
    query = connection.scope["query_string"].decode("latin-1")
    target = quote(path) + (f"?{query}" if query else "")
    return RedirectResponse(f"{page}?next={quote(target, safe='')}", 303, _NO_STORE)


_NO_STORE = {"cache-control": "no-store"}


def _refuse(status: int, reason: str) -> Response:
    _LOG.info("refused", extra={"fields": {"status": status, "reason": reason}})
    return PlainTextResponse(f"{status}\n", status, _NO_STORE)


def _record_refusal(identity: Identity) -> None:
    if identity.account:
        access.record(engine(), Occasion.REFUSAL, identity.account, "upload")


def _is_open(scope: Scope) -> bool:
    if scope["type"] == "websocket":
        return False
    if scope["method"] == "POST" and scope["path"] in OPEN_FORMS:
        return True
    return scope["path"] in OPEN or scope["path"].startswith(OPEN_PREFIXES)


def _with_ingress(scope: Scope, visitor: Visitor) -> Scope:
    copy = {**scope, "headers": list(scope["headers"])}
    headers = MutableHeaders(scope=copy)
    headers[access.INGRESS] = access.LOOPBACK if visitor.is_loopback else access.NETWORK
    return copy
