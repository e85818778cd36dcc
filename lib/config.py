"""Configuration: every environment variable that Synergia reads, each in one function.

Variables are read at each call, so that a test or a command may set them.
"""

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The application's folder."""


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
