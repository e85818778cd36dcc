"""Amounts of exchanged resources in words: a quantity with its unit, or a number of transfers."""

from lib.text import Text
from lib.vocabulary import ExchangeUnit, Resource


def amount(value: object, unit: str | None, words: Text) -> str:
    """Write an amount in its unit; without a unit it is a number of transfers."""
    if unit is None:
        return words("exchange-transfers", count=int(float(str(value))))
    return f"{number(value, words)} {words.choice(ExchangeUnit(unit))}"


def number(value: object, words: Text) -> str:
    """Write the number of an amount: one digit after the point where it is no integer."""
    return words.number(float(str(value)), 1)


def subject(resource: str | None, unit: str | None, words: Text) -> str:
    """Name what is shown: a resource with its unit, or all resources, counted in transfers."""
    if resource is None:
        return words("exchange-subject-all")
    name = words.choice(Resource(resource)).capitalize()
    return f"{name}, {words.choice(ExchangeUnit(unit))}" if unit else name
