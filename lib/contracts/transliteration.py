"""A code in Latin letters for what a file calls only by its name."""

import re
from collections.abc import Collection

_LETTERS = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye", strict=True))
    | dict(zip("әғқңөұүһі", "agqnouuhi", strict=True))
    | {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)
_REST = re.compile(r"[^a-z0-9]+")

LONGEST = 40
"""Characters of a code at most."""


def code_from_name(name: str, used_codes: Collection[str]) -> str:
    """Return a code for a name: its letters in Latin, numbered where the code is in use.

    A name without a letter becomes ``new``.
    """
    plain = _REST.sub("_", name.casefold().translate(_LETTERS)).strip("_")
    stem, number = plain[:LONGEST].strip("_") or "new", 1
    code = stem
    while code in used_codes:
        number += 1
        ending = f"_{number}"
        code = stem[: LONGEST - len(ending)] + ending
    return code
