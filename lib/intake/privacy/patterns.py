"""Personal data, which must never enter: headers and texts that tell of a person.

A text that was found is never repeated: a problem names its row and column only.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from lib.contracts import normalise

_HEADERS = (
    "ФИО; Ф. И. О.; фамилия; отчество; фамилия имя; имя ребёнка; имя ученика; имя наставника; "
    "имя наставляемого; имя учителя; имя педагога; аты-жөні; тегі; әкесінің аты; дата рождения; "
    "год рождения; туған күні; туған жылы; паспорт; паспортные данные; серия и номер паспорта; "
    "свидетельство о рождении; свидетельство; СНИЛС; ИНН; ИИН; ЖСН; адрес проживания; "
    "адрес регистрации; домашний адрес; мекенжай; мекенжайы; телефон; тел.; моб. телефон; "
    "телефоны; e-mail; email; эл. почта; электронная почта; почта; диагноз; группа здоровья; "
    "инвалидность; национальность; ұлты; вероисповедание; соцсети; социальные сети; "
    "страница вконтакте; фото; фотография; full name; first name; last name; surname; patronymic; "
    "date of birth; birth date; birthday; passport; phone; home address; diagnosis; nationality"
)
_HEADER = re.compile(
    "(?:^| )(?:"
    + "|".join(sorted({normalise(words) for words in _HEADERS.split(";")}))
    + ")(?: |$)"
)
_GIVEN_NAME = normalise("имя")

_CAPITAL, _SMALL = "[А-ЯЁӘҒҚҢӨҰҮҺІ]", "[а-яёәғқңөұүһі]"
_WORD = rf"{_CAPITAL}{_SMALL}+(?:-{_CAPITAL}{_SMALL}+)?"
_PATRONYMIC = (
    rf"{_CAPITAL}{_SMALL}+(?:(?:ович|евич|ьич|мич|кич)(?:а|у|ем|е)?|(?:овн|евн|ичн)(?:а|ы|е|у|ой)|ұлы|улы|"
    r"қызы|кызы|оглы)"
)
_NAMES = re.compile(
    rf"\b(?:{_WORD} {_WORD} {_PATRONYMIC}|{_WORD} {_PATRONYMIC} {_WORD}|{_WORD} {_PATRONYMIC}"
    rf"|{_WORD} {_CAPITAL}\. ?{_CAPITAL}\.|{_CAPITAL}\. ?{_CAPITAL}\. ?{_WORD}"
    rf"|{_CAPITAL}{{2,}} {_CAPITAL}{{2,}} {_CAPITAL}+(?:ВИЧ|ВНА|ИЧНА|ҰЛЫ|ҚЫЗЫ))(?!\w)"
)
_TOKENS = rf"(?:{_CAPITAL}[\w-]*\.? ?){{1,4}}"
_IN_HONOUR = re.compile(
    rf"\b(?:им\.|имени|памяти) ?{_TOKENS}|{_TOKENS}атындағы|«[^»]*»|“[^”]*”|„[^“]*“|\"[^\"]*\""
)
_MAIL = re.compile(r"(?<=[\w.+-])@[\w-]+\.\w{2}")
_DIGITS = re.compile(r"[\d+][\d ()-]{8,24}\d")
_PHONE = re.compile(r"(?:\+7|8)[ (-]{0,2}\d{3}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}")
_INSURANCE = re.compile(r"\d{3}-\d{3}-\d{3}[ -]\d{2}")
_PASSPORT = re.compile(r"(?:\d{4}|\d{2} \d{2}) \d{6}")
_PERSON_NUMBER = re.compile(r"(\d{6})([1-6])\d{5}")
_CARD = re.compile(r"\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}")

ORGANISATIONS = frozenset(
    [
        "name_ru",
        "name_en",
        "name_kk",
        "short_name",
        "short_ru",
        "short_en",
        "short_kk",
        "title",
        "alias",
        "region",
        "city",
    ]
)
"""Columns of names of organisations and titles of events, which may contain a surname."""


def is_personal_header(header: str) -> bool:
    """Whether a header announces data of persons: a name, a birth date, a document, a phone."""
    plain = normalise(header)
    return plain == _GIVEN_NAME or bool(_HEADER.search(plain))


def tells_of_person(text: str, *, names: bool = True, numbers: bool = True) -> bool:
    """Whether a text tells of a person: by name, e-mail, phone, or the number of a document.

    names : look for names; a name after «имени» or inside quotes is an organisation's.
    numbers : look for numbers of phones, documents and cards.
    """
    if "@" in text and _MAIL.search(text):
        return True
    if numbers and any(_is_number_of_person(run[0]) for run in _DIGITS.finditer(text)):
        return True
    return names and bool(_NAMES.search(text)) and bool(_NAMES.search(_IN_HONOUR.sub("; ", text)))


def _is_number_of_person(run: str) -> bool:
    run = run.strip()
    if any(form.fullmatch(run) for form in (_PHONE, _INSURANCE, _PASSPORT)):
        return True
    person = _PERSON_NUMBER.fullmatch(run)
    if person:
        return _is_birthday(person[1], person[2])
    return bool(_CARD.fullmatch(run)) and _checks(run)


def _is_birthday(digits: str, century: str) -> bool:
    year = 1800 + (int(century) - 1) // 2 * 100 + int(digits[:2])
    try:
        date(year, int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return False
    return True


def _checks(number: str) -> bool:
    """Whether the last digit of a card's number is right (Luhn)."""
    digits = [int(digit) for digit in reversed(number) if digit.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def scan(texts: Sequence[str], *, names: bool = True, numbers: bool = True) -> set[int]:
    """Return the places of the texts that tell of a person; see ``tells_of_person``.

    All texts are searched as one, so that a million innocent ones cost next to nothing.
    """
    joined = "\n".join(texts)
    patterns = [_MAIL] if "@" in joined else []
    patterns += [_DIGITS] if numbers else []
    patterns += [_NAMES] if names and " " in joined and not joined.isascii() else []
    places = [match.start() for pattern in patterns for match in pattern.finditer(joined)]
    if not places:
        return set()
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    suspects = {bisect_right(starts, place) - 1 for place in places}
    return {
        place for place in suspects if tells_of_person(texts[place], names=names, numbers=numbers)
    }
