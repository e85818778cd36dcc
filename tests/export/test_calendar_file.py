"""The calendar file: what RFC 5545 asks for, whatever a title holds."""

from datetime import date

from lib.export.calendar_file import DayEntry, ics

DAY = date(2026, 10, 15)


def lines(content):
    """Unfolded lines of a calendar."""
    text = content.decode()
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return text.replace("\r\n ", "").split("\r\n")


def test_an_entry_is_a_whole_day_with_a_code_that_stays():
    content = ics("«Орбита»", [DayEntry("M-1", "2026-12-31", "Совет", "Лицей, зал")], DAY)
    result = lines(content)
    assert "UID:M-1@synergia" in result
    assert "DTSTART;VALUE=DATE:20261231" in result
    assert "DTEND;VALUE=DATE:20270101" in result
    assert "LOCATION:Лицей\\, зал" in result
    assert content == ics("«Орбита»", [DayEntry("M-1", "2026-12-31", "Совет", "Лицей, зал")], DAY)


def test_a_long_hostile_title_stays_on_its_line():
    title = "Решение; " * 30 + "\r\nEND:VCALENDAR"
    result = lines(ics("О", [DayEntry("D-1", "2026-12-01", title)], DAY))
    assert result.count("END:VCALENDAR") == 1
    assert sum(line.startswith("SUMMARY:Решение\\; ") for line in result) == 1


def test_without_entries_it_is_an_empty_calendar():
    assert lines(ics("О", [], DAY))[0] == "BEGIN:VCALENDAR"
