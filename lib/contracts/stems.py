"""Headings by the stems of their words, without those that name the row or the sort of cell.

«Дата обмена», «Код отправителя», «Принимающая школа» and «Примечания» are so the headings of
«Дата», «Отправитель», «Принимающая организация» and «Примечание».
"""

import re

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


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in normalise(words).split())


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
_OF_NAMES = _stems(
    "код название наименование организация учреждение сторона школа участник ұйым тарап мектеп "
    "атауы коды"
)
"""Stems of the words that say how a cell names what it names, and that this is an organisation."""


def stems(plain: str, kind: str) -> tuple[str, ...]:
    """Return what distinguishes a normalised heading of a kind, which may be nothing."""
    skipped = _ROUGHLY | _SUBJECTS.get(kind, frozenset())
    return tuple(sorted({stem(word) for word in plain.split()} - skipped))


def name_stems(plain: str, kind: str) -> tuple[str, ...]:
    """Return the same without what every heading of codes or names may have."""
    return tuple(one for one in stems(plain, kind) if one not in _OF_NAMES)
