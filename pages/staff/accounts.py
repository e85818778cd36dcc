"""Accounts: who may sign in, for which member, and what they may do."""

from lib.access import AccountRole
from lib.ui.kit.guard import require
from lib.ui.staff import accounts

require(AccountRole.COORDINATOR)

accounts.say_last()
account = accounts.choose_account()
if account is not None:
    accounts.offer_change(account)
else:
    accounts.offer_new()
