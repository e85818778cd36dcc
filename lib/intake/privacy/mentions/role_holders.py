"""Persons whom a text mentions right behind a role, a title, a deed or a label of a name."""

import re
from collections.abc import Sequence

from lib.intake.privacy.lexicon.dictionary import is_firm
from lib.intake.privacy.lexicon.eastern_names import EASTERN_SURNAMES
from lib.intake.privacy.lexicon.grammar import is_only_adjective, is_place
from lib.intake.privacy.lexicon.name_words import Word
from lib.intake.privacy.lexicon.roles import ILLNESS, is_deed, is_role
from lib.intake.privacy.lexicon.surnames import SHORT_SURNAMES
from lib.intake.privacy.mentions.english import is_english_deed
from lib.intake.privacy.mentions.illnesses import OBLIQUE

_LABEL = re.compile(r"\A(?:фамилия|имя|отчество|тегі|аты|әкесінің|surname|name)\Z")
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "professor"))
_PRODUCTS = frozenset(("office", "word", "excel", "teams", "windows", "project", "powerpoint"))
"""Words behind «MS» that are programs."""
_HONORIFICS = re.compile(
    r"\A(?:г-н[ауе]?|г-ж[аеиу]|г-ом|господин\w{0,2}|госпож[аеиу]|доц|доцент\w{0,2}|проф|профессор\w{0,2}"
    r"|акад|асп|phd|асс|ассист|преп|к\.?п\.?н|наук|мистер|миссис|мисс|пани?|фрау|герр)\Z"
)
"""Titles right behind which any word that is no ordinary one is a name: «доц. Беспалов»."""
_ROLE_OF_SUBJECT = re.compile(
    r"\A(?:мұғалімі|жетекшісі|директоры|тәрбиешісі|психологы|әдіскері|жаттықтырушысы|оқытушысы"
    r"|тәлімгері|тренері|оқушысы|студенті|маманы|хатшысы|меңгерушісі|жүлдегері|жеңімпазы)\Z"
)
"""Kazakh roles whose subject stands before them, so that the name is behind."""
_KAZAKH_ROLE = re.compile(
    r"\A(?:маман|әдіскер|тәлімгер|мұғалім|оқытушы|хатшы|сарапшы|жүлдегер|тәрбиеші)\Z"
)
_KAZAKH_DEED = re.compile(r"\A[а-яәғқңөұүһі]{3,30}[дт][ыі]\Z")
_ADJECTIVE = re.compile(r"\A[а-яё]{3,30}(?:[сц]кий|[сц]кая)\Z")
_ABBREVIATED = 4
"""Letters of an abbreviation at most: «преп. нач. классов»."""
_NOTHING = Word("", "")
_NOMINATIVE = re.compile(r"\A[а-яё]{3,30}(?:ный|ная|тый|тая|хой)\Z")
"""Adjectives that are surnames right after a role: «методист Заболотная»."""
_JOINTS = frozenset((":", ",", "—", "–", "-", ".", "с", "со", "у", "к", "по"))
_WINDOW = 6
"""Words after a role in which the name may stand: «ученица 9 класса Смирнова»."""
_LONGEST_DEGREES, _LONGEST_ACRONYM = 12, 6
_CLASSES = frozenset(["класс", "класса", "кл", "сынып", "года", "курса", "курс"])
_WORKPLACES = frozenset(
    ["школы", "лицея", "гимназии", "колледжа", "доп", "обр", "образования", "№"]
)


def opens_mention(plain: str) -> bool:
    """Whether a word in small letters is a role, a label of a name, or an illness."""
    return bool(
        _opens(plain)
        or plain in _TITLES
        or any(
            one.match(plain)
            for one in (_LABEL, ILLNESS, _HONORIFICS, _ROLE_OF_SUBJECT, _KAZAKH_ROLE)
        )
    )


def _opens(plain: str) -> bool:
    """Whether a person's name may stand right behind a word: a role, or a deed."""
    return is_role(plain) or is_deed(plain)


