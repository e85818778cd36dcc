"""What all of access needs of the database: a writing transaction, moments as text, digests."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Yield a connection that commits at the end of the block, or not at all.

    On SQLite it is the only writer from its first statement on (``lib.store.engine``).
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """Write a moment so that text sorts as time does: ``2026-03-01T09:00:00Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def digest(secret: str) -> str:
    """Return the SHA-256 of a text, for what may be recognised but never read back."""
    return hashlib.sha256(secret.encode()).hexdigest()
