"""Numbers as people type them: spaces, commas, points, per cent, thousands of money.

The decimal mark of «1.234» is decided by the other numbers of the column, or not at all.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from lib.contracts import money_unit
from lib.intake.parsing.number_faults import beyond_limits, not_whole, refusal
from lib.intake.parsing.outcomes import (
    LONGEST_FIGURE,
    Fault,
    ParseResult,
    is_missing,
)
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Column, Type

CURRENCY = "currency"
"""What an amount such as «350 тыс. руб.» says beside itself: the currency of the row."""

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\u200a", " "))
_MINUS = str.maketrans(dict.fromkeys("−–—‒", "-"))
_STROKES = "−–—‒"

_SIMPLE = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"\A(-?[0-9]+)([.,])([0-9]+)")
_UNSURE = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_SPACED = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_QUOTED_GROUPS = re.compile(r"-?[0-9]{1,3}(?:['’ʼ][0-9]{3})+(?:[.,][0-9]+)?")
_QUOTES = re.compile("['’ʼ]")
_EUROPEAN = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|-?[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_ENGLISH = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|-?[0-9]{1,3}(?:,[0-9]{3}){2,}")
_PERCENT = re.compile(r"\A(.*[0-9]) ?[%‰]")
_AMOUNT = re.compile(
    r"\A([^\d-]{0,8}?) ?(-?[0-9.,](?:[0-9., ]*[0-9.,])?) ?([^\d., ][^\d]{0,24})?\Z"
)
_PERSONS = re.compile(
    r"\A([0-9][0-9 .,]*) ?(?:чел(?:\.|овек\w?)?|persons?|people|адам)\Z", re.IGNORECASE
)

_LOOSE = re.compile(r"\A['’+]?(-?)([0-9]*)(?:[.,]([0-9]*))?\Z")


class Commas(StrEnum):
    """What a comma before three digits is, where nothing else in its column tells."""

    DECIMAL = auto()
    UNSURE = auto()
    GROUPS = auto()


@dataclass(frozen=True)
class Marks:
    """Which decimal marks a column shows where there is no doubt.

    commas : what the comma of «1,234» is where they do not tell.
    """

    comma: bool
    point: bool
    commas: Commas = Commas.DECIMAL


def parse(
    column: Column,
    texts: Sequence[str],
    *,
    decimal: str | None = None,
    commas: Commas = Commas.DECIMAL,
) -> ParseResult:
    """Read the distinct texts of a column of numbers.

    decimal : the decimal mark, where it is decided; else the column's other numbers tell.
    commas : what the comma of «1,234» is where no other number of the column tells.

    Texts with ``NUMBER_MARK`` were numbers in a workbook; they say nothing of how others are typed.
    """
    plain = [text.translate(_SPACES).translate(_MINUS) for text in texts]
    plain = [text if len(text) <= LONGEST_FIGURE else "…" * LONGEST_FIGURE for text in plain]
    marks = Marks(decimal == ",", decimal == ".") if decimal else _marks(plain)
    marks = replace(marks, commas=_commas_of(column, commas))
    parsed = ParseResult.empty(len(texts))
    is_integer = column.type is Type.INTEGER
    for place, text in enumerate(plain):
        if not text or is_missing(text):
            if text:
                parsed.readings[place] = "read-missing"
            continue
        outcome: tuple[float, str | None] | Fault
        if text.endswith(NUMBER_MARK):
            outcome = float(text.removesuffix(NUMBER_MARK)), None
        else:
            outcome = _number(text, column, marks)
        if isinstance(outcome, Fault):
            parsed.faults[place] = outcome
            continue
        number, reading = outcome
        fault = beyond_limits(number, column) or (not_whole(number) if is_integer else None)
        if fault:
            parsed.faults[place] = fault
            continue
        parsed.entries[place] = int(number) if is_integer else number
        if any(stroke in texts[place] for stroke in _STROKES):
            parsed.readings[place] = "read-minus"
        elif reading:
            parsed.readings[place] = reading
            if reading == "read-scale" and (currency := currency_in(text)):
                parsed.aside(CURRENCY, place, currency)
    return parsed


def _commas_of(column: Column, commas: Commas) -> Commas:
    """Return what a comma before three digits is: nobody writes money with three decimals."""
    is_money = column.unit == "currency" and commas is Commas.DECIMAL
    return Commas.UNSURE if is_money else commas


def decimal_marks(texts: Sequence[str]) -> list[str]:
    """Return the decimal mark of each text that shows one without doubt."""
    plain = (text.rstrip(" %") for text in texts if len(text) <= LONGEST_FIGURE)
    matches = ((text, match) for text in plain if (match := _DECIMAL.fullmatch(text)))
    return [match[2] for text, match in matches if not _UNSURE.fullmatch(text)]


def _marks(texts: Sequence[str]) -> Marks:
    comma = point = False
    for text in texts:
        text = text.rstrip(" %")
        decimal = _DECIMAL.fullmatch(text)
        if decimal and not _UNSURE.fullmatch(text):
            comma, point = comma or decimal[2] == ",", point or decimal[2] == "."
        elif _EUROPEAN.fullmatch(text):
            comma = True
        elif _ENGLISH.fullmatch(text):
            point = True
    return Marks(comma, point)


def _number(text: str, column: Column, marks: Marks) -> tuple[float, str | None] | Fault:
    """Return a number and the note on how it was read, or why it is none."""
    if _PLAIN.fullmatch(text):
        return float(text), None
    if _UNSURE.fullmatch(text):
        return _unsure(text, column, marks)
    if _SIMPLE.fullmatch(text):
        return _float(text), None if "." in text else "read-decimal-comma"
    if _SPACED.fullmatch(text):
        return _float(text.replace(" ", "")), "read-grouping"
    if _QUOTED_GROUPS.fullmatch(text):
        return _float(_QUOTES.sub("", text)), "read-grouping"
    if _EUROPEAN.fullmatch(text):
        return _float(text.replace(".", "")), "read-grouping"
    if _ENGLISH.fullmatch(text):
        return float(text.replace(",", "")), "read-grouping"
    percent = _PERCENT.fullmatch(text)
    if percent and not _may_be_percent(column):
        return Fault("number-with-words", fix=percent[1])
    if percent:
        inner = _number(percent[1], column, marks)
        return inner if isinstance(inner, Fault) else (inner[0], "read-percent")
    return _unusual(text, column, marks)


def _may_be_percent(column: Column) -> bool:
    """Whether «41,9 %» may stand in a column: counts and money are no per cent."""
    return column.type is Type.DECIMAL and column.unit in (None, "percent")


def _unusual(text: str, column: Column, marks: Marks) -> tuple[float, str | None] | Fault:
    """Read «+5», «,5» and «350 тыс. руб.», or say why a text is no number."""
    loose = _LOOSE.fullmatch(text)
    if loose and (loose[2] or loose[3]):
        return _loose(loose, column, marks)
    if column.unit in ("currency", "krub"):
        money = _money(text, column, marks)
        if money:
            return money
    persons = _PERSONS.fullmatch(text) if column.unit == "persons" else None
    if persons:
        inner = _number(persons[1].strip(), column, marks)
        return inner if isinstance(inner, Fault) else (inner[0], "read-number")
    return refusal(text)


def _loose(match: re.Match[str], column: Column, marks: Marks) -> tuple[float, str | None] | Fault:
    """Read «+5», «'5», «5,» and «,5»."""
    sign, integer, part = match[1], match[2] or "0", match[3]
    inner = _number(f"{sign}{integer},{part}" if part else f"{sign}{integer}", column, marks)
    return inner if isinstance(inner, Fault) else (inner[0], "read-number")


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _unsure(text: str, column: Column, marks: Marks) -> tuple[float, str | None] | Fault:
    """Read «1.234» or «1,234»: a thousand and more, or one and a bit."""
    grouped = float(text.replace(",", "").replace(".", ""))
    if column.type is Type.INTEGER:
        return grouped, "read-grouping"
    if marks.comma and marks.point:
        return Fault("number-ambiguous", values=_either(text))
    if "," in text and not marks.comma and not marks.point and marks.commas is not Commas.DECIMAL:
        if marks.commas is Commas.UNSURE:
            return Fault("number-ambiguous", values=_either(text))
        return grouped, "read-comma-groups"
    if "," in text:
        return (grouped, "read-grouping") if marks.point else (_float(text), "read-decimal-comma")
    if marks.comma:
        return grouped, "read-grouping"
    if marks.point:
        return float(text), None
    return Fault("number-ambiguous", values=_either(text))


def _either(text: str) -> dict[str, object]:
    return {"grouped": re.sub("[.,]", "", text), "decimal": text.replace(".", ",")}


def _money(text: str, column: Column, marks: Marks) -> tuple[float, str | None] | None:
    """Read «350 тыс. руб.» as whole units of money, or as thousands where the column is in them."""
    match = _AMOUNT.fullmatch(text)
    units = [money_unit(part) if part else None for part in (match[1], match[3])] if match else []
    if not match or not any(units) or (match[1] and not units[0]) or (match[3] and not units[1]):
        return None
    inner = _number(match[2].strip(), column, marks)
    if isinstance(inner, Fault):
        return None
    scale = math.prod(unit.scale for unit in units if unit)
    return inner[0] * scale / (1_000 if column.unit == "krub" else 1), "read-scale"


def currency_in(text: str) -> str | None:
    """Return the currency that stands beside an amount: «350 тыс. руб.», «$ 1500»."""
    match = _AMOUNT.fullmatch(text)
    units = [money_unit(part) for part in (match[1], match[3]) if part] if match else []
    return next((unit.currency for unit in units if unit and unit.currency), None)