def has_role(words: list[Word], place: int, *, shouted: bool) -> bool:
    """Whether a role, a title or a label of a name stands before a name.

    shouted : the text has no small letters, so a capital says nothing.
    """
    word = words[place]
    behind = list(words[place + 1 : place + 1 + _WINDOW])
    if _LABEL.match(word.plain):
        if behind and behind[0].plain == ":":
            return _is_name(behind[1:])
        return bool(behind) and behind[0].capital and behind[0].patronymic
    if word.capital and word.plain in _TITLES:
        names = [one for one in behind[:2] if one.plain != "."]
        is_product = word.plain == "ms" and bool(names) and names[0].plain in _PRODUCTS
        return bool(names) and names[0].capital and names[0].written.isalpha() and not is_product
    if not shouted and _is_titled(word, behind):
        return True
    if not _opens(word.plain):
        return False
    if not shouted and _has_subject(behind, is_of_role=is_role(word.plain)):
        return True
    start = place + 1 + _before_name(words[place + 1 : place + 1 + _LONGEST_DEGREES])
    is_named = not shouted and _is_name(words[start : start + _WINDOW])
    return is_named or _has_name_near(behind)


def _is_titled(word: Word, behind: Sequence[Word]) -> bool:
    """Whether right behind a title stands a word that is no ordinary one."""
    first, then = (*(one for one in behind[:3] if one.plain != "."), *[_NOTHING] * 2)[:2]
    if _HONORIFICS.match(word.plain) or _ROLE_OF_SUBJECT.match(word.plain):
        is_named = first.unknown or first.subject or (first.capital and first.known_name)
        return is_named or _is_surname_like_adjective(first, then)
    if _KAZAKH_ROLE.match(word.plain):
        ends = not then.plain.isalpha() or is_deed(then.plain)
        return first.unknown and (ends or bool(_KAZAKH_DEED.match(then.plain)))
    is_english = word.plain.isascii() and is_role(word.plain)
    return is_english and first.unknown and is_english_deed(then.plain)


def _has_subject(behind: Sequence[Word], *, is_of_role: bool) -> bool:
    """Whether after what somebody teaches stands a surname: «учитель химии Шнайдер»."""
    for at, word in enumerate(behind):
        is_abbreviation = word.plain == "." and (
            not at or len(behind[at - 1].plain) <= _ABBREVIATED
        )
        if word.written.islower() or word.plain == ";" or is_abbreviation:
            continue
        then, last = (*behind[at + 1 : at + 3], *[_NOTHING] * 2)[:2]
        if word.initial and then.plain == ".":
            return last.unknown or last.subject
        if word.plain in SHORT_SURNAMES:
            return not then.plain
        is_active = word.unknown and is_deed(then.plain)
        return word.subject or is_active or (is_of_role and _is_surname_like_adjective(word, then))
    return False


def _is_surname_like_adjective(word: Word, then: Word) -> bool:
    """Whether an adjective has no noun behind it: «доц. Рогачевский прочитал»."""
    is_shaped = word.capital and not word.famous and _ADJECTIVE.match(word.plain)
    return bool(is_shaped) and (not then.plain.isalpha() or is_deed(then.plain))


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
    if first.plain in SHORT_SURNAMES or first.plain in EASTERN_SURNAMES:
        return True
    if then is not None and then.initial and len(words) > 2 and words[2].plain == ".":
        return first.written.isalpha() and not first.written.isupper()
    is_adjective = first.like_adjective and not OBLIQUE.match(first.plain)
    if then is not None and then.written.islower() and is_adjective:
        return False
    if first.plain.endswith(("ова", "ева", "ина")) and is_only_adjective(first.plain):
        return True
    if first.known_name:
        return not is_firm(first.plain) and not is_place(first.plain)
    return len(first.plain) > 3 and (first.surname or bool(_NOMINATIVE.match(first.plain)))


def _has_name_near(words: Sequence[Word]) -> bool:
    """Whether a frequent surname or a given name stands in the sentence after a role."""
    for at, word in enumerate(words):
        if at and word.plain in (";", ".", "!", "?"):
            return False
        if word.capital and (word.only_surname or word.first_name or word.surname_alone):
            return True
    return False
