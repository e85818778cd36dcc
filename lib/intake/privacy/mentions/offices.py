"""Persons whom a note mentions by one name beside what they did, are, or which class they visit."""

from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import is_deed, is_role

_ASKED = frozenset(("у", "от"))
"""«спросить у Динары», «данные от Лапиной»."""
_BEFORE_ROLE = frozenset((",", "(", "—", "–", "-", ":"))
_BEFORE_CLASS = frozenset((",", "(", "—", "–", "-", "из", "ученик", "ученица"))
_ROMAN = frozenset("ivx")
_AWAY = frozenset(("отпуске", "декрете", "больничном", "командировке", "учебе"))
_PAPERS = frozenset(("данные", "отчет", "файл", "справка", "заявление", "телефон", "номер"))
"""Behind one of these stands whose it is: «отчёт Наташи»."""
_LAST_CLASS = 12
_ORDINALS = frozenset(("го", "х", "м"))
_CLASSES = frozenset(("класс", "класса", "классе", "кл", "сынып"))


def is_at_work(words: list[Word], place: int) -> bool:
    """Whether a name stands before an action or a role, behind a request, or beside a class."""
    word, behind = words[place], words[place + 1 : place + 5]
    in_class = _has_class(words[max(0, place - 2) : place])
    if not _is_one_name(word):
        before_class = behind[:1] and behind[0].plain == "," and _has_class(behind[1:])
        from_class = behind[:1] and behind[0].plain == "из" and _has_class(behind[1:])
        in_any = in_class or before_class or from_class
        return word.known_name and bool(in_any or _has_role(words, place))
    if place and words[place - 1].plain in _PAPERS:
        return word.first_name
    if place and words[place - 1].plain in _ASKED:
        return not behind or bool(set(behind[0].plain) - _ROMAN)
    if not behind:
        return in_class
    is_away = len(behind) > 1 and behind[0].plain in ("в", "на") and behind[1].plain in _AWAY
    if is_away or is_deed(behind[0].plain) or _has_role(words, place):
        return True
    return in_class or _has_class(behind[behind[0].plain in _BEFORE_CLASS :])


def _has_role(words: list[Word], place: int) -> bool:
    """Whether a role is said of the word that begins a clause: «Лапина, методист»."""
    behind = words[place + 1 : place + 4]
    begins = place == 0 or not words[place - 1].plain.isalpha()
    joined = begins and len(behind) > 1 and behind[0].plain in _BEFORE_ROLE
    return (
        joined and not behind[1].plain.isdecimal() and any(is_role(one.plain) for one in behind[1:])
    )


def _is_one_name(word: Word) -> bool:
    """Whether a word is almost certainly a given name or a surname."""
    return word.capital and (word.first_name or word.surname_alone)


def _has_class(words: list[Word]) -> bool:
    """Whether words begin with a school class: «7 Б», «6 класса»."""
    if len(words) < 2 or not words[0].plain.isdecimal():
        return False
    if len(words) > 2 and words[1].plain == "-" and words[2].plain in _ORDINALS:
        return 0 < int(words[0].plain[:3]) < _LAST_CLASS
    named = words[1].plain in _CLASSES or (len(words[1].plain) == 1 and words[1].plain.isalpha())
    return named and 0 < int(words[0].plain[:3]) < _LAST_CLASS
