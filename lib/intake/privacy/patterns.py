"""Personal data, which must never enter: headers and texts that tell of a person.

A text that was found is never repeated: a problem names its row and column only.
"""

import re
from collections.abc import Sequence
from datetime import date

from lib.contracts import normalise
from lib.intake.privacy.person_names import may_name_persons, names_person

_HEADERS = (
    "ФИО; Ф. И. О.; фамилия; отчество; фамилия имя; имя ребёнка; имя ученика; имя наставника; имя "
    "наставляемого; имя учителя; имя педагога; аты-жөні; тегі; әкесінің аты; дата рождения; год "
    "рождения; туған күні; туған жылы; паспортные данные; серия и номер паспорта; номер паспорта; "
    "дата рожд; день рождения; контактное лицо; контактный телефон; контактные данные; сотовый; "
    "мобильный телефон; номер телефона; телефона; байланыс тұлғасы; ұялы телефон; паспорт серия; "
    "паспорт номер; паспорт ученика; паспорт гражданина; паспорт выдан; свидетельство о рождении; "
    "СНИЛС; ИНН; ИИН; ЖСН; адрес проживания; адрес регистрации; домашний адрес; мекенжай; "
    "мекенжайы; телефон; тел.; моб. телефон; телефоны; e-mail; email; эл. почта; электронная "
    "почта; почта; диагноз; группа здоровья; инвалидность; национальность; ұлты; вероисповедание; "
    "соцсети; социальные сети; страница вконтакте; фото; фотография; full name; first name; last "
    "name; surname; patronymic; date of birth; birth date; birthday; passport; phone; home "
    "address; diagnosis; nationality; ответственное лицо; номер сотового; contact person; contact "
    "name; mobile phone; cell phone; email address; teacher name; name of teacher; student name; "
    "name of student; pupil name; name of pupil; mentor name; name of mentor; place of residence"
)
_HEADER = re.compile(
    "(?:^| )(?:"
    + "|".join(sorted({normalise(words) for words in _HEADERS.split(";")}))
    + ")(?: |$)"
)
_WHOLE_HEADERS = {
    normalise(words)
    for words in (
        *("имя", "паспорт", "свидетельство", "мобильный", "контакты", "д.р.", "г.р."),
        *("whatsapp", "telegram", "skype", "контактные лица"),
    )
}
"""Words that announce persons only as the whole header: «Паспорт программы» does not."""

_DIGIT = re.compile(r"\d{4}|\d[ ().-]\d")
_MAIL = re.compile(r"(?<=[\w.+-])@[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.\w{2}")
_RUN = re.compile(r"(?<!\d)[(+]?\d[\d ().–-]{5,24}\d")
_PHONE = re.compile(r"\A(?:\+7|8)[ .(–-]{0,3}\d{3,5}[ .)–-]{0,3}\d{1,3}(?:[ .–-]?\d{2,3}){1,3}\Z")
_LOCAL_PHONE = re.compile(r"\A\(\d{3,5}\)[ -]?\d{1,3}[ .-]?\d\d[ .-]?\d\d\Z")
_CALLED = re.compile(
    r"(?<!\w)(?:тел|моб|сот|whatsapp|вотсап|телефон|phone)[а-я]{0,3}[.: №]{0,3}\+?\d[\d ()-]{4}"
)
_INSURANCE = re.compile(r"\A\d{3}-\d{3}-\d{3}[ -]\d{2}\Z")
_PASSPORT = re.compile(r"\A(?:\d{4}|\d{2} \d{2}) \d{6}\Z")
_SERIES = re.compile(
    r"(?:сери[яиюей]{1,2}|паспорт\w{0,3})\W{0,3}\d{2} ?\d{2}\W{0,3}(?:№|номер|n)?\W{0,3}\d{6}(?!\d)"
    r"|(?<!\w)[ivxlc]{1,6}-[а-я]{2} ?№? ?\d{6}(?!\d)"
)
_TOLD = re.compile(
    r"рожд\w{0,5}\W{0,4}\d|\d ?(?:г|года?)\.? ?р(?:\.(?! ?п)|ожд)|(?:born|birth) (?:on |in |: ?)?\d"
    r"|vk\.com/id\d|wa\.me/\d|skype ?:|\w ?(?:\(собака\)|\[at\]|\(at\)) ?\w"
    r"|(?<!\w)т\. ?\d\d?-\d\d-\d\d|карт\w{1,2}\W{0,3}\d{4} ?\d{4} ?\d{4} ?\d{4}"
    r"|(?<!\w)(?:ул|пер|пр|просп|мкр|б-р|пл)[. ].{2,40}(?:кв\.|квартира) ?\d"
)
"""What tells of a person by its words: a birthday, a page, an address with a flat."""
_DOCUMENT = re.compile(r"(?:№|номер|договор\w{0,4}|приказ\w{0,4}|сч[её]т\w{0,3}) ?\Z")
_PERSON_NUMBER = re.compile(r"\A(\d{6})([1-6])\d{5}\Z")
_CARD = re.compile(r"\A\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}\Z")

