"""Persons mentioned as owner, substitute, addressee, or behind a role, a relation or a dash."""

import re
from collections.abc import Sequence

from lib.intake.privacy.lexicon.certain_names import QUOTED, is_certain, is_new, is_surname_inside
from lib.intake.privacy.lexicon.clause_words import (
    ADDRESSEES,
    DASHES,
    IN_PLACE_OF,
    INSTITUTIONS,
    KIN,
    LOOSE,
    OF_COLLEAGUES,
    OF_TALES,
    OF_WHOM,
    ROLE_ABBREVIATIONS,
    THANKED,
    TITLED,
    is_human_word,
    is_of_firms,
)
from lib.intake.privacy.lexicon.dictionary import is_only_name, is_unknown
from lib.intake.privacy.lexicon.grammar import (
    is_human,
    is_human_of_several,
    is_infinitive,
    is_no_noun,
    is_only_adjective,
    is_only_nominative,
    is_only_nominative_case,
    is_place,
    is_thing,
    is_verb_of_one,
    may_be_given,
    may_be_nominative,
)
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_role
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES, SURNAMES
from lib.intake.privacy.lexicon.word_sets import word_set
from lib.intake.privacy.lexicon.word_surnames import is_word_surname

_OBLIQUE = re.compile(r"\A[а-яё]{2,30}(?:[оеё]вой|[иы]ной|[еи]евым|[дклмнпрсфхт]овым)\Z")
_IN_ACCUSATIVE = re.compile(r"\A[а-яё]{3,30}(?:[оеё]ву|ину)\Z")
_PLURAL = re.compile(r"\A[а-яё]{2,30}(?:[оеё]вы|ины|[оеё]вых|иных)\Z")
"""Surnames of several: «братья Умаровы»."""
_GIVEN_TO = re.compile(r"\A[а-яё]{3,30}(?:у|ю|е|ом|ем|ой|ей)\Z")
"""Names in cases in which nothing is called after somebody: «спасибо Ержану», «с Алиёй»."""
_ABOUT = frozenset(("при", "о", "об", "по"))
_ON_BEHALF = frozenset((("от", "имени"), ("от", "лица"), ("в", "интересах"), ("с", "ведома")))
"""Behind these stands a person or an institution: «от имени Калиева»."""
_MATTERS = frozenset(("вопрос", "вопросы", "вопросу", "решение", "приказ", "замена", "жалоба"))
"""What is there «по» somebody, in the dative: «вопрос по Анциферову»."""
_OF_WOMAN = re.compile(r"\A[а-яё]{2,30}(?:[оеё]вой|[иы]ной)\Z")
_ROOMS = word_set("столовой кладовой игровой гостиной душевой мостовой")
_TO_MAN = re.compile(r"\A[а-яё]{3,30}(?:[оеё]ву|ину)\Z")
_PRAISED = word_set(
    "лучшая лучший лучшей новенькая новенький новенькой младшая младший старшенькая"
)
"""Words of somebody, behind which a given name stands: «лучшая — Лиза»."""
_REACH = 4
"""Words before a name in which its role may stand: «волонтёр из Индии»."""


def is_of_whom(word: Word, before: Sequence[Word], then: Sequence[Word]) -> bool:
    """Whether a name follows a word of possession, substitution, request or thanks.

    Examples of such words: «заявление», «вместо», «спросите», «поздравляем». then : the words
    behind the name.
    """
    if not before:
        return False
    is_followed = bool(then) and then[0].capital
    last, ahead = before[-1].plain, before[-2].plain if len(before) > 1 else ""
    certain, inside = is_certain(word), is_surname_inside(word, before)
    if last in OF_COLLEAGUES and word.plain in SURNAMES:
        return True
    is_short = word.plain[-1] in "ауе" and word.plain[:-1] in SHORT_SURNAMES
    if (ahead, last) in _ON_BEHALF:
        return certain or inside or is_short or word.plain in SURNAMES
    if last in IN_PLACE_OF:
        return certain or is_short or (inside and last not in LOOSE)
    if last in OF_WHOM or (last == "на" and ahead in OF_WHOM):
        if is_short or (is_new(word) and word.surname) or _is_of_woman(word, then):
            return True
        return (certain or inside) and not (word.first_name and is_only_nominative(word.plain))
    if last in ADDRESSEES:
        return is_new(word) or word.first_name or inside
    if last in THANKED:
        return certain or inside
    if last == "по" and ahead in _MATTERS and _TO_MAN.match(word.plain):
        return certain or is_new(word)
    return _is_of_work(word, last, certain=certain, inside=inside) or _is_in_case(
        word, last, is_followed=is_followed
    )


def _is_of_woman(word: Word, then: Sequence[Word]) -> bool:
    """Whether a word may be a woman's surname though it is an adjective: «оплата Ковшовой».

    It is none where what it describes follows, «урок Цифровой грамотности», or in a room's name.
    """
    if not _OF_WOMAN.match(word.plain) or word.plain in _ROOMS or is_place(word.plain):
        return False
    return not then or not (then[0].capital or is_thing(then[0].plain))


