"""The consortium's calendar, and what day it is there."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lib.periods import Calendar
from lib.queries.settings import settings
from lib.store import Database
from lib.vocabulary import SettingName


def calendar(source: Database, upload: int | None = None) -> Calendar:
    """Return the deadlines that the settings give."""
    return Calendar.from_settings(settings(source, upload))


def local_day(settings: Mapping[str, str]) -> date:
    """Return today's date in the time zone that the settings give."""
    return datetime.now(ZoneInfo(settings[SettingName.TIME_ZONE])).date()
