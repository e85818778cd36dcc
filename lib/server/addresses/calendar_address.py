"""Route: the consortium's calendar, for programs that subscribe to an address with a token."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import desk, store
from lib.server.database import engine
from lib.server.views import LANGUAGE
from lib.slides.calendar_tokens import is_calendar_token
from lib.slides.calendars import calendar
from lib.slides.scope import Scope
from lib.text import DEFAULT, languages, load

PREFIX = "/calendar/"
PATH = PREFIX + "{token}.ics"


async def calendar_file(request: Request) -> Response:
    """Serve meetings, due days of decisions and deadlines; 404 for any other token."""
    language = request.query_params.get(LANGUAGE, DEFAULT)
    content = await run_in_threadpool(_content, request.path_params["token"], language)
    if content is None:
        return Response(status_code=404, headers={"cache-control": "no-store"})
    return Response(
        content,
        media_type="text/calendar; charset=utf-8",
        headers={"cache-control": "no-store", "referrer-policy": "no-referrer"},
    )


def _content(token: str, language: str) -> bytes | None:
    source = engine()
    if not is_calendar_token(source, token):
        return None
    now = store.Moment(store.latest(source), desk.today(source))
    words = load(language if language in languages() else DEFAULT)
    return calendar(Scope(source, now, None, words))
