"""Route: add the first coordinator, for whoever holds the one-time address of the start."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from lib import access
from lib.server.account import browsers
from lib.server.account.forms import read_form
from lib.server.account.sign_in import enter
from lib.server.cookies import redirect
from lib.server.database import engine
from lib.server.views import LANGUAGE, html_response, owner_page, request_words
from lib.server.visitor import Visitor


async def owner(request: Request) -> Response:
    """Show the form, or add the account and sign it in; a void secret leads to the sign-in."""
    form = await read_form(request)
    secret = form.get("key") or request.query_params.get("key", "")
    words, name = request_words(request, ""), form.get("name", "")
    if not await run_in_threadpool(access.is_owner_secret, engine(), secret):
        return redirect("/login")

    def page(problem: str = "") -> str:
        return owner_page(words, secret, name=name, problem=problem)

    if request.method != "POST":
        return html_response(page())
    if form.get("new") != form.get("again"):
        return html_response(page(words("password-differs")), 422)
    try:
        session = await run_in_threadpool(_add_owner, request, secret, name, form.get("new", ""))
    except access.OwnerSecretError:
        return redirect("/login")
    except access.AccountError as error:
        return html_response(page(words(f"account-error-{error.code}")), 422)
    except access.UnfitPasswordError as error:
        return html_response(page(words(f"password-unfit-{error.code}")), 422)
    return await enter(request, session, f"/?{LANGUAGE}={words.language}")


def _add_owner(request: Request, secret: str, name: str, password: str) -> str:
    """Add the account and return a session of it."""
    access.add_owner(engine(), secret, name, password)
    return access.sign_in(
        engine(),
        name,
        password,
        address=Visitor.of(request).address,
        browser=browsers.describe(request.headers.get("user-agent", "")),
    )
