"""Closed lists and yes or no: a code, or any word that people type for it."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process

from lib.contracts import money_unit, normalise, spelled_choices, spelled_reserved
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

_DAY_BESIDE = re.compile(
    r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)(?: ?г\.?)?|(?:\d{1,2}\.\d{1,2}\.\d{2})"
)
"""A day that stands beside a word: «выполнено 28.04.2026»."""

_ALIKE, _SHORTEST_WORD, _LONGEST_WORD = 82, 3, 60
"""Likeness, in per cent, and letters of a word that may be meant by another."""

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
        parts = _parts(text, column)
        codes = [code_of(part, column) for part in parts if part]
        if all(codes):
            value = ";".join(sorted({str(code) for code in codes}))
            parsed.entries[place] = value
            if value != text:
                parsed.readings[place] = "read-word"
        else:
            _odd(parsed, place, text, column)
    return parsed


def _parts(text: str, column: Column) -> list[str]:
    """Return the words of a cell; commas part them where each word is one of the list."""
    if not column.many:
        return [text]
    parts = [part.strip() for part in text.split(";")]
    listed = [word.strip() for part in parts for word in part.split(",")]
    return listed if all(code_of(word, column) for word in listed if word) else parts


def _odd(parsed: ParseResult, place: int, text: str, column: Column) -> None:
    """Deal with a text that is no word for any code of the list."""
    money = money_unit(text) if column.choices is Currency else None
    if money and money.currency:
        parsed.entries[place] = money.currency
        parsed.readings[place] = "read-word"
        if money.scale != 1:
            parsed.aside(SCALE, place, money.scale)
            parsed.readings[place] = "read-scale"
    elif is_missing(text):
        parsed.readings[place] = "read-missing"
    elif column.choices is AgeBand and _EXACT_AGE.fullmatch(text):
        parsed.faults[place] = Fault("exact-age", expected=_listed(column))
    elif is_excel_error(text):
        parsed.faults[place] = Fault("excel-error")
    else:
        parsed.faults[place] = Fault(
            "not-a-choice", expected=_listed(column), fix=_nearest(text, column)
        )


def _nearest(text: str, column: Column) -> str | None:
    """Return the code whose word is nearly a text, or stands beside a day; else nothing."""
    assert column.choices
    if column.many or len(text) > _LONGEST_WORD:
        return None
    undated = code_of(_DAY_BESIDE.sub("", text).strip(" ,;:–—-"), column)
    if undated:
        return undated
    words = spelled_choices(column.choices)
    near = process.extract(normalise(text), words.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    codes = {words[word] for word, _, _ in near if len(word) > _SHORTEST_WORD}
    return str(codes.pop()) if len(codes) == 1 else None


def code_of(text: str, column: Column) -> str | None:
    """Return the code that a text stands for, reserved codes of the column included."""
    assert column.choices
    plain = text.strip()
    choice = spelled_choices(column.choices).get(normalise(plain) or plain)
    if choice:
        return choice.value
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
