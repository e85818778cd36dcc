"""Accounts: who they are, what they may, and how a coordinator keeps them."""

import re
import unicodedata

import pandas as pd
from sqlalchemy import Connection, Engine, Row, delete, exists, insert, select, update

from lib.access import passwords
from lib.access.database import as_text, now, writing
from lib.access.journal import record
from lib.tables import Account, AccountRole, AccountSession, Occasion, sql_table

ACCOUNT = sql_table(Account)
SESSION = sql_table(AccountSession)
LOCAL = "local"
"""Who uploads while there are no accounts: whoever sits at the machine."""

RESERVED = (LOCAL, "demo", "synergia")
"""Authors that history knows without their being accounts."""

DEMO_PREFIX = "demo-"
COLUMNS = ["name", "role", "member", "must_change", "disabled", "created_at"]
_NAME = re.compile(r"[^\W_][\w.-]{1,39}")


class AccountError(ValueError):
    """An account cannot be made or changed like this.

    ``code`` says why: name-unfit, name-taken, unknown, member-needed, last-coordinator.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def normalised(name: str) -> str:
    """Reduce an account's name to how it is kept: case and width of letters do not count."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def any_account(engine: Engine) -> bool:
    """Whether anybody could sign in at all."""
    with engine.connect() as connection:
        return bool(connection.scalar(select(exists(select(ACCOUNT.c.account_id)))))


def accounts(engine: Engine) -> pd.DataFrame:
    """List accounts by name: name, role, member, must_change, disabled, created_at."""
    query = select(*(ACCOUNT.c[name] for name in COLUMNS)).order_by(ACCOUNT.c.name)
    with engine.connect() as connection:
        found = connection.execute(query).all()
    types = {name: "bool" if name in ("must_change", "disabled") else "str" for name in COLUMNS}
    return pd.DataFrame(found, columns=COLUMNS).astype(types)


def add(
    engine: Engine,
    name: str,
    role: AccountRole,
    member: str | None = None,
    *,
    password: str | None = None,
    by: str | None = None,
) -> str:
    """Make an account and return the password that opens it.

    Without a password one is made, which opens nothing but its own change.

    Raises ``AccountError``, ``passwords.UnfitPasswordError``.
    """
    name = normalised(name)
    if not _NAME.fullmatch(name) or name in RESERVED or name.startswith(DEMO_PREFIX):
        raise AccountError("name-unfit")
    if password is not None:
        passwords.check(password, name)
    given = password or passwords.make()
    hashed = passwords.hashed(given)
    with writing(engine) as connection:
        _insert(connection, name, role, member, hashed, must_change=password is None, by=by)
    return given


def set_password(
    engine: Engine, name: str, *, password: str | None = None, by: str | None = None
) -> str:
    """Give an account a password, sign it out everywhere and return the password; see ``add``."""
    name = normalised(name)
    if password is not None:
        passwords.check(password, name)
    given = password or passwords.make()
    hashed = passwords.hashed(given)
    with writing(engine) as connection:
        account = known(connection, name)
        keep_password(connection, account.account_id, hashed, must_change=password is None)
        record(connection, Occasion.PASSWORD_CHANGE, by, name)
    return given


def change(
    engine: Engine,
    name: str,
    *,
    role: AccountRole,
    member: str | None,
    disabled: bool,
    by: str | None = None,
) -> None:
    """Give an account another role or member, close it or open it again.

    A closed account is signed out everywhere. Raises ``AccountError``.
    """
    with writing(engine) as connection:
        account = known(connection, name)
        _check_member(role, member)
        if role is not AccountRole.COORDINATOR or disabled:
            _keep_a_coordinator(connection, account)
        connection.execute(
            update(ACCOUNT)
            .where(ACCOUNT.c.account_id == account.account_id)
            .values(role=str(role), member=member, disabled=disabled)
        )
        if disabled:
            _sign_out(connection, account.account_id)
        before = _described(account.role, account.member, account.disabled)
        after = _described(role, member, disabled)
        record(connection, Occasion.ROLE_CHANGE, by, f"{account.name}: {before} > {after}")


def remove(engine: Engine, name: str, *, by: str | None = None) -> None:
    """Remove an account and sign it out everywhere; what it uploaded keeps its name.

    Raises ``AccountError``; the last coordinator may only leave when nobody else is left.
    """
    with writing(engine) as connection:
        account = known(connection, name)
        _keep_a_coordinator(connection, account)
        _sign_out(connection, account.account_id)
        connection.execute(delete(ACCOUNT).where(ACCOUNT.c.account_id == account.account_id))
        record(connection, Occasion.ACCOUNT_REMOVED, by, account.name)


def found(connection: Connection, name: str) -> Row[tuple[object, ...]] | None:
    """Return an account's row, or nothing."""
    return connection.execute(select(ACCOUNT).where(ACCOUNT.c.name == normalised(name))).first()


def known(connection: Connection, name: str) -> Row[tuple[object, ...]]:
    """Return an account's row; raises ``AccountError`` where there is none."""
    account = found(connection, name)
    if account is None:
        raise AccountError("unknown")
    return account


def keep_password(connection: Connection, account: int, hashed: str, *, must_change: bool) -> None:
    """Store the hash of a new password and end every session that the old one opened."""
    connection.execute(
        update(ACCOUNT)
        .where(ACCOUNT.c.account_id == account)
        .values(password_hash=hashed, must_change=must_change)
    )
    _sign_out(connection, account)


def demo_account(connection: Connection, role: AccountRole, member: str | None) -> int:
    """Return the demo's account for a role, made where it is missing; no password opens it."""
    name = f"{DEMO_PREFIX}{role}"
    if found(connection, name) is None:
        _insert(connection, name, role, member, "", must_change=False, by=None)
    number: int = known(connection, name).account_id
    return number


def _insert(
    connection: Connection,
    name: str,
    role: AccountRole,
    member: str | None,
    hashed: str,
    *,
    must_change: bool,
    by: str | None,
) -> None:
    _check_member(role, member)
    if found(connection, name) is not None:
        raise AccountError("name-taken")
    connection.execute(
        insert(ACCOUNT).values(
            name=name,
            password_hash=hashed,
            role=str(role),
            member=member,
            must_change=must_change,
            disabled=False,
            created_at=as_text(now()),
        )
    )
    record(connection, Occasion.ACCOUNT_ADDED, by, f"{name}: {_described(role, member)}")


def _check_member(role: AccountRole, member: str | None) -> None:
    if role is AccountRole.STAFF and not member:
        raise AccountError("member-needed")


def _keep_a_coordinator(connection: Connection, account: Row[tuple[object, ...]]) -> None:
    """Refuse to take away the last coordinator who can sign in, while others still could."""
    others = ACCOUNT.c.account_id != account.account_id
    coordinates = (
        (ACCOUNT.c.role == str(AccountRole.COORDINATOR))
        & (ACCOUNT.c.password_hash != "")
        & ~ACCOUNT.c.disabled
    )
    there_are = (select(exists().where(others)), select(exists().where(~others, coordinates)))
    is_replaced = select(exists().where(others, coordinates))
    if all(map(connection.scalar, there_are)) and not connection.scalar(is_replaced):
        raise AccountError("last-coordinator")


def _sign_out(connection: Connection, account: int) -> None:
    connection.execute(delete(SESSION).where(SESSION.c.account_id == account))


def _described(role: str, member: str | None, disabled: bool = False) -> str:
    return " ".join(filter(None, (role, member, "closed" if disabled else "")))
