"""Illnesses of a person whom a text names, or of one child."""

import re
from itertools import pairwise

from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import ILLNESS

_CHILD = re.compile(
    r"\A(?:ученик[ау]?|учениц[аыеу]|ребен(?:ок|ка)|мальчика?|девочк[аи]|оқушы|pupil)\Z"
)
_PUPIL = re.compile(r"\Aучени(?:ка|цы)\Z")
_ONE = re.compile(r"\A(?:ученик[ау]?|учениц[аыеу]|мальчика?|девочк[аи])\Z")
"""Of a child, what is said of one whom somebody has seen: a «ребёнок» may be any."""
_ILL = re.compile(r"\A(?:инвалид|болен|больна|мүгедек|диагноз|беременна)\Z")
"""Of the illnesses, what is said of one person."""
OBLIQUE = re.compile(r"\A[а-яё]{2,30}(?:[^нжшьз]ин|(?:[иау]|им|ар|ян|ах|ам)[ое]в)(?:ой|ым)\Z")
"""Surnames in an oblique case, which hardly any adjective looks like: «Сафиуллиной»."""


def tells_of_illness(words: list[Word]) -> bool:
    """Whether a text has an illness and a name, or a child of whom one letter is said."""
    illnesses = [word for word in words if ILLNESS.match(word.plain)]
    if not illnesses:
        return False
    capitals = [word for word in words if word.capital and word not in illnesses]
    if any(word.only_surname or word.first_name or OBLIQUE.match(word.plain) for word in capitals):
        return True
    if any(_ILL.match(word.plain) for word in illnesses) and any(
        word.surname_alone for word in capitals
    ):
        return True
    plain = [word.plain for word in words]
    return any(map(_is_of_one, plain, plain[1:], plain[2:])) or any(
        _CHILD.match(one.plain) and other.initial for one, other in pairwise(words)
    )


def _is_of_one(first: str, second: str, third: str) -> bool:
    """Whether three words say an illness of one: «диагноз: …», «у ребёнка ДЦП»."""
    if second == ":":
        return first.startswith("диагноз") and third.isalpha()
    if first == "у":
        return bool(_CHILD.match(second) and ILLNESS.match(third))
    if second == "с":
        return bool(_ONE.match(first) and ILLNESS.match(third))
    return second == "у" and bool(ILLNESS.match(first) and _PUPIL.match(third))


def is_child(words: list[Word], place: int) -> bool:
    """Whether a pupil is named by an initial: «ученица Ж.»."""
    behind = words[place + 1 : place + 3]
    return bool(
        _CHILD.match(words[place].plain)
        and len(behind) == 2
        and behind[0].initial
        and behind[1].plain == "."
    )
