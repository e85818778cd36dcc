"""Who may do what: accounts, their sessions, attempts to sign in, the access log.

Plain tables, neither versioned nor uploaded. Moments are ISO text in UTC, which sorts as it is.
"""

from enum import StrEnum

from sqlmodel import Field, SQLModel


class AccountRole(StrEnum):
    """What an account may do, each role all that those before it may."""

    VIEWER = "viewer"
    STAFF = "staff"
    COORDINATOR = "coordinator"

    def includes(self, other: "AccountRole") -> bool:
        """Whether this role may do what another one may."""
        order = list(AccountRole)
        return order.index(self) >= order.index(other)


class Occasion(StrEnum):
    """What the access log records."""

    SIGN_IN = "sign_in"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGN_OUT = "sign_out"
    REFUSAL = "refusal"
    UPLOAD = "upload"
    UNDO = "undo"
    ERASURE = "erasure"
    DOWNLOAD = "download"
    RESTORE = "restore"
    ACCOUNT_ADDED = "account_added"
    ACCOUNT_REMOVED = "account_removed"
    ROLE_CHANGE = "role_change"
    PASSWORD_CHANGE = "password_change"


class Account(SQLModel, table=True):
    """Somebody who may sign in.

    password_hash : argon2 in its own text form; empty where no password opens the account.
    member : code of the member that a staff account writes for.
    must_change : the password was given by somebody else and opens nothing but its change.
    """

    __tablename__ = "account"

    account_id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    password_hash: str
    role: str
    member: str | None = None
    must_change: bool = False
    disabled: bool = False
    created_at: str


class AccountSession(SQLModel, table=True):
    """One browser that is signed in; the database holds only the SHA-256 of the cookie's value."""

    __tablename__ = "account_session"

    digest: str = Field(primary_key=True)
    account_id: int = Field(foreign_key="account.account_id", index=True, ondelete="CASCADE")
    created_at: str
    expires_at: str
    browser: str | None = None


class SignInAttempt(SQLModel, table=True):
    """One attempt that has not succeeded, under digests of the name typed and of the address."""

    __tablename__ = "sign_in_attempt"

    attempt_id: int | None = Field(default=None, primary_key=True)
    name_digest: str = Field(index=True)
    address_digest: str = Field(index=True)
    attempted_at: str


class SignInDevice(SQLModel, table=True):
    """A browser that has signed in to an account; the database holds its cookie's SHA-256."""

    __tablename__ = "sign_in_device"

    digest: str = Field(primary_key=True)
    account_id: int = Field(primary_key=True, foreign_key="account.account_id", ondelete="CASCADE")
    seen_at: str


class OwnerSecret(SQLModel, table=True):
    """A one-time secret for adding the first account; the database holds its SHA-256."""

    __tablename__ = "owner_secret"

    digest: str = Field(primary_key=True)
    created_at: str


class AccessEntry(SQLModel, table=True):
    """One line of the access log; holds no address, no password and nobody's data.

    account : its name; missing where nobody was signed in or no such account exists.
    """

    __tablename__ = "access_entry"

    entry_id: int | None = Field(default=None, primary_key=True)
    happened_at: str = Field(index=True)
    account: str | None = None
    what: str
    detail: str | None = None
