"""Units beside the quantities of exchanges: «24 ч» in a cell, roubles where thousands are kept."""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from lib.contracts import Contract, money_unit
from lib.intake.parsing.choices import code_of
from lib.intake.reading.grid import Texts
from lib.vocabulary import THOUSANDS_OF, ExchangeUnit

_WITH_UNIT = re.compile(r"(-?[0-9][0-9 .,\u00a0\u202f]{0,24}) ?([^\W\d_][^\d]{0,24}|[₽₸$€])")
_HOURS = {ExchangeUnit.HOURS, ExchangeUnit.PERSON_HOURS}
"""«24 ч» of staff are person-hours."""

_MONEY = frozenset(THOUSANDS_OF.values())

Unit = tuple[str, float]
"""Code of a unit, and by what a number is multiplied to be in it."""


def unit_of(text: str, contract: Contract) -> Unit | None:
    """Return the unit that a text names; money is kept in thousands."""
    text = text.strip()
    code = code_of(text, contract.columns["unit"])
    if code:
        return code, 1
    money = money_unit(text)
    if not money or not money.currency:
        return None
    return str(THOUSANDS_OF[money.currency]), money.scale / 1_000


def _scale_of(text: str) -> Unit | None:
    """Return by what «млн» multiplies the money of its row, whose unit the row says."""
    money = money_unit(text.strip())
    return ("", money.scale / 1_000) if money and not money.currency else None


def split(
    quantities: Texts, units: Texts | None, contract: Contract
) -> tuple[Texts, Texts | None, "np.ndarray"]:
    """Part quantities from the units in their cells, and turn units of money into those kept.

    Returns both columns and by what each row's number is to be multiplied. A unit in the cell of
    a quantity must be that of the row, or the row has none; else the cell stays as it is.
    """
    in_column = [unit_of(text, contract) for text in units.distinct] if units else []
    row_units: Sequence[Unit | None] = [in_column[code] for code in units.codes] if units else []
    factors = np.array([unit[1] if unit else 1.0 for unit in row_units] or [1.0] * len(quantities))
    codes = quantities.codes
    with_unit = {
        place: pair
        for place, text in enumerate(quantities.distinct)
        if (pair := _number_and_unit(text, contract))
    }
    unit_codes = [unit[0] if unit else None for unit in row_units] or [None] * len(quantities)
    filled: dict[int, str] = {}
    numbers: dict[int, str] = {}
    for row in np.flatnonzero(quantities.where(with_unit)) if with_unit else ():
        number, (code, factor) = with_unit[int(codes[row])]
        if not code and unit_codes[row] in _MONEY:
            code = str(unit_codes[row])
        if code and (units is None or not units[int(row)]):
            filled[int(row)] = unit_codes[row] = code
        if unit_codes[row] == code or {unit_codes[row], code} <= _HOURS:
            factors[row] = factor
            numbers[int(row)] = number
    if units is None and filled:
        units = Texts([""], np.zeros(len(quantities), dtype=np.int32))
        in_column = [None]
    return quantities.changed(numbers), _renamed(units, in_column, filled), factors


def have_units(quantities: Texts, contract: Contract) -> bool:
    """Whether most of the quantities bear their unit in the cell."""
    with_unit = quantities.matching(
        lambda text: bool((pair := _number_and_unit(text.strip(), contract)) and pair[1][0])
    )
    return bool(2 * with_unit.sum() > quantities.matching(bool).sum())


def _number_and_unit(text: str, contract: Contract) -> tuple[str, Unit] | None:
    match = _WITH_UNIT.fullmatch(text)
    unit = unit_of(match[2], contract) or _scale_of(match[2]) if match else None
    return (match[1].strip(), unit) if match and unit else None


def _renamed(
    units: Texts | None, meanings: Sequence[Unit | None], filled: Mapping[int, str]
) -> Texts | None:
    """Name units of money by those that are kept, and fill empty cells (row -> code)."""
    if units is None:
        return None
    pairs = zip(units.distinct, meanings, strict=True)
    texts = [unit[0] if unit else text for text, unit in pairs]
    return Texts(texts, units.codes).changed(filled)
