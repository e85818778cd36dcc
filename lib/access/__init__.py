"""Accounts, sessions, roles and rights, and the access log.

``identify`` returns who makes a request. It is called at every request and at every run of a page,
because a session may have ended meanwhile or an account may have got another role.
"""

from lib.access.accounts import (
    LOCAL,
    AccountError,
    add,
    any_account,
    change,
    list_accounts,
    remove,
    set_password,
)
from lib.access.attempts import TooManyAttemptsError
from lib.access.identity import COOKIE, DOOR, LOOPBACK, NETWORK, NOBODY, Identity, identify
from lib.access.log import entries, record
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
    "add",
    "any_account",
    "change",
    "change_password",
    "entries",
    "identify",
    "list_accounts",
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
