"""Route: list the open sessions of one's own account and end any of them."""

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access
from lib.server.account.forms import read_form, requested_path
from lib.server.cookies import redirect, session_of
from lib.server.database import engine
from lib.server.views import html_response, request_words, sessions_page


async def sessions(request: Request) -> Response:
    """Show the list; a posted form ends the session that it names and shows the list again."""
    form = await read_form(request)
    path, session = requested_path(request, form), session_of(request)
    words = request_words(request, path)
    open_sessions = await run_in_threadpool(access.list_sessions, engine(), session or "")
    if session is None or not open_sessions:
        return redirect(f"/login?{urlencode({'next': '/'})}")
    if request.method == "POST":
        await run_in_threadpool(access.end_session, engine(), session, form.get("session", ""))
        return redirect(f"/sessions?{urlencode({'lang': words.language, 'next': path})}")
    return html_response(sessions_page(words, path, open_sessions))
