"""The access log: who signed in, what was refused, who uploaded, undid and fetched what."""

from lib.access import AccountRole
from lib.ui import accounts
from lib.ui.guard import require

require(AccountRole.COORDINATOR)

accounts.show_log()
