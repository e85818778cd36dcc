"""What the menu lists, and who may open it."""

from lib.access import AccountRole

SECTIONS = {
    "board": ("overview", "directions", "exchange", "mentoring", "members"),
    "meeting": ("present",),
    "staff": ("upload", "history", "accounts", "access"),
    "about": ("method", "dictionary"),
}
"""The menu: a page is its file ``pages/<section>/<page>.py`` and its name here."""

NEEDS = {
    "upload": AccountRole.STAFF,
    "history": AccountRole.STAFF,
    "accounts": AccountRole.COORDINATOR,
    "access": AccountRole.COORDINATOR,
}
"""Pages that not every reader may open, and the role for which the menu lists them."""
