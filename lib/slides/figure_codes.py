"""Short codes of figures on paper: moment and slide; typed or scanned, they open the figure again.

``101-1WV-4`` is the slide of direction 4 as known after upload 101, judged on a day that is
counted from ``_FIRST`` in base 36.
"""

import re
from datetime import date, timedelta
from urllib.parse import quote

from lib.store import Moment

_FIRST = date(2020, 1, 1)
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CODE = re.compile(r"([0-9]{1,9})-([0-9A-Za-z]{1,4})-(\S{1,400})")

PATH = "/f/"
"""Beginning of the addresses of figures; the code follows."""


def figure_code(moment: Moment, address: str) -> str:
    """Return the code of a slide at a moment; ``address`` is that of ``slide_address``."""
    return f"{moment.upload}-{_write(max((moment.day - _FIRST).days, 0))}-{address}"


def read_figure_code(text: str) -> tuple[str, str] | None:
    """Return the moment, as addresses hold it, and the slide; None where a text is no code."""
    match = _CODE.fullmatch(text.strip())
    if match is None:
        return None
    upload, days, address = match.groups()
    day = _FIRST + timedelta(days=int(days, 36))
    return f"{int(upload)}@{day.isoformat()}", address


def figure_link(base: str, code: str) -> str:
    """Return the address that opens a figure; ``base`` is that of the app, without a last slash."""
    return f"{base}{PATH}{quote(code, safe='')}"


def _write(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number, len(_DIGITS))
        letters = _DIGITS[rest] + letters
    return letters or "0"
