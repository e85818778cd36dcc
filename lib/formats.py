"""Numbers, days and times as texts; those of a language from the Unicode locale data (CLDR)."""

import math
import re
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from numbers import Real

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

FORMATTED = 8192
"""Written forms that are kept by each function: tables write the same ones over and over."""

ROMAN = ("I", "II", "III", "IV")
"""Numbers of halves and quarters of a year, the first one at 0."""

_LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""The Kazakh alphabet; Russian letters stand in it in their own order."""

_PLACES = str.maketrans(
    _LETTERS, "".join(chr(0x400 + place) for place in range(len(_LETTERS))), "«»„“”\"'"
)

_DIGITS = re.compile("[0-9]+")
_LONGEST_NUMBER = 12
"""Digits of a number in a name; longer ones are sorted as texts."""

_SPACES = re.compile("[ \u2009\u202f]")


def rounded(value: float | Real, digits: int) -> Decimal:
    """Return a number as it is written with so many digits: a half is rounded up."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def next_whole(planned: float, *, falls: bool) -> int:
    """Return the whole number that keeps a plan: at least it, or at most where it is to fall.

    A path by days is hardly ever whole: a tenth is as near as it is meant.
    """
    near = round(planned, 1)
    return math.floor(near) if falls else math.ceil(near)


def alphabetical(name: str) -> str:
    """Return the key that sorts names as people list them.

    «№ 2» stands before «№ 10», «Ёлка» before «Жар», «Әлем» before «Бұлақ»; quotation marks and
    capitals make no difference.
    """
    plain = name.casefold().translate(_PLACES)
    return _DIGITS.sub(lambda number: number[0].zfill(_LONGEST_NUMBER), plain)


def utc_text(moment: datetime) -> str:
    """Return a time in UTC whose text sorts as time does: ``2026-03-01T09:00:00Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def column_letters(place: int) -> str:
    """Return the letters by which a spreadsheet calls a column: 0 is A, 26 is AA."""
    letters, number = "", place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(maxsize=FORMATTED)
def number_text(number: float, digits: int, locale: str) -> str:
    """Return a number ``rounded``, with groups of digits and a minus sign of the locale."""
    formatted = format_decimal(rounded(number, digits) + 0, "#,##0.######", locale)
    return _unbroken(str(formatted)).replace("-", "\u2212")


@lru_cache(maxsize=FORMATTED)
def long_date(iso: str, locale: str) -> str:
    """Return an ISO date with its month in words."""
    return _unbroken(str(format_date(date.fromisoformat(iso), "long", locale)))


@lru_cache(maxsize=FORMATTED)
def date_text(iso: str, skeleton: str, locale: str) -> str:
    """Return an ISO date in the form of a CLDR skeleton, which takes long to look up."""
    return _unbroken(str(format_skeleton(skeleton, date.fromisoformat(iso), locale=locale)))


def _unbroken(formatted: str) -> str:
    """Keep a figure on one line: every space becomes a no-break space."""
    return _SPACES.sub("\u00a0", formatted)
