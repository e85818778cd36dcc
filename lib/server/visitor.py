"""Where a request comes from: address, host, origin, this machine or another."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
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

    address : network address, for counting attempts; a trusted proxy's word for it, else the
        connection's.
    is_expected : the Host header is one that the app answers to.
    has_origin : there is an Origin header; is_same_origin : it is this app's.
    is_loopback : sent from this machine to its loopback name, past no proxy; see ``of``.
    is_https : the browser speaks https, as the connection or a trusted proxy tells.
    """

    address: str
    is_expected: bool
    has_origin: bool
    is_same_origin: bool
    is_loopback: bool
    is_https: bool

    @classmethod
    def of(cls, connection: HTTPConnection) -> "Visitor":
        """Read a request or a websocket's handshake.

        Where ``SYNERGIA_ALLOWED_HOSTS`` names hosts, the app serves other machines and no visitor
        counts as local, whatever a proxy does to names and addresses.
        """
        headers = connection.headers
        host, origin = headers.get("host", ""), headers.get("origin")
        client = connection.client.host if connection.client else ""
        proxies = config.trusted_proxies()
        is_behind_proxy = _is_in(client, proxies)
        hosts = config.allowed_hosts()
        return cls(
            address=_forwarded_address(headers, proxies) if is_behind_proxy else client,
            is_expected=_name(host) in hosts | LOOPBACK_NAMES,
            has_origin=origin is not None,
            is_same_origin=bool(host) and origin in (f"http://{host}", f"https://{host}"),
            is_loopback=not hosts
            and _name(host) in LOOPBACK_NAMES
            and _is_loopback(client)
            and not is_behind_proxy
            and not any(name in headers for name in PROXIED),
            is_https=connection.scope["scheme"] in ("https", "wss")
            or (is_behind_proxy and headers.get("x-forwarded-proto", "") == "https"),
        )


def _forwarded_address(headers: Headers, proxies: tuple[config.Network, ...]) -> str:
    """Return the last address of X-Forwarded-For that is no trusted proxy.

    Those before it are whatever the visitor sent.
    """
    hops = [hop.strip() for line in headers.getlist("x-forwarded-for") for hop in line.split(",")]
    return next((hop for hop in reversed(hops) if not _is_in(hop, proxies)), "")


def _is_in(address: str, networks: tuple[config.Network, ...]) -> bool:
    parsed = _parse(address)
    return parsed is not None and any(parsed in network for network in networks)


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
    parsed = _parse(address)
    return parsed is not None and parsed.is_loopback


def _parse(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return an address, IPv4 where it is written as IPv6, or nothing for other text."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return None
    return getattr(parsed, "ipv4_mapped", None) or parsed
