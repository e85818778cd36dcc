"""The routes of signing in and out; only they set the session's cookie.

That a form was sent by a page of this app is checked by the gate, which stands before every route.
"""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlencode

import anyio.to_thread
from anyio import CapacityLimiter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lib import access, desk, store
from lib.access import LIFETIME, AccountRole
from lib.server.database import engine
from lib.server.forms import answer, password_page, reader, sign_in_page
from lib.server.visitor import Visitor
from lib.text import Text
from lib.vocabulary import MemberType

_SAFE_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
_OWN = ("/login", "/logout", "/password", "/demo-login")
_HASHING = CapacityLimiter(2)
"""A password check takes 19 MB and a whole core for a moment: not many at once."""


async def login(request: Request) -> Response:
    """Show the sign-in page, or take a name and a password and go to where one wanted to be."""
    form = await _form(request)
    wanted = safe(form.get("next") or request.query_params.get("next", ""))
    text, visitor = reader(request, wanted), Visitor.of(request)
    demo = await run_in_threadpool(_has_demo, visitor)
    if request.method == "GET":
        return answer(sign_in_page(text, wanted, demo=demo))
    name = form.get("name", "")
    try:
        session = await anyio.to_thread.run_sync(
            lambda: access.sign_in(
                engine(), name, form.get("password", ""), address=visitor.address
            ),
            limiter=_HASHING,
        )
    except access.SignInRefusedError:
        problem = text("sign-in-refused")
        return answer(sign_in_page(text, wanted, name=name, problem=problem, demo=demo), 401)
    except access.TooManyAttemptsError as error:
        return _too_many(text, error, lambda said: sign_in_page(text, wanted, problem=said))
    return await _entered(request, session, wanted)


async def demo_login(request: Request) -> Response:
    """Enter the demo in a role, without a password: on the machine it runs on, nowhere else."""
    form = await _form(request)
    role = form.get("role", "")
    if role not in set(AccountRole) or not await run_in_threadpool(_has_demo, Visitor.of(request)):
        return Response("404\n", 404)
    session = await run_in_threadpool(_enter_demo, AccountRole(role))
    return await _entered(request, session, safe(form.get("next", "")))


async def logout(request: Request) -> Response:
    """End this browser's session."""
    return await _left(request, everywhere=False)


async def logout_everywhere(request: Request) -> Response:
    """End all sessions of the account."""
    return await _left(request, everywhere=True)


async def password(request: Request) -> Response:
    """Show the page to change one's password, or change it; every other session ends."""
    form = await _form(request)
    wanted = safe(form.get("next") or request.query_params.get("next", ""))
    session, text = request.cookies.get(access.COOKIE), reader(request, wanted)
    identity = await run_in_threadpool(access.current, engine(), session, loopback=False)
    if session is None or identity.account is None:
        return RedirectResponse(f"/login?{urlencode({'next': wanted})}", 303)

    def page(problem: str = "") -> str:
        return password_page(text, wanted, forced=identity.must_change, problem=problem)

    if request.method == "GET":
        return answer(page())
    if form.get("new") != form.get("again"):
        return answer(page(text("password-differs")), 422)
    try:
        renewed = await anyio.to_thread.run_sync(
            lambda: access.change_password(
                engine(),
                session,
                form.get("current", ""),
                form.get("new", ""),
                address=Visitor.of(request).address,
            ),
            limiter=_HASHING,
        )
    except access.SignInRefusedError:
        return answer(page(text("password-wrong")), 401)
    except access.UnfitPasswordError as error:
        return answer(page(text(f"password-unfit-{error.code}")), 422)
    except access.TooManyAttemptsError as error:
        return _too_many(text, error, page)
    return _with_cookie(request, renewed, wanted)


def safe(wanted: str) -> str:
    r"""Return a path of this app that somebody may be sent to, or its beginning.

    Never another host («//host», «/\host», «https:…»), nor a page of signing in itself.
    """
    is_path = _SAFE_PATH.fullmatch(wanted) is not None
    return wanted if is_path and not wanted.startswith(_OWN) else "/"


async def _form(request: Request) -> dict[str, str]:
    if request.method != "POST":
        return {}
    body = (await request.body()).decode(errors="replace")
    return dict(parse_qsl(body, keep_blank_values=True))


def _too_many(
    text: Text, error: access.TooManyAttemptsError, page: Callable[[str], str]
) -> Response:
    said = page(text("sign-in-too-many", minutes=error.minutes))
    return answer(said, 429, retry_after=str(error.minutes * 60))


def _has_demo(visitor: Visitor) -> bool:
    return visitor.is_loopback and desk.demo_day(engine()) is not None


def _enter_demo(role: AccountRole) -> str:
    members = store.read(engine(), "members")
    schools = members.loc[members["member_type"] == MemberType.SCHOOL, "member_code"]
    own = schools.iloc[0] if role is AccountRole.STAFF else None
    return access.sign_in_to_demo(engine(), role, own)


async def _entered(request: Request, session: str, wanted: str) -> Response:
    former = request.cookies.get(access.COOKIE)
    if former:
        await run_in_threadpool(access.sign_out, engine(), former)
    return _with_cookie(request, session, wanted)


async def _left(request: Request, *, everywhere: bool) -> Response:
    session = request.cookies.get(access.COOKIE)
    if session:
        await run_in_threadpool(access.sign_out, engine(), session, everywhere=everywhere)
    response = _on_the_way("/")
    response.delete_cookie(access.COOKIE, httponly=True, samesite="lax", secure=_is_secure(request))
    return response


def _with_cookie(request: Request, session: str, wanted: str) -> Response:
    response = _on_the_way(wanted)
    response.set_cookie(
        access.COOKIE,
        session,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=_is_secure(request),
    )
    return response


def _on_the_way(wanted: str) -> Response:
    return RedirectResponse(wanted, 303, {"cache-control": "no-store"})


def _is_secure(request: Request) -> bool:
    """Whether the visitor's browser speaks https, which a proxy may hide from the address."""
    return request.headers.get("origin", "").startswith("https://")
