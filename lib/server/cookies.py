"""Cookies of the sign-in: the session and the device, out of reach of scripts and other sites."""

from datetime import timedelta

from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from lib import access
from lib.server.visitor import Visitor

_DEVICE = "synergia_device"
_HOST_PREFIX = "__Host-"
"""Behind https: browsers take such a cookie only from this very host and only over https."""


def redirect(path: str) -> Response:
    """Return a redirect (303) that no cache stores."""
    return RedirectResponse(path, 303, {"cache-control": "no-store"})


def redirect_with_session(
    request: Request, session: str, path: str, device: str | None = None
) -> Response:
    """Return a redirect that stores a new session, and a device if given, in the browser."""
    response = redirect(path)
    _set(response, request, access.COOKIE, session, access.LIFETIME)
    if device:
        _set(response, request, _DEVICE, device, access.DEVICE_LIFETIME)
    return response


def redirect_without_session(request: Request, path: str) -> Response:
    """Return a redirect that deletes the session from the browser; the device stays."""
    response = redirect(path)
    for name in {access.COOKIE, _name(request, access.COOKIE)}:
        secure = name.startswith(_HOST_PREFIX)
        response.delete_cookie(name, httponly=True, samesite="lax", secure=secure)
    return response


def session_of(connection: HTTPConnection) -> str | None:
    """Return the session of a request, or nothing."""
    return access.session_cookie(connection.cookies)


def device_of(connection: HTTPConnection) -> str | None:
    """Return the device of a request, or nothing."""
    cookies = connection.cookies
    return cookies.get(_HOST_PREFIX + _DEVICE) or cookies.get(_DEVICE)


def _set(response: Response, request: Request, name: str, value: str, lifetime: timedelta) -> None:
    response.set_cookie(
        _name(request, name),
        value,
        max_age=int(lifetime.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=_is_https(request),
    )


def _name(request: Request, name: str) -> str:
    return _HOST_PREFIX + name if _is_https(request) else name


def _is_https(request: Request) -> bool:
    """Whether the browser speaks https; its Origin tells it where no proxy does."""
    is_https_origin = request.headers.get("origin", "").startswith("https://")
    return is_https_origin or Visitor.of(request).is_https