_NUMBERED = re.compile(r"\d{11}|[\d)][ ().–-]{1,3}[\d(]|[+(]\d")
_NAMED_NUMBER = re.compile(
    r"тел|моб|сот|whats|вотс|phone|сери|паспорт|[ivxlc]-[а-я]|рожд|г\. ?р\.|vk\.com|wa\.me|skype"
    r"|собака|[(\[]at|карт|кв[а.]|birth|born|т\. ?\d",
    re.IGNORECASE,
)
"""One of the two has every text with a number of a person: quick enough for a million texts."""

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
    return plain in _WHOLE_HEADERS or bool(_HEADER.search(plain))


def tells_of_person(text: str, *, names: bool = True, numbers: bool = True) -> bool:
    """Whether a text tells of a person: by name, e-mail, phone, or the number of a document.

    names : look for names; a name after «имени» or inside quotes is an organisation's.
    numbers : look for numbers of phones, documents and cards.
    """
    if "@" in text and _MAIL.search(text):
        return True
    if numbers and _has_number_of_person(text):
        return True
    return names and may_name_persons(text) and names_person(text)


def _has_number_of_person(text: str) -> bool:
    if not _NUMBERED.search(text) and not _NAMED_NUMBER.search(text):
        return False
    small = text.casefold()
    if _TOLD.search(small) or _CALLED.search(small) or _SERIES.search(small):
        return True
    return any(
        _is_number_of_person(run[0], text[: run.start()].casefold()[-12:])
        for run in _RUN.finditer(text)
    )


def _is_number_of_person(run: str, before: str) -> bool:
    """Whether digits are a phone, a document or a card; after «договор №» they are a contract's."""
    run = run.strip()
    digits = sum(map(str.isdigit, run))
    if digits == 11 and _PHONE.match(run) and not _is_grouped(run):
        return True
    if _LOCAL_PHONE.match(run) or _INSURANCE.match(run):
        return True
    if _PASSPORT.match(run):
        return not _DOCUMENT.search(before)
    person = _PERSON_NUMBER.match(run)
    if person:
        return _is_birthday(person[1], person[2])
    return bool(_CARD.match(run)) and _checks(run)


def _is_grouped(run: str) -> bool:
    """Whether digits are a number in thousands, such as «80 000 000 000»."""
    head, *groups = run.split(" ")
    return len(head) > 1 and head.isdigit() and len(groups) > 2 and all(len(g) == 3 for g in groups)


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


def _may_have_numbers(joined: str) -> bool:
    return bool(_DIGIT.search(joined) or _NAMED_NUMBER.search(joined))


def scan(texts: Sequence[str], *, names: bool = True, numbers: bool = True) -> set[int]:
    """Return the places of the texts that tell of a person; see ``tells_of_person``.

    All texts are searched as one, so that a million innocent ones cost next to nothing.
    """
    joined = "\n".join(texts)
    if names and not may_name_persons(joined):
        names = False
    if not names and not (numbers and _may_have_numbers(joined)) and "@" not in joined:
        return set()
    if not names:
        listed = enumerate(texts)
        places = [
            place
            for place, text in listed
            if _NUMBERED.search(text) or _NAMED_NUMBER.search(text) or "@" in text
        ]
        return {p for p in places if tells_of_person(texts[p], names=False, numbers=numbers)}
    return {
        place
        for place, text in enumerate(texts)
        if tells_of_person(text, names=names, numbers=numbers)
    }
