"""Routes: sign in, enter the demo, sign out.

The gate has already checked that a form was sent by a page of this app.
"""

from collections.abc import Callable

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access, desk, store
from lib.access import AccountRole
from lib.server.cookies import redirect_with_session, redirect_without_session
from lib.server.database import engine
from lib.server.forms import read_form, requested_path
from lib.server.views import html_response, request_words, sign_in_page
from lib.server.visitor import Visitor
from lib.text import Text
from lib.vocabulary import MemberType

HASHING = CapacityLimiter(2)
"""A password check takes 19 MB and one core for a moment: at most two at once."""


async def login(request: Request) -> Response:
    """Show the sign-in page, or check a name and a password and go on to ``next``."""
    form = await read_form(request)
    path, visitor = requested_path(request, form), Visitor.of(request)
    words, demo = request_words(request, path), await run_in_threadpool(_has_demo, visitor)
    if request.method == "GET":
        return html_response(sign_in_page(words, path, demo=demo))
    name = form.get("name", "")
    try:
        session = await anyio.to_thread.run_sync(
            lambda: access.sign_in(
                engine(), name, form.get("password", ""), address=visitor.address
            ),
            limiter=HASHING,
        )
    except access.SignInRefusedError:
        problem = words("sign-in-refused")
        return html_response(sign_in_page(words, path, name=name, problem=problem, demo=demo), 401)
    except access.TooManyAttemptsError as error:
        return too_many_attempts(words, error, lambda text: sign_in_page(words, path, problem=text))
    return await _replace_session(request, session, path)


async def demo_login(request: Request) -> Response:
    """Enter the demo in a role without a password: only from the machine it runs on."""
    form = await read_form(request)
    role = form.get("role", "")
    if role not in set(AccountRole) or not await run_in_threadpool(_has_demo, Visitor.of(request)):
        return Response("404\n", 404)
    session = await run_in_threadpool(_enter_demo, AccountRole(role))
    return await _replace_session(request, session, requested_path(request, form))


async def logout(request: Request) -> Response:
    """End this browser's session."""
    return await _sign_out(request, everywhere=False)


async def logout_everywhere(request: Request) -> Response:
    """End all sessions of the account."""
    return await _sign_out(request, everywhere=True)


def too_many_attempts(
    words: Text, error: access.TooManyAttemptsError, page: Callable[[str], str]
) -> Response:
    """Answer 429; ``page`` draws the form again with the sentence it is passed."""
    problem = words("sign-in-too-many", minutes=error.minutes)
    return html_response(page(problem), 429, retry_after=str(error.minutes * 60))


def _has_demo(visitor: Visitor) -> bool:
    return visitor.is_loopback and desk.demo_day(engine()) is not None


def _enter_demo(role: AccountRole) -> str:
    """Open a demo session; the demo's staff account belongs to the first school."""
    members = store.read(engine(), "members")
    schools = members.loc[members["member_type"] == MemberType.SCHOOL, "member_code"]
    member = schools.iloc[0] if role is AccountRole.STAFF else None
    return access.sign_in_to_demo(engine(), role, member)


async def _replace_session(request: Request, session: str, path: str) -> Response:
    """End the browser's former session and store the new one."""
    former = request.cookies.get(access.COOKIE)
    if former:
        await run_in_threadpool(access.sign_out, engine(), former)
    return redirect_with_session(request, session, path)


async def _sign_out(request: Request, *, everywhere: bool) -> Response:
    session = request.cookies.get(access.COOKIE)
    if session:
        await run_in_threadpool(access.sign_out, engine(), session, everywhere=everywhere)
    return redirect_without_session(request, "/")
