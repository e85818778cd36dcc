"""Contents of a request of the sign-in pages: form fields, and the address to go on to."""

import re
from urllib.parse import parse_qsl

from starlette.requests import Request

_SAFE_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
_SIGN_IN_PATHS = ("/login", "/logout", "/password", "/demo-login", "/owner", "/sessions")


async def read_form(request: Request) -> dict[str, str]:
    """Return the fields of a posted form; empty for any other method."""
    if request.method != "POST":
        return {}
    body = (await request.body()).decode(errors="replace")
    return dict(parse_qsl(body, keep_blank_values=True))


def requested_path(request: Request, form: dict[str, str]) -> str:
    """Return where to go on to: ``next`` of the form or of the address, made safe."""
    return safe_path(form.get("next") or request.query_params.get("next", ""))


def safe_path(path: str) -> str:
    r"""Return a path of this app that a redirect may lead to, or ``/``.

    Never another host («//host», «/\host», «https:…»), nor a sign-in page itself.
    """
    is_path = _SAFE_PATH.fullmatch(path) is not None
    return path if is_path and not path.startswith(_SIGN_IN_PATHS) else "/"
