"""Middleware: limit of a request's body in bytes and in time.

A file may have as many bytes as the setting allows, any other body 64 KB. A body that stops coming
is answered with 408.
"""

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import access, desk
from lib.access import Occasion
from lib.server.cookies import session_of
from lib.server.database import engine
from lib.server.gate import UPLOADS
from lib.vocabulary import SETTING_DEFAULTS, SettingName

MEGABYTE = 1024 * 1024
SILENCE_SECONDS = 20
"""Seconds that a body may pause."""

FORM = 64 * 1024
"""Bytes that a body may have which is no uploaded file."""


class BodyLimit:
    """ASGI middleware that answers 413 to a body that is too large, without reading it whole."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on while its body stays within the limit."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = FORM
        if scope["path"].startswith(UPLOADS):
            limit = (
                await run_in_threadpool(upload_limit) + MEGABYTE
            )  # for the multipart form around the file
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or int(declared) > limit:
            await _refuse(scope, receive, send)
            return
        try:
            await self.app(scope, _limited(receive, limit), send)
        except _TooLargeError:
            await _refuse(scope, receive, send)
        except TimeoutError:
            await _TOO_SLOW(scope, receive, send)


def upload_limit() -> int:
    """Return how many bytes a file may have: the setting ``upload_limit_mb``."""
    name = SettingName.UPLOAD_LIMIT_MB
    value = desk.settings(engine())[name]
    megabytes = value if value.isdecimal() else SETTING_DEFAULTS[name]
    return int(megabytes) * MEGABYTE


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer 413; a refused upload stands in the access log."""
    if scope["path"].startswith(UPLOADS):
        await run_in_threadpool(_record, session_of(HTTPConnection(scope)))
    await _TOO_LARGE(scope, receive, send)


def _record(session: str | None) -> None:
    identity = access.identify(engine(), session, loopback=False)
    if identity.account:
        access.record(engine(), Occasion.REFUSAL, identity.account, "upload too large")


class _TooLargeError(Exception):
    """A body was longer than its limit, whatever its content-length declared."""


def _limited(receive: Receive, limit: int) -> Receive:
    received, is_complete = 0, False

    async def receive_within_limit() -> Message:
        nonlocal received, is_complete
        with anyio.fail_after(None if is_complete else SILENCE_SECONDS):
            message = await receive()
        is_complete = is_complete or not message.get("more_body", False)
        received += len(message.get("body", b""))
        if received > limit:
            raise _TooLargeError
        return message

    return receive_within_limit


_TOO_LARGE = PlainTextResponse("413\n", 413)
_TOO_SLOW = PlainTextResponse("408\n", 408, {"connection": "close"})
