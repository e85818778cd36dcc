"""Routes: sign in, enter the demo, sign out.

The gate has already checked that a form was sent by a page of this app.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access, desk, store
from lib.access import AccountRole
from lib.server.account import browsers, throttle
from lib.server.account.forms import read_form, requested_path
from lib.server.cookies import (
    device_of,
    redirect_with_session,
    redirect_without_session,
    session_of,
)
from lib.server.database import engine
from lib.server.views import html_response, request_words, sign_in_page
from lib.server.visitor import Visitor
from lib.vocabulary import MemberType


async def login(request: Request) -> Response:
    """Show the sign-in page, or check a name and a password and go on to ``next``."""
    form = await read_form(request)
    path, visitor = requested_path(request, form), Visitor.of(request)
    words, name = request_words(request, path), form.get("name", "")
    has_accounts = await run_in_threadpool(lambda: access.any_account(engine()))
    demo = not has_accounts and await run_in_threadpool(_has_demo, visitor)

    def page(problem: str = "") -> str:
        note = "" if has_accounts else words("sign-in-no-accounts")
        return sign_in_page(words, path, name=name, problem=problem, note=note, demo=demo)

    if request.method != "POST":
        return html_response(page())
    try:
        session = await _sign_in(request, name, form.get("password", ""), visitor.address)
    except access.SignInRefusedError:
        return html_response(page(words("sign-in-refused")), 401)
    except throttle.BusyError:
        return busy(page(words("sign-in-busy")))
    return await enter(request, session, path)


async def demo_login(request: Request) -> Response:
    """Enter the demo in a role without a password: on its own machine, beside no real account."""
    form = await read_form(request)
    role = form.get("role", "")
    if role not in set(AccountRole) or not await run_in_threadpool(_has_demo, Visitor.of(request)):
        return Response("404\n", 404)
    try:
        session = await run_in_threadpool(_enter_demo, AccountRole(role))
    except access.DemoClosedError:
        return Response("404\n", 404)
    return await enter(request, session, requested_path(request, form))


async def logout(request: Request) -> Response:
    """End this browser's session."""
    return await _sign_out(request, everywhere=False)


async def logout_everywhere(request: Request) -> Response:
    """End all sessions of the account."""
    return await _sign_out(request, everywhere=True)


async def enter(request: Request, session: str, path: str) -> Response:
    """End the browser's former session, store the new one, and go on; the device is remembered."""
    former = session_of(request)
    if former:
        await run_in_threadpool(access.sign_out, engine(), former)
    device = await run_in_threadpool(access.remember_device, engine(), session, device_of(request))
    return redirect_with_session(request, session, path, device)


def busy(page: str) -> Response:
    """Answer 429 with the form; the browser may try again in a few seconds."""
    return html_response(page, 429, retry_after=str(throttle.RETRY_SECONDS))


async def _sign_in(request: Request, name: str, password: str, address: str) -> str:
    """Wait the attempt's delay and return a new session."""
    attempt = await run_in_threadpool(
        lambda: access.begin_attempt(engine(), name, address=address, device=device_of(request))
    )
    browser = browsers.describe(request.headers.get("user-agent", ""))
    return await throttle.check_password(
        attempt,
        lambda: access.sign_in(
            engine(), name, password, address=address, attempt=attempt, browser=browser
        ),
    )


def _has_demo(visitor: Visitor) -> bool:
    return visitor.is_loopback and desk.demo_day(engine()) is not None


def _enter_demo(role: AccountRole) -> str:
    """Open a demo session; the demo's staff account belongs to the first school."""
    members = store.read(engine(), "members")
    schools = members.loc[members["member_type"] == MemberType.SCHOOL, "member_code"]
    member = schools.iloc[0] if role is AccountRole.STAFF else None
    return access.sign_in_to_demo(engine(), role, member)


async def _sign_out(request: Request, *, everywhere: bool) -> Response:
    session = session_of(request)
    if session:
        await run_in_threadpool(access.sign_out, engine(), session, everywhere=everywhere)
    return redirect_without_session(request, "/")
