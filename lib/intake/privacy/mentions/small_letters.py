"""Persons in a note all in small letters or all in capitals: «отв шарипова», «САБИНА СДАЛА»."""

from collections.abc import Sequence

from lib.intake.privacy.lexicon.clause_words import AWAY, is_human_word
from lib.intake.privacy.lexicon.dictionary import is_name, is_only_name, is_unknown
from lib.intake.privacy.lexicon.grammar import is_infinitive, is_verb_of_one
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.surnames import SURNAMES

_OF_WHOM = frozenset(("у", "от", "вместо"))
_BETWEEN = frozenset(("не", "уже", "тоже"))


def is_told_in_small_letters(words: Sequence[Word]) -> bool:
    """Whether a text of one size has a name beside a role, a deed or one letter."""
    letters = "".join(word.written for word in words)
    if not (letters.islower() or (letters.isupper() and len(words) > 1)):
        return False
    has_role = any(is_role(word.plain) for word in words)
    return any(
        (has_role and word.only_surname and is_unknown(word.plain) and not word.plain.isascii())
        for word in words
    ) or any(
        _is_name(word) and (_is_beside(words, place) or _has_letter(words[place + 1 : place + 3]))
        for place, word in enumerate(words)
    )


def _is_name(word: Word) -> bool:
    if len(word.plain) < 4 or word.plain.isascii():
        return False
    may_be = word.given or word.only_surname or word.plain.endswith("ко")
    if word.plain in SURNAMES and is_name(word.plain):
        return True
    return is_only_name(word.plain) or (may_be and is_unknown(word.plain))


def _is_beside(words: Sequence[Word], place: int) -> bool:
    before = words[max(0, place - 2) : place]
    last = before[-2] if len(before) > 1 and before[-1].plain in (".", ":", "-", "—") else None
    for word in (*before[-1:], *([last] if last else [])):
        if (
            word.plain in _OF_WHOM
            or is_role(word.plain)
            or is_verb_of_one(word.plain)
            or is_infinitive(word.plain)
            or is_human_word(word)
        ):
            return True
    behind = [word for word in words[place + 1 : place + 3] if word.plain not in _BETWEEN]
    if not behind:
        return False
    is_away = behind[0].plain in ("в", "на") and behind[-1].plain in AWAY
    return is_away or is_verb_of_one(behind[0].plain)


def _has_letter(behind: Sequence[Word]) -> bool:
    return len(behind) == 2 and len(behind[0].plain) == 1 and behind[1].plain == "."
