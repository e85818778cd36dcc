"""The access log: who signed in, what was refused, who uploaded, undid and fetched what."""

from lib.access import AccountRole
from lib.ui.kit.guard import require
from lib.ui.staff import accounts

require(AccountRole.COORDINATOR)

accounts.show_log()
