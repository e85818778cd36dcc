"""Accounts: who may sign in, for which member, and what they may do."""

from lib import ui
from lib.access import AccountRole
from lib.ui.staff import accounts

ui.require(AccountRole.COORDINATOR)

accounts.show_flash()
account = accounts.choose_account()
if account is not None:
    accounts.offer_change(account)
else:
    accounts.offer_new()
