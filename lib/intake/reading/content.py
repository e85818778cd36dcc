"""Detection of a file's type by its content (magic bytes), never by its name."""

import io
import re
import zipfile
from dataclasses import dataclass
from enum import Enum, auto

from lib.intake.problems import unreadable
from lib.intake.reading.web_archive import is_web_archive
from lib.intake.reading.workbook import BROKEN_ARCHIVE

SAMPLE = 64 * 1024


@dataclass(frozen=True)
class Limits:
    """Size limits of a source, whatever it means.

    size : bytes; nothing where any size will do.
    columns : columns with something in them. records : rows of a text, empty ones too.
    rows, cells, entries, unpacked, ratio : of a workbook: rows and cells of a sheet, entries of the
        archive, bytes and compression ratio of an entry.
    seconds, memory : processor time and bytes that reading a workbook may take.
    """

    size: int | None = None
    columns: int = 4_000
    records: int = 5_000_000
    rows: int = 200_000
    entries: int = 1_000
    unpacked: int = 200_000_000
    ratio: int = 200
    cells: int = 3_000_000
    seconds: int = 10
    memory: int = 1_000_000_000


class Form(Enum):
    """The two forms in which a table can come; every format of Excel and ODS is a workbook."""

    TEXT = auto()
    WORKBOOK = auto()


_SIGNATURES = (
    (b"\x89PNG", "file-picture"),
    (b"\xff\xd8\xff", "file-picture"),
    (b"GIF8", "file-picture"),
    (b"II*\x00", "file-picture"),
    (b"MM\x00*", "file-picture"),
    (b"%PDF", "file-pdf"),
    (b"\x1f\x8b", "file-archive"),
    (b"Rar!", "file-archive"),
    (b"7z\xbc\xaf", "file-archive"),
    (b"{\\rtf", "file-archive"),
)
_PICTURE = re.compile(rb"RIFF....WEBP|....ftyp(?:heic|avif|mif1)|BM....\0\0\0\0", re.DOTALL)
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOOKS = {"xl/workbook.xml", "xl/Workbook.xml", "xl/workbook.bin"}
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|table|div|p|meta|style|\?xml|!--)",
    re.I,
)
_TABLE = re.compile(rb"<(?:\w{1,10}:)?table[\s>]", re.I)
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,100}(?:\[\s{0,100}[\[{]|\{\s{0,100}\")")
_BEGINNINGS = ((_PICTURE, "file-picture"), (_MARKUP, "file-web-page"), (_JSON, "file-json"))
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a"))


def form_of(raw: bytes, limits: Limits) -> Form:
    """Detect whether bytes are a text or a workbook; raises ``UnreadableError`` for all else."""
    if limits.size is not None and len(raw) > limits.size:
        raise unreadable("file-too-large", size=_megabytes(len(raw)), limit=_megabytes(limits.size))
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe\x1a"):
        raise unreadable("file-empty")
    if is_web_archive(raw) or (is_marked_up(raw) and _TABLE.search(raw)):
        return Form.WORKBOOK
    _refuse_other_forms(raw)
    if raw.startswith(_COMPOUND):
        if _ENCRYPTED in raw:
            raise unreadable("file-password")
        return Form.WORKBOOK
    if raw.startswith(b"PK"):
        return _form_of_archive(raw)
    return Form.TEXT


def _refuse_other_forms(raw: bytes) -> None:
    """Raise ``UnreadableError`` for bytes that begin as pictures, documents and the like do."""
    for signature, code in _SIGNATURES:
        if raw.startswith(signature):
            raise unreadable(code)
    for beginning, code in _BEGINNINGS:
        if beginning.match(raw):
            raise unreadable(code)


def is_marked_up(raw: bytes) -> bool:
    """Whether bytes are HTML or XML."""
    return _MARKUP.match(raw) is not None or is_web_archive(raw)


def _form_of_archive(raw: bytes) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            sort = archive.read("mimetype")[:60] if "mimetype" in names else b""
    except BROKEN_ARCHIVE:
        if raw.startswith(b"PK\x03\x04"):
            raise unreadable("workbook-unreadable") from None
        return Form.TEXT
    if names & _BOOKS or (sort == _OPEN_DOCUMENT and "content.xml" in names):
        return Form.WORKBOOK
    raise unreadable("file-archive")


def refuse_binary(raw: bytes) -> None:
    """Raise ``UnreadableError`` for bytes of a single-byte text that no text has."""
    sample = raw[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(4, len(sample) // 100):
        raise unreadable("file-binary")
    if b"\0" in raw:
        place = raw.index(b"\0")
        raise unreadable("file-nul", row=raw.count(b"\n", 0, place) + 1, bytes=raw.count(b"\0"))


def _megabytes(size: int) -> int:
    return max(1, round(size / 1_000_000))
