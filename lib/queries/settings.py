"""Settings of the consortium as of an upload, in the types that figures need."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib import store
from lib.metrics import Thresholds
from lib.periods import Calendar
from lib.vocabulary import SETTING_DEFAULTS, SettingName


@dataclass(frozen=True)
class Small:
    """Limits of a denominator, of answers and of a sensitive count; below them a figure is grey."""

    denominator: int
    survey: int
    count: int


@dataclass(frozen=True)
class Rules:
    """Everything that a setting may change about figures."""

    calendar: Calendar
    thresholds: Thresholds
    small: Small
    time_zone: str


def settings(source: store.Database, upload: int | None = None) -> dict[str, str]:
    """Return every setting by name as of an upload: what was uploaded, else its default."""
    stored = store.read(source, "settings", upload)
    defaults = {str(name): value for name, value in SETTING_DEFAULTS.items()}
    return defaults | dict(zip(stored["setting"], stored["value"], strict=True))


def consortium_name(settings: Mapping[str, str], language: str) -> str:
    """Return the name of the consortium in a language; in Russian where it has none of its own.

    settings : what ``settings`` returns.
    """
    key, russian = f"consortium_name_{language}", settings[SettingName.CONSORTIUM_NAME_RU]
    name = settings.get(key)
    is_unset = name is None or name == SETTING_DEFAULTS.get(SettingName(key))
    is_named = russian != SETTING_DEFAULTS[SettingName.CONSORTIUM_NAME_RU]
    return russian if is_unset and is_named else name or russian


@store.cached_until_change("settings")
def rules(source: store.Database, upload: int) -> Rules:
    """Read the deadlines, thresholds and limits that were set as of an upload."""
    values = settings(source, upload)
    return Rules(
        calendar=Calendar.from_settings(values),
        time_zone=values[SettingName.TIME_ZONE],
        thresholds=Thresholds.from_settings(values),
        small=Small(
            denominator=int(values[SettingName.SMALL_DENOMINATOR]),
            survey=int(values[SettingName.SMALL_SURVEY]),
            count=int(values[SettingName.SMALL_COUNT]),
        ),
    )
