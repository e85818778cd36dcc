"""Persons whom a text mentions by one name: beside a role, a relative or an illness, or alone."""

import re

from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.word_sets import word_set
from lib.intake.privacy.mentions.clauses import is_told_by_clause
from lib.intake.privacy.mentions.illnesses import is_child, tells_of_illness
from lib.intake.privacy.mentions.introductions import is_introduced
from lib.intake.privacy.mentions.lists import is_list_of_persons
from lib.intake.privacy.mentions.offices import is_at_work
from lib.intake.privacy.mentions.role_holders import has_role
from lib.intake.privacy.mentions.small_letters import is_told_in_small_letters

_JOINING = frozenset(("и", "мен", "және", "and"))
_BEFORE_PLACES = word_set(
    "город города городе село села селе поселок поселка деревня деревни станица хутор аул пгт"
)
_BEFORE_PLACES_SHORT = frozenset(["г", "с", "п", "д", "пос", "дер", "ст", "х", "пгт"])
AFTER_NO_PERSONS = word_set(
    "день дня пост посад корень хутор бор яр лог луг мост вал камень гай брод ручей university "
    "college school institute prize lecture street essay"
)
"""Words before which a surname is that of a place, a feast or an institution."""
COMPANIES = frozenset(
    ["ип", "ооо", "тоо", "ао", "пао", "зао", "кх", "жшс", "фх", "кфх", "жк", "нпо"]
)
_BEFORE_AGE = frozenset((",", "(", ".", "—", "–", "-", "grade", "class"))
_AGE = re.compile(r"\A(?:лет|года?|кл|класс\w{0,2}|жас|сынып|years?)\Z")
_IN_PLACE = re.compile(r"\A[а-я]{3,30}(?:ин|ын|ов|ев)е\Z")
"""The locative, of a town or of a man, never of a woman: «в Рогозине»."""
_ABOUT_PERSONS = re.compile(
    r"\A(?:(?:не)?увер|сомн|усомн|разочаров|разуверил|ошиб|обман|вид[еия]|увид|чувств|нашл?[аеиё]?|наход"
    r"|обре|цен[яи]|дел[оа]\Z|причин|проблем|вопрос|суть|нужда|заинтерес|души|вер[аеу]\Z|проснул"
    r"|пробуд|разобра|надежд|сил[аы]\Z|открыл|воспит|развива|пита)"
)
"""What stands before «в» and a person: «сомневаемся в Петрове», «дело в Сидорове»."""
_BESIDE = 6
"""Words on either side that belong to what is said of «в Рогозине»."""
_MOST_SURNAMES = 8
_FIRST_BIRTH_YEAR, _LAST_BIRTH_YEAR = 1930, 2022


def mentions_person(words: list[Word]) -> bool:
    """Whether words tell of a person by one name; names of institutions are dropped already."""
    if _is_nothing_but_surnames(words) or tells_of_illness(words) or _is_list_of_names(words):
        return True
    if is_list_of_persons(words) or is_told_in_small_letters(words):
        return True
    shouted = all(word.written.isupper() for word in words if len(word.written) > 2)
    return any(
        has_role(words, place, shouted=shouted)
        or is_introduced(words, place, shouted=shouted)
        or _has_age(words, place)
        or is_child(words, place)
        or (shouted and len(words) > 1 and words[place].only_surname)
        or (not shouted and (_is_surname_in_sentence(words, place) or is_at_work(words, place)))
        or (not shouted and _is_told_by_clause(words, place))
        for place in range(len(words))
    )


def _is_nothing_but_surnames(words: list[Word]) -> bool:
    """Whether a text is one surname or a list of them, perhaps with bare initials."""
    names = [
        word
        for word in words
        if word.written[0].isalnum() and word.plain not in _JOINING and not _bare_initials(word)
    ]
    if any(word.plain in COMPANIES for word in words):
        return False
    with_initials = len(names) == 1 and any(map(_bare_initials, words))
    if not 0 < len(names) <= _MOST_SURNAMES or not all(
        word.surname_alone or (with_initials and word.known_name) for word in names
    ):
        return False
    return any(word.capital or not word.plain.isascii() for word in names)


