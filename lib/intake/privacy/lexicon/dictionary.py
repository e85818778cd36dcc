"""Words that are persons' names, or anything but names, as the dictionary OpenCorpora knows them.

A word that the dictionary lacks, as most Kazakh names, is neither: its shape must tell. Words that
stand beside given names, or are names as well, are listed here.
"""

from functools import cache, lru_cache

from pymorphy3 import MorphAnalyzer
from pymorphy3.units import DictionaryAnalyzer

from lib.intake.privacy.lexicon.word_sets import word_set

_TOWN_WORDS = (
    "саратов ростов псков тамбов азов харьков киров серов саров балашов королев гусев чехов "
    "алексин бикин болхов волхов гатчин глазов губкин калязин камышлов карачев кирсанов ковров "
    "конаев корсаков курчатов куйбышев кропоткин лисаков лукоянов льгов белев венев бологов "
    "пушкин калинин дмитров кемеров домодедов одинцов камышин кашин реутов хвалынск"
)
NO_SURNAMES = word_set(
    "алмасу алмаса школа гимназия лицей колледж университет институт академия центр театр фонд "
    "проект программа конкурс город село район область школе проекте программе царевна княжна "
    "мисс группа класс станция улица вместе для при или это дин син рубин дом команда отряд клуб "
    "студия модуль кабинет корпус литер блок этап тур уровень раздел пункт часть том приложение "
    "мероприятий руководителей роща голова казанова дева королева нева столова бехтерева "
    "родителей победителей утро ясли купала яндекс яндекса машина тина осина турбина дельфин "
    "павлин строк moldova moscow казбек рукав детей боев листьев бульба невский невского великий "
    "великая великого бендер поттер сойер купидон сириус школьников показателей vitamin latin "
    "berlin dublin cabin origin margin bulletin protein admin plugin china argentina geneva nova "
    "аян қоян коян талисман слово адал жас алтын күміс білім білімді тіл тілі ел елі ана бала "
    "балалар мектеп мектебі ұлттық ұлы отбасы ұрпақ болашақ сапалы ашық жаңа жаны үздік таза "
    "қоғам дала отан туған шағын ауыл дарынды дарын кафе отель лодка яхта ансамбль хор оркестр "
    "кубок турнир король принц принцесса тетя дядя дед баба сестра святая святой викторина лавина "
    "полова"
)
"""Words that end like surnames, or open with a capital beside a given name, and are neither."""
TOWNS = frozenset(
    [*(town + case for town in _TOWN_WORDS.split() for case in ("", "а", "е", "ом")), "ивановом"]
)
"""Towns in the cases of Russian: surnames only beside two initials."""

_PERSONS = frozenset(("Name", "Surn", "Patr"))
_FIRMS = frozenset(("Orgn", "Trad"))
_WORDS = 1 << 15
"""Words whose readings are kept: some megabytes, whatever is uploaded."""
_LONGEST = 40


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru", units=[DictionaryAnalyzer()])


@lru_cache(_WORDS)
def tags_of(plain: str) -> tuple[frozenset[str], ...]:
    """Return the grammemes of every reading of a word that the dictionary has."""
    if len(plain) > _LONGEST or not plain.isalpha() or plain.isascii():
        return ()
    return tuple(tag.grammemes for tag in _analyzer().tag(plain))


@lru_cache(_WORDS)
def _readings(plain: str) -> tuple[bool, ...]:
    """Return, for every reading of a word that the dictionary has, whether it names a person."""
    return tuple(not _PERSONS.isdisjoint(tags) for tags in tags_of(plain))


def is_common(plain: str) -> bool:
    """Whether a word in small letters is known and never a person's name: «глубина», «Чернигов».

    A woman's surname is known by that of her husband: «лапина» is a word, «Лапин» none.
    """
    readings = _readings(plain)
    if not readings or any(readings):
        return False
    return not (plain.endswith(("ина", "ова", "ева")) and any(_readings(plain[:-1])))


def is_name(plain: str) -> bool:
    """Whether a word in small letters may be a person's name, whatever else it is: «мороз»."""
    return any(_readings(plain))


@lru_cache(_WORDS)
def is_surname_of_subject(plain: str) -> bool:
    """Whether a word in small letters is a surname in the nominative, nothing else."""
    return is_only_name(plain) and any({"Surn", "nomn"} <= tags for tags in tags_of(plain))


@lru_cache(_WORDS)
def is_firm(plain: str) -> bool:
    """Whether a word in small letters is a firm or a club, whatever else it is."""
    return any(not _FIRMS.isdisjoint(tags) for tags in tags_of(plain))


@lru_cache(_WORDS)
def base_forms(plain: str) -> tuple[str, ...]:
    """Return the dictionary's base forms of a word in small letters, ё as е."""
    if is_unknown(plain):
        return ()
    return tuple(form.replace("ё", "е") for form in _analyzer().normal_forms(plain))


def is_only_name(plain: str) -> bool:
    """Whether the dictionary knows a word in small letters, and as nothing but a person's name."""
    readings = _readings(plain)
    return bool(readings) and all(readings)


def is_unknown(plain: str) -> bool:
    """Whether the dictionary lacks a word in small letters."""
    return not _readings(plain)


def is_no_surname(plain: str) -> bool:
    """Whether a word in small letters is no surname, though it may end like one: «глубина»."""
    return plain in NO_SURNAMES or is_common(plain)


def is_word(plain: str) -> bool:
    """Whether a word is common and no adjective that is a surname as well: «Седых»."""
    return is_common(plain) and not plain.endswith(("ых", "их"))
