"""Where a request comes from: its host, its origin, whether it never left this machine."""

import ipaddress
import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
PROXIED = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
)
"""Headers that only a proxy adds: behind one, the nearest machine is not the visitor's."""


@dataclass(frozen=True)
class Visitor:
    """What a request says about where it comes from.

    address : network address, for counting attempts.
    is_expected : it asks for a host that the app is known by.
    is_same_origin : it was sent by a page of the app; has_origin : it says by whom it was sent.
    is_loopback : it never left this machine and asks for it by its own name; see ``of``.
    """

    address: str
    is_expected: bool
    has_origin: bool
    is_same_origin: bool
    is_loopback: bool

    @classmethod
    def of(cls, connection: HTTPConnection) -> "Visitor":
        """Read a request or a websocket's handshake.

        Where ``SYNERGIA_ALLOWED_HOSTS`` names hosts, the app is meant for other machines and
        nobody counts as local, whatever a proxy makes of names and addresses.
        """
        headers = connection.headers
        host, origin = headers.get("host", ""), headers.get("origin")
        address = connection.client.host if connection.client else ""
        named = allowed_hosts()
        return cls(
            address=address,
            is_expected=_name(host) in named | LOOPBACK_NAMES,
            has_origin=origin is not None,
            is_same_origin=bool(host) and origin in (f"http://{host}", f"https://{host}"),
            is_loopback=not named
            and _name(host) in LOOPBACK_NAMES
            and _is_loopback(address)
            and not any(name in headers for name in PROXIED),
        )


def allowed_hosts() -> frozenset[str]:
    """Return the names that ``SYNERGIA_ALLOWED_HOSTS`` gives, separated by commas or spaces."""
    named = os.environ.get("SYNERGIA_ALLOWED_HOSTS", "")
    return frozenset(re.split(r"[,\s]+", named.lower())) - {""}


def _name(host: str) -> str:
    """Take the name out of a Host header: without port, brackets and a final dot."""
    try:
        parsed = urlsplit(f"//{host}")
        _ = parsed.port  # raises where it is no number
    except ValueError:
        return ""
    is_plain = parsed.netloc == host and "@" not in host
    return (parsed.hostname or "").rstrip(".") if is_plain else ""


def _is_loopback(address: str) -> bool:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_loopback