def _is_of_work(word: Word, last: str, *, certain: bool, inside: bool) -> bool:
    """Whether a name follows somebody's work, or what is to be done to somebody."""
    is_titled = last in TITLED and not is_only_nominative(word.plain)
    if (is_titled and (certain or inside)) or (certain and is_infinitive(last)):
        return True
    return is_infinitive(last) and is_new(word) and bool(_IN_ACCUSATIVE.match(word.plain))


def _is_in_case(word: Word, last: str, *, is_followed: bool) -> bool:
    """Whether a name stands in a case or number in which titles rarely stand."""
    if is_certain(word) and _GIVEN_TO.match(word.plain) and not may_be_nominative(word.plain):
        return last not in _ABOUT
    if word.first_name and is_certain(word) and is_no_noun(last):
        return last not in _ABOUT
    if word.famous or not (is_unknown(word.plain) or is_only_name(word.plain)):
        return False
    if _PLURAL.match(word.plain) and not is_followed:
        return word.plain.rstrip("ыхи") not in QUOTED
    return bool(_OBLIQUE.match(word.plain)) and not word.no_surname


def is_called(word: Word, before: Sequence[Word], *, is_last: bool) -> bool:
    """Whether a name follows a role, a relation, or a given name.

    is_last : the clause ends with the name.
    """
    if not before or word.plain in QUOTED or word.famous:
        return False
    last, certain = before[-1], is_certain(word)
    if is_last and word.first_name and certain and _is_praised(before):
        return True
    if last.plain in KIN:
        return word.known_name and word.plain not in OF_TALES
    if len(last.plain) > 3 and last.written.islower() and is_human_of_several(last.plain):
        return certain or word.plain.endswith(("ых", "их"))
    if is_human_word(last):
        is_name = word.known_name and may_be_nominative(word.plain) and not word.like_adjective
        is_somebody = is_new(word) and not is_of_firms(last.plain)
        is_odd = is_last and _is_capital_without_cause(word) and not is_of_firms(last.plain)
        return certain or is_name or is_somebody or is_odd or is_surname_inside(word, before)
    if last.plain == "." and len(before) > 1 and before[-2].plain in ROLE_ABBREVIATIONS:
        is_somebody = is_human(word.plain) and not is_role(word.plain)
        return certain or is_new(word) or is_somebody or is_surname_inside(word, before)
    if is_last and (certain or word.subject) and _is_role_ahead(before):
        return True
    if last.plain in DASHES and is_last and _is_like_adjective(word):
        return True
    return _is_behind_mark(word, before) or _is_second_name(word, before)


def _is_praised(before: Sequence[Word]) -> bool:
    """Whether the words end with «лучшая» or «лучшая —»."""
    words = [one.plain for one in before if one.plain not in DASHES]
    return bool(words) and words[-1] in _PRAISED


def _is_like_adjective(word: Word) -> bool:
    """Whether a word is a woman's surname, or what belongs to an animal: «вёрстка: Сомова»."""
    return word.plain.endswith(("ова", "ева", "ина")) and is_only_adjective(word.plain)


def _is_capital_without_cause(word: Word) -> bool:
    """Whether an ordinary word in the nominative has a capital without need: «завхоз Лапоть»."""
    if is_place(word.plain) or is_role(word.plain) or not word.written[1:].islower():
        return False
    return is_only_nominative_case(word.plain) and not word.no_surname


def _is_behind_mark(word: Word, before: Sequence[Word]) -> bool:
    """Whether a name stands behind a dash or in brackets: «оппонент — Фрайман»."""
    roles = [one for one in before[-_REACH:-1] if is_human_word(one)]
    if before[-1].plain not in DASHES or not roles:
        return False
    is_somebody = roles[-1] is before[-2] and not is_of_firms(roles[-1].plain)
    return is_certain(word) or (is_somebody and (is_new(word) or word.subject))


def _is_second_name(word: Word, before: Sequence[Word]) -> bool:
    """Whether a word right behind a given name is a surname that is a word, or unknown."""
    last = before[-1]
    if not last.capital or is_place(last.plain) or word.given:
        return False
    if not last.given and not (len(before) > 1 and may_be_given(last.plain)):
        return False
    return is_new(word) or is_word_surname(word.plain) or is_only_name(word.plain)


def _is_role_ahead(before: Sequence[Word]) -> bool:
    """Whether a role or an action stands a few words before the name that ends the clause."""
    last = before[-1].plain
    if any(is_verb_of_one(one.plain) or is_human_word(one) for one in before):
        return not is_thing(last)
    if last in INSTITUTIONS or len(last) < 4:
        return False
    words = [word.plain for word in before[-_REACH:]]
    return all(map(str.isalpha, words)) and any(map(is_role, words[:-1]))
