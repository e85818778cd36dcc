"""Questions about numbers of measurements and targets that are typed in another unit."""

import re
from functools import lru_cache

import pandas as pd

from lib.contracts import CONTRACTS, money_unit, money_within, normalise
from lib.intake.parsing.choices import code_of
from lib.intake.rules.strategy import of_indicator
from lib.intake.sheet import Sheet
from lib.vocabulary import UnitKind

_SHARE = re.compile(r"%|проц|дол[яие]|пайыз|үлес|per ?cent|share", re.IGNORECASE)
_SIGNS = ("%", "‰")
_AFTER = re.compile(r"[,(]([^,()]{1,40})\)?\s*$")


def unit_is_the_indicators(sheet: Sheet) -> None:
    """Ask about a unit, in a column beside the number or in its heading, that is another one.

    «тыс. чел.» for an indicator in «чел.» is a thousand times as much; «чел.» is no per cent.
    """
    column = "target_value" if sheet.contract.kind == "targets" else "value"
    if column not in sheet.texts:
        return
    wanted, kind = of_indicator(sheet, "unit"), of_indicator(sheet, "unit_kind")
    units = _units(sheet, column)
    pairs = pd.DataFrame({"written": units, "unit": wanted, "kind": kind})
    distinct = pairs.dropna(subset=["written", "kind"]).drop_duplicates()
    other = [pair for pair in distinct.itertuples(index=False, name=None) if _differ(*pair)]
    if not other:
        return
    keys = pd.MultiIndex.from_frame(pairs)
    differs = pd.Series(keys.isin(pd.MultiIndex.from_tuples(other)), index=units.index)
    has_value = sheet.frame[column].notna()
    sheet.report("unit-differs", differs & has_value, column, written=units, unit=wanted)


def _units(sheet: Sheet, column: str) -> "pd.Series[str]":
    """Return the unit of each row: the sign behind its number, its own, or the heading's."""
    index = sheet.frame.index
    heading = _AFTER.search(sheet.headers.get(column, ""))
    of_heading = heading[1].strip() if heading and _is_unit(heading[1].strip()) else None
    if sheet.units is None:
        beside = pd.Series(of_heading, index, dtype="str")
    else:
        texts = [text.strip() or of_heading for text in sheet.units.distinct]
        beside = pd.Series([texts[code] for code in sheet.units.codes], index, dtype="str")
    cells = sheet.texts[column]
    signs = [text[-1] if text.endswith(_SIGNS) else None for text in cells.distinct]
    units = pd.Series([signs[code] for code in cells.codes], index, dtype="str")
    return units.fillna(beside)


def _is_unit(text: str) -> bool:
    return _kind_of(text) is not None or money_within(text) is not None


@lru_cache(maxsize=1024)  # texts of files have no end
def _kind_of(text: str) -> str | None:
    """Return the kind of a unit; nothing where no word of the closed list says it."""
    money = money_unit(text)
    if money and money.currency:
        return str(UnitKind.MONEY)
    return code_of(text, CONTRACTS["indicators"].columns["unit_kind"])


def _scale(text: str) -> int:
    money = money_within(text)
    return money.scale if money else 1


def _differ(spelling: str, unit: object, kind: str) -> bool:
    """Whether a unit as written beside a number is another than that of its indicator."""
    wanted = unit if isinstance(unit, str) else ""
    if normalise(spelling) == normalise(wanted):
        return False
    if _scale(spelling) != _scale(wanted):
        return kind != UnitKind.PER_1000
    one, other = _kind_of(spelling), _kind_of(wanted)
    if UnitKind.PERCENT in (one, kind):
        return one != kind and not (kind == UnitKind.PERCENT and _SHARE.search(spelling))
    return one is not None and other is not None and one != other


RULES = {
    "measurements": (unit_is_the_indicators,),
    "targets": (unit_is_the_indicators,),
}
