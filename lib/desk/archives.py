"""Files that were handed in together, packed as one ZIP archive, and taken out of it again."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import PurePath

NAMES_AT_MOST = 60
"""Letters of the names of files, joined to one name."""

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The same files give the same bytes, whenever they are packed."""


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP archive of files, given by their names, each of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, _NO_TIME)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def member(archive: bytes, name: str) -> bytes:
    """Return one file of an archive that ``pack`` made."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)


def own_names(names: Sequence[str]) -> list[str]:
    """Number the names that files share: ``report.csv``, ``report (2).csv``."""
    taken: set[str] = set()
    numbered = []
    for name in names:
        path, number, own = PurePath(name), 1, name
        while own.casefold() in taken:
            number += 1
            own = f"{path.stem} ({number}){path.suffix}"
        taken.add(own.casefold())
        numbered.append(own)
    return numbered


def joined_name(names: Sequence[str]) -> str:
    """Return the names of files as one; of many, the first ones and how many more there are."""
    shown = list(names)
    while len(shown) > 1 and len(" + ".join(shown)) > NAMES_AT_MOST:
        shown.pop()
    return " + ".join(shown) + (f" … ({len(names)})" if len(shown) < len(names) else "")
