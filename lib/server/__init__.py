"""Routes besides the pages (sign-in, health check), and middleware for every request.

A request passes the security headers, the error page, the gate, the body limit, the message filter
and the document, in this order, before it reaches a route: one of these or Streamlit's own.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.routing import Route

from lib import intake
from lib.desk import close_shared_engine
from lib.server import logs
from lib.server.account import owner, password, sessions, sign_in
from lib.server.addresses import calendar_address, figures, health, outlines
from lib.server.middleware import document
from lib.server.middleware.document import Document
from lib.server.middleware.errors import ErrorPage
from lib.server.middleware.gate import Gate
from lib.server.middleware.headers import SecurityHeaders
from lib.server.middleware.limits import BodyLimit
from lib.server.middleware.messages import MessageFilter

routes = [
    Route(document.SCRIPT_PATH, document.script),
    Route(document.STYLES_PATH, document.styles),
    Route(outlines.PATH, outlines.outline),
    Route(calendar_address.PATH, calendar_address.calendar_file),
    Route(figures.PATH, figures.open_figure),
    Route("/healthz", health.healthz),
    Route("/livez", health.livez),
    Route("/login", sign_in.login, methods=["GET", "POST"]),
    Route("/demo-login", sign_in.demo_login, methods=["POST"]),
    Route("/logout", sign_in.logout, methods=["POST"]),
    Route("/logout-everywhere", sign_in.logout_everywhere, methods=["POST"]),
    Route("/owner", owner.owner, methods=["GET", "POST"]),
    Route("/sessions", sessions.sessions, methods=["GET", "POST"]),
    Route("/password", password.change_password, methods=["GET", "POST"]),
]
logs.start()


def middleware(make_room: Callable[[int], bool]) -> list[Middleware]:
    """Return what every request passes; ``make_room`` is for files, see ``BodyLimit``."""
    return [
        Middleware(SecurityHeaders),
        Middleware(ErrorPage),
        Middleware(Gate),
        Middleware(BodyLimit, make_room=make_room),
        Middleware(MessageFilter),
        Middleware(Document, own_paths=frozenset(route.path for route in routes)),
    ]


def lifespan(
    stop_working_ahead: Callable[[], None],
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """Return what surrounds the life of the server.

    Files are checked in processes of their own. When the server stops, these are closed, and then
    the database, which nobody may open again: ``stop_working_ahead`` ends who reads it unasked.
    """

    @asynccontextmanager
    async def live(_app: object) -> AsyncIterator[None]:
        intake.start_workers()
        yield
        for stop in (stop_working_ahead, intake.stop_workers, close_shared_engine):
            await run_in_threadpool(stop)

    return live


__all__ = ["lifespan", "middleware", "routes"]
