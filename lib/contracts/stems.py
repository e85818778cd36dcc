"""Headings by the stems of their words, without those that name the row or the sort of cell.

«Дата обмена», «Код отправителя», «Принимающая школа» and «Примечания» are so the headings of
«Дата», «Отправитель», «Принимающая организация» and «Примечание».
"""

import re
from functools import lru_cache

from lib.contracts.spellings import kazakh_stem, normalise

_RUSSIAN = re.compile("[а-я]+")
_ENDING = re.compile(
    r"(?<=[а-я]{4})(?:ями|ами|ого|его|ому|ему|ыми|ими|ов|ев|ей|ах|ях|ам|ям|ом|ем|ой|ый|ий|ая|яя"
    r"|ое|ее|ые|ие|ую|юю|ых|их|ия|ии|ию|а|я|о|е|у|ю|ы|и|ь|й)$"
)


def stem(word: str) -> str:
    """Return a normalised word without its ending; a word of other letters stays as it is."""
    if not _RUSSIAN.fullmatch(word):
        return kazakh_stem(word)
    return _ENDING.sub("", word)


@lru_cache(maxsize=20_000)
def _of_words(plain: str) -> frozenset[str]:
    """Return the stems of a normalised text, kept because every kind asks for them."""
    return frozenset(map(stem, plain.split()))


def _stems(words: str) -> frozenset[str]:
    return _of_words(normalise(words))


_SUBJECTS = {
    "agreements": _stems(
        "договора соглашения контракта документа шарт шарттың келісім келісімнің келісімшарт құжат"
    ),
    "events": _stems("мероприятия события іс шара шараның"),
    "exchanges": _stems("обмена передачи ресурса записи алмасу ресурс берілген"),
    "funding": _stems("финансирования средств денег гранта қаржыландыру қаржы"),
    "measures": _stems("меры мероприятия поддержки шара шараның қолдау"),
    "risk_profiles": _stems("риска фактора тәуекел тәуекелдің"),
}
"""Kind -> stems of the words that name its rows, and so say nothing of a column."""

_ROUGHLY = _stems("ориентировочная примерная приблизительная общая шамамен")
_SKIPPED = {kind: _ROUGHLY | subjects for kind, subjects in _SUBJECTS.items()}
"""Kind -> stems that say nothing of a column; ``_ROUGHLY`` for any other kind."""

_OF_NAMES = _stems(
    "код название наименование организация учреждение сторона школа участник ұйым тарап мектеп "
    "атауы коды"
)
"""Stems of the words that say how a cell names what it names, and that this is an organisation."""


def stems(plain: str, kind: str) -> frozenset[str]:
    """Return what distinguishes a normalised heading of a kind, which may be nothing."""
    return _of_words(plain) - _SKIPPED.get(kind, _ROUGHLY)


def name_stems(plain: str, kind: str) -> frozenset[str]:
    """Return the same without what every heading of codes or names may have."""
    return stems(plain, kind) - _OF_NAMES
