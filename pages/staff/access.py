"""The access log: who signed in, what was refused, who uploaded, undid and fetched what."""

from lib import ui
from lib.access import AccountRole
from lib.ui.staff import access

ui.require(AccountRole.COORDINATOR)

access.show_log()
