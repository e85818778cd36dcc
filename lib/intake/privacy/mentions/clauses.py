"""Persons told by the clause around one name: who did something, is away, or has a result."""

import re
from collections.abc import Sequence

from lib.intake.privacy.lexicon.certain_names import (
    is_certain,
    is_new,
    is_surname_inside,
    may_be_anybody,
    may_be_name,
)
from lib.intake.privacy.lexicon.clause_words import (
    AMBIGUOUS_NAMES,
    AWAY,
    BETWEEN,
    DASHES,
    KAZAKH_AWAY,
    STATES,
    is_human_deed,
)
from lib.intake.privacy.lexicon.dictionary import is_no_surname, is_only_name
from lib.intake.privacy.lexicon.given_names import GIVEN_NAMES, NOMINATIVES, RESPECT
from lib.intake.privacy.lexicon.grammar import (
    is_adverb,
    is_infinitive,
    is_place,
    is_thing,
    is_verb_of_man,
    is_verb_of_one,
    is_verb_of_several,
    is_verb_of_woman,
    may_be_given,
)
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_deed, is_role
from lib.intake.privacy.lexicon.surnames import SURNAMES
from lib.intake.privacy.lexicon.word_surnames import is_word_surname
from lib.intake.privacy.mentions.attributes import is_called, is_of_whom

_KAZAKH_DEED = re.compile(r"\A[а-яәғқңөұүһі]{1,30}(?:[лрнйстпшқк]|[аеыі])[дт][ыі]\Z")
_OF_WOMEN = re.compile(r"[^аяеёиыуюэьо]\Z|ко\Z")
"""Endings of surnames that women bear unchanged: «Пак», «Гриценко»."""
_DATIVE = re.compile(r"\A[а-яёәғқңөұүһі]{2,30}(?:[оеё]в|ин)(?:у|ой)\Z")
_LIKE_ADJECTIVE = re.compile(r"\A[а-яё]{3,30}(?:(?<!че)с|ц)к(?:ий|ая)\Z")
_COLLOQUIAL = re.compile(
    r"\A(?:(?:серге|андре|алексе|матве|тимофе|никола|дмитр)ич"
    r"|(?:василь|григорь|юрь|анатоль|валерь|геннадь|евгень)ич|тер-[а-я]{3,30}янц?)\Z"
)
"""Patronymics as colleagues say them, and Armenian surnames that nothing else begins like."""
_OF_SEVERAL = re.compile(r"\A([а-яәғқңөұүһі]{3,30}(?:[оеё]в|ин))(?:тар|тер|дар|дер)\Z")
"""A Kazakh family: «Қаратаевтар», not «терминдер»."""
_FAMILY = re.compile(r"\A[а-яё]{3,30}(?:[оеё]вы|ины)\Z")
_AND_IN_KAZAKH = frozenset(("пен", "мен", "бен", "және"))
_WINDOW = 6
"""Words of a clause, on each side of a name, at most."""
_NOTHING = Word("", "")


def is_told_by_clause(words: list[Word], place: int) -> bool:
    """Whether a name stands where its clause says that it is somebody's."""
    word = words[place]
    if not (place and word.written.istitle() and len(word.plain) > 2) and not may_be_anybody(word):
        return False
    before, behind = words[max(0, place - _WINDOW) : place], words[place + 1 : place + _WINDOW]
    then = list(behind)
    while then and _stands_between(then[0].plain):
        then.pop(0)
    if len(then) > 1 and then[0].plain in DASHES and then[1].plain in ("в", "на", "без"):
        then.pop(0)
    is_last = not then or not then[0].plain.isalpha()
    return (
        word.in_kazakh_case
        or _is_colloquial(word)
        or _is_away(word, then)
        or _does(word, before, then)
        or _did(word, before, is_last=is_last)
        or _did_together(word, before, then)
        or is_of_whom(word, before, then)
        or is_called(word, before, is_last=is_last)
        or _is_surname_by_ending(word, before, then)
        or _has_result(word, then)
        or _is_introduced(word, then)
        or _has_initial(word, before, behind)
        or _is_to_be_given(word, before, behind)
    )


