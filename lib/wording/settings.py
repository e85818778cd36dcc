"""Values of settings in words: a day of the year, a choice from a list, else the value itself."""

from lib.text import Text
from lib.vocabulary import DAY_SETTINGS, VIEW_SETTINGS, SettingName, SupportView
from lib.wording import values


def setting_value(name: SettingName, value: str, text: Text) -> str:
    """Write the value of a setting, such as «20 сентября» for ``09-20``."""
    if name in DAY_SETTINGS:
        return text.day_of_year(value)
    if name in VIEW_SETTINGS:
        return text.choice(SupportView(value)) if value in set(SupportView) else value
    if name == SettingName.CURRENCY:
        return values.currency(value, text)
    return value
