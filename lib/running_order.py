"""The running order of a meeting: points in one text, as a cell of a file holds them.

``decisions | 10 | overdue ones first; overview | 15; 3?period=2025/26 | 10`` is three points: the
code of a slide with the filters of its page, minutes, and a note for the speaker. Minutes and note
may be left out.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

POINT_MARK, PART_MARK = ";", "|"

_WITHOUT_MARKS = str.maketrans({POINT_MARK: ",", PART_MARK: ","})

MOST_POINTS, MOST_MINUTES, LONGEST_NOTE = 40, 600, 200

_SLIDE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}(?::[^\s;|?:]{1,40})?")


class RunningOrderError(ValueError):
    """A point that cannot be read; ``point`` is its text."""

    def __init__(self, point: str) -> None:
        super().__init__(point)
        self.point = point


@dataclass(frozen=True)
class Point:
    """One point of a meeting.

    slide : code of a slide, such as ``overview``, ``3`` (a direction) or ``indicator:3.1``.
    minutes : planned length; None if not planned. note : what the speaker wants to remember.
    filters : parameters of the slide's page, such as ``{"period": "2025/26"}``.
    """

    slide: str
    minutes: int | None = None
    note: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)


def parse_points(text: str | None) -> tuple[Point, ...]:
    """Read a running order. Raises ``RunningOrderError`` at the first point that is malformed."""
    points = [part.strip() for part in (text or "").split(POINT_MARK)]
    read = tuple(_parse_point(point) for point in points if point)
    if len(read) > MOST_POINTS:
        raise RunningOrderError(points[MOST_POINTS])
    return read


def join_points(points: Iterable[Point]) -> str:
    """Write a running order; marks inside a note become commas."""
    return f"{POINT_MARK} ".join(map(_write_point, points))


def slide_address(point: Point) -> str:
    """Return slide and filters of a point as one text without commas, for lists in addresses."""
    return f"{point.slide}?{urlencode(point.filters)}" if point.filters else point.slide


def parse_slide(address: str) -> Point:
    """Read what ``slide_address`` wrote; nothing in it can be malformed."""
    slide, _, query = address.partition("?")
    return Point(slide, filters=dict(parse_qsl(query)))


def _parse_point(text: str) -> Point:
    slide, minutes, note, *surplus = (*(part.strip() for part in text.split(PART_MARK)), "", "")
    code, _, query = slide.partition("?")
    if any(surplus) or not _SLIDE.fullmatch(code) or not re.fullmatch(r"[0-9]{0,3}", minutes):
        raise RunningOrderError(text)
    if int(minutes or 0) > MOST_MINUTES or len(note) > LONGEST_NOTE:
        raise RunningOrderError(text)
    return Point(code, int(minutes) if minutes else None, note, dict(parse_qsl(query)))


def _write_point(point: Point) -> str:
    query = f"?{urlencode(point.filters, safe='/,')}" if point.filters else ""
    note = " ".join(point.note.translate(_WITHOUT_MARKS).split())[:LONGEST_NOTE]
    parts = [f"{point.slide}{query}", "" if point.minutes is None else str(point.minutes), note]
    while parts[-1] == "":
        parts.pop()
    return f" {PART_MARK} ".join(parts)
