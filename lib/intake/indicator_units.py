"""Numbers of measurements and targets with the unit of their indicator behind them: «70 ч»."""

import re

import numpy as np

from lib.contracts import CONTRACTS, normalise
from lib.contracts.stems import stem
from lib.intake.reading.grid import Texts
from lib.intake.sheet import Sheet

_WITH_UNIT = re.compile(
    r"([+-]?[0-9][0-9 .,\u00a0\u202f]{0,24}?)\.? ?([^\W\d_][^\W\d_. -]{0,20})\.?"
)
_WORDS = (
    frozenset(("ч", "час", "часа", "часов", "часы", "сағат", "hour", "hours", "hrs", "h")),
    frozenset(("чел", "человек", "человека", "адам", "person", "persons", "people")),
    frozenset(("шт", "штук", "штуки", "дана", "pcs")),
    frozenset(("ед", "единиц", "единицы", "бірлік", "units")),
    frozenset(("балл", "балла", "баллов", "ұпай", "points")),
)
"""Words for one unit each; other units are known by their stem: «5 договоров»."""

_LONGEST, _SHOWN = 50, 3
"""Letters of a cell that may be a number with a unit; examples that a note shows."""


def take_units_off(sheet: Sheet) -> None:
    """Leave the number of a cell alone where the word behind it is its indicator's unit.

    Another unit stays, and the cell is no number: «70 дней» of an indicator in hours.
    """
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    if sheet.contract.kind not in ("measurements", "targets") or column not in sheet.texts:
        return
    cells, codes = sheet.texts[column], sheet.texts.get("indicator_code")
    pairs = {
        place: (match[1].strip(), normalise(match[2]))
        for place, text in enumerate(cells.distinct)
        if len(text) <= _LONGEST and (match := _WITH_UNIT.fullmatch(text))
    }
    if not pairs or codes is None:
        return
    units = _units(sheet, codes)
    taken: dict[int, str] = {}
    for row in np.flatnonzero(cells.where(pairs)):
        number, word = pairs[int(cells.codes[row])]
        if _is_unit(word, units[int(codes.codes[row])]):
            taken[int(row)] = number
    if taken:
        shown = dict.fromkeys(f"«{cells[row]}» → {number}" for row, number in taken.items())
        sheet.texts[column] = cells.changed(taken)
        sheet.report_file(
            "read-number",
            row=int(sheet.lines[next(iter(taken))]),
            column=column,
            count=len(taken),
            examples=", ".join(list(shown)[:_SHOWN]),
        )


def _units(sheet: Sheet, codes: Texts) -> list[str]:
    """Return the unit of the indicator that each distinct text means, normalised, or nothing."""
    declared = CONTRACTS[sheet.contract.kind].columns["indicator_code"]
    register = sheet.context.names.register("indicators.indicator_code")
    indicators = sheet.context.current("indicators").drop_duplicates("indicator_code")
    unit_of = dict(zip(indicators["indicator_code"], indicators["unit"].fillna(""), strict=True))
    means = (register.code_of(text, declared) if text else None for text in codes.distinct)
    return [normalise(unit_of.get(code or "", "")) for code in means]


def _is_unit(word: str, unit: str) -> bool:
    if not unit:
        return False
    return any({word, unit} <= words for words in _WORDS) or stem(word) == stem(unit)
