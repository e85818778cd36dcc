"""Headers and words as people write them, reduced to what decides whether two mean the same."""

import re
import unicodedata
from functools import lru_cache

from lib.contracts.money import MONEY

_LOOKALIKES = str.maketrans("caopxeyktmhbё", "саорхеукТмнве".lower())
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PUNCTUATION = re.compile(r"[^\w%₽₸$€]+")
_UNIT = re.compile(
    rf"(?:(?:, ?|/)(?:в )?| (?=тыс|млн|мил|мың)| в (?=тыс|млн|мил|руб|тенге|теңге|долл|евро)"
    rf"| in (?=thou|mil|rub|kzt|usd|eur|\$))(?:%|{MONEY}|"
    r"(?:(?:тыс|млн|мың)\.? ?)?(?:чел(?:овек)?\.?|ед\.?|шт\.?|адам)|"
    r"чел\.? ?-? ?ч(?:ас)?\.?|ч\.?|час(?:ов|а)?|мес\.?|лет|"
    r"балл(?:ов|ы)?|months|hours|persons|people)$",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"(?<=[^\W\d_])-[ \t]*\r?\n\s*(?=[^\W\d_])")
_KAZAKH_ENDING = re.compile(r"(?<=\w{3})(?:[нтд][ыі]ң|сы|сі|ы|і)\b")
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]")


def without_line_breaks(header: str) -> str:
    """Return a header without hyphens that part a word at the end of a line."""
    return _LINE_BREAK.sub("", header)


@lru_cache(maxsize=1000)
def kazakh_stem(plain: str) -> str:
    """Return a normalised header without genitive and possessive endings of its words."""
    return _KAZAKH_ENDING.sub("", plain)


def is_kazakh(plain: str) -> bool:
    """Whether a normalised text has a letter that Russian lacks."""
    return bool(_KAZAKH_LETTER.search(plain))


def without_unit(header: str) -> str:
    """Return a header without the unit at its end, such as «, тыс. руб.»."""
    return _UNIT.sub("", header)


def without_brackets(header: str) -> str:
    """Return a header without what stands in brackets."""
    return _BRACKETS.sub(" ", header).strip() or header


_REQUEST = re.compile(
    r"\A(?:пожалуйста,? |please )?(?:(?:укажите|выберите|введите|впишите|напишите|назовите|таңдаңыз"
    r"|select|choose|enter|specify|indicate|state|what is|which is)[ :]+)?"
    r"(?:(?:ваш[аеу]?|вашей|вашего|сіздің|your|the|наименование ваше[йг]о?)[ :]+)?",
    re.IGNORECASE,
)
_NOMINATIVE = {"организацию": "организация", "школу": "школа", "дату": "дата", "форму": "форма"}
_LANGUAGES = re.compile(r" ?[/|] ?")
_LEAST_LETTERS = 3


def without_request(header: str) -> str:
    """Return a question of an online form as a header: «Укажите вашу организацию» asks for one."""
    rest = _REQUEST.sub("", header, count=1)
    if len(rest) == len(header) or not rest.strip(" *?:"):
        return header
    words = rest.strip(" *?:").split()
    return " ".join(_NOMINATIVE.get(word.casefold(), word) for word in words)


def in_languages(header: str) -> list[str]:
    """Return the parts of a header in several languages, «Период / Кезең»; else nothing."""
    parts = _LANGUAGES.split(header)
    return parts if len(parts) > 1 and min(map(len, parts)) >= _LEAST_LETTERS else []


def normalise(text: str) -> str:
    """Reduce a header or a name to what decides whether two spellings mean the same.

    Case, ё, Latin letters that look Cyrillic, punctuation and no-break spaces do not count
    (domain, 6.1). A text of nothing else, such as «↑», stays as it is.
    """
    return _normalise_cached(text) if len(text) <= _SHORT else _normalise(text)


_SHORT = 100
"""Letters of a text that is worth remembering: headers and names come again and again."""


def _normalise(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("_", " ").strip()
    return _PUNCTUATION.sub(" ", plain.translate(_LOOKALIKES)).strip() or plain


_normalise_cached = lru_cache(maxsize=10_000)(_normalise)


_SHORTEST_CORE = 4
"""Letters of a single word that means something without those beside it."""

_COUNTING_WORDS = (
    "из них в том числе т ч количество кол во число общее оның ішінде саны жалпы барлығы барлық "
    "of them number count including"
)
_CORE_SKIPPED = frozenset(map(normalise, _COUNTING_WORDS.split()))


@lru_cache(maxsize=1000)
def core(plain: str) -> str:
    """Return a normalised header without the words that count or single out: «из них», «число».

    A header of nothing else stays as it is.
    """
    words = plain.split()
    remaining = [word for word in words if word not in _CORE_SKIPPED]
    return (
        " ".join(remaining)
        if len(remaining) > 1 or (remaining and len(remaining[0]) > _SHORTEST_CORE)
        else plain
    )


@lru_cache(maxsize=1000)
def sorted_words(plain: str) -> tuple[str, ...]:
    """Return the words of a normalised header in order of the alphabet."""
    return tuple(sorted(plain.split()))
