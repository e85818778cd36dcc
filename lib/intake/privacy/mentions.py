"""Persons whom a text mentions by one name: beside a role, a relative or an illness, or alone."""

import re
from collections.abc import Sequence

from lib.intake.privacy.illnesses import OBLIQUE, is_child, tells_of_illness
from lib.intake.privacy.name_words import Word
from lib.intake.privacy.office_mentions import is_at_work
from lib.intake.privacy.roles import ILLNESS, is_deed, is_role
from lib.intake.privacy.surnames import SHORT_SURNAMES

_LABEL = re.compile(r"\A(?:фамилия|имя|отчество|тегі|аты|әкесінің|surname|name)\Z")
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr"))
_NOMINATIVE = re.compile(r"\A[а-яё]{3,30}(?:ный|ная|тый|тая|хой)\Z")
"""Adjectives that are surnames right after a role: «методист Заболотная»."""
_JOINTS = frozenset((":", ",", "—", "–", "-", ".", "с", "со", "у", "к", "по"))
_JOINING = frozenset(("и", "мен", "және", "and"))
_PLACES = "город города городе село села селе поселок поселка деревня деревни станица хутор аул пгт"
_BEFORE_PLACES = frozenset(_PLACES.split())
_BEFORE_PLACES_SHORT = frozenset(["г", "с", "п", "д", "пос", "дер", "ст", "х", "пгт"])
_NOBODY = (
    "день дня пост посад корень хутор бор яр лог луг мост вал камень гай брод ручей university "
    "college school institute prize lecture street essay"
)
AFTER_NO_PERSONS = frozenset(_NOBODY.split())
"""Words before which a surname is that of a place, a feast or an institution."""
COMPANIES = frozenset(
    ["ип", "ооо", "тоо", "ао", "пао", "зао", "кх", "жшс", "фх", "кфх", "жк", "нпо"]
)
_BEFORE_AGE = frozenset((",", "(", ".", "—", "–", "-", "grade", "class"))
_AGE = re.compile(r"\A(?:лет|года?|кл|класс\w{0,2}|жас|сынып|years?)\Z")
_WINDOW = 6
"""Words after a role in which the name may stand: «ученица 9 класса Смирнова»."""
_LONGEST_DEGREES, _LONGEST_ACRONYM = 12, 6
_CLASSES = frozenset(["класс", "класса", "кл", "сынып", "года", "курса", "курс"])
_WORKPLACES = frozenset(
    ["школы", "лицея", "гимназии", "колледжа", "доп", "обр", "образования", "№"]
)
_MOST_SURNAMES = 8
_FIRST_BIRTH_YEAR, _LAST_BIRTH_YEAR = 1930, 2022


def opens_mention(plain: str) -> bool:
    """Whether a word in small letters is a role, a label of a name, or an illness."""
    return bool(_opens(plain) or _LABEL.match(plain) or ILLNESS.match(plain)) or (
        plain in ("mr", "mrs", "ms")
    )


def _opens(plain: str) -> bool:
    """Whether a person's name may stand right behind a word: a role, or a deed."""
    return is_role(plain) or is_deed(plain)


def mentions_person(words: list[Word]) -> bool:
    """Whether words tell of a person by one name; names of institutions are dropped already."""
    if _is_nothing_but_surnames(words) or tells_of_illness(words) or _is_list_of_names(words):
        return True
    shouted = all(word.written.isupper() for word in words if len(word.written) > 2)
    return any(
        _has_role(words, place, shouted=shouted)
        or _has_age(words, place)
        or is_child(words, place)
        or (not shouted and (_is_surname_in_sentence(words, place) or is_at_work(words, place)))
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


def _has_role(words: list[Word], place: int, *, shouted: bool) -> bool:
    """Whether a role, a title or a label of a name stands before a name.

    shouted : the text has no small letters, so a capital says nothing.
    """
    word = words[place]
    behind = list(words[place + 1 : place + 1 + _WINDOW])
    if _LABEL.match(word.plain):
        if behind and behind[0].plain == ":":
            return _is_name(behind[1:])
        return bool(behind) and behind[0].capital and behind[0].patronymic
    if word.written in _TITLES:
        names = [one for one in behind[:2] if one.plain != "."]
        return bool(names) and names[0].capital and names[0].written.isalpha()
    if not _opens(word.plain):
        return False
    start = place + 1 + _before_name(words[place + 1 : place + 1 + _LONGEST_DEGREES])
    is_named = not shouted and _is_name(words[start : start + _WINDOW])
    return is_named or _has_name_near(behind)


def _before_name(words: Sequence[Word]) -> int:
    """Count what may stand between a role and a name: «: к. ф.-м. н.», «8 Б класса», «КФУ»."""
    for at, word in enumerate(words):
        is_letter = len(word.plain) == 1 and word.plain.isalpha()
        has_point = at + 1 < len(words) and words[at + 1].plain == "."
        is_class_or_degree = is_letter and word.capital != has_point
        is_acronym = word.written.isupper() and 1 < len(word.plain) <= _LONGEST_ACRONYM
        if not (
            word.plain in _JOINTS
            or word.plain in _CLASSES
            or word.plain in _WORKPLACES
            or word.plain.isdecimal()
            or is_class_or_degree
            or is_acronym
        ):
            return at
    return len(words)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether words begin with something that may be a name right after a role."""
    if not words or not words[0].capital:
        return False
    first, then = words[0], words[1] if len(words) > 1 else None
    if first.given or first.patronymic or first.first_name:
        return True
    if first.plain in SHORT_SURNAMES:
        return True
    if then is not None and then.initial and len(words) > 2 and words[2].plain == ".":
        return first.written.isalpha() and not first.written.isupper()
    is_adjective = first.like_adjective and not OBLIQUE.match(first.plain)
    if then is not None and then.written.islower() and is_adjective:
        return False
    if first.known_name:
        return True
    return len(first.plain) > 3 and (first.surname or bool(_NOMINATIVE.match(first.plain)))


def _has_name_near(words: Sequence[Word]) -> bool:
    """Whether a frequent surname or a given name stands in the sentence after a role."""
    for at, word in enumerate(words):
        if at and word.plain in (";", ".", "!", "?"):
            return False
        if word.capital and (word.only_surname or word.first_name or word.surname_alone):
            return True
    return False


def _is_surname_in_sentence(words: list[Word], place: int) -> bool:
    """Whether a word inside a text is a surname, and neither a place nor a company is called so."""
    word = words[place]
    then = words[place + 1] if place + 1 < len(words) else None
    if not word.capital or word.famous or _is_place_or_company(words[:place]):
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
        return before[-2].plain in _BEFORE_PLACES_SHORT
    return last in _BEFORE_PLACES or last in COMPANIES


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
