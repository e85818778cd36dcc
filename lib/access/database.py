"""Database helpers of this package: a writing transaction, timestamps as text, digests."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, select

_ACCOUNTS_LOCK = 369_002


@contextmanager
def writing(engine: Engine, *, lock_accounts: bool = False) -> Iterator[Connection]:
    """Yield a connection in a transaction that commits at the end of the block, or rolls back.

    On SQLite it is the only writer from its first statement on (``lib.store.database.engine``).
    lock_accounts : on PostgreSQL, wait for other transactions that change accounts, so that a rule
    about all accounts (the last coordinator, the first owner) holds for two at once.
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if lock_accounts and connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_ACCOUNTS_LOCK)))
        yield connection


def now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def digest(secret: str) -> str:
    """Return the SHA-256 of a text, for what must be recognised but not read back."""
    return hashlib.sha256(secret.encode()).hexdigest()
