"""Sessions: sign in and out, change one's own password, list and end one's own sessions."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select

from lib.access import attempts, devices, passwords
from lib.access.account_names import normalised
from lib.access.accounts import (
    ACCOUNT,
    SESSION,
    demo_account,
    find_account,
    has_accounts,
    store_password,
)
from lib.access.database import digest, now, writing
from lib.access.log import delete_before, record
from lib.formats import utc_text
from lib.tables import AccountRole, Occasion

LIFETIME = timedelta(hours=12)
LOG_KEPT = timedelta(days=400)


class SignInRefusedError(Exception):
    """Wrong name, wrong password or a disabled account: the same error for all three."""


class DemoClosedError(Exception):
    """The demo's accounts open nothing beside real accounts."""


@dataclass(frozen=True)
class Session:
    """A session in the list of an account's own; times as ISO text in UTC.

    digest : its name in the database. browser : «Firefox, Windows», if known. is_current : the
    one that asks.
    """

    digest: str
    created_at: str
    expires_at: str
    browser: str | None
    is_current: bool


def begin_attempt(
    engine: Engine, name: str, *, address: str, device: str | None, at: datetime | None = None
) -> attempts.Attempt:
    """Count an attempt to sign in; whoever calls ``sign_in`` with it waits its ``delay`` first.

    address : the visitor's network address. device : the device cookie's value, if any.
    """
    return attempts.begin(engine, _attempt_name(name), address, at or now(), device=device)


def sign_in(
    engine: Engine,
    name: str,
    password: str,
    *,
    address: str,
    at: datetime | None = None,
    attempt: attempts.Attempt | None = None,
    browser: str | None = None,
) -> str:
    """Open a session and return its id for the cookie; the database stores only its digest.

    address : the visitor's network address, for counting attempts; unused with ``attempt``.
    at : the moment, now unless given. browser : what the list of sessions calls it.

    Raises ``SignInRefusedError``, which takes the same time and says the same whether or not there
    is such an account.
    """
    at = at or now()
    name = _attempt_name(name)
    attempt = attempt or attempts.begin(engine, name, address, at)
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
        return _open(connection, account.account_id, at, browser)


def sign_in_to_demo(engine: Engine, role: AccountRole, member: str | None) -> str:
    """Open a session of the demo's account of a role; the caller checks that this is a demo.

    Raises ``DemoClosedError`` where there are real accounts.
    """
    with writing(engine, lock_accounts=True) as connection:
        if has_accounts(connection):
            raise DemoClosedError
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
            SESSION.c.expires_at > utc_text(at or now()),
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


def remember_device(engine: Engine, session: str, device: str | None) -> str | None:
    """Record that a browser has signed in to a session's account; return its device cookie.

    device : the cookie that the browser sent, if any. Returns nothing for an ended session.
    """
    account = session_account(engine, session)
    if account is None:
        return None
    with writing(engine) as connection:
        return devices.remember(connection, account.account_id, device)


def list_sessions(engine: Engine, session: str) -> list[Session]:
    """Return the open sessions of a session's account, newest first."""
    account = session_account(engine, session)
    if account is None:
        return []
    query = (
        select(SESSION)
        .where(SESSION.c.account_id == account.account_id, SESSION.c.expires_at > utc_text(now()))
        .order_by(SESSION.c.created_at.desc())
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    current = digest(session)
    return [
        Session(row.digest, row.created_at, row.expires_at, row.browser, row.digest == current)
        for row in rows
    ]


def end_session(engine: Engine, session: str, other: str) -> bool:
    """End another session of the same account, named by its digest; false where there is none."""
    account = session_account(engine, session)
    if account is None:
        return False
    is_own = (SESSION.c.account_id == account.account_id) & (SESSION.c.digest == other)
    with writing(engine) as connection:
        count = connection.execute(delete(SESSION).where(is_own)).rowcount
        if count:
            record(connection, Occasion.SIGN_OUT, account.name, "other session")
    return bool(count)


def change_password(
    engine: Engine,
    session: str,
    current: str,
    new: str,
    *,
    address: str,
    attempt: attempts.Attempt | None = None,
    browser: str | None = None,
) -> str:
    """Change the password of a session's account and return a new session; all others end.

    Raises ``SignInRefusedError`` for a wrong current password or no session,
    ``passwords.UnfitPasswordError``.
    """
    account = session_account(engine, session)
    if account is None:
        raise SignInRefusedError
    passwords.check(new, account.name)
    if new == current:
        raise passwords.UnfitPasswordError("same")
    attempt = attempt or attempts.begin(engine, account.name, address, now())
    if not passwords.verify(current, account.password_hash):
        record(engine, Occasion.SIGN_IN_REFUSED, account.name)
        raise SignInRefusedError
    password_hash = passwords.hash_password(new)
    with writing(engine) as connection:
        attempts.succeed(connection, attempt)
        store_password(connection, account.account_id, password_hash, must_change=False)
        record(connection, Occasion.PASSWORD_CHANGE, account.name)
        return _open(connection, account.account_id, now(), browser)


def _attempt_name(name: str) -> str:
    return normalised(name)[: passwords.LONGEST]


def _open(connection: Connection, account: int, at: datetime, browser: str | None = None) -> str:
    secret = secrets.token_urlsafe(32)
    connection.execute(
        insert(SESSION).values(
            digest=digest(secret),
            account_id=account,
            created_at=utc_text(at),
            expires_at=utc_text(at + LIFETIME),
            browser=browser,
        )
    )
    return secret


def _delete_old(connection: Connection, at: datetime) -> None:
    connection.execute(delete(SESSION).where(SESSION.c.expires_at <= utc_text(at)))
    delete_before(connection, utc_text(at - LOG_KEPT))