def _is_to_be_given(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a surname nobody knows is in the dative of a deed: «Иманову вручить»."""
    if not word.unknown:
        return False
    beside = [one.plain for one in (*before[-1:], *behind[:1])]
    return bool(_DATIVE.match(word.plain)) and any(
        is_infinitive(one) or is_verb_of_several(one) for one in beside
    )


def _stands_between(plain: str) -> bool:
    """Whether a word may stand between a name and what is said of it: «завтра», «не»."""
    return plain in BETWEEN or (is_adverb(plain) and plain not in STATES)


def _is_colloquial(word: Word) -> bool:
    """Whether a word is a patronymic as colleagues say it: «Саныч», «Рашид-ага»."""
    if _COLLOQUIAL.match(word.plain):
        return True
    if (family := _OF_SEVERAL.match(word.plain)) and not is_no_surname(family[1]):
        return True
    first, *others = word.plain.split("-")
    if first in GIVEN_NAMES and others and others[-1] in RESPECT:
        return True
    return word.plain.endswith("ыч") and len(word.plain) > 4 and is_only_name(word.plain)


def _is_away(word: Word, behind: Sequence[Word]) -> bool:
    """Whether a name stands before where somebody is: «Заяц на курсах», «Шолпан декретте»."""
    first, second = (*behind[:2], *[_NOTHING] * 2)[:2]
    if first.plain in STATES:
        return is_certain(word)
    is_there = first.plain in ("в", "на", "без") and second.plain in AWAY
    if not is_there and first.plain not in KAZAKH_AWAY:
        return False
    return is_certain(word) or is_word_surname(word.plain) or is_new(word)


def _does(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a name stands before what one person does, and is the subject: not «фирма Альфа»."""
    deed = behind[0].plain if behind else ""
    if _FAMILY.match(word.plain) and is_verb_of_several(deed) and not word.famous:
        return is_only_name(word.plain) or word.unknown
    if before and before[-1].written.islower() and is_thing(before[-1].plain):
        return False
    is_given = word.plain in NOMINATIVES or (bool(before) and word.first_name)
    if is_given and _KAZAKH_DEED.match(deed):
        return True
    if is_certain(word):
        return is_verb_of_one(deed) or is_infinitive(deed) or _is_pair(behind)
    inside = is_surname_inside(word, before)
    if is_human_deed(deed) and (inside or is_new(word) or word.known_name):
        return True
    is_deed_of_one = (is_deed(deed) or is_role(deed)) and is_verb_of_one(deed)
    is_given = may_be_name(word) and may_be_given(word.plain)
    if is_given and word.plain not in AMBIGUOUS_NAMES and is_verb_of_one(deed):
        return True
    is_somebody = is_given or (may_be_name(word) and not is_thing(word.plain))
    if is_deed_of_one and (inside or is_somebody):
        return True
    is_of_man = word.plain.endswith(("а", "я")) and len(deed) > 3 and is_verb_of_man(deed)
    return (is_of_man and is_new(word)) or _is_of_woman(word, deed)


def _is_pair(behind: Sequence[Word]) -> bool:
    """Whether behind a name stand another and what both did: «и Алина пришли», «пен Ерік»."""
    if len(behind) < 2 or not is_certain(behind[1]):
        return False
    if behind[0].plain in _AND_IN_KAZAKH:
        return True
    return behind[0].plain == "и" and len(behind) > 2 and is_verb_of_several(behind[2].plain)


def _did(word: Word, before: Sequence[Word], *, is_last: bool) -> bool:
    """Whether a name follows a verb of one person: «провела Ахметова»."""
    deed = before[-1].plain if before else ""
    if is_certain(word) and is_verb_of_one(deed):
        return True
    if is_surname_inside(word, before) and is_deed(deed) and is_verb_of_one(deed):
        return True
    is_like_adjective = is_last and not word.famous and _LIKE_ADJECTIVE.match(word.plain)
    if is_like_adjective and is_deed(deed) and is_verb_of_one(deed):
        return True
    return (is_new(word) and is_human_deed(deed)) or _is_of_woman(word, deed)


def _did_together(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether two names follow a verb in the plural: «ведут Сейткали и Носов»."""
    if not before or not is_verb_of_several(before[-1].plain) or len(behind) < 2:
        return False
    second = behind[1]
    is_other = second.capital and (is_certain(second) or second.plain in SURNAMES)
    return behind[0].plain == "и" and is_other and (is_certain(word) or is_new(word))


def _is_of_woman(word: Word, deed: str) -> bool:
    """Whether a word follows a feminine verb and is a surname that does not decline for women."""
    if not (is_deed(deed) or is_human_deed(deed)) or not is_verb_of_woman(deed):
        return False
    if is_word_surname(word.plain):
        return not is_role(word.plain)
    is_unchanged = bool(_OF_WOMEN.search(word.plain)) and not word.written.isupper()
    return is_unchanged and (is_new(word) or word.known_name)


def _is_surname_by_ending(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a word inside a sentence is a surname by its ending: «ЕГЭ: Потехин 100»."""
    if not word.written[1:].islower() or not word.surname_alone or not is_certain(word):
        return False
    if not before:
        return word.foreign_surname and bool(behind) and behind[0].written.islower()
    if before[-1].capital or before[-1].plain == "," or (behind and behind[0].capital):
        return False
    return not word.first_name and not is_place(word.plain)


def _is_introduced(word: Word, behind: Sequence[Word]) -> bool:
    """Whether a role follows a name: «Мадина психолог», «Қазыбек мұғалім»."""
    if not behind or not word.first_name or not is_certain(word):
        return False
    role = behind[1] if len(behind) > 1 and behind[0].plain in ("—", "–", "-") else behind[0]
    return role.written.islower() and is_role(role.plain) and not is_verb_of_one(role.plain)


def _has_result(word: Word, behind: Sequence[Word]) -> bool:
    """Whether a name stands before a number of points: «Дильназ — 98 баллов»."""
    row = [one.plain for one in behind[:3] if one.plain not in DASHES]
    is_number = bool(row) and row[0].isdecimal()
    is_written = word.written[1:].islower() and not word.plain.isascii()
    return is_number and is_certain(word) and is_written


def _has_initial(word: Word, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether one initial stands beside a name: «от Рыбак С.», «Оспанова Г», «у Ж. Кенес»."""
    if not (is_certain(word) or is_new(word) or is_word_surname(word.plain)):
        return False
    if behind and behind[0].initial:
        if len(behind) == 1:
            return is_certain(word) and not behind[0].plain.isascii()
        return behind[1].plain == "." and (len(behind) == 2 or not behind[2].capital)
    if len(before) < 2 or before[-1].plain != "." or not before[-2].initial:
        return False
    is_free = len(before) == 2 or not before[-3].capital
    return is_free and not before[-2].plain.isascii()
