"""Persons whom a text names by initials: «А. Б. Иванова», «Иванова А.», «иванова а. б.»."""

import re

from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.word_sets import word_set
from lib.intake.privacy.mentions.english import is_english_institution

_INITIAL = re.compile(
    r"(?<![^\W\d_])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІҖ](?: {0,2}\.|(?= ?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІҖ](?![^\W\d_])))"
    r"|(?<=[а-яё])[А-ЯЁ]\."
)
_SMALL_INITIALS = re.compile(r"(?<!\w)[а-яёa-z]\. ?[а-яёa-z]\.(?!\w|,? ?\d)")
_ABBREVIATIONS = word_set("тп тд те тк тч ио рп ич нэ др гр пр сш вд юш пп уе дн см")
"""Two small letters with points that are no initials: «т. п.», «и. о.», «н. э.»."""


def has_initials(text: str) -> bool:
    """Whether a text has capitals that may be initials, or two small letters with points."""
    return bool(_INITIAL.search(text) or _SMALL_INITIALS.search(text))


def is_beside_initials(words: list[Word], place: int) -> bool:
    """Whether a word stands beside two initials, or beside one if it looks like a name."""
    word = words[place]
    if not word.beside_initials and not (word.surname and word.capital):
        return False
    if is_english_institution(words, place):
        return False
    after = _initials(words[place + 1 : place + 5])
    before = _initials(words[max(0, place - 4) : place][::-1])
    is_name = (
        word.surname
        or word.patronymic
        or (word.first_name and after)
        or word.known_name
        or word.subject
    )
    needed = 1 if is_name else 2
    return max(after, before) >= needed


def _initials(words: list[Word]) -> int:
    """Count the initials that a row of words begins with; one alone needs its point."""
    count = points = 0
    for word in words:
        if word.initial and count < 2:
            count += 1
        elif word.plain == "." and points < 2:
            points += 1
        else:
            break
    return count if points else 0


def is_beside_small_initials(words: list[Word], place: int) -> bool:
    """Whether two small letters with points stand beside a surname in small letters."""
    word = words[place]
    if word.capital or not word.surname:
        return False
    after, before = words[place + 1 : place + 5], words[max(0, place - 4) : place]
    return any(
        len(row) == 4
        and [one.plain for one in row[1::2]] == [".", "."]
        and all(len(one.written) == 1 and one.plain.isalpha() for one in row[::2])
        and row[0].plain + row[2].plain not in _ABBREVIATIONS
        for row in (after, before)
    )
