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


_ENDING_OF_VERB = re.compile(
    r"(?<=[а-я]{4})(?:[аия]|(?<!т)е)(?:л[аои]?|н[аоы]?|ни[а-я]{1,3}|нн[а-я]{2,3}|вш[а-я]{2,3})$"
)


def stem(word: str) -> str:
    """Return a normalised word without its ending; a word of other letters stays as it is.

    «Выполнили», «выполнено» and «выполнение» have one stem: who did it other words tell.
    """
    if not _RUSSIAN.fullmatch(word):
        return kazakh_stem(word)
    verb = _ENDING_OF_VERB.sub("", word)
    return verb if verb != word else _ENDING.sub("", word)


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

FREELY_WORDED = frozenset(_SUBJECTS)
"""Kinds whose headings people word freely; the rest are forms with words of their own."""

_ROUGHLY = _stems("ориентировочная примерная приблизительная общая шамамен")
_SKIPPED = {kind: _ROUGHLY | subjects for kind, subjects in _SUBJECTS.items()}
"""Kind -> stems that say nothing of a column; ``_ROUGHLY`` for any other kind."""

OF_CODES = _stems("код название наименование атауы коды")
"""Stems of the words that say how a cell names what it names."""

OF_MEMBERS = OF_CODES | _stems("организация учреждение сторона школа участник ұйым тарап мектеп")
"""The same with those that say that it names a member."""

NEGATIONS = frozenset(("не", "not", "емес"))

STOP_WORDS = _stems(
    "состоялась состоялся данные сведения информация наш указать полная полное краткая краткое "
    "текущая итоговая основная конкретная о об на в во для из при к ко и была был было бы ли это "
    "что кто the of for in on and is was details туралы бойынша үшін және негізгі қысқаша толық "
    "жалпы"
)
"""Stop words: stems of words that say nothing beside a word of a column.

Those of facts are none of them: «Фактическое окончание» is not the day that was planned.
"""

_PLURAL = re.compile(r"(?:[ыи]|(?<!и)я|[оеё]в|ей|[иы]х|лар|лер|дар|дер|тар|тер)$")

_GENERAL = """
    выполнение; дата начала; день; доля; документ; жағдайы; зона; исполнение; категория;
    комментарий; месяц; место; название; направление; наименование; номер; описание; орындалуы;
    организация; оценка; передано; плановый срок; предмет; проведено; процент; публикация;
    результат; сайт; санаты; содержание; состояние; сипаттамасы; срок; тема; участники; форма;
    цель; число; школа; мектеп; ұйым; ай; мақсаты; мазмұны; бағасы; дополнительно; пояснение
"""
GENERAL = frozenset(map(normalise, _GENERAL.split(";")))
"""Words that may mean many a thing: they mean a column where no other heading names it."""


def is_plural(word: str) -> bool:
    """Whether a normalised word may name many, as headings of counts do."""
    return bool(_PLURAL.search(word))


def stems(plain: str, kind: str, skipped: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return what distinguishes a normalised heading of a kind, which may be nothing.

    skipped : stems that are left out too, ``OF_CODES`` or ``OF_MEMBERS``.
    """
    return _of_words(plain) - _SKIPPED.get(kind, _ROUGHLY) - skipped
