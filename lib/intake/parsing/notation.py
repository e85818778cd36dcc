"""How a file writes numbers and days, where there is more than one way."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.intake.parsing import days, numbers
from lib.tables import Column, Type


@dataclass(frozen=True, kw_only=True)
class Notation:
    """How numbers and days are written; nothing where each column tells for itself.

    decimal : the decimal mark, a comma or a point.
    month_first : whether days such as «03/04/2025» begin with the month.
    day_form : how days are usually written: ``iso``, ``day-first`` or ``month-first``; nothing
        where none is written in figures.
    date_1904 : whether numbers that stand for days count them from 1904.
    """

    decimal: str | None = None
    month_first: bool | None = None
    day_form: str | None = None
    date_1904: bool = False


RECOGNISED = Notation()

_NUMBERS = (Type.DECIMAL, Type.INTEGER)
_DAYS = (Type.DAY, Type.DAY_OR_PERIOD)


def observed(columns: Iterable[tuple[Column, Sequence[str]]], notation: Notation) -> Notation:
    """Return how the distinct texts of some columns are written; what is decided stays.

    The usual decimal mark of all numbers; nothing where no number has one.
    """
    marks: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for column, texts in columns:
        if column.type in _NUMBERS:
            marks.update(numbers.decimal_marks(texts))
        elif column.type in _DAYS:
            forms.update(days.forms(texts, month_first=notation.month_first))
    decimal = marks.most_common(1)[0][0] if marks else None
    return Notation(
        decimal=notation.decimal or decimal,
        month_first=notation.month_first,
        day_form=forms.most_common(1)[0][0] if forms else None,
        date_1904=notation.date_1904,
    )
