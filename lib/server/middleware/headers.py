"""Middleware: security headers, so that a page loads nothing from another origin."""

import base64
import hashlib
import importlib.util
import re
from functools import cache
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.server.visitor import Visitor

_HSTS = ("strict-transport-security", "max-age=31536000")
"""Behind https: the browser uses https for this host for a year."""

_INLINE_SCRIPT = re.compile(
    rb"<script(?![^<>]*\bsrc=)[^<>]*>((?:(?!<script).)*?)</script>", re.DOTALL
)


class SecurityHeaders:
    """ASGI middleware that adds the content security policy and its companions to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add headers to the start of the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        is_https = Visitor.of(HTTPConnection(scope)).is_https

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in security_headers().items():
                    headers.setdefault(name, value)
                if is_https:
                    headers.setdefault(*_HSTS)
            await send(message)

        await self.app(scope, receive, with_headers)


@cache
def security_headers() -> dict[str, str]:
    """Return the headers by name; inline scripts of Streamlit's index.html are allowed by hash."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in _inline_scripts())
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' 'wasm-unsafe-eval' {hashes}".strip(),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "frame-ancestors": "'self'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "object-src": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "x-frame-options": "SAMEORIGIN",
    }


def _inline_scripts() -> list[bytes]:
    package = importlib.util.find_spec("streamlit")
    if package is None or package.origin is None:
        return []
    page = Path(package.origin).parent / "static" / "index.html"
    return _INLINE_SCRIPT.findall(page.read_bytes())


def _hash(script: bytes) -> str:
    return base64.b64encode(hashlib.sha256(script).digest()).decode()
