"""The access log: who signed in, what was refused, who uploaded, undid and fetched what."""

from lib.access import AccountRole
from lib.ui.kit.guard import require
from lib.ui.staff import access

require(AccountRole.COORDINATOR)

access.show_log()
