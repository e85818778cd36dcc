"""Closed lists and yes or no: a code, or any word that people type for it."""

import re
from collections.abc import Sequence

from lib.contracts import normalise, spelled_choices, spelled_reserved
from lib.intake.parsing.outcomes import Fault, ParseResult, is_excel_error, is_missing
from lib.tables import Column
from lib.vocabulary import AgeBand, Currency

_YES = {
    normalise(word) for word in ("да", "есть", "иә", "бар", "yes", "y", "true", "истина", "v", "1")
}
_NO = {normalise(word) for word in ("нет", "жоқ", "no", "n", "false", "ложь", "0")}
_SIGNS = {"+": True, "✓": True, "✔": True, "-": False, "–": False, "—": False, "−": False}
_EXACT_AGE = re.compile(
    r"\d{1,2}(?: ?(?:лет|год|года|жас))?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d"
)
_SCALED_CURRENCY = re.compile(r"(тыс|мың|млн|млрд)\.? ?(.+)", re.IGNORECASE)
_SCALES = {"тыс": 1_000, "мың": 1_000, "млн": 1_000_000, "млрд": 1_000_000_000}

SCALE = "scale"
"""What a currency such as «тыс. руб.» says beside itself: by how much the row's money is to be
multiplied."""


def parse(column: Column, texts: Sequence[str]) -> ParseResult:
    """Read the distinct texts of a column with a closed list."""
    assert column.choices
    parsed = ParseResult.empty(len(texts))
    for place, text in enumerate(texts):
        if not text:
            continue
        parts = [part.strip() for part in text.split(";")] if column.many else [text]
        codes = [code_of(part, column) for part in parts if part]
        if all(codes):
            value = ";".join(sorted({str(code) for code in codes}))
            parsed.entries[place] = value
            if value != text:
                parsed.readings[place] = "read-word"
        else:
            _odd(parsed, place, text, column)
    return parsed


def _odd(parsed: ParseResult, place: int, text: str, column: Column) -> None:
    """Deal with a text that is no word for any code of the list."""
    scaled = _SCALED_CURRENCY.fullmatch(text) if column.choices is Currency else None
    code = code_of(scaled[2], column) if scaled else None
    if scaled and code:
        parsed.entries[place] = code
        parsed.aside(SCALE, place, _SCALES[scaled[1].lower()])
        parsed.readings[place] = "read-scale"
    elif is_missing(text):
        parsed.readings[place] = "read-missing"
    elif column.choices is AgeBand and _EXACT_AGE.fullmatch(text):
        parsed.faults[place] = Fault("exact-age", expected=_listed(column))
    elif is_excel_error(text):
        parsed.faults[place] = Fault("excel-error")
    else:
        parsed.faults[place] = Fault("not-a-choice", expected=_listed(column))


def code_of(text: str, column: Column) -> str | None:
    """Return the code that a text stands for, reserved codes of the column included."""
    assert column.choices
    plain = text.strip()
    found = spelled_choices(column.choices).get(normalise(plain) or plain)
    if found:
        return found.value
    return next(
        (code for code in column.reserved if normalise(plain) in spelled_reserved(code)), None
    )


def _listed(column: Column) -> str:
    assert column.choices
    return " | ".join((*column.choices, *column.reserved))


def parse_yes_no(texts: Sequence[str]) -> ParseResult:
    """Read the distinct texts of a column of yes and no."""
    parsed = ParseResult.empty(len(texts))
    for place, text in enumerate(texts):
        if not text:
            continue
        plain = normalise(text)
        if text in _SIGNS or plain in _YES | _NO:
            parsed.entries[place] = _SIGNS.get(text, plain in _YES)
            parsed.readings[place] = "read-word"
        elif is_missing(text):
            parsed.readings[place] = "read-missing"
        else:
            parsed.faults[place] = Fault("not-yes-no", expected="yes | no")
    return parsed
