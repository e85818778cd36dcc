"""Who may do what: accounts and their sessions, rights, and the log of what happened at the door.

Whoever needs an identity asks ``current`` for it, at every request and at every run of a page: a
session may have ended, an account may have another role.
"""

from lib.access.accounts import (
    LOCAL,
    AccountError,
    accounts,
    add,
    any_account,
    change,
    remove,
    set_password,
)
from lib.access.attempts import TooManyAttemptsError
from lib.access.identity import COOKIE, DOOR, LOOPBACK, NETWORK, NOBODY, Identity, current
from lib.access.journal import entries, record
from lib.access.passwords import UnfitPasswordError
from lib.access.rights import may_see_few, may_undo, may_upload, refused_rows
from lib.access.sessions import (
    LIFETIME,
    SignInRefusedError,
    change_password,
    sign_in,
    sign_in_to_demo,
    sign_out,
)
from lib.tables import AccountRole, Occasion

__all__ = [
    "COOKIE",
    "DOOR",
    "LIFETIME",
    "LOCAL",
    "LOOPBACK",
    "NETWORK",
    "NOBODY",
    "AccountError",
    "AccountRole",
    "Identity",
    "Occasion",
    "SignInRefusedError",
    "TooManyAttemptsError",
    "UnfitPasswordError",
    "accounts",
    "add",
    "any_account",
    "change",
    "change_password",
    "current",
    "entries",
    "may_see_few",
    "may_undo",
    "may_upload",
    "record",
    "refused_rows",
    "remove",
    "set_password",
    "sign_in",
    "sign_in_to_demo",
    "sign_out",
]
