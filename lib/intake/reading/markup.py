"""Markup that is saved under a workbook's name: HTML as programs export it, XML of Excel 2003.

Both are rows of cells between tags, so one parser reads both; a table inside a table is its own.
"""

import re
from codecs import lookup
from html import unescape

from lib.intake.problems import unreadable
from lib.intake.reading import encoding
from lib.intake.reading.content import Limits
from lib.intake.reading.excel import Sheet, Workbook
from lib.intake.reading.web_archive import is_web_archive, pages
from lib.intake.reading.workbook import NUMBER_MARK

_CHARSET = re.compile(rb"(?:charset|encoding) ?= ?[\"']?([\w.-]{1,40})")
_DECLARED = 2_000
"""Bytes at the beginning in which a text declares its encoding."""
_SPACES = re.compile(r"[ \t\r\n]+")
_ROWS, _CELLS = {"tr", "row"}, {"td", "th", "cell"}
_COMMENT = "<!--"
_TAG = re.compile(r"<(?:[!?]|(/?)([A-Za-z][\w:.-]{0,60}))[^<>]{0,20000}>")
"""A tag, or a declaration; in a damaged text every other «<» is one too, so it ends before it."""
_ATTRIBUTE = re.compile(
    r"([\w:.-]{1,60}) ?= ?(?:\"([^\"]{0,1000})\"|'([^']{0,1000})'|([^\s\"'>]{1,1000}))"
)
_UNSEEN = {"style", "script"}
_AUTHORS = {"author", "lastauthor"}
_WIDEST, _HIGHEST = 200, 10_000
"""Columns and rows of one merged cell at most."""


def read(raw: bytes, limits: Limits) -> Workbook:
    """Read every table of a marked-up text as a sheet; texts outside cells stand in ``elsewhere``.

    Attributes and markup comments are not screened, so the bytes of such a file are not kept.

    Raises ``UnreadableError`` where no table has a cell, or where one is too large.
    """
    parser = _Parser(limits)
    for page in pages(raw) if is_web_archive(raw) else (raw,):
        parser.feed(_without_comments(_decoded(page)))
    sheets = [
        Sheet(
            table.name or str(number), table.rows, {}, [], [], is_hidden=False, merged=table.merged
        )
        for number, table in enumerate(parser.tables, start=1)
        if any(map(any, table.rows))
    ]
    if not sheets:
        raise unreadable("file-web-page")
    return Workbook(sheets, date_1904=False, elsewhere=parser.elsewhere, is_screened=False)


def _decoded(raw: bytes) -> str:
    declared = _CHARSET.search(raw[:_DECLARED])
    name = declared[1].decode("ascii", "replace") if declared else ""
    try:
        if raw.startswith(b"\xef\xbb\xbf"):
            name = "utf-8-sig"
        return raw.decode(lookup(name).name, "replace")
    except LookupError:
        return raw.decode(encoding.guess(raw), "replace")


def _without_comments(text: str) -> str:
    first, *commented = text.split(_COMMENT)
    return first + "".join(part.partition("-->")[2] for part in commented)


