"""Personal data, which must never enter: headers and texts that tell of a person.

A text that was found is never repeated: a problem names its row and column only.
"""

import re
from collections.abc import Sequence
from urllib.parse import unquote_plus

from lib.contracts import normalise
from lib.intake.privacy.contacts import has_home, has_page, may_have_home, may_have_page
from lib.intake.privacy.mentions.initials import has_initials
from lib.intake.privacy.numbers import has_number_of_person, may_have_number_of_person
from lib.intake.privacy.person_names import names_person, telling_words

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
    "name of student; pupil name; name of pupil; mentor name; name of mentor; place of residence; "
    "имя учащегося; имя обучающегося; имя студента; имя родителя; имя участника; фи ученика; фи; "
    "фи учащегося; ф. и.; ТАӘ; т. а. ә.; пошта; мекен-жайы; мекен-жай; дом. адрес; место "
    "жительства; год рожд; № паспорта; уд. личности; удостоверение личности; жеке куәлік; "
    "законный представитель; законного представителя; телеграм; телеграмм; вконтакте; полис ОМС; "
    "полис; заболевание; заболевания; parent name; name of parent; номер сот; номер карты; DOB; "
    "адрес прожив; адрес прож; место работы родителей; место работы матери; место "
    "работы отца; состав семьи; "
    "сведения о родителях; прописка; адрес прописки; электронный адрес; "
    "страница ВК; контакты ответственного; контакты наставника; контакты учителя; ник; оқушының аты"
)
_HEADER = re.compile(
    "(?:^| )(?:"
    + "|".join(sorted({normalise(words) for words in _HEADERS.split(";")}))
    + ")(?: |$)"
)
_WHOLE_HEADERS = {
    normalise(words)
    for words in (
        *(
            "имя",
            "паспорт",
            "сот",
            "№ сот",
            "свидетельство",
            "мобильный",
            "контакты",
            "д.р.",
            "г.р.",
            "моб",
            "адрес рег",
            "ұялы",
        ),
        *("whatsapp", "telegram", "skype", "контактные лица", "др", "cell", "tel", "mobile", "вк"),
    )
}
"""Words that announce persons only as the whole header: «Паспорт программы» does not."""

_DIGIT = re.compile(r"\d")
_SAME_DIGIT = dict.fromkeys(map(ord, "123456789"), "0")

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
    """Whether a text tells of a person: by name, contact, phone, or the number of a document.

    names : look for names; a name after «имени» or inside quotes is an organisation's.
    numbers : look for numbers of phones, documents and cards.
    """
    return bool(scan([text], names=names, numbers=numbers))


def scan(texts: Sequence[str], *, names: bool = True, numbers: bool = True) -> set[int]:
    """Return the places of the texts that tell of a person; see ``tells_of_person``.

    All texts are searched for marks as one, so that a million innocent ones cost next to nothing;
    those that differ by digits only, such as own numbers, bear the same marks. What an address
    writes in signs, such as ``search=%D0%98%D0%B2…``, is read as it will be seen.
    """
    places = _scan(texts, names=names, numbers=numbers)
    addresses = [place for place, text in enumerate(texts) if "%" in text or "=" in text]
    decoded = [unquote_plus(texts[place]) for place in addresses]
    return places | {addresses[at] for at in _scan(decoded, names=names, numbers=numbers)}


def _scan(texts: Sequence[str], *, names: bool, numbers: bool) -> set[int]:
    """Return the places of the texts that tell of a person as they are written."""
    shapes = dict.fromkeys("\n".join(texts).translate(_SAME_DIGIT).split("\n"))
    joined = "\n".join(shapes)
    small = joined.casefold()
    with_digits = bool(_DIGIT.search(small))
    looks = [
        *([(may_have_page, has_page)] if may_have_page(small) else []),
        *([(may_have_home, has_home)] if with_digits and may_have_home(small) else []),
    ]
    if numbers and with_digits and may_have_number_of_person(small):
        looks.append((may_have_number_of_person, has_number_of_person))
    places = {
        place
        for place, text in enumerate(map(str.casefold, texts) if looks else ())
        if any(may_have(text) and has(text) for may_have, has in looks)
    }
    marks = telling_words(joined) if names else None
    if marks is None or not (marks or has_initials(joined)):
        return places
    return places | {place for place, text in enumerate(texts) if names_person(text, marks)}
