"""How sure a word with a capital is a person's name, before one looks at what stands around it."""

from collections.abc import Sequence
from functools import lru_cache

from lib.intake.privacy.lexicon.dictionary import is_firm, is_only_name, is_unknown
from lib.intake.privacy.lexicon.grammar import is_place
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.well_known import BEARERS, FREQUENT
from lib.intake.privacy.lexicon.word_surnames import is_word_surname

QUOTED = frozenset(BEARERS) - FREQUENT
"""Surnames of well-known persons that hardly anybody else bears."""
_WORDS = 1 << 14


@lru_cache(_WORDS)
def is_certain(word: Word) -> bool:
    """Whether a word is almost certainly a name, and not one of a well-known person."""
    if word.famous or word.no_surname or word.plain in QUOTED:
        return False
    return word.first_name or word.surname_alone or is_only_name(word.plain)


@lru_cache(_WORDS)
def may_be_name(word: Word) -> bool:
    """Whether a word is a name that may be something else as well, but no place: «Вика»."""
    is_other = word.like_adjective or word.famous or word.plain in QUOTED or is_place(word.plain)
    return word.known_name and not is_other


@lru_cache(_WORDS)
def is_new(word: Word) -> bool:
    """Whether a word in Cyrillic is neither in the dictionary nor in our lists: «Кострица»."""
    return word.unknown and not word.plain.isascii()


@lru_cache(_WORDS)
def may_be_anybody(word: Word) -> bool:
    """Whether anything at all speaks for a name in a word with a capital."""
    if not word.capital or len(word.plain) < 3 or is_firm(word.plain):
        return False
    is_known = word.known_name or word.given or is_word_surname(word.plain)
    return is_known or word.subject or is_certain(word) or is_unknown(word.plain)


def is_surname_inside(word: Word, before: Sequence[Word]) -> bool:
    """Whether a word inside a sentence has a capital only because it is a surname: «Заяц»."""
    return bool(before) and not word.written.isupper() and is_word_surname(word.plain)
