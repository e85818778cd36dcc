"""Units that stand in a header: «Сумма, тыс. руб.» says what every number of the column is in."""

import re
from collections.abc import Sequence

from lib import periods
from lib.contracts import CONTRACTS
from lib.intake.layout.headers import DATED, Fit
from lib.intake.parsing.choices import code_of
from lib.vocabulary import Currency, ExchangeUnit

_SCALE_WORD = (
    r"(тыс(?=яч|\b)|мың|млн|миллион|млрд|миллиард|thousand|million)"
    r"(?:(?<=тыс)яч\w{0,3}|(?<=миллион)\w{0,3}|(?<=миллиард)\w{0,3}|(?<=thousand)s|(?<=million)s)?"
)
_MONEY = re.compile(
    rf"(?:{_SCALE_WORD}[.\s]{{0,3}})?(руб|₽|rub|тенге|тг|₸|теңге|kzt|$)",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"(?<!\w){_SCALE_WORD}(?!\w)", re.IGNORECASE)
_SCALES = {
    "тыс": 1_000,
    "мың": 1_000,
    "thousand": 1_000,
    "млн": 10**6,
    "million": 10**6,
    "миллион": 10**6,
    "миллиард": 10**9,
    "млрд": 10**9,
}
_TENGE = ("тенге", "тг", "₸", "теңге", "kzt")
_THOUSANDS = {
    str(Currency.RUB): str(ExchangeUnit.KRUB),
    str(Currency.KZT): str(ExchangeUnit.KKZT),
}
"""Currency -> the unit in which exchanges of money are stored."""

_SCORE = re.compile("балл|1[-–]5", re.IGNORECASE)
_PERCENT_OF_A_SCORE = 20
"""A score from 1 to 5 in per cent: the satisfaction of an event."""
_UNIT = re.compile(r"[,(]\s*([^,()]+)\)?\s*$")


def scales(fit: Fit, header: Sequence[str], titles: Sequence[str] = ()) -> dict[str, float]:
    """Return by how much the numbers of a money column are multiplied, where its header says so.

    titles : texts above the header; «(тыс. рублей)» there is said of every column of money.
    """
    above = next((money for text in titles if (money := _money_of(text)) and money[0] != 1), None)
    found = {}
    for name, column in CONTRACTS[fit.kind].columns.items():
        money = _money(fit, header, name) if column.unit in ("currency", "krub") else None
        if column.unit == "currency" and name in fit.columns and (not money or money[0] == 1):
            money = above or money
        if money and (column.unit == "krub" or money[0] != 1):
            found[name] = money[0] / (1_000 if column.unit == "krub" else 1)
    if "satisfaction" in fit.columns and _SCORE.search(header[fit.columns["satisfaction"][0]]):
        found["satisfaction"] = _PERCENT_OF_A_SCORE
    if fit.kind == "exchanges" and "unit" not in fit.columns and "quantity" in fit.columns:
        money = _money_of(header[fit.columns["quantity"][0]])
        if money and money[1]:
            found["quantity"] = money[0] / 1_000
    return {name: scale for name, scale in found.items() if scale != 1}


def constants(fit: Fit, header: Sequence[str]) -> dict[str, str]:
    """Return the values of missing columns that a header's unit gives for every row."""
    contract = CONTRACTS[fit.kind]
    given: dict[str, str] = {}
    if "currency" in contract.columns and "currency" not in fit.columns:
        money = [_money(fit, header, name) for name in contract.columns]
        currencies = {one[1] for one in money if one and one[1]}
        if len(currencies) == 1:
            given["currency"] = currencies.pop()
    if fit.kind == "exchanges" and "unit" not in fit.columns and "quantity" in fit.columns:
        unit = _UNIT.search(header[fit.columns["quantity"][0]])
        code = code_of(unit[1], contract.columns["unit"]) if unit else None
        sum_of = _money_of(header[fit.columns["quantity"][0]])
        if code or (sum_of and sum_of[1]):
            given["unit"] = code or _THOUSANDS[str(sum_of[1] if sum_of else "")]
    return given | _dated(fit, header)


def _dated(fit: Fit, header: Sequence[str]) -> dict[str, str]:
    """Return the period that a heading such as «База 2023-2024» gives for every row."""
    value, column = DATED.get(fit.kind, ("", ""))
    if value not in fit.columns or column in fit.columns:
        return {}
    words = header[fit.columns[value][0]].split()
    found = (periods.parse(" ".join(words[at:])[:60].strip("()")) for at in (1, 2))
    period = next((one for one in found if one), None)
    return {column: period.code} if period else {}


def _money(fit: Fit, header: Sequence[str], name: str) -> tuple[int, str | None] | None:
    """Return the scale and the currency in a column's header."""
    column = CONTRACTS[fit.kind].columns[name]
    if name not in fit.columns or column.unit not in ("currency", "krub"):
        return None
    return _money_of(header[fit.columns[name][0]])


def _money_of(text: str) -> tuple[int, str | None] | None:
    """Return the scale and the currency that a text names; «млн» may stand without a currency."""
    match = _MONEY.search(text)
    if match and match[2]:
        currency = Currency.KZT if match[2].lower() in _TENGE else Currency.RUB
        return _SCALES.get((match[1] or "").lower(), 1), str(currency)
    scale = _SCALE.search(text)
    return (_SCALES[scale[1].lower()], None) if scale else None
