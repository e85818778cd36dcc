"""Accounts: who may sign in, for which member, and what they may do."""

from lib.access import AccountRole
from lib.ui import accounts
from lib.ui.guard import require

require(AccountRole.COORDINATOR)

accounts.say_last()
account = accounts.choose_account()
if account is not None:
    accounts.offer_change(account)
else:
    accounts.offer_new()
