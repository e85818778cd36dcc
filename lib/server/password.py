"""Route: change one's own password."""

from urllib.parse import urlencode

import anyio.to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access
from lib.server.cookies import redirect, redirect_with_session
from lib.server.database import engine
from lib.server.forms import read_form, requested_path
from lib.server.sign_in import HASHING, too_many_attempts
from lib.server.views import html_response, password_page, request_words
from lib.server.visitor import Visitor


async def change_password(request: Request) -> Response:
    """Show the form, or change the password; every other session of the account ends."""
    form = await read_form(request)
    path = requested_path(request, form)
    session, words = request.cookies.get(access.COOKIE), request_words(request, path)
    identity = await run_in_threadpool(access.identify, engine(), session, loopback=False)
    if session is None or identity.account is None:
        return redirect(f"/login?{urlencode({'next': path})}")

    def page(problem: str = "") -> str:
        return password_page(words, path, forced=identity.must_change, problem=problem)

    if request.method == "GET":
        return html_response(page())
    if form.get("new") != form.get("again"):
        return html_response(page(words("password-differs")), 422)
    try:
        renewed = await anyio.to_thread.run_sync(
            lambda: access.change_password(
                engine(),
                session,
                form.get("current", ""),
                form.get("new", ""),
                address=Visitor.of(request).address,
            ),
            limiter=HASHING,
        )
    except access.SignInRefusedError:
        return html_response(page(words("password-wrong")), 401)
    except access.UnfitPasswordError as error:
        return html_response(page(words(f"password-unfit-{error.code}")), 422)
    except access.TooManyAttemptsError as error:
        return too_many_attempts(words, error, page)
    return redirect_with_session(request, renewed, path)
