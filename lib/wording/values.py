"""How charts write what they draw: figures with their unit, changes, names in two lines."""

import math
import textwrap
from collections.abc import Iterable, Mapping
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from lib import periods
from lib.formats import ROMAN, next_whole, rounded
from lib.text import MISSING, Text
from lib.vocabulary import QUOTIENTS, Better, Currency, PeriodType, UnitKind

SIGNED_KINDS = (UnitKind.PERCENT, UnitKind.PER_1000, UnitKind.HOURS, UnitKind.POINTS)
"""Kinds of units that are written beside every figure; what is counted stands in the name."""


COMPARED = ("path", "baseline", "target", "range_low", "range_high")
"""Columns of ``queries.full_strategy`` that a figure is compared with."""

Row = dict[str, Any]


def rows(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of a frame, each by column name, with values of Python's own types.

    Column by column, which is several times faster than ``to_dict`` on frames of many columns.
    """
    names = [str(name) for name in frame.columns]
    columns = [_cells(column) for _name, column in frame.items()]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def _cells(column: pd.Series) -> list[Any]:
    cells: list[Any] = column.tolist()
    if column.dtype != object:
        return cells
    return [cell.item() if isinstance(cell, np.generic) else cell for cell in cells]


def currency(code: str, text: Text) -> str:
    """Name a currency, such as «руб.»; one that nobody knows keeps its code."""
    return text.choice(Currency(code)) if code in set(Currency) else code


def currency_name(code: str, text: Text) -> str:
    """Name a currency; one that is on no list is said to be unknown."""
    if code in set(Currency):
        return text.choice(Currency(code))
    return text("money-currency-unknown", code=code)


def thousands(code: str, text: Text) -> str:
    """Return the unit of amounts of money, which files give in thousands: «тыс. руб.»."""
    return text("money-thousands", currency=currency_name(code, text))


def figure(value: object, unit_kind: object, text: Text, digits: int = 1) -> str:
    """Write a value with the sign of its unit, such as «57,4 %»; a missing one is a dash."""
    return _signed(value, unit_kind, text, digits, genitive=False)


def limit(value: object, unit_kind: object, text: Text, digits: int = 1) -> str:
    """Write a value that stands after «от», «до», «ниже», «вместо»: in the genitive, «1 балла»."""
    return _signed(value, unit_kind, text, digits, genitive=True)


def _signed(value: object, unit_kind: object, text: Text, digits: int, *, genitive: bool) -> str:
    """Write a value and the sign of its unit, which agrees with the number as it is written."""
    number = text.number(value, digits)
    if not isinstance(value, Real) or number == MISSING or unit_kind not in SIGNED_KINDS:
        return number
    if unit_kind == UnitKind.PERCENT:
        return text("percent", number=number)
    count = rounded(value, digits)
    key = f"sign-{unit_kind}.genitive" if genitive else f"sign-{unit_kind}"
    return f"{number}\u00a0{text(key, count=count)}"


def planned(value: object, row: Mapping[str, Any], text: Text, digits: int = 1) -> str:
    """Write a planned value of a row of ``queries.full_strategy``; see ``in_whole``."""
    return figure(in_whole(value, row), row["unit_kind"], text, digits)


def in_whole(value: object, row: Mapping[str, Any]) -> object:
    """Return a planned value as it is written.

    People and things are counted whole: the next whole number that keeps the plan. A quotient of
    counts, such as pupils per computer, is no count and keeps its fraction, as does the plan of
    what is reported in fractions, such as posts: 5.5 of 5.5 would read as 5.5 of 6.
    """
    is_counted = row["unit_kind"] == UnitKind.COUNT and row.get("aggregation") not in QUOTIENTS
    if not is_counted or not isinstance(value, float) or not math.isfinite(value):
        return value
    figures = (row.get(name) for name in ("value", "likely"))
    if any(isinstance(each, float) and each % 1 for each in figures if not is_missing(each)):
        return value
    return next_whole(value, falls=row.get("better") == Better.DOWN)


def enough_digits(value: object, others: Iterable[object], digits: int = 1, most: int = 6) -> int:
    """Return how many digits a value needs to differ, as written, from those it differs from."""
    if not isinstance(value, Real) or not math.isfinite(value):
        return digits
    numbers = [other for other in others if isinstance(other, Real) and math.isfinite(other)]
    unlike = [other for other in numbers if not math.isclose(other, value, abs_tol=1e-9)]
    return next(
        (
            count
            for count in range(digits, most)
            if all(rounded(value, count) != rounded(other, count) for other in unlike)
        ),
        most,
    )


def value(row: Row, text: Text) -> str:
    """Write the figure of a row of ``queries.full_strategy``.

    It has as many digits as it takes to differ from what it is compared with (94.99 is not 95). A
    row of ``metrics.suppress_totals`` may say that it is of a few people, «<5», or that it is
    withheld, since it would tell of somebody beside earlier ones.
    """
    if pd.notna(row.get("below")):
        return text("figure-fewer", than=int(row["below"]))
    if is_suppressed(row):
        return text("figure-masked")
    digits = enough_digits(row["value"], (row.get(name) for name in COMPARED))
    return figure(row["value"], row["unit_kind"], text, digits)


def is_suppressed(row: Row) -> bool:
    """Whether a row's figure is suppressed: a small count, or one that would reveal another."""
    return bool(pd.notna(row.get("below"))) or row.get("withheld") is True


def change(value: object, text: Text, digits: int = 1) -> str:
    """Write a difference with its sign, plus as well as minus."""
    number = text.number(value, digits)
    rises = isinstance(value, Real) and math.isfinite(value) and rounded(value, digits) > 0
    return f"+{number}" if rises else number


def part(share: object, text: Text) -> str:
    """Write a part of a whole in whole per cent: «25 %»; a small one is «меньше 1 %», not 0."""
    if isinstance(share, Real) and 0 < float(share) < 0.005:
        return text("percent-below", number=text.number(1))
    return text.percent(share)


def signed_percent(share: object, text: Text) -> str:
    """Write by how much something changed, as per cent with its sign: 0.25 is «+25 %»."""
    percent = text.percent(share, 1)
    return f"+{percent}" if percent != MISSING and float(str(share)) > 0 else percent


def difference(value: object, unit_kind: object, text: Text, digits: int = 1) -> str:
    """Write a difference of two values with its sign: «+3,7 п. п.» between per cents."""
    return _in_points(change(value, text, digits), unit_kind, text)


def distance(value: float, unit_kind: object, text: Text) -> str:
    """Write how far apart two values are, without a sign: «3,7 п. п.» between per cents."""
    return _in_points(text.number(abs(value)), unit_kind, text)


def _in_points(number: str, unit_kind: object, text: Text) -> str:
    """A difference of per cents is one of percentage points."""
    if unit_kind != UnitKind.PERCENT or number == MISSING:
        return number
    return f"{number}\u00a0{text('explain-percentage-points')}"


def limits(indicator: Row, text: Text) -> str:
    """Write the limits of a ``keep`` or ``range`` indicator, from a row of ``full_strategy``.

    Nothing for indicators that should rise or fall, and where no limit is set.
    """
    if indicator["better"] not in (Better.KEEP, Better.RANGE):
        return ""
    least = indicator["path" if indicator["better"] == Better.KEEP else "range_low"]
    most = indicator["range_high"]
    digits = enough_digits(least, (most,))
    low, high = (limit(end, indicator["unit_kind"], text, digits) for end in (least, most))
    if pd.notna(least) and pd.notna(most):
        return text("limits-between", low=text.number(least, digits), high=high)
    if pd.notna(least):
        return text("limits-least", limit=low)
    return text("limits-most", limit=high) if pd.notna(most) else ""


def short_period(code: object) -> str:
    """Write a period for an axis, alike in every language: «2025/26», «I 2025/26», «11.2025»."""
    if not isinstance(code, str):
        return ""
    year, _, part = code.partition("-")
    match periods.of(code).type:
        case PeriodType.HALF | PeriodType.QUARTER:
            return f"{ROMAN[int(part[1]) - 1]} {year}"
        case PeriodType.MONTH:
            return f"{part}.{year}"
        case _:
            return year


def lines(name: str, width: int, most: int = 2) -> str:
    """Break a name into at most so many lines of a width in characters; the rest is cut: «…»."""
    return "\n".join(textwrap.wrap(name, width, max_lines=most, placeholder="…"))


def shortened(name: str, width: int) -> str:
    """Cut a name to one line of so many characters, at a word, with «…» in place of the rest."""
    at_word = textwrap.shorten(name, width, placeholder="…")
    return at_word if at_word != "…" else f"{name[: width - 1]}…"


def is_missing(cell: object) -> bool:
    """Whether a cell of a frame is empty."""
    return bool(pd.isna(cell))  # type: ignore[call-overload]


def whole_number(cell: object) -> int:
    """Return a cell that holds a count as an integer, 0 where it is empty."""
    return 0 if is_missing(cell) else int(float(str(cell)))
