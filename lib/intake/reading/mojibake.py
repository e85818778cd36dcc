"""Mojibake undone: texts that were decoded in another encoding than they were written in.

Each way returns the text as it was written, or None where nothing of the kind happened.
"""

import contextlib
import itertools
import re

from lib.intake.reading.encoding import CAPITAL_INSIDE

_RUSSIAN = re.compile("[А-Яа-яЁё]")
_TWICE_DECODED = re.compile(
    "[РСÐÑ][\u0080-\u00bf\u0402-\u045f\u2013-\u2122°±µ¶·]"
    "|[╨╤][^\\s\\d]|[пя][\u2500-\u259f]|(?:[–—][\u00a0-\u00bf\u0400-\u045f\u2018-\u22ff]){3}"
)
"""UTF-8 decoded as Windows-1251 or -1252, as the page of DOS, as KOI8-R, as that of Macintosh."""
_MISREAD = re.compile("[À-ÿ]{4}")
_ODD_LETTERS = re.compile("[\u2500-\u259f\u00adЎўҐґЄєЇїЏџЃѓЌќЋћЂђЉљЊњЈј‡‰‹›†]")
_SWAPPED = re.compile("[а-яё][А-ЯЁ]{2}")
"""Signs of a Cyrillic code page taken for another: frames of tables, capitals after small ones."""

_NATURAL = re.compile(
    r"\A[«(\"]?(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]?[а-яёәғқңөұүһі]+|[А-ЯЁ]{1,5})(?:-[а-яё]+)?[»)\".,;:!?]{0,2}\Z"
)
_PAGES = ("cp1251", "koi8-r", "cp866", "mac_cyrillic")
_LEAST_LETTERS = 5
_FREQUENT = "оеаинтсрвл"
"""The ten letters that make two thirds of a Russian text."""

_HALF, _MOST = 0.5, 0.8
"""Shares of words that look natural: in a text that is left alone, in one that was put right."""


def repaired(text: str) -> str | None:
    """Undo UTF-8 decoded as a code page: «РЁРєРѕР»Р°» was «Школа»."""
    if not _TWICE_DECODED.search(text):
        return None
    repaired_text = _decoded_again(text)
    if repaired_text:
        return repaired_text
    words = re.split(r"(\s+)", text)
    fixed = [(_decoded_again(word) if _TWICE_DECODED.search(word) else None) for word in words]
    if not any(fixed):
        return None
    return "".join(new or word for new, word in zip(fixed, words, strict=True))


def _decoded_again(text: str) -> str | None:
    for name in ("cp1251", "cp1252", "latin-1", "cp866", "koi8-r", "mac_cyrillic"):
        try:
            was = text.encode(name).decode("utf-8")
        except UnicodeError:
            continue
        return was if _RUSSIAN.search(was) else None
    return None


def read_as_western(text: str) -> str | None:
    """Undo Windows-1251 decoded as Windows-1252: «Øêîëà» was «Школа»."""
    if not _MISREAD.search(text):
        return None
    try:
        was = text.encode("cp1252").decode("cp1251")
    except UnicodeError:
        return None
    return None if CAPITAL_INSIDE.search(was) else was


def read_as_other_page(text: str) -> str | None:
    """Undo one Cyrillic code page decoded as another: «рПЧЩЫЕОЙЕ» was «Повышение».

    None also where more than one word in five stays odd.
    """
    is_odd = len(_ODD_LETTERS.findall(text)) > 1 or bool(_SWAPPED.search(text))
    if not is_odd or _share_natural(text) > _HALF:
        return None
    pages = []
    for wrong, right in itertools.permutations(_PAGES, 2):
        with contextlib.suppress(UnicodeError):
            pages.append(text.encode(wrong).decode(right))
    likely = [
        was
        for was in pages
        if _share_natural(was) >= _MOST and sum(map(str.isalpha, was)) >= _LEAST_LETTERS
    ]
    return max(likely, key=lambda was: sum(map(was.lower().count, _FREQUENT)), default=None)


def _share_natural(text: str) -> float:
    """Return the share of words that look like Russian or Kazakh ones."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    return sum(bool(_NATURAL.match(word)) for word in words) / len(words) if words else 0.0
