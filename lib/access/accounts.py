"""Accounts: list, add, change, remove, reset a password. The caller has checked the role."""

import pandas as pd
from sqlalchemy import Connection, Engine, Row, delete, exists, insert, select, update

from lib.access import passwords
from lib.access.account_names import DEMO_PREFIX, AccountError, checked_name, normalised
from lib.access.database import now, writing
from lib.access.log import record
from lib.formats import utc_text
from lib.tables import Account, AccountRole, AccountSession, Occasion, sql_table

ACCOUNT = sql_table(Account)
SESSION = sql_table(AccountSession)
_ANY_ACCOUNT = select(exists().where(ACCOUNT.c.password_hash != ""))

COLUMNS = ["name", "role", "member", "must_change", "disabled", "created_at"]


def any_account(engine: Engine) -> bool:
    """Whether there is an account that a password opens; the demo's own do not count."""
    with engine.connect() as connection:
        return has_accounts(connection)


def has_accounts(connection: Connection) -> bool:
    """Like ``any_account``, inside a transaction."""
    return bool(connection.scalar(_ANY_ACCOUNT))


def list_accounts(engine: Engine) -> pd.DataFrame:
    """List accounts by name: name, role, member, must_change, disabled, created_at."""
    query = select(*(ACCOUNT.c[name] for name in COLUMNS)).order_by(ACCOUNT.c.name)
    with engine.connect() as connection:
        rows = connection.execute(query).all()
    types = {name: "bool" if name in ("must_change", "disabled") else "str" for name in COLUMNS}
    return pd.DataFrame(rows, columns=COLUMNS).astype(types)


def add(
    engine: Engine,
    name: str,
    role: AccountRole,
    member: str | None = None,
    *,
    password: str | None = None,
    by: str | None = None,
) -> str:
    """Add an account and return its password.

    password : a generated one if missing; it must be changed at the first sign-in. by : the
    account that does this, for the access log.

    Raises ``AccountError``, ``passwords.UnfitPasswordError``.
    """
    name = checked_name(name)
    if password is not None:
        passwords.check(password, name)
    password_or_new = password or passwords.generate()
    hashed = passwords.hash_password(password_or_new)
    with writing(engine, lock_accounts=True) as connection:
        insert_account(connection, name, role, member, hashed, must_change=password is None, by=by)
    return password_or_new


def set_password(
    engine: Engine, name: str, *, password: str | None = None, by: str | None = None
) -> str:
    """Set an account's password, end its sessions and return the password; see ``add``."""
    name = normalised(name)
    if password is not None:
        passwords.check(password, name)
    password_or_new = password or passwords.generate()
    hashed = passwords.hash_password(password_or_new)
    with writing(engine, lock_accounts=True) as connection:
        account = get_account(connection, name)
        store_password(connection, account.account_id, hashed, must_change=password is None)
        record(connection, Occasion.PASSWORD_CHANGE, by, name)
    return password_or_new


def change(
    engine: Engine,
    name: str,
    *,
    role: AccountRole,
    member: str | None,
    disabled: bool,
    by: str | None = None,
) -> None:
    """Change an account's role and member, disable or enable it.

    Disabling ends its sessions. Raises ``AccountError``.
    """
    with writing(engine, lock_accounts=True) as connection:
        account = get_account(connection, name)
        _check_member(role, member)
        if role is not AccountRole.COORDINATOR or disabled:
            _check_last_coordinator(connection, account)
        connection.execute(
            update(ACCOUNT)
            .where(ACCOUNT.c.account_id == account.account_id)
            .values(role=str(role), member=member, disabled=disabled)
        )
        if disabled:
            _sign_out(connection, account.account_id)
        before = _describe(account.role, account.member, account.disabled)
        after = _describe(role, member, disabled)
        record(connection, Occasion.ROLE_CHANGE, by, f"{account.name}: {before} > {after}")