def _is_list_of_names(words: list[Word]) -> bool:
    """Whether behind a colon stand names only, a surname nobody doubts among them."""
    plain = [word.plain for word in words]
    names = words[plain.index(":") + 1 :] if ":" in plain else []
    listed = names[::2]
    return (
        1 < len(listed) <= _MOST_SURNAMES
        and all(word.plain == "," for word in names[1::2])
        and all(word.known_name or word.surname_alone for word in listed)
        and any(word.surname_alone for word in listed)
    )


def _bare_initials(word: Word) -> bool:
    is_roman = not set(word.plain) - set("ivx")
    return (
        len(word.written) < 3 and word.written.isalpha() and word.written.isupper() and not is_roman
    )


def _is_told_by_clause(words: list[Word], place: int) -> bool:
    if _is_where(words, place) or _is_place_or_company(words[max(0, place - 2) : place]):
        return False
    return is_told_by_clause(words, place)


def _is_surname_in_sentence(words: list[Word], place: int) -> bool:
    """Whether a word inside a text is a surname, and neither a place nor a company is called so."""
    word = words[place]
    then = words[place + 1] if place + 1 < len(words) else None
    if not word.capital or word.famous or _is_place_or_company(words[max(0, place - 2) : place]):
        return False
    if _is_where(words, place):
        return False
    if then is not None and then.plain in AFTER_NO_PERSONS:
        return False
    if word.only_surname:
        return True
    return place > 0 and word.genitive and (then is None or not then.written.islower())


def _is_place_or_company(before: list[Word]) -> bool:
    """Whether the words before a name make it that of a place or a company: «г.», «ИП»."""
    if not before:
        return False
    last = before[-1].plain
    if last == "." and len(before) > 1:
        return before[-2].written in _BEFORE_PLACES_SHORT
    return last in _BEFORE_PLACES or last in COMPANIES


def _is_where(words: list[Word], place: int) -> bool:
    """Whether a name says where something is: «почвы в Рогозине», but not «уверены в Петрове»."""
    if place == 0 or words[place - 1].plain != "в" or not _IN_PLACE.match(words[place].plain):
        return False
    beside = words[max(0, place - _BESIDE) : place + _BESIDE]
    return not any(_ABOUT_PERSONS.match(word.plain) for word in beside)


def _has_age(words: list[Word], place: int) -> bool:
    """Whether a name stands beside a day of birth, a year of birth, an age or a class."""
    word = words[place]
    if not word.capital or not (word.surname_alone or word.first_name):
        return False
    behind = words[place + 1 : place + 8]
    while behind and behind[0].plain in _BEFORE_AGE:
        behind.pop(0)
    if word.first_name and len(behind) > 1 and behind[0].plain.isdecimal():
        in_class = len(behind[1].plain) == 1 and behind[1].plain.isalpha()
        if in_class or _AGE.match(behind[1].plain):
            return True
    before = [one for one in words[max(0, place - 6) : place][::-1] if one.plain != ","]
    return _is_birthday(behind, word) or (len(_day(before)) == 3 and _is_birthday(before, word))


def _is_birthday(words: list[Word], name: Word) -> bool:
    """Whether words begin with a day of birth, or after a surname with a year."""
    numbers = _day(words)
    needed = (1, 3) if name.only_surname else (3,)
    return len(numbers) in needed and any(
        _FIRST_BIRTH_YEAR <= number <= _LAST_BIRTH_YEAR for number in numbers
    )


def _day(words: list[Word]) -> list[int]:
    """Return the numbers of a date that words begin with: day, month and year, or some of them."""
    numbers: list[int] = []
    for word in words:
        if word.plain.isdecimal():
            numbers.append(int(word.plain[:4]))
        elif word.plain not in (".", "/", "-"):
            break
    return numbers
