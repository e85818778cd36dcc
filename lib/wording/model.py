"""What shows that a problem area improves, in words."""

from lib.text import Text
from lib.vocabulary import ExchangeUnit
from lib.wording.values import Row, figure, is_missing, short_period


def sign_name(row: Row, words: Text) -> str:
    """Return what a row of ``area_signs`` counts."""
    if row["sign"] == "indicator":
        return words.named(row)
    return words(f"model-sign-{str(row['sign']).replace('_', '-')}")


def sign_change(row: Row, words: Text) -> str:
    """Return the earlier figure and today's, «910 → 1 730 ч»; today's where it is the first."""
    now = _amount(row["now"], row, words)
    return now if is_missing(row["then"]) else f"{words.number(row['then'])} → {now}"


def sign_periods(row: Row) -> str:
    """Return the periods of both figures, «2024/25 → 2025/26»."""
    now = short_period(row["now_period"])
    return now if is_missing(row["then"]) else f"{short_period(row['then_period'])} → {now}"


def sign_judgement(row: Row, words: Text) -> str:
    """Return whether a figure moved where it should."""
    if is_missing(row["then"]):
        return words("model-sign-first")
    if is_missing(row["improved"]):
        return words("model-sign-same" if row["then"] == row["now"] else "model-sign-moved")
    return words("model-sign-better" if row["improved"] else "model-sign-worse")


def sign_sentence(row: Row, words: Text) -> str:
    """Return a sign in one line: what, from where to where, when, and whether that is better."""
    return words(
        "model-sign",
        name=sign_name(row, words),
        change=sign_change(row, words),
        periods=sign_periods(row),
        judgement=sign_judgement(row, words),
    )


def _amount(value: object, row: Row, words: Text) -> str:
    unit = row["unit_kind"]
    if unit in set(ExchangeUnit) and row["sign"] != "indicator":
        return f"{words.number(value, 0)}\u00a0{words.choice(ExchangeUnit(str(unit)))}"
    if row["sign"] == "gap":
        return f"{words.number(value)}\u00a0{words('explain-percentage-points')}"
    return figure(value, unit, words)