class _Table:
    """A table while it is read: its rows, merged cells, and the cells that those above cover."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[list[str]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.texts: list[str] | None = None
        self.type = ""
        self._covered: dict[int, int] = {}

    def begin_row(self, number: int) -> None:
        while len(self.rows) < number:
            self._covered = {at: left - 1 for at, left in self._covered.items() if left > 1}
            self.rows.append([])

    def begin_cell(self, place: int | None, width: int, height: int) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row(1)
        row = self.rows[-1]
        while place is None and len(row) in self._covered:
            row.append("")
        row.extend([""] * ((place or 0) - 1 - len(row)))
        at, top = len(row), len(self.rows) - 1
        row.extend([""] * width)
        self._at, self.texts, self.type = at, [], ""
        if width > 1 or height > 1:
            self.merged.append((top, top + height - 1, at, at + width - 1))
        if height > 1:
            self._covered |= dict.fromkeys(range(at, at + width), height)

    def end_cell(self) -> None:
        if self.texts is not None:
            self.rows[-1][self._at] = _value_text(_plain(self.texts), self.type)
            self.texts = None


def _plain(texts: list[str]) -> str:
    """Join the texts of a cell; white space is one space, only a break is a new line."""
    joined = "".join(text if text == "\n" else _SPACES.sub(" ", text) for text in texts)
    return "\n".join(line.strip(" ") for line in joined.split("\n")).strip()


def _value_text(text: str, type_: str) -> str:
    """Write a typed value of XML as the reader of workbooks does."""
    if type_ == "number" and "." in text:
        return text + NUMBER_MARK
    return text.partition("T00:00:00")[0] if type_ == "datetime" else text


class _Parser:
    """Tags and texts, one after the other, to tables."""

    def __init__(self, limits: Limits) -> None:
        self.tables: list[_Table] = []
        self.elsewhere: list[tuple[str, str]] = []
        self._open: list[_Table] = []
        self._limits = limits
        self._tag = self._sheet = ""
        self._is_comment = False

    def feed(self, text: str) -> None:
        """Read a whole text."""
        place = 0
        for match in _TAG.finditer(text):
            self._take(unescape(text[place : match.start()]))
            place, tag = match.end(), (match[2] or "").rpartition(":")[2].casefold()
            if tag and not match[1]:
                self._begin(tag, match[0])
            if tag and (match[1] or match[0].endswith("/>")):
                self._end(tag)
        self._take(unescape(text[place:]))
        for table in self._open:
            table.end_cell()

    def _begin(self, tag: str, source: str) -> None:
        """Begin a table, a row or a cell."""
        self._tag = tag
        attributes = {
            match[1].rpartition(":")[2].casefold(): match[2] or match[3] or match[4] or ""
            for match in _ATTRIBUTE.finditer(source)
        }
        table = self._open[-1] if self._open else None
        if tag == "worksheet":
            self._sheet = unescape(attributes.get("name", ""))
        elif tag == "table":
            self._open.append(_Table(self._sheet))
            self.tables.append(self._open[-1])
        elif table and tag in _ROWS:
            table.end_cell()
            number = _number(attributes.get("index")) or len(table.rows) + 1
            self._refuse_beyond(number, 0)
            table.begin_row(number)
        elif table and tag in _CELLS:
            place = _number(attributes.get("index"))
            width = _number(attributes.get("colspan")) or _number(attributes.get("mergeacross")) + 1
            height = _number(attributes.get("rowspan")) or _number(attributes.get("mergedown")) + 1
            self._refuse_beyond(0, max(place, len(table.rows[-1]) if table.rows else 0))
            table.begin_cell(place or None, min(width, _WIDEST), min(height, _HIGHEST))
        elif tag == "comment":
            self._is_comment = True
        elif table and tag == "data" and not self._is_comment:
            table.type = attributes.get("type", "").casefold()
        elif table and table.texts is not None and tag in ("br", "p", "div"):
            table.texts.append("\n")

    def _end(self, tag: str) -> None:
        """End a table or a cell."""
        self._is_comment &= tag != "comment"
        if self._open and tag in (*_ROWS, *_CELLS, "table"):
            self._open[-1].end_cell()
        if self._open and tag == "table":
            self._open.pop()
        self._tag = ""

    def _take(self, data: str) -> None:
        """Append a text to the open cell, or to the text outside cells."""
        if self._tag in _UNSEEN or not data.strip():
            return
        table = self._open[-1] if self._open else None
        if self._is_comment:
            self.elsewhere.append(("comment", data.strip()))
        elif table and table.texts is not None:
            table.texts.append(data)
        else:
            self.elsewhere.append(("author" if self._tag in _AUTHORS else "property", data.strip()))

    def _refuse_beyond(self, row: int, column: int) -> None:
        if row > self._limits.rows or column > self._limits.columns:
            raise unreadable("workbook-too-wide", rows=row, columns=column)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else 0
