"""Who makes a request: looked up anew at every request and every run of a page."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from lib import config
from lib.access.account_names import LOCAL
from lib.access.accounts import any_account
from lib.access.sessions import session_account
from lib.tables import AccountRole

COOKIE = "synergia_session"
SECURE_COOKIE = f"__Host-{COOKIE}"
"""Name of the cookie behind https: browsers then take it from this host and over https only."""

INGRESS = "x-synergia-ingress"
"""Header that the gate sets on every request it lets through, after dropping a visitor's own."""

SEAL = secrets.token_urlsafe()
"""Secret part of the header's value, so that nobody else can set it; new in each process."""

LOOPBACK = f"{SEAL}:loopback"
NETWORK = f"{SEAL}:network"


@dataclass(frozen=True)
class Identity:
    """Who makes a request.

    account : name, or nothing for an anonymous visitor.
    role : what they may do now; nothing means not even read.
    member : the member that a staff account writes for.
    must_change : signed in with a generated password, which must be changed first.
    """

    account: str | None
    role: AccountRole | None
    member: str | None = None
    must_change: bool = False

    @property
    def author(self) -> str:
        """Their name in the upload history."""
        return self.account or LOCAL

    def has(self, role: AccountRole) -> bool:
        """Whether their role includes another."""
        return self.role is not None and self.role.includes(role)


NOBODY = Identity(None, None)


def session_cookie(cookies: Mapping[str, str]) -> str | None:
    """Return the session of a request's cookies, or nothing."""
    session = cookies.get(SECURE_COOKIE) or cookies.get(COOKIE)
    return session if isinstance(session, str) else None


def identify(engine: Engine, session: str | None, *, loopback: bool) -> Identity:
    """Return who holds a session, or what an anonymous visitor may do.

    loopback : the visitor came from this machine, to this machine's own name, past no proxy.

    Anonymous visitors only look, and only where ``SYNERGIA_ANONYMOUS`` allows it: ``yes``
    everywhere, ``loopback`` (the default) on this machine once there is an account, ``no`` nowhere.
    While there is no account the app is closed: being on this machine proves nothing, a proxy on
    it is too. ``lib.access.owner`` makes the first account.
    """
    account = session_account(engine, session)
    if account is not None:
        role = None if account.must_change else AccountRole(account.role)
        return Identity(account.name, role, account.member, account.must_change)
    policy = config.anonymous_policy()
    if policy == "yes" or (policy == "loopback" and loopback and any_account(engine)):
        return Identity(None, AccountRole.VIEWER)
    return NOBODY
