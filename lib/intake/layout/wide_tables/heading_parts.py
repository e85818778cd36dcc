"""Headings of wide tables in two parts: values of keys, and the column that stands below them."""

from collections.abc import Callable, Iterator, Sequence

from lib import periods
from lib.contracts import CONTRACTS, columns_called
from lib.intake.layout.title_facts import period_in
from lib.intake.parsing.choices import code_of
from lib.intake.parsing.days import read_day
from lib.intake.parsing.references.names import Names
from lib.tables import Column, Type
from lib.vocabulary import PeriodType

PERIODS = (Type.PERIOD, Type.DAY_OR_PERIOD)
_MOST_WORDS = 16
MARKS = " :;,–—-()/|"
_QUOTES = str.maketrans(dict.fromkeys('«»“”„"', " "))
_BEFORE_DAYS = frozenset(("на", "за", "по", "состоянию", "as", "of", "at", "for"))
"""Words between a day and what stands below it: «наставников на 20.12.2025»."""
_CENSUS_MONTHS = (5, 12)

Label = tuple[str, ...]


def without_key_name(heading: str, kind: str, columns: Label) -> str:
    """Return a heading without quotes and without a first word that names its key: «Форма»."""
    plain = heading.translate(_QUOTES)
    word, _, rest = plain.partition(" ")
    return rest if rest and columns_called(word).get(kind) in columns else plain


def split_heading(
    heading: str, validators: Sequence[Callable[[str], bool]], kind: str
) -> tuple[Label, str] | None:
    """Return the keys that a heading says, in the validators' order, and the column of the rest."""
    first, *others = validators
    for text, rest in _splits(heading):
        if not first(text):
            continue
        if others:
            inner = split_heading(rest, others, kind) if rest else None
            if inner:
                return (text, *inner[0]), inner[1]
            continue
        if not rest:
            return (text,), ""
        value = columns_called(rest).get(kind)
        if value and not CONTRACTS[kind].columns[value].key:
            return (text,), value
    return None


def _splits(heading: str) -> Iterator[tuple[str, str]]:
    """Yield a heading in two parts, the first of which may be a key, the longest first.

    A period may stand in the middle: «План 2025/26, тыс. руб.».
    """
    words = heading.split()[:_MOST_WORDS]
    plain = [word for word in words if word.casefold() not in _BEFORE_DAYS]
    for texts in (words, plain) if plain != words else (words,):
        for size in range(len(texts), 0, -1):
            for part, rest in ((texts[:size], texts[size:]), (texts[-size:], texts[:-size])):
                yield " ".join(part).strip(MARKS), " ".join(rest).strip(MARKS)
    fact = period_in(heading)
    if fact:
        yield fact[0], fact[1].strip(MARKS)


def validator(column: Column, names: Names) -> Callable[[str], bool]:
    """Return whether a text is a value of a key."""
    if column.type in PERIODS:
        return lambda text: any(map(str.isdigit, text)) and periods.parse(text) is not None
    if column.census:
        return _is_census
    if column.type is Type.DAY:
        return lambda text: any(map(str.isdigit, text)) and bool(read_day(text))
    if not column.refers_to:
        return lambda text: bool(column.choices and text and code_of(text, column))
    register = names.register(column.refers_to)
    return lambda text: bool(text) and register.code_of(text, column) is not None


def is_month(text: str) -> bool:
    """Whether a text is a month of a year, which may stand where a day should."""
    period = periods.parse(text) if any(map(str.isdigit, text)) else None
    return period is not None and period.type is PeriodType.MONTH


def _is_census(text: str) -> bool:
    """Whether a text is a day or a half-year, on which participants are counted."""
    if not any(map(str.isdigit, text)):
        return False
    period = periods.parse(text)
    if period is None or read_day(text):
        return bool(read_day(text))
    is_month = period.type is PeriodType.MONTH and period.end.month in _CENSUS_MONTHS
    return is_month or period.type is PeriodType.HALF
