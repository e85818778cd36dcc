"""The words people read, by language: one folder of Fluent files in ``lib/locale`` each."""

import logging
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from numbers import Integral, Real
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import get_decimal_symbol

from lib import periods
from lib.formats import ROMAN, date_text, long_date, number_text
from lib.phrases import Phrases
from lib.vocabulary import Choice, PeriodType

LOCALE = Path(__file__).parent / "locale"
DEFAULT = "ru"
"""The language that others fall back to, key by key."""

MISSING = "—"
"""How a missing number, date or period is written; zero is written as zero."""

_MISSING_CELLS = ("<NA>", "NaT")
_LOG = logging.getLogger(__name__)
_CONVENTIONS = {"en": "en_GB"}
_SHORT_DATES = {"en": "yMMMd"}
"""CLDR skeletons of short dates where figures alone would not tell the day from the month."""
_ABBREVIATION_THAT_ENDS_A_SENTENCE = re.compile(r"\b(г|ед|руб|долл)\.\.(?!\.)")
"""The point of a Russian abbreviation of a year or a unit is the point of its sentence too."""
_LONGEST_VALUE = 2_000
"""Characters of a text within a phrase; Fluent leaves a hole where one is longer than 2,500."""
_WORD_STARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")


class MissingWordsError(KeyError):
    """No language has words for a key."""


class UnknownLanguageError(KeyError):
    """There are no words in a language."""


