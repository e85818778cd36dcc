"""Sessions: signing in and out, and changing one's own password."""

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from lib.access import attempts, passwords
from lib.access.accounts import (
    ACCOUNT,
    SESSION,
    demo_account,
    find_account,
    normalised,
    store_password,
)
from lib.access.database import as_text, digest, now, writing
from lib.access.log import delete_before, record
from lib.tables import AccountRole, Occasion

LIFETIME = timedelta(hours=12)
LOG_KEPT = timedelta(days=400)


class SignInRefusedError(Exception):
    """Wrong name, wrong password or a disabled account: the same error for all three."""


def sign_in(
    engine: Engine, name: str, password: str, *, address: str, at: datetime | None = None
) -> str:
    """Open a session and return its id for the cookie; the database stores only its digest.

    address : the visitor's network address, for counting attempts.
    at : the moment, now unless given.

    Raises ``SignInRefusedError``, ``attempts.TooManyAttemptsError``; both take the same
    time and say the same whether or not there is such an account.
    """
    at = at or now()
    name = normalised(name)[: passwords.LONGEST]
    attempt = attempts.begin(engine, name, address, at)
    with engine.connect() as connection:
        account = find_account(connection, name)
    is_right = passwords.verify(password, account.password_hash if account else None)
    if account is None or not is_right or account.disabled:
        record(engine, Occasion.SIGN_IN_REFUSED, account.name if account else None)
        raise SignInRefusedError
    with writing(engine) as connection:
        attempts.succeed(connection, attempt)
        _delete_old(connection, at)
        record(connection, Occasion.SIGN_IN, account.name)
        return _open(connection, account.account_id, at)


def sign_in_to_demo(engine: Engine, role: AccountRole, member: str | None) -> str:
    """Open a session of the demo's account of a role; the caller checks that this is a demo."""
    with writing(engine) as connection:
        account = demo_account(connection, role, member)
        record(connection, Occasion.SIGN_IN, f"demo-{role}")
        return _open(connection, account, now())


def session_account(
    engine: Engine, session: str | None, *, at: datetime | None = None
) -> Row[tuple[Any, ...]] | None:
    """Return the account of a session, or nothing for an expired, ended or forged one."""
    if not session:
        return None
    query = (
        select(ACCOUNT)
        .join(SESSION, SESSION.c.account_id == ACCOUNT.c.account_id)
        .where(
            SESSION.c.digest == digest(session),
            SESSION.c.expires_at > as_text(at or now()),
            ~ACCOUNT.c.disabled,
        )
    )
    with engine.connect() as connection:
        return connection.execute(query).first()


def sign_out(engine: Engine, session: str, *, everywhere: bool = False) -> None:
    """End a session, or all of its account's."""
    account = session_account(engine, session)
    if account is None:
        return
    ended = SESSION.c.digest == digest(session)
    if everywhere:
        ended = SESSION.c.account_id == account.account_id
    with writing(engine) as connection:
        connection.execute(delete(SESSION).where(ended))
        record(connection, Occasion.SIGN_OUT, account.name, "everywhere" if everywhere else None)


def change_password(engine: Engine, session: str, current: str, new: str, *, address: str) -> str:
    """Change the password of a session's account and return a new session; all others end.

    Raises ``SignInRefusedError`` for a wrong current password or no session,
    ``passwords.UnfitPasswordError``, ``attempts.TooManyAttemptsError``.
    """
    account = session_account(engine, session)
    if account is None:
        raise SignInRefusedError
    passwords.check(new, account.name)
    if new == current:
        raise passwords.UnfitPasswordError("same")
    attempt = attempts.begin(engine, account.name, address, now())
    if not passwords.verify(current, account.password_hash):
        record(engine, Occasion.SIGN_IN_REFUSED, account.name)
        raise SignInRefusedError
    password_hash = passwords.hash_password(new)
    with writing(engine) as connection:
        attempts.succeed(connection, attempt)
        store_password(connection, account.account_id, password_hash, must_change=False)
        record(connection, Occasion.PASSWORD_CHANGE, account.name)
        return _open(connection, account.account_id, now())


def _open(connection: Connection, account: int, at: datetime) -> str:
    secret = secrets.token_urlsafe(32)
    connection.execute(
        insert(SESSION).values(
            digest=digest(secret),
            account_id=account,
            created_at=as_text(at),
            expires_at=as_text(at + LIFETIME),
        )
    )
    return secret


def _delete_old(connection: Connection, at: datetime) -> None:
    connection.execute(delete(SESSION).where(SESSION.c.expires_at <= as_text(at)))
    delete_before(connection, as_text(at - LOG_KEPT))
