"""Persons whom a text calls by name outright: «по имени …», «ФИО — …», «… деген бала»."""

import re
from collections.abc import Sequence

from lib.intake.privacy.lexicon.certain_names import is_certain
from lib.intake.privacy.lexicon.clause_words import AMBIGUOUS_NAMES, is_human_deed
from lib.intake.privacy.lexicon.given_names import NOMINATIVES
from lib.intake.privacy.lexicon.grammar import is_place, is_verb_of_one, is_verb_of_several
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.word_sets import word_set
from lib.intake.privacy.lexicon.word_surnames import is_word_surname

_CALLED = frozenset((("на", "имя"), ("по", "имени")))
_CALLED_IN_KAZAKH = frozenset(("деген", "есімді", "атты"))
_HUMANS_IN_KAZAKH = word_set(
    "бала баланы балаға қыз қызды ұл ұлды оқушы оқушыны студент мұғалім апай ағай кісі адам"
)
_MARKS = frozenset((":", "-", "—", "–"))
_PLAYERS = word_set(
    "победитель победил победила призер призеры участник участники чемпион капитан лауреат роль"
)
"""Roles of teams and of characters, which are called like animals: «победитель — Чайка»."""
_OF_WOMEN = ("ова", "ева", "ина")
_DATIVE = ("е", "у", "ю", "ии")
_SURNAME = re.compile(r"[а-яё]{3,30}(?:[оеё]ва?|ина?|[цс]к(?:ий|ая)|енко|ук|юк|ых|их|ич)")
_WINDOW = 8


def is_introduced(words: Sequence[Word], place: int, *, shouted: bool) -> bool:
    """Whether a word is a name because of what is said right before or behind it.

    shouted : the text has no small letters, so a capital says nothing.
    """
    word = words[place]
    if shouted or not word.written.istitle() or len(word.plain) < 3:
        return False
    before, behind = words[max(0, place - _WINDOW) : place], words[place + 1 : place + 5]
    plain, following = [one.plain for one in before], [one.plain for one in behind]
    if following[:1] and following[0] in _CALLED_IN_KAZAKH:
        return len(following) > 1 and following[1] in _HUMANS_IN_KAZAKH
    if _is_labelled(plain) and _SURNAME.fullmatch(word.plain):
        return True
    if not _may_be_name(word):
        return False
    is_last = not following or not following[0].isalpha()
    return (
        tuple(plain[-2:]) in _CALLED
        or _is_labelled(plain)
        or (is_last and _is_asked(plain))
        or (is_last and is_word_surname(word.plain) and _has_role(plain))
        or (not plain and _is_given_something(word, following))
        or _is_behind_given_name(word, before, behind)
        or (not plain and _is_first_of_two(word, behind))
    )


def _may_be_name(word: Word) -> bool:
    return bool(
        word.first_name
        or word.known_name
        or word.surname
        or word.unknown
        or is_word_surname(word.plain)
        or word.plain.endswith(_OF_WOMEN)
        or is_certain(word)
    )


def _is_labelled(before: Sequence[str]) -> bool:
    """Whether the words end with «ФИО» and a mark: «Ф.И.О. —»."""
    if not before or before[-1] not in _MARKS:
        return False
    letters = [one for one in before[:-1] if one != "."]
    if letters[-2:] == ["контактное", "лицо"]:
        return True
    return letters[-1:] == ["фио"] or letters[-3:] == ["ф", "и", "о"]


def _is_asked(before: Sequence[str]) -> bool:
    """Whether the words ask who did something: «кто вёл:»."""
    return len(before) > 1 and before[-1] == ":" and before[0] == "кто"


def _is_given_something(word: Word, behind: Sequence[str]) -> bool:
    """Whether a given name in the dative begins a text: «Полине вручили», «Никите исполнилось»."""
    is_dative = word.first_name and word.plain not in NOMINATIVES
    deed = next((one for one in behind if one != "не"), "")
    return (
        is_dative
        and word.plain.endswith(_DATIVE)
        and (deed.endswith("лось") or is_verb_of_several(deed))
    )


def _has_role(before: Sequence[str]) -> bool:
    """Whether the words end with somebody's post and perhaps a mark: «бух.», «секретарь:»."""
    words = [one for one in before if one != "." and one not in _MARKS]
    return bool(words) and is_role(words[-1]) and words[-1] not in _PLAYERS


def _is_behind_given_name(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether two words that are ordinary ones as well did something: «Лев Мороз представил»."""
    first = before[-1] if before else None
    if first is None or not first.capital or not is_word_surname(word.plain):
        return False
    if not (first.given or first.plain in AMBIGUOUS_NAMES):
        return False
    deed = behind[0].plain if behind else ""
    return is_human_deed(deed) or is_verb_of_one(deed)


def _is_first_of_two(word: Word, behind: Sequence[Word]) -> bool:
    """Whether two surnames begin a text and did something: «Лыкова и Седых не явились»."""
    both = [word, *behind[1:2]]
    deeds = [one.plain for one in behind[2:] if one.plain != "не"]
    return (
        bool(behind)
        and behind[0].plain == "и"
        and len(both) == 2
        and all(one.surname or one.plain.endswith(_OF_WOMEN) for one in both)
        and both[1].capital
        and not any(is_place(one.plain) or one.famous for one in both)
        and bool(deeds)
        and is_verb_of_several(deeds[0])
    )
