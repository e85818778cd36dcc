"""Lists of persons: surnames in a row, or names behind «жюри:»."""

from collections.abc import Sequence

from lib.intake.privacy.lexicon.certain_names import is_certain, is_new, may_be_name
from lib.intake.privacy.lexicon.clause_words import is_human_kind
from lib.intake.privacy.lexicon.eastern_names import EASTERN_SURNAMES
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES
from lib.intake.privacy.lexicon.word_surnames import is_word_surname

_SHORT = SHORT_SURNAMES | EASTERN_SURNAMES
_JOINTS = frozenset((",", "/", "+", "и", "-", ";"))
_LONGEST_LIST = 24
"""Words of a list at most."""


def is_list_of_persons(words: Sequence[Word]) -> bool:
    """Whether words are a list of persons, by their surnames or by what is said before it."""
    return _is_row_of_surnames(words) or _is_announced(words)


def _is_row_of_surnames(words: Sequence[Word]) -> bool:
    """Whether words begin with names between commas, one of them a surname: «Коваль, Нечай»."""
    names = list(words[:1])
    for joint, word in zip(words[1:_LONGEST_LIST:2], words[2:_LONGEST_LIST:2], strict=False):
        if joint.plain not in _JOINTS or not word.capital:
            break
        names.append(word)
    return (
        len(names) > 1
        and all(map(_may_be_listed, names))
        and any((word.surname_alone or word.subject) and is_certain(word) for word in names)
    )


def _is_announced(words: Sequence[Word]) -> bool:
    """Whether behind a colon that follows what persons are stand names: «жюри: Тё, Ли, Ногай»."""
    colons = (at for at, word in enumerate(words) if word.plain == ":")
    at = next(colons, 0)
    if not any(map(is_human_kind, words[max(0, at - 2) : at])):
        return False
    behind = words[at + 1 : at + 1 + _LONGEST_LIST]
    names = [word for word in behind if word.plain not in _JOINTS]
    return (
        len(behind) > len(names) > 1
        and all(word.capital and not word.written[1:].isupper() for word in names)
        and 2 * sum(map(_may_be_listed, names)) >= len(names)
    )


def _may_be_listed(word: Word) -> bool:
    if not word.capital or word.written.isupper():
        return False
    if len(word.plain) < 3 or word.plain in _SHORT:
        return word.plain in _SHORT
    return is_certain(word) or is_word_surname(word.plain) or is_new(word) or may_be_name(word)
