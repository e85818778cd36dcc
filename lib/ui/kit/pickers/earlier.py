"""Picker of the earlier moment that a board is compared with."""

from collections.abc import Callable

from lib.queries.meetings.register import last_held, moment_of
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.pickers.moments import choose_moment
from lib.ui.kit.session import SINCE


def choose_earlier(width: int, on_choice: Callable[[], None] | None = None) -> None:
    """Picker: the moment to compare with; ``session.earlier`` returns what was chosen.

    width : in pixels. on_choice : called when a moment has been chosen.
    """
    words = session.words()
    label, unset = words("picker-earlier"), words("picker-earlier-month")
    choose_moment(SINCE, label, unset, width, session.earlier, _last_meeting, on_choice)


def _last_meeting() -> dict[str, str]:
    """Return the moment of the last meeting that was held, in words; nothing without one."""
    meeting, now = query(last_held), session.moment()
    if meeting is None:
        return {}
    moment = moment_of(session.database(), now, meeting)
    day = session.words().date(meeting["held_on"])
    label = session.words()("picker-earlier-meeting", day=day)
    return {f"{moment.upload}@{moment.day.isoformat()}": label}
