"""Devices: browsers that have signed in to an account before, recognised by a cookie.

The rate limit of sign-in treats them apart (``lib.access.attempts``). A device cookie opens
nothing by itself; the database stores only its digest.
"""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, insert, select

from lib.access.accounts import ACCOUNT
from lib.access.database import digest, now
from lib.formats import utc_text
from lib.tables import SignInDevice, sql_table

DEVICE = sql_table(SignInDevice)
DEVICE_LIFETIME = timedelta(days=400)
MOST_PER_ACCOUNT = 20


def is_known(connection: Connection, device: str, name: str, at: datetime) -> bool:
    """Whether a device has signed in to the account of a name."""
    query = (
        select(DEVICE.c.digest)
        .join(ACCOUNT, ACCOUNT.c.account_id == DEVICE.c.account_id)
        .where(
            ACCOUNT.c.name == name,
            DEVICE.c.digest == digest(device),
            DEVICE.c.seen_at > utc_text(at - DEVICE_LIFETIME),
        )
    )
    return connection.execute(query).first() is not None


def remember(connection: Connection, account_id: int, device: str | None) -> str:
    """Record that a device signed in to an account; return the value of its cookie.

    device : the cookie that the browser sent, or nothing for a new one.
    """
    if device is None or not _is_issued(connection, device):
        device = secrets.token_urlsafe(32)
    key = (DEVICE.c.digest == digest(device)) & (DEVICE.c.account_id == account_id)
    connection.execute(delete(DEVICE).where(key))
    connection.execute(
        insert(DEVICE).values(digest=digest(device), account_id=account_id, seen_at=utc_text(now()))
    )
    of_account = DEVICE.c.account_id == account_id
    newest = select(DEVICE.c.digest).where(of_account).order_by(DEVICE.c.seen_at.desc())
    digests = connection.scalars(newest.limit(MOST_PER_ACCOUNT)).all()
    connection.execute(delete(DEVICE).where(of_account, DEVICE.c.digest.not_in(digests)))
    return device


def _is_issued(connection: Connection, device: str) -> bool:
    """Whether a cookie's value was issued here: a visitor cannot choose one."""
    return bool(connection.scalar(select(exists().where(DEVICE.c.digest == digest(device)))))
