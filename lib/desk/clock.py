"""The consortium's calendar, and what day it is there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from lib.periods import Calendar
from lib.queries.settings import settings
from lib.store import Database
from lib.vocabulary import SettingName


def calendar(source: Database, upload: int | None = None) -> Calendar:
    """Return the deadlines that the settings give."""
    return Calendar.from_settings(settings(source, upload))


def local_day(source: Database) -> date:
    """Return today's date in the consortium's time zone."""
    zone = settings(source)[SettingName.TIME_ZONE]
    return datetime.now(ZoneInfo(zone)).date()
