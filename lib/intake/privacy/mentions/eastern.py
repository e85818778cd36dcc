"""Persons of East and Central Asia in a text: by a short surname, or by a form of address."""

from lib.intake.privacy.lexicon.eastern_names import (
    EASTERN_SURNAMES,
    LATIN_EASTERN_SURNAMES,
    is_eastern_name,
)
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES
from lib.intake.privacy.lexicon.word_sets import word_set

_ADDRESSES = word_set("ағай ағайы агай апай апайы мырза ханым эже байке әпке апке аға ага апа")
"""Words of respect behind a given name."""
_SURNAMES = SHORT_SURNAMES | EASTERN_SURNAMES
EASTERN_WORDS = _SURNAMES | LATIN_EASTERN_SURNAMES | _ADDRESSES
"""Words in small letters with which such a mention begins or ends."""


def is_eastern(words: list[Word], place: int) -> bool:
    """Whether a surname of East Asia stands before a given name, its syllables or an initial."""
    surname = words[place]
    if not surname.capital or len(surname.plain) < 2:
        return False
    ahead, behind = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    has_point = [one.plain for one in ahead[1:]] == ["."]
    if surname.plain in _SURNAMES and has_point and ahead[0].initial:
        return True
    if not (behind and behind[0].capital):
        return False
    first = behind[0]
    if surname.plain in _SURNAMES and first.initial:
        return len(behind) > 1 and behind[1].plain == "."
    if surname.plain in SHORT_SURNAMES and first.first_name:
        return True
    if surname.plain in EASTERN_SURNAMES | LATIN_EASTERN_SURNAMES:
        return first.first_name or (not first.written.isupper() and is_eastern_name(first.plain))
    return False


def is_addressed(words: list[Word], place: int) -> bool:
    """Whether a capitalised word stands before a Kazakh or Kyrgyz form of address: «Ахмет ағай»."""
    pair = words[place : place + 2]
    return (
        len(pair) == 2
        and pair[1].plain in _ADDRESSES
        and pair[0].capital
        and (pair[0].given or pair[0].name_like)
    )
