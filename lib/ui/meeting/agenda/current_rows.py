"""Meetings and decisions of this instant: others may have written since the page was drawn."""

from collections.abc import Iterable, Mapping
from threading import RLock
from typing import Any

import pandas as pd

from lib import desk
from lib.queries.meetings.decisions import decisions
from lib.queries.meetings.register import find_meeting, meetings
from lib.store import Moment
from lib.ui.kit import session
from lib.wording import values

WRITING = RLock()
"""Held from reading what is there to writing what follows from it: a free code stays free."""


def present() -> Moment:
    """Return the moment of this instant, whatever moment the reader looks at."""
    return Moment(desk.shared_database()[1], session.today())


def current_meetings() -> pd.DataFrame:
    """Return the rows of ``meetings``."""
    return meetings(session.engine(), present())


def current_meeting(code: str | None) -> dict[str, Any] | None:
    """Return the row of one meeting; None where there is no such meeting."""
    return find_meeting(session.engine(), present(), code)


def current_decisions() -> pd.DataFrame:
    """Return the rows of ``decisions``."""
    return decisions(session.engine(), present())


def current_decision(code: str) -> values.Row | None:
    """Return the row of one decision; None where there is no such decision."""
    rows = current_decisions()
    return next(iter(values.rows(rows[rows["decision_id"] == code])), None)


def is_changed(
    shown: Mapping[str, object], current: Mapping[str, object], names: Iterable[str]
) -> bool:
    """Whether any cell of these names is no longer what the reader was shown."""
    return any(_as_text(shown[name]) != _as_text(current[name]) for name in names)


def _as_text(cell: Any) -> str:
    return "" if cell is None or pd.isna(cell) else str(cell)
