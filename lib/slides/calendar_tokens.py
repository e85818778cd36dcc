"""The token of the calendar's address: who knows it may read days and titles, nothing else."""

import hashlib
import hmac

from lib import store

_PURPOSE = b"calendar"
_LENGTH = 32


def calendar_token(source: store.Database) -> str:
    """Return the token of a database; a restore or an erasure renews it.

    It is derived from the database's random identity, which no page shows.
    """
    identity = store.read_state(source).identity.encode()
    return hmac.new(identity, _PURPOSE, hashlib.sha256).hexdigest()[:_LENGTH]


def is_calendar_token(source: store.Database, token: str) -> bool:
    """Whether a text is the token of a database, compared in constant time."""
    return hmac.compare_digest(calendar_token(source).encode(), token.encode())
