"""The consortium's calendar: meetings, due days of open decisions, reporting deadlines."""

from lib.export.calendar_file import DayEntry, ics
from lib.queries.meetings.dates import deadlines
from lib.queries.meetings.decisions import decisions
from lib.queries.meetings.register import meetings
from lib.slides.scope import Scope
from lib.vocabulary import DecisionState, MeetingKind
from lib.wording import values


def calendar(scope: Scope) -> bytes:
    """Return meetings, due days of open decisions and deadlines of a year as an iCalendar file."""
    return ics(scope.consortium, calendar_entries(scope), scope.moment.day)


def calendar_entries(scope: Scope) -> list[DayEntry]:
    """Return the days of the calendar, in words."""
    words = scope.words
    entries = []
    for row in values.rows(scope.query(meetings)):
        kind = words.choice(MeetingKind(row["meeting_kind"])).capitalize()
        place = row["place"] if isinstance(row["place"], str) else ""
        title = f"{kind}: {row['topic']}"
        entries.append(DayEntry(row["meeting_code"], row["held_on"], title, place))
    for row in values.rows(scope.query(decisions)):
        if row["state"] == DecisionState.OPEN:
            owner = scope.members[row["owner"]]
            title = words("calendar-decision", text=row["text"], owner=owner)
            entries.append(DayEntry(row["decision_id"], row["due_on"], title))
    for row in values.rows(scope.query(deadlines)):
        title = words("calendar-deadline", period=words.period(row["period"]))
        entries.append(DayEntry(f"deadline-{row['period']}", row["day"], title))
    return sorted(entries, key=lambda entry: (entry.day, entry.code))
