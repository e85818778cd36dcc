"""Units that stand in a header: «Сумма, тыс. руб.» says what every number of the column is in."""

import re
from collections.abc import Sequence

from lib import periods
from lib.contracts import CONTRACTS, MoneyUnit, money_within
from lib.intake.layout.headers.meanings import DATED, Fit
from lib.intake.parsing.choices import code_of
from lib.vocabulary import THOUSANDS_OF

_SCORE = re.compile("балл|1[-–]5", re.IGNORECASE)
_PERCENT_OF_A_SCORE = 20
"""A score from 1 to 5 in per cent: the satisfaction of an event."""
_UNIT = re.compile(r"[,(]\s*([^,()]+)\)?\s*$")


def scales(fit: Fit, header: Sequence[str], titles: Sequence[str] = ()) -> dict[str, float]:
    """Return by how much the numbers of a money column are multiplied, where its header says so.

    titles : texts above the header; «(тыс. рублей)» there applies to every column of money.
    """
    above = next(
        (money for text in titles if (money := money_within(text)) and money[0] != 1), None
    )
    scale_of = {}
    for name, column in CONTRACTS[fit.kind].columns.items():
        money = _money(fit, header, name) if column.unit in ("currency", "krub") else None
        if column.unit == "krub" and name in fit.columns and not money:
            money = next((one for text in titles if (one := money_within(text)) and one[1]), None)
        if column.unit == "currency" and name in fit.columns and (not money or money[0] == 1):
            money = above or money
        if money and (column.unit == "krub" or money[0] != 1):
            scale_of[name] = money[0] / (1_000 if column.unit == "krub" else 1)
    if "satisfaction" in fit.columns and _SCORE.search(_heading(fit, header, "satisfaction")):
        scale_of["satisfaction"] = _PERCENT_OF_A_SCORE
    if fit.kind == "exchanges" and "unit" not in fit.columns and "quantity" in fit.columns:
        money = money_within(_heading(fit, header, "quantity"))
        if money and money[1]:
            scale_of["quantity"] = money[0] / 1_000
    return {name: scale for name, scale in scale_of.items() if scale != 1}


def constants(fit: Fit, header: Sequence[str]) -> dict[str, str]:
    """Return the values of missing columns that a header's unit gives for every row."""
    contract = CONTRACTS[fit.kind]
    values: dict[str, str] = {}
    if "currency" in contract.columns and "currency" not in fit.columns:
        money = [_money(fit, header, name) for name in contract.columns]
        currencies = {one[1] for one in money if one and one[1]}
        if len(currencies) == 1:
            values["currency"] = currencies.pop()
    if fit.kind == "exchanges" and "unit" not in fit.columns and "quantity" in fit.columns:
        unit = _UNIT.search(_heading(fit, header, "quantity"))
        code = code_of(unit[1], contract.columns["unit"]) if unit else None
        sum_of = money_within(_heading(fit, header, "quantity"))
        if code or (sum_of and sum_of[1]):
            values["unit"] = code or THOUSANDS_OF[str(sum_of[1] if sum_of else "")]
    return values | _dated(fit, header)


def currencies(fit: Fit, header: Sequence[str]) -> dict[str, str]:
    """Return the currency that the heading of a column of money names."""
    named = {name: _money(fit, header, name) for name in fit.columns}
    return {name: money.currency for name, money in named.items() if money and money.currency}


def _dated(fit: Fit, header: Sequence[str]) -> dict[str, str]:
    """Return the period that a heading such as «База 2023-2024» gives for every row."""
    value, column = DATED.get(fit.kind, ("", ""))
    if value not in fit.columns or column in fit.columns:
        return {}
    words = _heading(fit, header, value).split()
    parsed = (periods.parse(" ".join(words[at:])[:60].strip("()")) for at in (1, 2))
    period = next((one for one in parsed if one), None)
    return {column: period.code} if period else {}


def _heading(fit: Fit, header: Sequence[str], name: str) -> str:
    """Return the heading of a column; columns that the table does not have bear none."""
    place = fit.columns[name][0]
    return header[place] if place < len(header) else ""


def _money(fit: Fit, header: Sequence[str], name: str) -> MoneyUnit | None:
    """Return the scale and the currency in a column's header."""
    column = CONTRACTS[fit.kind].columns[name]
    if name not in fit.columns or column.unit not in ("currency", "krub"):
        return None
    return money_within(_heading(fit, header, name))
