"""A program of its own that reads a workbook: ``python -I lib/intake/reading/workbook.py``.

A hostile workbook of five kilobytes can end the process that reads it, so this runs apart, with
limits on memory and time. It leans on nothing of ours, which keeps its start short. It answers
in JSON, ``{"sheets", "date_1904", "elsewhere"}`` or ``{"code": …}`` of a problem.
"""

import contextlib
import io
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

_CELL = re.compile(rb"<(?:\w+:)?c\s[^<>]*?\br=[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^<>]*?\br=[\"'](\d{1,9})[\"']")
_SPAN = re.compile(
    rb"<(?:\w+:)?dimension\s[^<>]*?\bref=[\"'][^<>\"']*?([A-Za-z]{1,3})(\d{1,7})[\"']"
)
_EMPTY_FORMULA = re.compile(
    rb"<c\s([^<>]*?\br=\"([A-Z]{1,3}\d{1,7})\"[^<>]*)>\s*<f(?:\s[^<>]*)?(?:/>|>[^<]*</f>)\s*"
    rb"(<v\s*/>|<v></v>)?\s*</c>"
)
_ERROR = re.compile(
    rb"<c\s[^<>]*?\br=\"([A-Z]{1,3})(\d{1,7})\"[^<>]*?\bt=\"e\"[^<>]*>\s*(?:<f[^<>]*>[^<]*</f>\s*)?"
    rb"<v>([^<]{1,20})</v>"
)
_HIDDEN_AT_MOST = 1_000
_COLUMN_TAG = re.compile(rb"<col\s[^<>]{1,300}>")
_COLUMN_ENDS = re.compile(rb"\b(min|max)=\"(\d{1,5})\"")
_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_HIDDEN_ROW = re.compile(rb"<row\s(?=[^<>]*\bhidden=\"(?:1|true)\")[^<>]*?\br=\"(\d{1,7})\"")
_MERGED = re.compile(rb"<mergeCell\s[^<>]*?\bref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_PERCENT_CELL = re.compile(rb"<c\s([^<>]*)")
_STYLE, _PLACE = re.compile(rb"\bs=\"(\d{1,6})\""), re.compile(rb"\br=\"([A-Z]{1,3})(\d{1,7})\"")
_KIND = re.compile(rb"\bt=\"(\w{1,20})\"")
_FOOTER = re.compile(rb"<(?:odd|even|first)(?:Header|Footer)>([^<]{1,2000})<")
_AUTHORS = ("creator", "lastModifiedBy")
_TEXT_PARTS = (("comment", "comment"), ("drawing", "drawings/drawing"), ("property", "docProps/"))

_COMPOUND = b"\xd0\xcf\x11\xe0"
_UNSEEN = ("collapse", "filter")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

NUMBER_MARK = "\u2063"
"""Follows a number with a fraction that stood in a cell as a number, not as text: an invisible
separator, which ``lib.intake.parsing`` takes away."""

_PERCENT_FORMATS = {"9", "10"}

BROKEN_ARCHIVE = (
    zipfile.BadZipFile,  # no archive, or entries that contradict its directory
    zlib.error,  # damaged compressed bytes
    RuntimeError,  # an encrypted entry, or a compression that zipfile cannot undo
    KeyError,  # an entry that is missing
    ValueError,  # offsets below zero, sizes or attributes that are no numbers
    OSError,  # offsets beyond the end
)
"""What ``zipfile`` raises for bytes that are no sound archive."""

BROKEN = (
    *BROKEN_ARCHIVE,
    CalamineError,  # the reader of cells understands nothing
    ElementTree.ParseError,  # a part that is no XML
)
"""What the readers raise for bytes that are no sound workbook; all else is a fault of ours."""


class Refusal(Exception):  # noqa: N818  it is an answer, not a failure
    """The workbook cannot be read; ``answer`` says why."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.answer = {"code": code, **values}


def main() -> None:
    """Read a workbook from standard input and answer on standard output."""
    limits = json.loads(sys.argv[1])
    raw = sys.stdin.buffer.read()
    _confine(limits["memory"], limits["seconds"])
    try:
        answer: dict[str, Any] = read(raw, limits)
    except Refusal as refused:
        answer = refused.answer
    except PasswordError:
        answer = {"code": "file-password"}
    except MemoryError:
        answer = {"code": "workbook-too-large"}
    except BROKEN:
        is_old = raw.startswith(_COMPOUND)
        answer = {"code": "file-old-excel" if is_old else "workbook-unreadable"}
    sys.stdout.write(json.dumps(answer))


def _confine(memory: int, seconds: int) -> None:
    """Limit this process; Windows has no such limits, there only time is watched from outside."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


def read(raw: bytes, limits: dict[str, int]) -> dict[str, Any]:
    """Return all that a workbook says.

    sheets : in order, hidden ones too: name, is_hidden, rows, formulas (cells that show nothing,
        and whether an empty text is their value),
        hidden_rows (numbers of hidden and filtered rows), hidden_columns (places, the first is 0),
        merged (cells merged into one: first
        and last row, first and last column, from 0).
    date_1904 : whether its days are counted from 1904.
    is_screened : whether ``elsewhere`` is all that stands outside cells; not of .xls and .xlsb,
        whose comments and properties are not read.
    elsewhere : pairs of a place (author, property, comment, drawing, footer) and a text there.
    """
    if raw.startswith(_COMPOUND):
        return _read_cells(raw, limits, {})
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = _unpacked(archive, limits)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Refusal("file-password")
    if "content.xml" in parts or "xl/workbook.xml" not in parts:
        return _read_cells(raw, limits, parts)
    for content in parts.values():
        _refuse_wide(content, limits)
    paths, percents = _paths(parts), _percent_styles(parts)
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    visible = {
        one.name for one in workbook.sheets_metadata if one.visible is SheetVisibleEnum.Visible
    }
    sheets = []
    for name in workbook.sheet_names:
        source = parts.get(paths.get(name, ""), b"")
        rows = [
            [as_typed(cell) for cell in row]
            for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
        ]
        _restore_percents(rows, source, percents)
        _restore_errors(rows, source)
        sheets.append(
            {
                "name": name,
                "rows": rows,
                "formulas": _empty_formulas(source),
                "hidden_rows": [int(row) for row in _HIDDEN_ROW.findall(source)],
                "hidden_columns": _hidden_columns(source),
                "is_hidden": bool(visible) and name not in visible,
                "merged": list(_merged(source)),
            }
        )
    book = ElementTree.fromstring(parts["xl/workbook.xml"]).find("{*}workbookPr")
    counted = "" if book is None else book.get("date1904", "")
    return {
        "sheets": sheets,
        "date_1904": counted in ("1", "true"),
        "is_screened": True,
        "elsewhere": list(_elsewhere(parts)),
    }


def _empty_formulas(source: bytes) -> dict[str, bool]:
    """Return the cells whose formula shows nothing, and whether an empty text is its value."""
    return {
        place.decode(): bool(value) and b't="str"' in attributes
        for attributes, place, value in _EMPTY_FORMULA.findall(source)
    }


def _hidden_columns(source: bytes) -> list[int]:
    """Return the places of the hidden columns of a sheet; widths of whole sheets are none."""
    places: list[int] = []
    for tag in _COLUMN_TAG.findall(source):
        span = {name: int(number) for name, number in _COLUMN_ENDS.findall(tag)}
        if _HIDDEN.search(tag) and {b"min", b"max"} <= span.keys():
            last = min(span[b"max"], span[b"min"] + _HIDDEN_AT_MOST)
            places.extend(range(span[b"min"] - 1, last))
    return places


def _read_cells(raw: bytes, limits: dict[str, int], parts: dict[str, bytes]) -> dict[str, Any]:
    """Return the cells of a workbook of another format than XLSX; of ODS its other texts too."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    is_open = "content.xml" in parts
    looks = _looks(parts["content.xml"]) if is_open else {}
    sheets = []
    for one in workbook.sheets_metadata:
        cells = workbook.get_sheet_by_name(one.name).to_python(skip_empty_area=False)
        if len(cells) > limits["rows"] or sum(map(len, cells[:1])) * len(cells) > limits["cells"]:
            raise Refusal("workbook-too-large")
        rows = [[as_typed(cell) for cell in row] for row in cells]
        look = looks.get(one.name, {})
        for row, column, share in look.get("shares", ()):
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = _digits(share * 100) + "%"
        sheets.append(
            {
                "name": one.name,
                "rows": rows,
                "formulas": {},
                "hidden_rows": [row for row in look.get("hidden_rows", ()) if row <= len(rows)],
                "hidden_columns": look.get("hidden_columns", []),
                "is_hidden": one.visible is not SheetVisibleEnum.Visible,
                "merged": look.get("merged", []),
            }
        )
    return {
        "sheets": sheets,
        "date_1904": False,
        "is_screened": is_open,
        "elsewhere": list(_texts_of_document(parts)) if is_open else [],
    }


def _looks(content: bytes) -> dict[str, dict[str, list[Any]]]:
    """Return how sheets of an ODS look: which cells show per cent, what is hidden or merged.

    Sheet -> shares (row, column, share), hidden_rows from 1, hidden_columns from 0, merged as in
    ``read``.
    """
    looks = {}
    for table in ElementTree.fromstring(content).iter(f"{_TABLE}table"):
        look: dict[str, list[Any]] = {}
        look |= {"shares": [], "hidden_rows": [], "hidden_columns": [], "merged": []}
        looks[table.get(f"{_TABLE}name", "")] = look
        place = 0
        for column_tag in table.iter(f"{_TABLE}table-column"):
            width = _count(column_tag, "number-columns-repeated")
            if column_tag.get(f"{_TABLE}visibility") in _UNSEEN:
                look["hidden_columns"] += range(place, place + min(width, _HIDDEN_AT_MOST))
            place += width
        row = 0
        for line in table.iter(f"{_TABLE}table-row"):
            height = _count(line, "number-rows-repeated")
            if line.get(f"{_TABLE}visibility") in _UNSEEN:
                look["hidden_rows"] += range(row + 1, row + 1 + min(height, _HIDDEN_AT_MOST))
            column = 0
            for cell in line:
                if cell.get(f"{_OFFICE}value-type") == "percentage":
                    share = float(cell.get(f"{_OFFICE}value", "nan"))
                    look["shares"].append((row, column, share))
                down, right = (_count(cell, f"number-{one}-spanned") for one in ("rows", "columns"))
                if down > 1 or right > 1:
                    look["merged"].append((row, row + down - 1, column, column + right - 1))
                column += _count(cell, "number-columns-repeated")
            row += height
    return looks


def _count(element: ElementTree.Element, name: str) -> int:
    return int(element.get(f"{_TABLE}{name}", "1"))


def _texts_of_document(parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the texts of an ODS outside cells: who wrote it, properties, comments, footers."""
    for element in ElementTree.fromstring(parts.get("meta.xml", b"<meta/>")).iter():
        if element.text and element.text.strip():
            is_author = element.tag.rpartition("}")[2] in ("creator", "initial-creator")
            yield "author" if is_author else "property", element.text
    for place, path, tags in (
        ("comment", "content.xml", ("annotation",)),
        ("footer", "styles.xml", ("header", "footer")),
    ):
        for element in ElementTree.fromstring(parts.get(path, b"<none/>")).iter():
            if element.tag.rpartition("}")[2] in tags:
                texts = (text.strip() for text in element.itertext())
                yield from ((place, text) for text in texts if text)


def _elsewhere(parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield the texts that stand outside cells: who wrote the file, comments, drawings, footers."""
    for path, content in parts.items():
        where = next((place for place, beginning in _TEXT_PARTS if beginning in path), None)
        if path.startswith("xl/worksheets/"):
            yield from (("footer", one.decode()) for one in _FOOTER.findall(content))
        if where is None or path.endswith(".rels"):
            continue
        for element in ElementTree.fromstring(content).iter():
            tag = element.tag.rpartition("}")[2]
            texts = [element.text, element.get("displayName") if where == "comment" else None]
            place = "author" if tag in _AUTHORS else where
            yield from ((place, text) for text in texts if text and text.strip())


def _unpacked(archive: zipfile.ZipFile, limits: dict[str, int]) -> dict[str, bytes]:
    """Return the XML parts of a workbook, none of them larger than it claims or may be."""
    entries = archive.infolist()
    if len(entries) > limits["entries"]:
        raise Refusal("workbook-too-large")
    parts = {}
    for entry in entries:
        if ".." in entry.filename.split("/") or entry.flag_bits & 1:
            raise Refusal("workbook-unreadable")
        if entry.file_size > limits["unpacked"]:
            raise Refusal("workbook-too-large")
        if entry.file_size > max(1_000_000, limits["ratio"] * entry.compress_size):
            raise Refusal("workbook-too-large")
        if entry.filename.lower().endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                content = part.read(entry.file_size + 1)
            if len(content) > entry.file_size:
                raise Refusal("workbook-unreadable")
            parts[entry.filename.lstrip("/")] = content
    return parts


def _refuse_wide(content: bytes, limits: dict[str, int]) -> None:
    """Refuse a sheet with a cell far out: room is made for everything up to it."""
    if max(content.count(b"<c"), content.count(b":c ")) > limits["cells"]:
        raise Refusal("workbook-too-large")
    cells, spans = _CELL.findall(content), _SPAN.findall(content)
    letters = {letters.upper() for letters, _ in (*cells, *spans)}
    width = max(map(_number, letters), default=0)
    rows = (*_ROW.findall(content), *(row for _, row in cells[-1:]), *(row for _, row in spans))
    height = max(map(int, rows), default=0)
    if height > limits["rows"] or width > limits["columns"] or height * width > 4 * limits["cells"]:
        raise Refusal("workbook-too-wide", rows=height, columns=width)


def _merged(source: bytes) -> Iterator[tuple[int, int, int, int]]:
    for left, top, right, bottom in _MERGED.findall(source):
        yield int(top) - 1, int(bottom) - 1, _number(left) - 1, _number(right) - 1


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _paths(parts: dict[str, bytes]) -> dict[str, str]:
    """Return sheet name -> the part that holds it."""
    targets = {
        link.get("Id"): link.get("Target", "")
        for link in ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    }
    paths = {}
    for element in ElementTree.fromstring(parts["xl/workbook.xml"]).iterfind(".//{*}sheet"):
        link = next((value for key, value in element.items() if key.endswith("}id")), None)
        target = targets.get(link, "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        paths[element.get("name", "")] = path
    return paths


def _percent_styles(parts: dict[str, bytes]) -> list[int]:
    """Return the numbers of the cell styles that show a share as per cent."""
    if "xl/styles.xml" not in parts:
        return []
    styles = ElementTree.fromstring(parts["xl/styles.xml"])
    formats = _PERCENT_FORMATS | {
        one.get("numFmtId", "")
        for one in styles.iterfind(".//{*}numFmt")
        if "%" in one.get("formatCode", "")
    }
    cells = styles.iterfind(".//{*}cellXfs/{*}xf")
    return [number for number, style in enumerate(cells) if style.get("numFmtId") in formats]


def _restore_percents(rows: list[list[str]], source: bytes, percents: list[int]) -> None:
    """Write «25%» where a cell holds 0.25 and shows it as per cent."""
    if not percents:
        return
    shown = {str(number).encode() for number in percents}
    for attributes in _PERCENT_CELL.findall(source):
        style, place, kind = (one.search(attributes) for one in (_STYLE, _PLACE, _KIND))
        if not style or not place or style[1] not in shown or (kind and kind[1] != b"n"):
            continue
        row, column = int(place[2]) - 1, _number(place[1]) - 1
        if row < len(rows) and column < len(rows[row]) and rows[row][column]:
            with contextlib.suppress(ValueError):
                number = float(rows[row][column].removesuffix(NUMBER_MARK))
                rows[row][column] = _digits(number * 100) + "%"


def _restore_errors(rows: list[list[str]], source: bytes) -> None:
    """Write «#REF!» where a formula failed; the reader of workbooks leaves such cells empty."""
    for letters, number, error in _ERROR.findall(source):
        row, column = int(number) - 1, _number(letters) - 1
        rows.extend([] for _ in range(row + 1 - len(rows)))
        rows[row].extend("" for _ in range(column + 1 - len(rows[row])))
        rows[row][column] = error.decode("utf-8", "replace")


def as_typed(value: object) -> str:
    """Write a cell's value as a person would type it: no «.0», days in ISO.

    A number with a fraction bears ``NUMBER_MARK``.
    """
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return _digits(value) + (NUMBER_MARK if value % 1 else "")
        case datetime():
            midnight = value.time() == time()
            return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
        case date() | time() | timedelta():
            return str(value)
        case _:
            return str(value)


def _digits(number: float) -> str:
    """Write a number as Excel shows it: fifteen digits that count, no exponent."""
    return format(Decimal(f"{number:.15g}"), "f")


if __name__ == "__main__":
    main()
