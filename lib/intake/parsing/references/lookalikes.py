"""Codes typed with Cyrillic letters that look like Latin ones."""

from collections.abc import Container

_LONGEST_CODE = 20

_LOOKALIKES = tuple(
    str.maketrans("АВЕКМНОРСТУХЗІЅ", latin)
    for latin in ("ABEKMHOPCTYX3IS", "ABEKMHOPSTYX3IS", "ABEKMH0PSTYX3IS", "ABEKMH0PCTYX3IS")
)
"""Cyrillic capitals -> the Latin letters or figures that they are typed for: С is C or S."""


def latin_code(code: str, codes: Container[str]) -> str | None:
    """Return the known code that a code with Cyrillic letters was meant to be."""
    return next(iter(in_latin(code, codes)), None)


def in_latin(code: str, codes: Container[str]) -> list[str]:
    """Return the known codes that a code with Cyrillic letters may be: «С01» is C01 or S01."""
    return [one for one in latin_codes(code) if one in codes]


def latin_codes(code: str) -> list[str]:
    """Return what a code with Cyrillic letters may be in Latin ones, known or not."""
    if code.isascii() or len(code) > _LONGEST_CODE:
        return []
    plain = code.upper().replace(",", ".")
    spelled = dict.fromkeys(plain.translate(letters) for letters in _LOOKALIKES)
    return [one for one in spelled if one != plain]
