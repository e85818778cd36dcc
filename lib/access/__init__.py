"""Accounts, sessions, roles and rights, and the access log.

``identify`` returns who makes a request. It is called at every request and at every run of a page,
because a session may have ended meanwhile or an account may have got another role.
"""

from lib.access.account_names import LOCAL, AccountError
from lib.access.accounts import add, any_account, change, list_accounts, remove, set_password
from lib.access.attempts import Attempt
from lib.access.devices import DEVICE_LIFETIME
from lib.access.identity import (
    COOKIE,
    INGRESS,
    LOOPBACK,
    NETWORK,
    NOBODY,
    SECURE_COOKIE,
    Identity,
    identify,
    session_cookie,
)
from lib.access.log import entries, record
from lib.access.owner import OwnerSecretError, add_owner, create_owner_secret, is_owner_secret
from lib.access.passwords import UnfitPasswordError
from lib.access.rights import may_see_few, may_undo, may_upload, refused_rows, writable_rows
from lib.access.sessions import (
    LIFETIME,
    DemoClosedError,
    Session,
    SignInRefusedError,
    begin_attempt,
    change_password,
    end_session,
    list_sessions,
    remember_device,
    sign_in,
    sign_in_to_demo,
    sign_out,
)
from lib.tables import AccountRole, Occasion

__all__ = [
    "COOKIE",
    "DEVICE_LIFETIME",
    "INGRESS",
    "LIFETIME",
    "LOCAL",
    "LOOPBACK",
    "NETWORK",
    "NOBODY",
    "SECURE_COOKIE",
    "AccountError",
    "AccountRole",
    "Attempt",
    "DemoClosedError",
    "Identity",
    "Occasion",
    "OwnerSecretError",
    "Session",
    "SignInRefusedError",
    "UnfitPasswordError",
    "add",
    "add_owner",
    "any_account",
    "begin_attempt",
    "change",
    "change_password",
    "create_owner_secret",
    "end_session",
    "entries",
    "identify",
    "is_owner_secret",
    "list_accounts",
    "list_sessions",
    "may_see_few",
    "may_undo",
    "may_upload",
    "record",
    "refused_rows",
    "remember_device",
    "remove",
    "session_cookie",
    "set_password",
    "sign_in",
    "sign_in_to_demo",
    "sign_out",
    "writable_rows",
]
