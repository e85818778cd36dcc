"""Names of accounts: spelling, reserved beginnings, what may be a name."""

import re
import unicodedata

LOCAL = "local"
"""Author of uploads while there are no accounts: whoever uses the machine."""

RESERVED = (LOCAL, "demo", "synergia")
"""Names of authors in the upload history that are no accounts, so no account may take them."""

DEMO_PREFIX = "demo-"

_NAME = re.compile(r"[^\W_][\w.-]{1,39}")


class AccountError(ValueError):
    """An account cannot be added, changed or removed.

    ``code`` is the reason: name-unfit, name-taken, unknown, member-needed, last-coordinator.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def normalised(name: str) -> str:
    """Return an account name as it is stored: trimmed, case and width of letters folded."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def checked_name(name: str) -> str:
    """Return a name as it is stored, or raise ``AccountError`` where no account may have it."""
    name = normalised(name)
    if not _NAME.fullmatch(name) or name in RESERVED or name.startswith(DEMO_PREFIX):
        raise AccountError("name-unfit")
    return name
