"""Moments: the last upload known, and the day for which it is assessed."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.uploads import UPLOAD, latest

FIRST, LAST = date(1901, 1, 1), date(2100, 12, 31)
"""Days that may be a moment: those whose periods, and the ones beside them, have codes."""


@dataclass(frozen=True)
class Moment:
    """What was known (the last upload counted) and the day for which it is assessed."""

    upload: int
    day: date


class UnknownMomentError(ValueError):
    """The text is neither an upload's number nor a date."""

    def __init__(self, at: str) -> None:
        super().__init__(at)
        self.at = at


def moment(database: Database, at: str | None = None, *, today: date, zone: str) -> Moment:
    """Read a moment from an upload's number, an ISO date, ``upload@date`` or nothing, which is now.

    The day of an upload is the one on which it was accepted, in the time zone ``zone``. A date
    takes the last upload accepted by its end; a future date takes the latest. Before the first
    upload nothing was known: upload 0, of which every kind is empty.

    Raises ``UnknownMomentError``: no such upload, or no date at all.
    """
    if at is None:
        return Moment(latest(database), today)
    pinned = re.fullmatch(r"([0-9]{1,9})@([0-9]{4}-[0-9]{2}-[0-9]{2})", at)
    if pinned:
        of_upload = moment(database, pinned[1], today=today, zone=zone)
        return Moment(of_upload.upload, _day(pinned[2]))
    local = ZoneInfo(zone)
    if re.fullmatch(r"[0-9]{1,9}", at):
        query = select(UPLOAD.c.id, UPLOAD.c.accepted_at).where(UPLOAD.c.id == int(at))
        with reader(database) as connection:
            uploaded = connection.execute(query).first()
        if uploaded is None:
            raise UnknownMomentError(at)
        return Moment(uploaded.id, uploaded.accepted_at.astimezone(local).date())
    day = _day(at)
    end = datetime.combine(day + timedelta(days=1), time(), local).astimezone(UTC)
    with reader(database) as connection:
        last = connection.scalar(select(func.max(UPLOAD.c.id)).where(UPLOAD.c.accepted_at < end))
    return Moment(last or 0, day)


def _day(at: str) -> date:
    try:
        day = date.fromisoformat(at)
    except ValueError:
        raise UnknownMomentError(at) from None
    if not FIRST <= day <= LAST:
        raise UnknownMomentError(at)
    return day
