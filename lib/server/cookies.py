"""The session cookie: out of reach of scripts and of other sites."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lib import access
from lib.access import LIFETIME


def redirect(path: str) -> Response:
    """Return a redirect (303) that no cache stores."""
    return RedirectResponse(path, 303, {"cache-control": "no-store"})


def redirect_with_session(request: Request, session: str, path: str) -> Response:
    """Return a redirect that stores a new session in the browser."""
    response = redirect(path)
    response.set_cookie(
        access.COOKIE,
        session,
        max_age=int(LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=is_https(request),
    )
    return response


def redirect_without_session(request: Request, path: str) -> Response:
    """Return a redirect that deletes the session from the browser."""
    response = redirect(path)
    response.delete_cookie(access.COOKIE, httponly=True, samesite="lax", secure=is_https(request))
    return response


def is_https(request: Request) -> bool:
    """Whether the browser speaks https, which a proxy may hide from the request's own scheme."""
    return request.headers.get("origin", "").startswith("https://")
