"""Route: change one's own password."""

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access
from lib.server.account import browsers, throttle
from lib.server.account.forms import read_form, requested_path
from lib.server.account.sign_in import busy
from lib.server.cookies import device_of, redirect, redirect_with_session, session_of
from lib.server.database import engine
from lib.server.views import html_response, password_page, request_words
from lib.server.visitor import Visitor


async def change_password(request: Request) -> Response:
    """Show the form, or change the password; every other session of the account ends."""
    form = await read_form(request)
    path = requested_path(request, form)
    session, words = session_of(request), request_words(request, path)
    identity = await run_in_threadpool(access.identify, engine(), session, loopback=False)
    if session is None or identity.account is None:
        return redirect(f"/login?{urlencode({'next': path})}")

    def page(problem: str = "") -> str:
        return password_page(words, path, forced=identity.must_change, problem=problem)

    if request.method != "POST":
        return html_response(page())
    if form.get("new") != form.get("again"):
        return html_response(page(words("password-differs")), 422)
    try:
        renewed = await _change(request, session, identity.account, form)
    except access.SignInRefusedError:
        return html_response(page(words("password-wrong")), 401)
    except access.UnfitPasswordError as error:
        return html_response(page(words(f"password-unfit-{error.code}")), 422)
    except throttle.BusyError:
        return busy(page(words("sign-in-busy")))
    return redirect_with_session(request, renewed, path)


async def _change(request: Request, session: str, name: str, form: dict[str, str]) -> str:
    """Wait the attempt's delay, change the password and return the new session."""
    address, device = Visitor.of(request).address, device_of(request)
    attempt = await run_in_threadpool(
        lambda: access.begin_attempt(engine(), name, address=address, device=device)
    )
    return await throttle.check_password(
        attempt,
        lambda: access.change_password(
            engine(),
            session,
            form.get("current", ""),
            form.get("new", ""),
            address=address,
            attempt=attempt,
            browser=browsers.describe(request.headers.get("user-agent", "")),
        ),
    )
