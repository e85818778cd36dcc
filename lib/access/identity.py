"""Who stands before the door, found out anew at every request and every run of a page."""

import os
import secrets
from dataclasses import dataclass

from sqlalchemy import Engine

from lib.access.accounts import LOCAL, any_account
from lib.access.sessions import signed_in
from lib.tables import AccountRole

COOKIE = "synergia_session"
DOOR = "x-synergia-door"
"""Header that the gate sets on every request it lets through, after dropping a visitor's own."""

SEAL = secrets.token_urlsafe()
"""Value without which ``DOOR`` is not the gate's; made anew in each process."""

LOOPBACK = f"{SEAL}:loopback"
NETWORK = f"{SEAL}:network"


@dataclass(frozen=True)
class Identity:
    """Somebody at the door.

    account : name, or nothing for an anonymous visitor.
    role : what they may do now; nothing means that they may not even look.
    member : the member that a staff account writes for.
    must_change : signed in with a password that opens nothing but its own change.
    """

    account: str | None
    role: AccountRole | None
    member: str | None = None
    must_change: bool = False

    @property
    def author(self) -> str:
        """What history calls them."""
        return self.account or LOCAL

    def has(self, role: AccountRole) -> bool:
        """Whether they may do what a role may."""
        return self.role is not None and self.role.includes(role)


NOBODY = Identity(None, None)


def current(engine: Engine, session: str | None, *, loopback: bool) -> Identity:
    """Return who holds a session, or what an anonymous visitor may do.

    loopback : the visitor came from this machine, to this machine's own name, past no proxy.

    While there is no account, a visitor of this machine is its coordinator: the app works on a
    laptop without any set-up. From the first account on, anonymous visitors only look, and from
    where ``SYNERGIA_ANONYMOUS`` says: ``loopback`` (the default), ``yes`` everywhere, ``no``.
    """
    account = signed_in(engine, session)
    if account is not None:
        role = None if account.must_change else AccountRole(account.role)
        return Identity(account.name, role, account.member, account.must_change)
    policy = os.environ.get("SYNERGIA_ANONYMOUS", "loopback")
    if policy == "yes" or (policy == "loopback" and loopback):
        works_alone = loopback and not any_account(engine)
        return Identity(None, AccountRole.COORDINATOR if works_alone else AccountRole.VIEWER)
    return NOBODY
