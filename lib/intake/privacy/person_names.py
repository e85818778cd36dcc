"""Names of persons in a text: by patronymic, initials, or a given name beside a surname.

Works word by word, so its time grows with the text's length whatever the text is.
"""

import re
from dataclasses import dataclass

from lib.intake.privacy.given_names import ENGLISH_NAMES, GIVEN_NAMES

_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|\d+|[^\w\s]|_")
_WORDS = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ](?:\.|(?= ?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ](?![^\W\d_])))")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“]*“|\"[^\"]*\"")

_PATRONYMIC = re.compile(
    r"\A(?:[а-яәғқңөұүһі]{2,30}(?:(?:ович|евич|ьич|мич|кич|тич)(?:а|у|ем|ом|е)?"
    r"|(?:овн|евн|ичн)(?:а|ы|е|у|ой|ою)|ұлы|улы|қызы|кызы|оглы)"
    r"|[a-z]{2,30}(?:ovich|evich|yich|ovna|evna|ichna|uly|kyzy|qyzy))\Z"
)
_SURNAME = re.compile(
    r"\A(?:[а-яәғқңөұүһі]{2,30}(?:"
    r"(?:[оеё]в|ин|ын)(?:а|у|ым|ой|ых|ы|е)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую|ом)"
    r"|енко|чук|щук|юк|ян|янц|дзе|швили|баев|бекова?|ых|их|ич|ко|лиев|тай|бай|бек|ұлы)"
    r"|[a-z]{2,30}(?:ova?|eva?|ina?|yna?|sk[iy]y?|skaya|skaia|enko|chuk|yuk|yan|bek))\Z"
)

_HONOURING_WORDS = (
    "им имени памяти атындағы ул улица улице улицы пр просп проспект проспекте пл "
    "площадь площади "
    "пер переулок переулке наб набережная бульвар бул б-р шоссе музей музея музее премия премии "
    "парк парка театр театра стипендия стипендии фонд фонда князь князя святой "
    "святого святая "
    "храм храма церковь собор чтения чтений олимпиада олимпиады турнир турнира кубок кубка "
    "мемориал мемориала монумент памятник памятнику бюст библиотека библиотеки станция метро "
    "street museum prize school named"
)
_HONOURING = frozenset(_HONOURING_WORDS.split())
"""Words after which a name is a place's, a prize's or an institution's."""
_NO_SURNAME_WORDS = (
    "школа гимназия лицей колледж университет институт академия центр театр фонд проект программа "
    "конкурс город село район область школе проекте программе царевна княжна мисс группа класс "
    "станция улица вместе один для при или это дин син рубин магазин саратов ростов псков тамбов "
    "азов харьков пушкин кашин реутов хвалынск дом команда отряд клуб студия модуль кабинет корпус "
    "литер блок этап тур уровень раздел пункт часть том приложение мероприятий часов основ классов "
    "учеников баллов курсов уроков педагогов руководителей наставников специалистов"
)
_NO_SURNAMES = frozenset(_NO_SURNAME_WORDS.split())
"""Words that end like surnames, or open with a capital beside a given name, and are neither."""
_SON_WORDS = "оглы оглу угли углы кызы кизи улы ұлы қызы ogly oglu kyzy"
_SONS = frozenset(_SON_WORDS.split())
"""Words that make a patronymic of the name before them."""
_TELLING = GIVEN_NAMES | ENGLISH_NAMES | _SONS
_ENGLISH_PLACE_WORDS = (
    "university college school institute hall center centre foundation library prize award "
    "street memorial lab laboratory academy scholarship lecture fund building hospital church "
    "museum park campus theory law test house club company ltd inc press journal lectures medal "
    "road"
)
_ENGLISH_PLACES = frozenset(_ENGLISH_PLACE_WORDS.split())
"""Words beside which an English name is that of an institution."""
_LONGEST_NAME, _SHORTEST_FULL_NAME, _LONGEST_FULL_NAME, _NAMES = 80, 2, 4, 3
"""Of a full name: characters; words, initials included; words without them."""
_LONGEST_HONOUR = 5
"""Words of a name after «имени», initials and points included."""


@dataclass(frozen=True)
class _Word:
    """A word of a text: as written, in small letters, and what it can be in a person's name."""

    written: str
    plain: str

    @property
    def capital(self) -> bool:
        return self.written[:1].isupper()

    @property
    def initial(self) -> bool:
        return len(self.written) == 1 and self.written.isupper()

    @property
    def given(self) -> bool:
        return self.plain in GIVEN_NAMES

    @property
    def patronymic(self) -> bool:
        return bool(_PATRONYMIC.match(self.plain))

    @property
    def surname(self) -> bool:
        return self.plain not in _NO_SURNAMES and bool(
            _SURNAME.match(self.plain.rpartition("-")[2])
        )

    @property
    def name_like(self) -> bool:
        """Whether the word may be a surname nobody knows: capitalised, at least three letters."""
        return self.capital and len(self.written) > 2 and self.plain not in _NO_SURNAMES


