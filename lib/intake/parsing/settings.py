"""Values of settings as people write them: «20 сентября», «все школы», «₸», «14 дней»."""

import re
from zoneinfo import available_timezones

from lib.contracts import money_unit, normalise, spelled_choices
from lib.intake.parsing.days import read_day
from lib.vocabulary import DAY_SETTINGS, VIEW_SETTINGS, Currency, SettingName, SupportView

_MONTH_DAY = re.compile(r"\d\d-\d\d")
_NUMBER = re.compile(r"(\d{1,6})(?: ?(?:%|дн\w{0,4}|день|days?|күн|мб|mb))?", re.IGNORECASE)
_TERM = re.compile(r"[^\W\d_](?:[^\W_]|[ «»’-]){0,59}")
"""Nothing but words: terms stand in titles, where marks would be read as formatting."""
_LEAP_FREE = 2001
_LONGEST = 100


def canonical(name: str, value: str) -> str | None:
    """Return a setting's value as it is stored, or nothing where the text does not suit it."""
    value = value.strip()
    if name.startswith("consortium_name"):
        return value
    if len(value) > _LONGEST:
        return None
    if name.startswith("term_"):
        return _term(value)
    if name in DAY_SETTINGS:
        return _day_of_year(value)
    if name in VIEW_SETTINGS:
        return spelled_choices(SupportView).get(normalise(value))
    if name == SettingName.CURRENCY:
        money = money_unit(value)
        currency = spelled_choices(Currency).get(normalise(value)) or (money and money.currency)
        return str(currency) if currency else None
    if name == SettingName.TIME_ZONE:
        return _time_zone(value)
    match = _NUMBER.fullmatch(value)
    return match[1] if match else None


def _term(value: str) -> str | None:
    """Return «школа/ школы» as «школа / школы»: what one is called, and what many are."""
    one, *many = (part.strip() for part in value.split("/"))
    if len(many) > 1 or not all(_TERM.fullmatch(part) for part in (one, *many)):
        return None
    return " / ".join((one, *many))


def _day_of_year(value: str) -> str | None:
    """Return «20 сентября», «20.09» and «09-20» as ``09-20``."""
    if _MONTH_DAY.fullmatch(value):
        month, day = value.split("-")
        text = f"{_LEAP_FREE}-{month}-{day}"
    else:
        separator = "." if value[-1:].isdigit() and "." in value else " "
        text = f"{value.rstrip('.') if separator == '.' else value}{separator}{_LEAP_FREE}"
    parsed = read_day(text)
    return parsed[0].strftime("%m-%d") if parsed else None


def _time_zone(value: str) -> str | None:
    """Return a zone by its name or by that of its city."""
    zones = available_timezones()
    if value in zones:
        return value
    city = value.casefold().replace(" ", "_")
    named = [zone for zone in zones if zone.casefold().rpartition("/")[2] == city]
    return min(named, default=None)
