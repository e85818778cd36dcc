"""Route: health check. The process answers and its database can be read."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lib import store
from lib.server.database import engine


async def healthz(_request: Request) -> Response:
    """Answer ``ok`` when the database can be read, else 503."""
    try:
        await run_in_threadpool(lambda: store.latest(engine()))
    except Exception:  # any failure means: not ready
        return PlainTextResponse("database unavailable", status_code=503)
    return PlainTextResponse("ok")
