"""Units of money as people write them: «тыс. руб.», «млн тг», «k USD», «в тысячах рублей»."""

import re
from typing import NamedTuple

from lib.vocabulary import Currency

_SCALES = {
    r"тыс(?:яч\w{0,3})?|мың|thousands?": 1_000,
    r"млн|миллион\w{0,3}|mln|millions?": 1_000_000,
    r"млрд|миллиард\w{0,3}|bln|billions?": 1_000_000_000,
}
_SHORT_SCALES = {r"т|k|к": 1_000, r"m": 1_000_000, r"bn": 1_000_000_000}
"""Letters that are a scale only beside a currency, as in «т.р.» and «k€»."""

_CURRENCIES = {
    Currency.RUB: r"руб(?:лей|лях|ля|ль|ли)?\.?|р\.|р(?!\w)|₽|rub|rou?bles?",
    Currency.KZT: r"тенге|теңге|тг\.?|₸|kzt|tenge",
    Currency.USD: r"(?:us ?)?dollars?|долл(?:\.|ар\w{0,3})?(?: сша)?|us\$|usd|\$",
    Currency.EUR: r"евро|€|eur|euros?",
}
_LONG = "|".join(_SCALES)
_ANY_SCALE = "|".join((*_SCALES, *_SHORT_SCALES))
_CURRENCY = "|".join(f"(?P<{code.lower()}>{words})" for code, words in _CURRENCIES.items())
_CURRENCY_WORDS = "|".join(_CURRENCIES.values())

MONEY = rf"(?:(?:(?:{_ANY_SCALE})[. ]{{0,3}})?(?:{_CURRENCY_WORDS})|(?:{_LONG})\.?)"
"""A unit of money in a heading, in small letters; no groups."""

_UNIT = re.compile(rf"(?:(?P<scale>{_ANY_SCALE})[. ]{{0,3}})?(?:{_CURRENCY})\.?", re.IGNORECASE)
_SCALE = re.compile(rf"(?P<scale>{_LONG})\.?", re.IGNORECASE)
_WITHIN = re.compile(
    rf"(?<!\w)(?:(?P<scale>{_ANY_SCALE})[. ]{{0,3}})?(?:{_CURRENCY})(?!\w)", re.IGNORECASE
)
_SCALE_WITHIN = re.compile(rf"(?<!\w)(?P<scale>{_LONG})(?!\w)", re.IGNORECASE)

_SCALE_WORDS = [
    (re.compile(words, re.IGNORECASE), scale) for words, scale in (_SCALES | _SHORT_SCALES).items()
]


class MoneyUnit(NamedTuple):
    """By how much an amount is multiplied, and its currency; nothing where no word names one."""

    scale: int
    currency: str | None


def money_unit(text: str) -> MoneyUnit | None:
    """Return the unit that a text is, wholly: «тыс. руб.», «$», «млн»."""
    text = text.strip()
    return _read(_UNIT.fullmatch(text) or _SCALE.fullmatch(text))


def money_within(text: str) -> MoneyUnit | None:
    """Return the unit that a text names somewhere, as a heading or a title does."""
    return _read(_WITHIN.search(text) or _SCALE_WITHIN.search(text))


def _read(match: re.Match[str] | None) -> MoneyUnit | None:
    if match is None:
        return None
    groups = match.groupdict()
    currency = next((code for code in _CURRENCIES if groups.get(code.lower())), None)
    return MoneyUnit(_scale(groups["scale"]), str(currency) if currency else None)


def _scale(word: str | None) -> int:
    return next((scale for words, scale in _SCALE_WORDS if word and words.fullmatch(word)), 1)