def names_person(text: str) -> bool:
    """Whether a text names a person; names after «имени» are an institution's.

    In quotes stand titles of institutions, unless what is quoted is nothing but a full name.
    """
    if any(_is_quoted_person(quoted[1:-1]) for quoted in _QUOTED.findall(text)):
        return True
    words = _without_honoured(_words_of(_QUOTED.sub(" ; ", text)))
    if _is_nothing_but_a_name(words):
        return True
    return any(
        _is_full_name(words, place) or _has_initials(words, place) for place in range(len(words))
    )


def _is_nothing_but_a_name(words: list[_Word]) -> bool:
    """Whether a text is a surname nobody knows with a given name, or with two bare initials."""
    if len(words) == 3 and words[1].initial and words[2].initial:
        return words[0].surname and words[0].capital
    if len(words) != 2 or not all(word.capital and len(word.plain) > 1 for word in words):
        return False
    first, second = words
    given, other = (first, second) if first.given else (second, first)
    is_name = given.given and not other.given and other.plain not in _NO_SURNAMES
    return is_name and other.plain.replace("-", "").isalpha() and len(given.plain) > 3


def _words_of(text: str) -> list[_Word]:
    return [_Word(one, one.casefold().replace("ё", "е")) for one in _TOKEN.findall(text)]


def _is_quoted_person(quoted: str) -> bool:
    """Whether a quoted text is a person's full name: «Анна Каренина» and «Школа № 5» are none."""
    if len(quoted) > _LONGEST_NAME:
        return False
    words = _words_of(quoted)
    names = [word for word in words if len(word.written) > 1 and word.written[0].isalpha()]
    count = len(names) + sum(word.initial for word in words)
    if not _SHORTEST_FULL_NAME <= count <= _LONGEST_FULL_NAME or len(names) > _NAMES:
        return False
    if any(word.patronymic for word in names) and any(word.given for word in names):
        return True
    if not all(word.capital for word in names):
        return False
    by_surname = len(names) > 1 and names[0].surname and names[1].given and not names[0].given
    initials = len(names) == 1 and names[0].surname and _has_initials(words, words.index(names[0]))
    return by_surname or initials


def may_name_persons(text: str) -> bool:
    """Whether a text has what a person's name needs; quick enough for many texts at once."""
    if _INITIAL.search(text):
        return True
    words = {word.casefold().replace("ё", "е") for word in set(_WORDS.findall(text))}
    return not words.isdisjoint(_TELLING) or any(map(_PATRONYMIC.match, words))


def _without_honoured(words: list[_Word]) -> list[_Word]:
    """Drop the names that follow «имени» or «улица», and those before «атындағы»."""
    remaining: list[_Word] = []
    skip = 0
    for word in words:
        if word.plain == "атындағы":
            while remaining and (remaining[-1].capital or remaining[-1].plain == "."):
                remaining.pop()
        elif word.plain in _HONOURING:
            skip = _LONGEST_HONOUR + 1
            remaining.append(_Word(";", ";"))
            continue
        if skip and (word.capital or word.plain in (".", "-")):
            skip -= word.plain != "."
            continue
        skip = 0
        remaining.append(word)
    return remaining


def _is_full_name(words: list[_Word], place: int) -> bool:
    """Whether two or three words from a place on are a person's names in either order."""
    pair = words[place : place + 2]
    if len(pair) < 2 or not all(word.plain.replace("-", "").isalpha() for word in pair):
        return False
    first, second = pair
    if second.plain in _SONS and first.capital and first.plain.isalpha():
        return True
    if first.plain in ENGLISH_NAMES and _is_english_name(pair, words):
        return True
    for one, other in ((first, second), (second, first)):
        if len(other.plain) < 3:
            continue
        if one.patronymic and (other.given or (one.capital and other.name_like)):
            return True
        if one.given and not other.given and _has_surname(one, other, words, place):
            return True
    return first.given and second.given and first.capital and second.capital


def _is_english_name(pair: list[_Word], words: list[_Word]) -> bool:
    """Whether an English given name and a capitalised word are no institution's name."""
    first, second = pair
    if not (first.capital and second.capital and second.written.isascii()):
        return False
    return len(second.plain) > 2 and not any(word.plain in _ENGLISH_PLACES for word in words)


def _has_surname(first_names: _Word, other: _Word, words: list[_Word], place: int) -> bool:
    """Whether a word beside a given name is a surname: by its looks or by coming first."""
    if other.surname and first_names.capital == other.capital:
        return True
    comes_first = other is words[place]
    return comes_first and first_names.capital and other.name_like and not _starts(words, place)


def _starts(words: list[_Word], place: int) -> bool:
    """Whether a word opens its sentence, where every word has a capital."""
    return place == 0 or words[place - 1].plain in (".", "!", "?")


def _has_initials(words: list[_Word], place: int) -> bool:
    """Whether a word stands beside two initials, or beside one if it looks like a surname."""
    word = words[place]
    if not word.name_like and not (word.surname and word.capital):
        return False
    after = _initials(words[place + 1 : place + 5])
    before = _initials(words[max(0, place - 4) : place][::-1])
    needed = 1 if word.surname else 2
    return max(after, before) >= needed


def _initials(words: list[_Word]) -> int:
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
