"""Middleware: only messages of a reader's page reach Streamlit over the websocket.

Streamlit answers any visitor who asks for git's file names, clears everybody's cache, or runs the
download of another session. A browser page of this app never sends such messages. Messages are
protocol buffers (``streamlit/proto/BackMsg.proto``); their fields are read here by number.
"""

import logging
import re
from collections.abc import Container, Iterator

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger("synergia.messages")

STOP_SCRIPT, RERUN_SCRIPT, FILE_URLS, HEARTBEAT, OPERATION = 7, 11, 16, 17, 19
ALLOWED = frozenset({STOP_SCRIPT, RERUN_SCRIPT, FILE_URLS, HEARTBEAT, OPERATION})
"""Fields of a message that pages send; all others change or tell what is not theirs."""

REQUEST_ID, SESSION_ID, DEFERRED_FILE, FRAME_CHUNK = 1, 2, 3, 6
ALLOWED_OPERATIONS = frozenset({REQUEST_ID, SESSION_ID, DEFERRED_FILE, FRAME_CHUNK})
FILE_ID = 1

BUTTON_FILE = 12
"""Field of ``DownloadButton.proto`` that names the file, in 32 hexadecimal digits."""

MOST_FILES = 10_000
"""Downloads that a websocket remembers."""

_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_OFFER = re.compile(re.escape(bytes((BUTTON_FILE << 3 | _BYTES, 32))) + rb"([0-9a-f]{32})")


class MessageFilter:
    """ASGI middleware that drops websocket messages which no page of this app sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but the messages to drop."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        offered: dict[bytes, None] = {}

        async def receive_allowed() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive":
                    return message
                if is_allowed(message.get("bytes") or b"", offered):
                    return message
                _LOG.info("message dropped")

        async def send_and_note(message: Message) -> None:
            for file in offered_files(message.get("bytes") or b""):
                offered.pop(file, None)
                offered[file] = None
                if len(offered) > MOST_FILES:
                    del offered[next(iter(offered))]
            await send(message)

        await self.app(scope, receive_allowed, send_and_note)


def offered_files(content: bytes) -> list[bytes]:
    """Return the files that a message to a page offers by a button.

    Every answer to every reader passes here: a search that begins with fixed bytes is 50 times as
    fast as one for digits.
    """
    return _OFFER.findall(content)


def is_allowed(content: bytes, offered: Container[bytes]) -> bool:
    """Whether a page may send a message.

    offered : files that this very websocket was sent; a download must be one of them.
    """
    try:
        fields = list(_fields(content))
        operations = [
            part for number, value in fields if number == OPERATION for part in _fields(value)
        ]
        files = [
            value
            for number, payload in operations
            if number == DEFERRED_FILE
            for part, value in _fields(payload)
            if part == FILE_ID
        ]
    except (ValueError, IndexError):
        return False
    return (
        bool(fields)
        and {number for number, _ in fields} <= ALLOWED
        and {number for number, _ in operations} <= ALLOWED_OPERATIONS
        and all(file in offered for file in files)
    )


def _fields(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the fields of a protocol buffer: number and bytes, empty for a number's value."""
    place = 0
    while place < len(content):
        key, place = _varint(content, place)
        number, kind = key >> 3, key & 7
        value = b""
        if kind == _VARINT:
            _, place = _varint(content, place)
        elif kind == _BYTES:
            length, place = _varint(content, place)
            value, place = content[place : place + length], place + length
        elif kind in (_FIXED_64, _FIXED_32):
            place += 8 if kind == _FIXED_64 else 4
        else:
            raise ValueError(kind)
        if place > len(content):
            raise ValueError(place)
        yield number, value


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """Return the number that begins at a place, and the place after it."""
    number = shift = 0
    while True:
        byte = content[place]
        number |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return number, place
        if shift > 63:
            raise ValueError(shift)
