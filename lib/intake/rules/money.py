"""Rules for money: order of planned, received and spent, odd sizes, one currency in a row."""

import pandas as pd

from lib.contracts import money_within
from lib.intake.rules.comparisons import period_begun
from lib.intake.sheet import Sheet
from lib.vocabulary import SETTING_DEFAULTS, SettingName

_HUGE, _TINY = 1e9, 100


def v17_money_plausible(sheet: Sheet) -> None:
    """Ask about money spent above received, received above planned, and amounts of odd size.

    Of a period that has not begun there are plans only.
    """
    frame = sheet.frame
    period_begun(sheet, "period", (frame["received"] > 0) | (frame["spent"] > 0))
    above = frame["spent"] > frame["received"]
    sheet.report("spent-above-received", above, "spent", received=frame["received"])
    more = frame["received"] > frame["planned"]
    sheet.report("received-above-planned", more, "received", planned=frame["planned"])
    for column in ("planned", "received", "spent"):
        odd_size(sheet, column)


def v17_amount_plausible(sheet: Sheet) -> None:
    """Ask about an agreement's amount of odd size."""
    odd_size(sheet, "amount")


def odd_size(sheet: Sheet, column: str) -> None:
    """Ask about an amount above a thousand million, or under a hundred thousand in thousands."""
    amount, factor = sheet.frame[column], sheet.factors.get(column)
    odd = amount > _HUGE
    if factor is not None:
        odd |= (factor > 1) & (amount / factor < _TINY) & (amount > 0)
    sheet.report("scale-doubtful", odd, column, amount=amount)


def one_currency(sheet: Sheet) -> None:
    """An amount names no other currency than its row."""
    for column, currency in sheet.currencies.items():
        row_currency = sheet.frame["currency"]
        differs = currency.notna() & row_currency.notna() & (currency != row_currency)
        sheet.report("currency-differs", differs, column, currency=currency, own=row_currency)


def estimate_in_currency_of_consortium(sheet: Sheet) -> None:
    """What a transfer is worth is estimated in the currency that is set for the consortium."""
    column = "estimated_value"
    if column in sheet.currencies:
        set_currency = currency_of_consortium(sheet)
        currency = sheet.currencies[column]
        differs = currency.notna() & (currency != set_currency) & sheet.frame[column].notna()
        sheet.report("currency-differs", differs, column, currency=currency, own=set_currency)


_LARGE_ESTIMATE = 10_000
"""Thousands of a currency: an estimate of more, in a column without a unit, may be in units."""


def estimate_is_in_thousands(sheet: Sheet) -> None:
    """Ask about large estimates where neither heading nor title says that they are thousands."""
    column = "estimated_value"
    if column in sheet.factors or money_within(sheet.headers.get(column, "")):
        return
    amount = sheet.frame[column]
    sheet.report("scale-doubtful", amount >= _LARGE_ESTIMATE, column, amount=1_000 * amount)


def currency_of_consortium(sheet: Sheet) -> str:
    """Return the currency that is set, else the usual one."""
    settings = sheet.context.current("settings")
    currencies: pd.Series[str] = settings.loc[settings["setting"] == SettingName.CURRENCY, "value"]
    return str(currencies.iloc[0]) if len(currencies) else SETTING_DEFAULTS[SettingName.CURRENCY]


RULES = {
    "agreements": (v17_amount_plausible, one_currency),
    "funding": (v17_money_plausible, one_currency),
    "exchanges": (estimate_in_currency_of_consortium, estimate_is_in_thousands),
}
