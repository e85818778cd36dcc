"""The first owner: while there are no accounts, a one-time secret makes its holder coordinator.

The start prints an address with the secret; the database stores its digest. Every start adds one,
all are void once an account exists.
"""

import secrets
from datetime import timedelta

from sqlalchemy import Connection, Engine, delete, exists, insert, select

from lib.access import passwords
from lib.access.account_names import checked_name
from lib.access.accounts import has_accounts, insert_account
from lib.access.database import digest, now, writing
from lib.formats import utc_text
from lib.tables import AccountRole, OwnerSecret, sql_table

SECRET = sql_table(OwnerSecret)
SECRET_LIFETIME = timedelta(days=7)


class OwnerSecretError(Exception):
    """The secret is forged, expired or void because there is an account."""


def create_owner_secret(engine: Engine) -> str | None:
    """Return a new secret, or nothing where there are accounts already."""
    secret = secrets.token_urlsafe(32)
    with writing(engine, lock_accounts=True) as connection:
        if has_accounts(connection):
            return None
        expired = SECRET.c.created_at < utc_text(now() - SECRET_LIFETIME)
        connection.execute(delete(SECRET).where(expired))
        connection.execute(insert(SECRET).values(digest=digest(secret), created_at=utc_text(now())))
    return secret


def is_owner_secret(engine: Engine, secret: str) -> bool:
    """Whether a secret still makes its holder the owner."""
    with engine.connect() as connection:
        return _is_valid(connection, secret)


def add_owner(engine: Engine, secret: str, name: str, password: str) -> None:
    """Add the first coordinator account for the holder of a secret; the secret is then void.

    Raises ``OwnerSecretError``, ``AccountError``, ``passwords.UnfitPasswordError``.
    """
    name = checked_name(name)
    passwords.check(password, name)
    password_hash = passwords.hash_password(password)
    with writing(engine, lock_accounts=True) as connection:
        if not _is_valid(connection, secret):
            raise OwnerSecretError
        insert_account(
            connection,
            name,
            AccountRole.COORDINATOR,
            None,
            password_hash,
            must_change=False,
            by=name,
        )
        connection.execute(delete(SECRET))


def _is_valid(connection: Connection, secret: str) -> bool:
    since = utc_text(now() - SECRET_LIFETIME)
    is_stored = exists().where(SECRET.c.digest == digest(secret), SECRET.c.created_at >= since)
    return bool(connection.scalar(select(is_stored))) and not has_accounts(connection)
