"""The menu: every page's file, section, address and the role that may open it."""

from enum import StrEnum
from pathlib import PurePosixPath

from lib.access import AccountRole


class Page(StrEnum):
    """Pages in the order of the menu: ``pages/<section>/<page>.py``. The only list of them."""

    OVERVIEW = "pages/board/overview.py"
    DIRECTIONS = "pages/board/directions.py"
    EXCHANGE = "pages/board/exchange.py"
    MENTORING = "pages/board/mentoring.py"
    MEMBERS = "pages/board/members.py"
    AGREEMENTS = "pages/board/agreements.py"
    EVENTS = "pages/board/events.py"
    FUNDING = "pages/board/funding.py"
    SUPPORT = "pages/board/support.py"
    AGENDA = "pages/meeting/agenda.py"
    PRESENT = "pages/meeting/present.py"
    DUE = "pages/staff/due.py"
    UPLOAD = "pages/staff/upload.py"
    HISTORY = "pages/staff/history.py"
    SETTINGS = "pages/staff/settings.py"
    ACCOUNTS = "pages/staff/accounts.py"
    ACCESS = "pages/staff/access.py"
    MODEL = "pages/about/model.py"
    METHOD = "pages/about/method.py"
    DICTIONARY = "pages/about/dictionary.py"

    @property
    def address(self) -> str:
        """The page's path in the browser and the end of its message key, ``page-<address>``."""
        return PurePosixPath(self).stem

    @property
    def section(self) -> str:
        """The section of the menu, ``section-<section>`` in words."""
        return PurePosixPath(self).parent.name

    @property
    def has_years(self) -> bool:
        """Whether the page follows the school year that the reader chooses."""
        return self.section in ("board", "meeting") and self not in WITHOUT_YEARS

    @property
    def role(self) -> AccountRole:
        """The least role that may open the page."""
        return ROLES.get(self, AccountRole.VIEWER)


ROLES = {
    Page.UPLOAD: AccountRole.STAFF,
    Page.HISTORY: AccountRole.STAFF,
    Page.SETTINGS: AccountRole.COORDINATOR,
    Page.ACCOUNTS: AccountRole.COORDINATOR,
    Page.ACCESS: AccountRole.COORDINATOR,
}
"""Pages that not every reader may open; the others need ``AccountRole.VIEWER``."""


WITHOUT_YEARS = (Page.SUPPORT, Page.AGENDA)
"""Pages that show what is so at the moment: risk profiles by date, meetings by day."""


def page_at(address: str) -> Page:
    """Return the page with an address; an address of no page, as ``/`` is, opens the first."""
    return next((page for page in Page if page.address == address), Page.OVERVIEW)