def remove(
    engine: Engine, name: str, *, by: str | None = None, may_leave_none: bool = False
) -> None:
    """Remove an account and end its sessions; its uploads keep its name.

    Raises ``AccountError``; the last coordinator can be removed only with ``may_leave_none`` and
    when no other account is left.
    """
    with writing(engine, lock_accounts=True) as connection:
        account = get_account(connection, name)
        if not (may_leave_none and _is_only(connection, account)):
            _check_last_coordinator(connection, account)
        _sign_out(connection, account.account_id)
        connection.execute(delete(ACCOUNT).where(ACCOUNT.c.account_id == account.account_id))
        record(connection, Occasion.ACCOUNT_REMOVED, by, account.name)


def find_account(connection: Connection, name: str) -> Row[tuple[object, ...]] | None:
    """Return an account's row, or nothing where there is none."""
    return connection.execute(select(ACCOUNT).where(ACCOUNT.c.name == normalised(name))).first()


def get_account(connection: Connection, name: str) -> Row[tuple[object, ...]]:
    """Return an account's row; raises ``AccountError`` where there is none."""
    account = find_account(connection, name)
    if account is None:
        raise AccountError("unknown")
    return account


def store_password(connection: Connection, account: int, hashed: str, *, must_change: bool) -> None:
    """Store a password's hash and end all sessions of the account."""
    connection.execute(
        update(ACCOUNT)
        .where(ACCOUNT.c.account_id == account)
        .values(password_hash=hashed, must_change=must_change)
    )
    _sign_out(connection, account)


def demo_account(connection: Connection, role: AccountRole, member: str | None) -> int:
    """Return the id of the demo's account of a role, added if missing; it has no password."""
    name = f"{DEMO_PREFIX}{role}"
    if find_account(connection, name) is None:
        insert_account(connection, name, role, member, "", must_change=False, by=None)
    account_id: int = get_account(connection, name).account_id
    return account_id


def insert_account(
    connection: Connection,
    name: str,
    role: AccountRole,
    member: str | None,
    hashed: str,
    *,
    must_change: bool,
    by: str | None,
) -> None:
    """Add an account; the first one with a password ends the demo's accounts and sessions."""
    _check_member(role, member)
    if find_account(connection, name) is not None:
        raise AccountError("name-taken")
    connection.execute(
        insert(ACCOUNT).values(
            name=name,
            password_hash=hashed,
            role=str(role),
            member=member,
            must_change=must_change,
            disabled=False,
            created_at=utc_text(now()),
        )
    )
    if hashed:
        _delete_demo_accounts(connection)
    record(connection, Occasion.ACCOUNT_ADDED, by, f"{name}: {_describe(role, member)}")


def _delete_demo_accounts(connection: Connection) -> None:
    """Delete accounts that no password opens, so that none works beside real ones."""
    demo = ACCOUNT.c.password_hash == ""
    demo_ids = select(ACCOUNT.c.account_id).where(demo)
    connection.execute(delete(SESSION).where(SESSION.c.account_id.in_(demo_ids)))
    connection.execute(delete(ACCOUNT).where(demo))


def _check_member(role: AccountRole, member: str | None) -> None:
    if role is AccountRole.STAFF and not member:
        raise AccountError("member-needed")


def _check_last_coordinator(connection: Connection, account: Row[tuple[object, ...]]) -> None:
    """Raise ``AccountError`` for the last coordinator with a password."""
    coordinates = (
        (ACCOUNT.c.role == str(AccountRole.COORDINATOR))
        & (ACCOUNT.c.password_hash != "")
        & ~ACCOUNT.c.disabled
    )
    coordinators = connection.scalars(select(ACCOUNT.c.account_id).where(coordinates)).all()
    if coordinators == [account.account_id]:
        raise AccountError("last-coordinator")


def _is_only(connection: Connection, account: Row[tuple[object, ...]]) -> bool:
    """Whether there is no account but this one."""
    return connection.scalars(select(ACCOUNT.c.account_id)).all() == [account.account_id]


def _sign_out(connection: Connection, account: int) -> None:
    connection.execute(delete(SESSION).where(SESSION.c.account_id == account))


def _describe(role: str, member: str | None, disabled: bool = False) -> str:
    return " ".join(filter(None, (role, member, "closed" if disabled else "")))
