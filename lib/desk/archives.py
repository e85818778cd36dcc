"""Files that are handed in together, packed as one ZIP archive, and taken out of it again."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath, PurePosixPath

from lib.intake import Limits

NAMES_AT_MOST = 60
"""Letters of the names of files, joined to one name."""

_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The same files give the same bytes, whenever they are packed."""

_OF_OFFICE = {"[Content_Types].xml", "mimetype"}
"""Entries by which an archive is a document of an office program, which is no archive of files."""

_OF_SYSTEM = ("__MACOSX", "Thumbs.db", "desktop.ini")
_HIDDEN = (".", "~$")
"""What systems add to an archive: folders, pictures, marks of workbooks that are open."""

_UTF8, _ENCRYPTED = 0x800, 0x1
"""Flags of an entry."""

_UNREADABLE = (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError)
"""What reading a damaged archive, an encrypted one or one packed by other means may raise."""


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


def members(archive: bytes) -> list[tuple[str, bytes]]:
    """Return the names and bytes of all files of an archive that ``pack`` made."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return [(entry.filename, opened.read(entry)) for entry in opened.infolist()]


def unpacked(
    files: Iterable[tuple[str, bytes]], most: int = Limits().unpacked
) -> list[tuple[str, bytes]]:
    """Return files under names of their own, those of ZIP archives instead of the archives.

    most : bytes that the files of an archive may take. An archive that is larger, has a password
    or cannot be read stays as it is; the check says what to do about it.
    """
    entries = [pair for file in files for pair in (_entries(file[1], most) or [file])]
    names = own_names([name for name, _ in entries])
    return [(name, content) for name, (_, content) in zip(names, entries, strict=True)]


def _entries(content: bytes, most: int) -> list[tuple[str, bytes]]:
    """Return the files of an archive; none where it is no archive of files."""
    if not content.startswith(b"PK\x03\x04"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = list(_files(archive))
            is_ours = not _OF_OFFICE & set(archive.namelist())
            is_small = sum(entry.file_size for entry in entries) <= most
            is_small &= len(entries) <= Limits().entries
            is_open = not any(entry.flag_bits & _ENCRYPTED for entry in entries)
            if not (is_ours and is_small and is_open):
                return []
            return [(_name(entry), archive.read(entry)) for entry in entries]
    except _UNREADABLE:
        return []


def _files(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    for entry in archive.infolist():
        parts = PurePosixPath(entry.filename).parts
        is_of_system = any(part in _OF_SYSTEM or part.startswith(_HIDDEN) for part in parts)
        if not entry.is_dir() and not is_of_system:
            yield entry


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the name of an entry without its folders; Windows writes Cyrillic in code page 866."""
    name = entry.filename
    if not entry.flag_bits & _UTF8:
        raw = name.encode("cp437")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp866")
    return PurePosixPath(name.replace("\\", "/")).name


def own_names(names: Sequence[str]) -> list[str]:
    """Number the names that files share: ``report.csv``, ``report (2).csv``."""
    taken: set[str] = set()
    numbered = []
    for name in names:
        path, number, unused_name = PurePath(name), 1, name
        while unused_name.casefold() in taken:
            number += 1
            unused_name = f"{path.stem} ({number}){path.suffix}"
        taken.add(unused_name.casefold())
        numbered.append(unused_name)
    return numbered


def joined_name(names: Sequence[str]) -> str:
    """Return the names of files as one; of many, the first ones and how many there are."""
    shown = list(names)
    while len(shown) > 1 and len(" + ".join(shown)) > NAMES_AT_MOST:
        shown.pop()
    return " + ".join(shown) + (f" … ({len(names)})" if len(shown) < len(names) else "")
