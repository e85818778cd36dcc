"""Days as an iCalendar file (RFC 5545), which calendars of phones and offices open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LINE = 73
"""Bytes of a line at most, without its end; longer ones are folded."""


@dataclass(frozen=True)
class DayEntry:
    """One whole day of a calendar. code : never changes, so that a new file updates the entry."""

    code: str
    day: str
    title: str
    place: str = ""


def ics(name: str, entries: Sequence[DayEntry], written_on: date) -> bytes:
    """Write entries as a calendar with a name; equal entries of one day give equal files."""
    stamp = datetime.combine(written_on, datetime.min.time(), UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Synergia//EN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for entry in entries:
        day = date.fromisoformat(entry.day)
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(entry.code)}@synergia",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(entry.title)}",
            *([f"LOCATION:{_text(entry.place)}"] if entry.place else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{_fold(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _text(value: str) -> str:
    """Escape a text: backslash, comma, semicolon; it stays on one line."""
    plain = " ".join(value.split())
    return plain.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


def _fold(line: str) -> str:
    """Break a line that is longer than the format allows, between characters."""
    parts, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE:
            parts.append("")
            size = 1
        parts[-1] += letter
        size += width
    return "\r\n ".join(parts)
