"""Routes: is the process alive, is it ready. Both answer within a second.

``/livez`` is 200 while the process answers. ``/healthz`` is 200 while the database can be read too,
else 503; the JSON says which.
"""

from contextlib import suppress

import anyio
import anyio.to_thread
from anyio import CapacityLimiter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from lib import store
from lib.server.database import engine

PATIENCE_SECONDS = 0.7
CHECKS = CapacityLimiter(4)
"""A check of a database that hangs keeps its thread: further ones answer without waiting for it."""


async def livez(_request: Request) -> Response:
    """Answer 200: the process answers requests."""
    return _answer(is_ready=True, database="unchecked")


async def healthz(_request: Request) -> Response:
    """Answer 200 when the database can be read in time, else 503."""
    is_ready = False
    with suppress(Exception), anyio.move_on_after(PATIENCE_SECONDS):  # any failure: not ready
        await anyio.to_thread.run_sync(_read, limiter=CHECKS, abandon_on_cancel=True)
        is_ready = True
    return _answer(is_ready=is_ready, database="ok" if is_ready else "unavailable")


def _read() -> None:
    store.latest(engine())


def _answer(*, is_ready: bool, database: str) -> Response:
    content = {"alive": True, "ready": is_ready, "database": database}
    return JSONResponse(content, 200 if is_ready else 503, {"cache-control": "no-store"})
