"""Whether the app can answer: the process runs and its database opens."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lib import store
from lib.server.database import engine


async def health(_request: Request) -> Response:
    """Answer ``ok`` when the database can be read, else 503."""
    try:
        await run_in_threadpool(lambda: store.latest(engine()))
    except Exception:  # whatever broke, the answer is the same: not healthy
        return PlainTextResponse("database unavailable", status_code=503)
    return PlainTextResponse("ok")
