"""Amounts of exchanged resources in words: a quantity with its unit, or a number of transfers."""

from lib.text import Text
from lib.vocabulary import ESTIMATE, EXCHANGES, ExchangeUnit, Resource


def amount(value: object, unit: str | None, words: Text) -> str:
    """Write an amount in its unit; without a unit it is a number of transfers."""
    if unit is None:
        return words("exchange-transfers", count=int(float(str(value))))
    if unit == ESTIMATE:
        return words("exchange-estimate", number=number(value, words))
    return f"{number(value, words)} {unit_name(unit, words)}"


def others(count: object, words: Text) -> str:
    """Say how many other pairs have as much as the one just named; nothing where none has."""
    return words("exchange-others", count=count)


def unit_name(unit: str, words: Text) -> str:
    """Name what a resource is counted in: a unit, the number of transfers or a value in money."""
    if unit == EXCHANGES:
        return words("exchange-counted")
    if unit == ESTIMATE:
        return words("exchange-estimated")
    return words.choice(ExchangeUnit(unit))


def number(value: object, words: Text) -> str:
    """Write the number of an amount: one digit after the point where it is no integer."""
    return words.number(float(str(value)), 1)


def short_number(value: object, words: Text) -> str:
    """Write the number of an amount in at most four characters: thousands and millions in short."""
    amount = float(str(value))
    for size, key in ((1_000_000.0, "number-millions"), (1_000.0, "number-thousands")):
        share = amount / size
        if abs(share) >= 0.9995:
            return words(key, number=words.number(share, 1 if abs(share) < 9.95 else 0))
    return number(amount, words)


def subject(resource: str | None, unit: str | None, words: Text) -> str:
    """Name what is shown: one resource or all, and what it is counted in."""
    name = words.choice(Resource(resource)).capitalize() if resource else words("exchange-all")
    if unit is None:
        return f"{name}, {unit_name(EXCHANGES, words)}" if resource is None else name
    return f"{name}, {unit_name(unit, words)}"
