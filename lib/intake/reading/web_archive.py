"""Web archives (MHTML), as Excel and browsers save a page with all it shows in one file."""

import binascii
import quopri
import re
from collections.abc import Iterator

_BEGINNING = re.compile(
    rb"\A\s{0,100}(?:(?:from|snapshot-content-location|subject|date|x-[\w-]{1,40}):[^\n]{0,2000}\n"
    rb"(?:[ \t][^\n]{0,2000}\n){0,5}){0,8}mime-version:",
    re.I,
)
_BOUNDARY = re.compile(rb"boundary ?= ?\"?([^\s\";]{1,200})", re.I)
_BLANK = re.compile(rb"\r?\n\r?\n")
_HTML = re.compile(rb"content-type: ?text/html", re.I)
_ENCODED = re.compile(rb"content-transfer-encoding: ?([\w-]{1,20})", re.I)
_CHARSET = re.compile(rb"charset ?= ?\"?([\w.-]{1,40})", re.I)
_HEAD = 10_000
"""Bytes at the beginning in which the boundary of the parts is declared."""


def is_web_archive(raw: bytes) -> bool:
    """Whether bytes begin as a web archive does."""
    return _BEGINNING.match(raw) is not None


def pages(raw: bytes) -> Iterator[bytes]:
    """Yield the pages of HTML in a web archive, each decoded and with its charset declared."""
    boundary = _BOUNDARY.search(raw[:_HEAD])
    for part in raw.split(b"--" + boundary[1]) if boundary else [raw]:
        blank = _BLANK.search(part)
        if blank and _HTML.search(part[: blank.start()]):
            head, body = part[: blank.start()], part[blank.end() :]
            charset = _CHARSET.search(head)
            declared = b"<meta charset=" + charset[1] + b">" if charset else b""
            yield declared + _decoded(head, body)


def _decoded(head: bytes, body: bytes) -> bytes:
    encoded = _ENCODED.search(head)
    name = encoded[1].lower() if encoded else b""
    if name == b"quoted-printable":
        return quopri.decodestring(body)
    try:
        return binascii.a2b_base64(body) if name == b"base64" else body
    except binascii.Error:
        return b""
