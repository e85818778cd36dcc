"""Configuration: every environment variable that Synergia reads, each in one function.

Variables are read at each call, so that a test or a command may set them.
"""

import ipaddress
import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The application's folder."""

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def database_url() -> str:
    """Return the database's address: ``DATABASE_URL``, by default the SQLite file in ``data``."""
    return os.environ.get("DATABASE_URL") or f"sqlite:///{ROOT / 'data' / 'consortium.db'}"


def allowed_hosts() -> frozenset[str]:
    """Return the host names that the server answers to beside loopback, in lower case.

    ``SYNERGIA_ALLOWED_HOSTS`` lists them, separated by commas or spaces.
    """
    names = os.environ.get("SYNERGIA_ALLOWED_HOSTS", "").lower()
    return frozenset(names.replace(",", " ").split())


def anonymous_policy() -> str:
    """Return who may view without signing in: ``SYNERGIA_ANONYMOUS``, by default ``loopback``."""
    return os.environ.get("SYNERGIA_ANONYMOUS", "loopback")


def trusted_proxies() -> tuple[Network, ...]:
    """Return the proxies that are believed when they name a visitor's address or https.

    ``SYNERGIA_PROXIES`` lists addresses or networks, separated by commas or spaces. Raises
    ``ValueError`` for anything else.
    """
    names = os.environ.get("SYNERGIA_PROXIES", "").replace(",", " ").split()
    return tuple(ipaddress.ip_network(name, strict=False) for name in names)


def log_file() -> str | None:
    """Return the file that logs go to: ``SYNERGIA_LOG_FILE``; nothing means standard error."""
    return os.environ.get("SYNERGIA_LOG_FILE") or None


def works_ahead() -> bool:
    """Whether an idle server works out what readers will likely open: ``SYNERGIA_AHEAD``."""
    return os.environ.get("SYNERGIA_AHEAD", "yes") != "no"


def worker_environment() -> dict[str, str]:
    """Return the environment of a process that checks files: no secret and little memory.

    Arrow's own allocator would reserve a gigabyte of address space, of which there is a limit.
    """
    names = ("PATH", "SYSTEMROOT", "TMPDIR", "PYTHONPATH")
    inherited = {name: os.environ[name] for name in names if name in os.environ}
    return inherited | {
        "ARROW_DEFAULT_MEMORY_POOL": "system",
        "MALLOC_ARENA_MAX": "2",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
