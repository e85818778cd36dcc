"""Lists of persons: surnames in a row, or names behind «жюри:»."""

from collections.abc import Sequence

from lib.intake.privacy.lexicon.certain_names import is_certain, is_new, may_be_name
from lib.intake.privacy.lexicon.clause_words import is_human_kind
from lib.intake.privacy.lexicon.dictionary import is_only_name
from lib.intake.privacy.lexicon.eastern_names import EASTERN_SURNAMES
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES
from lib.intake.privacy.lexicon.word_surnames import is_word_surname

_SHORT = SHORT_SURNAMES | EASTERN_SURNAMES
_JOINTS = frozenset((",", "/", "+", "и", "-", ";"))
_CLASSES = frozenset(("класс", "кл", "сынып", "class", "grade", "группа"))
_LONGEST_LIST = 24
"""Words of a list at most."""


def is_list_of_persons(words: Sequence[Word]) -> bool:
    """Whether words are a list of persons, by their surnames or by what is said before it."""
    return (
        _is_row_of_surnames(words)
        or _is_announced(words)
        or _is_row_of_given_names(words)
        or any(_is_row_of_given_names(words[at + 1 :]) for at in _colons(words))
        or _is_of_class(words)
    )


def _colons(words: Sequence[Word]) -> list[int]:
    """Return the place of the first colon, if there is one."""
    return [at for at, word in enumerate(words) if word.plain == ":"][:1]


def _is_of_class(words: Sequence[Word]) -> bool:
    """Whether behind a class and a colon stand names: «8Ә сынып: Ерасыл, Нұрай», «5А: Ким, Пак»."""
    at = next((at for at, word in enumerate(words) if word.plain == ":"), 0)
    before, names = words[:at], [word for word in words[at + 1 :] if word.plain not in _JOINTS]
    is_class = any(word.plain.isdecimal() for word in before) and any(
        word.plain in _CLASSES or (len(word.plain) == 1 and word.plain.isalpha()) for word in before
    )
    return (
        is_class
        and 1 < len(names) <= _LONGEST_LIST
        and all(
            word.capital and (word.first_name or word.surname_alone or word.plain in _SHORT)
            for word in names
        )
    )


def _is_row_of_given_names(words: Sequence[Word]) -> bool:
    """Whether words are given names and nothing else, none a common word: «Мадина, Айша».

    Two with «и» between them may be a book: «Руслан и Людмила».
    """
    names = words[::2]
    return (
        1 < len(names) <= _LONGEST_LIST
        and len(words) % 2 == 1
        and (len(names) > 2 or words[1].plain == ",")
        and all(word.plain in _JOINTS for word in words[1::2])
        and all(word.capital and word.first_name for word in names)
        and sum(is_only_name(word.plain) or word.plain.isascii() for word in names) > 1
    )


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
