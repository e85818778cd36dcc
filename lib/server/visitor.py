"""Where a request comes from: address, host, origin, this machine or another."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from lib import config

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
PROXIED = (
    "forwarded",
    "via",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
)
"""Headers that only a proxy adds: the connection's address is then the proxy's."""


@dataclass(frozen=True)
class Visitor:
    """Where a request comes from.

    address : network address, for counting attempts.
    is_expected : the Host header is one that the app answers to.
    has_origin : there is an Origin header; is_same_origin : it is this app's.
    is_loopback : sent from this machine to its loopback name, past no proxy; see ``of``.
    """

    address: str
    is_expected: bool
    has_origin: bool
    is_same_origin: bool
    is_loopback: bool

    @classmethod
    def of(cls, connection: HTTPConnection) -> "Visitor":
        """Read a request or a websocket's handshake.

        Where ``SYNERGIA_ALLOWED_HOSTS`` names hosts, the app serves other machines and no visitor
        counts as local, whatever a proxy does to names and addresses.
        """
        headers = connection.headers
        host, origin = headers.get("host", ""), headers.get("origin")
        address = connection.client.host if connection.client else ""
        hosts = config.allowed_hosts()
        return cls(
            address=address,
            is_expected=_name(host) in hosts | LOOPBACK_NAMES,
            has_origin=origin is not None,
            is_same_origin=bool(host) and origin in (f"http://{host}", f"https://{host}"),
            is_loopback=not hosts
            and _name(host) in LOOPBACK_NAMES
            and _is_loopback(address)
            and not any(name in headers for name in PROXIED),
        )


def _name(host: str) -> str:
    """Return the name of a Host header: without port, brackets and a final dot."""
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
