"""What a consortium calls its members, directions and mentors: in the menu, titles and headings.

Sentences keep the words of ``lib/locale``, which they decline.
"""

from collections.abc import Mapping

from lib.text import Text, load
from lib.vocabulary import SETTING_DEFAULTS, SettingName

TERMS = {
    "term_member": (
        ("figure-member", "choose-member", "slide-member", "history-member-filter"),
        ("page-members", "indicator-members"),
    ),
    "term_direction": (
        ("figure-short", "choose-direction", "tenure-direction", "pack-direction"),
        ("page-directions",),
    ),
    "term_mentor": ((), ("figure-mentors",)),
}
"""Beginning of a setting's name -> keys of headings of one thing, and of lists of them."""


def in_own_terms(words: Text, settings: Mapping[str, str]) -> Text:
    """Return words with the consortium's own terms in titles and headings.

    settings : name -> value as stored, one and many, such as «Школа / Школы»; what is not set, or
    is what everybody calls it, changes nothing.
    """
    terms: dict[str, str] = {}
    for term, (keys_of_one, keys_of_many) in TERMS.items():
        name = f"{term}_{words.language}"
        value = settings.get(name)
        if not value or value == SETTING_DEFAULTS[SettingName(name)]:
            continue
        one, _, many = value.partition(" / ")
        terms |= dict.fromkeys(keys_of_one, one) | dict.fromkeys(keys_of_many, many or one)
    return load(words.language, tuple(terms.items())) if terms else words
