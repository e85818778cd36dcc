"""The distinct texts of a column to typed values or faults, by the column's type."""

import re
from collections.abc import Callable, Sequence

from lib import periods
from lib.intake.parsing import choices, dates, days, numbers
from lib.intake.parsing.notation import RECOGNISED, Notation
from lib.intake.parsing.number_faults import code_from_day
from lib.intake.parsing.outcomes import (
    LONGEST_FIGURE,
    Fault,
    ParseResult,
    is_excel_error,
    is_missing,
)
from lib.intake.parsing.references.names import Names
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Column, Type
from lib.vocabulary import PeriodType

_WEB_ADDRESS = re.compile(r"https?://[^\s/$.?#][^\s]*", re.IGNORECASE)
_GUARDED = re.compile(r"(?<!')'+[=+\-@＝＋－＠]")
_DIGITS_KEPT = 15
_SPACES = re.compile(r"\s+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
"""Signs without width, which come with copied texts; ``NUMBER_MARK`` is none of them."""
_NO_CODE = re.compile(r"[^\w-]+|_+")
_NEW_YEAR = re.compile(r"(20\d\d)0101(?:000000)?")


def clean(text: str) -> str:
    """Return a cell's text without outer and doubled spaces and without a guarding apostrophe.

    Exports put an apostrophe before «=», «+», «-» and «@», so that a spreadsheet runs nothing.
    """
    simple = text.isprintable() and "  " not in text  # a no-break space is not printable
    plain = (text if simple else _SPACES.sub(" ", text.translate(_INVISIBLE))).strip()
    return plain[1:] if plain.startswith("'") and _GUARDED.match(plain) else plain


def parse(
    name: str,
    column: Column,
    texts: Sequence[str],
    names: Names | None,
    notation: Notation = RECOGNISED,
) -> ParseResult:
    """Parse the distinct texts of one column.

    names : what references may mean; nothing for the example row of a template, whose codes
        need not exist.
    notation : what is known of how numbers and days are written.
    """
    if column.type in (Type.INTEGER, Type.DECIMAL):
        return numbers.parse(
            column, texts, decimal=notation.decimal, commas=notation.commas_of(column)
        )
    if column.type in (Type.CODE, Type.REFERENCE):
        cut = {place: Fault("number-exponent") for place, text in enumerate(texts) if _is_cut(text)}
        if cut:
            plain = ["" if place in cut else text for place, text in enumerate(texts)]
            parsed = parse(name, column, plain, names, notation)
            parsed.faults.update(cut)
            return parsed
    texts = [text.removesuffix(NUMBER_MARK) for text in texts]
    match column.type:
        case Type.DAY | Type.DAY_OR_PERIOD:
            return dates.parse(
                name,
                column,
                texts,
                date_1904=notation.date_1904,
                month_first=notation.month_first,
            )
        case Type.CHOICE:
            return choices.parse(column, texts)
        case Type.YES_NO:
            return choices.parse_yes_no(texts)
        case Type.CODE:
            return _codes(texts, column)
        case Type.REFERENCE:
            return (
                names.parse(column, texts) if names else ParseResult([one or None for one in texts])
            )
        case _:
            read = _ONE_BY_ONE[column.type]
            return _each(texts, lambda text: read(text, column))


def _is_cut(text: str) -> bool:
    """Whether a number is longer than Excel keeps: zeros stand for its last digits."""
    if len(text) <= _DIGITS_KEPT:
        return False
    plain = text.removesuffix(NUMBER_MARK)
    return len(plain) > _DIGITS_KEPT and plain.isdigit() and not plain[_DIGITS_KEPT:].strip("0")


def _each(
    texts: Sequence[str], read: Callable[[str], "str | Fault | tuple[str | None, str]"]
) -> ParseResult:
    """Parse one text at a time into a value, a value with a note, or a fault."""
    parsed = ParseResult.empty(len(texts))
    for place, text in enumerate(texts):
        if not text:
            continue
        outcome = read(text)
        if isinstance(outcome, str):
            parsed.entries[place] = outcome
        elif isinstance(outcome, Fault):
            parsed.faults[place] = outcome
        else:
            parsed.entries[place], parsed.readings[place] = outcome
    return parsed


def _codes(texts: Sequence[str], column: Column) -> ParseResult:
    """Parse codes: those that are right as they stand go fast, there may be a million of them."""
    pattern = re.compile(column.pattern or ".+")
    right = [bool(pattern.fullmatch(text)) for text in texts]  # patterns are of capitals
    if column.many or not all(right):
        return _each(texts, lambda text: _code(text, column, pattern))
    return ParseResult(list(texts))


def _text(text: str, column: Column) -> str | Fault | tuple[None, str]:
    if text.startswith("#"):
        if is_missing(text):
            return None, "read-missing"
        if is_excel_error(text):
            return Fault("excel-error")
    if column.longest and len(text) > column.longest:
        return Fault("text-too-long", values={"limit": column.longest, "length": len(text)})
    return text


def _code(text: str, column: Column, pattern: re.Pattern[str]) -> str | Fault | tuple[str, str]:
    plain = text.upper()
    if column.many:
        parts = [part.strip() for part in re.split("[;,]", plain) if part.strip()]
        if parts and all(map(pattern.fullmatch, parts)):
            return ";".join(sorted(set(parts)))
        return Fault("code-malformed", values={"example": column.example})
    if pattern.fullmatch(plain):
        return plain if plain == text else (plain, "read-code")
    return _odd_code(plain, column, pattern)


def _odd_code(text: str, column: Column, pattern: re.Pattern[str]) -> Fault | tuple[str, str]:
    """Deal with a code that does not fit: «1,1» is 1.1; Excel made a day of «1.1»."""
    joined = text.replace(" ", "-").replace(",", ".")
    if pattern.fullmatch(joined):
        return joined, "read-code"
    day = code_from_day(text)
    if day and pattern.fullmatch(day):
        return Fault("code-date", fix=day)
    if is_excel_error(text):
        return Fault("excel-error")
    plain = _NO_CODE.sub("-", text).strip("-")
    fix = plain if pattern.fullmatch(plain) else None
    return Fault("code-malformed", fix=fix, values={"example": column.example})


def _period(text: str, _column: Column) -> str | Fault | tuple[str | None, str]:
    if len(text) > LONGEST_FIGURE:
        return Fault("not-a-period", expected="period")
    period = (
        periods.parse(text.removeprefix("'")) or _year_of_timestamp(text) or _between_days(text)
    )
    if period:
        return period.code if period.code == text else (period.code, "read-period")
    if is_missing(text):
        return None, "read-missing"
    if is_excel_error(text):
        return Fault("excel-error")
    day = days.read_day(text)
    if day and days.FIRST <= day[0] <= days.LAST and day[0].year >= 2001:
        return Fault("period-date", fix=periods.school_year_of(day[0]))
    return Fault("not-a-period", expected="period")


def _between_days(text: str) -> periods.Period | None:
    """Return the period whose first and last day are written: «01.09.2025-31.08.2026»."""
    both = days.read_range(text) if len(text) > _SHORTEST_RANGE else None
    if both is None or not days.FIRST <= both[0] < both[1] <= days.LAST or both[0].year < 2001:
        return None
    spans = (periods.containing(both[0], type_) for type_ in PeriodType)
    return next((span for span in spans if (span.start, span.end) == both), None)


_SHORTEST_RANGE = 14


def _year_of_timestamp(text: str) -> periods.Period | None:
    """Return the year that registers write as the moment it begins: «20250101000000»."""
    match = _NEW_YEAR.fullmatch(text)
    return periods.parse(match[1]) if match else None


def _web_address(text: str, _column: Column) -> str | Fault | tuple[str | None, str]:
    if is_missing(text):
        return None, "read-missing"
    return text if _WEB_ADDRESS.fullmatch(text) else Fault("not-a-web-address", expected="http(s)")


_ONE_BY_ONE: dict[Type, Callable[[str, Column], str | Fault | tuple[str | None, str]]] = {
    Type.PERIOD: _period,
    Type.WEB_ADDRESS: _web_address,
    Type.TEXT: _text,
}
