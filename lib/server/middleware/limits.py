"""Middleware: limit of a request's body in bytes and in time.

A file may have as many bytes as the setting allows, any other body 64 KB. A body that stops coming
is answered with 408. All files on their way and those that were dropped and not applied share one
cap: a file for which there is no room is answered with 503 before it is read.
"""

import sys
from collections.abc import Callable

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
from lib.server.middleware.gate import UPLOADS
from lib.vocabulary import SETTING_DEFAULTS, SettingName

MEGABYTE = 1024 * 1024
SILENCE_SECONDS = 20
"""Seconds that a body may pause."""

_LONGEST_SIZE = 19
"""Characters of a body's declared size from which it is no sensible number."""

_WITH_FILE = ("PUT", "POST")
"""Methods that bring a file; others of its address only ask or delete."""

FORM = 64 * 1024
"""Bytes that a body may have which is no uploaded file."""


class BodyLimit:
    """ASGI middleware that answers 413 to a body that is too large, without reading it whole.

    make_room : makes room for so many bytes of files and says whether there is any.
    """

    def __init__(self, app: ASGIApp, make_room: Callable[[int], bool]) -> None:
        self.app = app
        self._make_room = make_room
        self._coming = 0  # bytes of files on their way

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on while its body stays within the limit."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit, is_file = FORM, scope["path"].startswith(UPLOADS)
        if is_file:
            limit = (
                await run_in_threadpool(upload_limit) + MEGABYTE
            )  # for the multipart form around the file
        declared = Headers(scope=scope).get("content-length")
        size = limit if declared is None else _size(declared)
        if size > limit:
            await _refuse(scope, receive, send)
        elif is_file and scope["method"] in _WITH_FILE:
            await self._take_file(scope, receive, send, size, limit)
        else:
            await self._pass_on(scope, receive, send, limit)

    async def _take_file(
        self, scope: Scope, receive: Receive, send: Send, size: int, limit: int
    ) -> None:
        """Take a file in if there is room for it beside those that lie or are on their way."""
        self._coming += size
        try:
            if await run_in_threadpool(self._make_room, self._coming):
                await self._pass_on(scope, receive, send, limit)
            else:
                await _NO_ROOM(scope, receive, send)
        finally:
            self._coming -= size

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        try:
            await self.app(scope, _limited(receive, limit), send)
        except _TooLargeError:
            await _refuse(scope, receive, send)
        except TimeoutError:
            await _TOO_SLOW(scope, receive, send)


def _size(declared: str) -> int:
    """Return how many bytes a body is declared to have; too many where that is no number."""
    is_number = declared.isdecimal() and len(declared) < _LONGEST_SIZE
    return int(declared) if is_number else sys.maxsize


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
_NO_ROOM = PlainTextResponse("503\n", 503, {"retry-after": "60"})
_TOO_SLOW = PlainTextResponse("408\n", 408, {"connection": "close"})