@dataclass(frozen=True)
class Text:
    """The words of one language; call it with a key to get a phrase.

    terms : key and phrase of what the consortium calls otherwise.
    """

    language: str
    terms: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _phrases(self) -> tuple[Phrases, ...]:
        return tuple(map(_phrases_of, dict.fromkeys((self.language, DEFAULT))))

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the phrase for ``key`` (``key.attribute`` for an attribute) with values filled in.

        A key may hold a code: its underscores stand for the dashes of the message. Raises
        ``MissingWordsError`` where neither this language nor the default one has it.
        """
        key = key.replace("_", "-")
        if values:
            return self._phrase(key, values)
        if key not in self._constant_phrases:
            self._constant_phrases[key] = self._phrase(key, values)
        return self._constant_phrases[key]

    @cached_property
    def _constant_phrases(self) -> dict[str, str]:
        """Phrases without values by key: most of what a page says, view after view."""
        return dict(self.terms)

    def _phrase(self, key: str, values: Mapping[str, object]) -> str:
        phrases, pattern = self._pattern(key)
        fluent_values = {name: _fluent_value(value) for name, value in values.items()}
        text, errors = phrases.filled(pattern, fluent_values)
        if errors:
            _LOG.warning("Message %s lacks values: %s", key, errors)
        return _ABBREVIATION_THAT_ENDS_A_SENTENCE.sub(r"\1.", text) if ".." in text else text

    def has(self, key: str) -> bool:
        """Whether there are words for a key, here or in the default language."""
        try:
            self._pattern(key.replace("_", "-"))
        except MissingWordsError:
            return False
        return True

    def _pattern(self, key: str) -> tuple[Phrases, Any]:
        """Find the pattern of a key and the phrases of the first language that has it."""
        name, _, attribute = key.partition(".")
        for phrases in self._phrases:
            pattern = phrases.pattern(name, attribute)
            if pattern is not None:
                return phrases, pattern
        raise MissingWordsError(key)

    def named(self, row: Mapping[str, object], column: str = "name") -> str:
        """Return what the consortium calls a thing in this language, or in Russian.

        Where there is no short name (``column="short"``), it is the whole one.
        """
        names = (row.get(f"{column}_{language}") for language in (self.language, DEFAULT))
        name_or_none = next((name for name in names if isinstance(name, str) and name), None)
        if name_or_none is None and column != "name":
            return self.named(row)
        return str(name_or_none)

    def choice(self, member: Choice) -> str:
        """Return the word for one member of a closed list."""
        return self(choice_key(member))

    def period(self, code: object) -> str:
        """Write a period out: «I полугодие 2025/26 уч. года», "half-year I of 2025/26"."""
        if not isinstance(code, str):
            return MISSING
        period = periods.of(code)
        year, _, part = code.partition("-")
        match period.type:
            case PeriodType.HALF:
                return self("period-half", half=ROMAN[int(part[1]) - 1], year=year)
            case PeriodType.QUARTER:
                return self("period-quarter", quarter=ROMAN[int(part[1]) - 1], year=year)
            case PeriodType.MONTH:
                month = format_date(period.start, "LLLL", locale=self._conventions)
                return self("period-month", month=month, year=year)
            case _:
                return self(f"period-{period.type}", year=year)

    def listed(self, names: Sequence[str], most: int) -> str:
        """Join a list that may be long: «А, Б, В и ещё 5»."""
        named, more = ", ".join(names[:most]), len(names) - most
        return f"{named} {self('listed-and-more', count=more)}" if more > 0 else named

    def number(self, value: object, digits: int = 1) -> str:
        """Write a number with at most so many ``digits`` after the point, a half rounded up."""
        if not isinstance(value, Real) or not math.isfinite(value):
            return MISSING
        return number_text(float(value), digits, self._conventions)

    def percent(self, share: object, digits: int = 0) -> str:
        """Write a share as per cent: 0.25 is «25 %»."""
        if not isinstance(share, Real) or not math.isfinite(share):
            return MISSING
        return self("percent", number=self.number(float(share) * 100, digits))

    def date(self, iso: object) -> str:
        """Write an ISO date out: «20 декабря 2025 г.»."""
        if not isinstance(iso, str):
            return MISSING
        return long_date(iso, self._conventions)

    def short_date(self, iso: object) -> str:
        """Write an ISO date for a chart or a tile: «20.09.2027», "20 Sept 2027"."""
        if not isinstance(iso, str):
            return MISSING
        return date_text(iso, _SHORT_DATES.get(self.language, "yMMdd"), self._conventions)

    def day(self, iso: object) -> str:
        """Write an ISO date without its year, as short as it gets: «15 сент.»."""
        if not isinstance(iso, str):
            return MISSING
        return date_text(iso, "MMMd", self._conventions)

    def day_of_year(self, month_day: str) -> str:
        """Write a day of every year, given as ``09-20``: «20 сентября»."""
        return date_text(f"2001-{month_day}", "MMMMd", self._conventions)

    @cached_property
    def decimal_mark(self) -> str:
        """What stands between a number and its fraction."""
        return str(get_decimal_symbol(self._conventions))

    @property
    def _conventions(self) -> str:
        return _CONVENTIONS.get(self.language, self.language)


def _fluent_value(value: object) -> object:
    """Return a value in a type that Fluent knows; a missing one is a dash, never a hole.

    Counts come from data frames as numbers of NumPy, which Fluent takes for no numbers at all.
    """
    if isinstance(value, str):
        return value if len(value) <= _LONGEST_VALUE else f"{value[:_LONGEST_VALUE]}…"
    if value is None or str(value) in _MISSING_CELLS:
        return MISSING
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real | Decimal):
        return float(value) if math.isfinite(value) else MISSING
    return value if isinstance(value, date) else str(value)


@lru_cache(maxsize=1024, typed=True)  # members of different lists may be equal as texts
def sentence(words: str) -> str:
    """Return words with the one point of a sentence, which that of «тыс. руб.» at their end is."""
    return words if words.endswith(".") else f"{words}."


def choice_key(member: Choice) -> str:
    """Return the message key of a member of a closed list: ``exchange-unit-person-hours``."""
    name = _WORD_STARTS.sub("-", type(member).__name__)
    return _NOT_IN_KEYS.sub("-", f"{name}-{member}".lower()).strip("-")


@cache
def _phrases_of(language: str) -> Phrases:
    paths = sorted((LOCALE / language).glob("*.ftl"))
    return Phrases(language, (path.read_text(encoding="utf-8") for path in paths))


@lru_cache(maxsize=64)
def load(language: str, terms: tuple[tuple[str, str], ...] = ()) -> Text:
    """Return the words of a language, read from its folder the first time.

    terms : key and phrase of what the consortium calls otherwise. Raises ``UnknownLanguageError``
    where there is no such folder.
    """
    if language not in languages():
        raise UnknownLanguageError(language)
    _phrases_of(language)
    return Text(language, terms)


@cache
def languages() -> tuple[str, ...]:
    """Every language on offer, Russian first: the folders of ``lib/locale`` that Babel knows."""
    codes = sorted(path.name for path in LOCALE.iterdir() if path.is_dir() and _locale(path.name))
    return (DEFAULT, *(code for code in codes if code != DEFAULT))


@cache
def language_name(code: str) -> str:
    """Return what speakers of a language call it, from the Unicode locale data: «Русский»."""
    locale = _locale(code)
    name = locale.get_display_name(code) if locale else None
    return f"{name[0].upper()}{name[1:]}" if name else code


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
