"""The consortium's settings as of an upload, its calendar, and what day it is there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from lib import store
from lib.periods import Calendar
from lib.store import Source
from lib.vocabulary import SETTING_DEFAULTS, SettingName


def settings(source: Source, upload: int | None = None) -> dict[str, str]:
    """Return every setting by name: what was uploaded, else its default."""
    stored = store.read(source, "settings", upload)
    defaults = {str(name): value for name, value in SETTING_DEFAULTS.items()}
    return defaults | dict(zip(stored["setting"], stored["value"], strict=True))


def calendar(source: Source, upload: int | None = None) -> Calendar:
    """Return the deadlines that the settings give."""
    return Calendar.from_settings(settings(source, upload))


def local_day(source: Source) -> date:
    """Return today's date in the consortium's time zone."""
    zone = settings(source)[SettingName.TIME_ZONE]
    return datetime.now(ZoneInfo(zone)).date()
