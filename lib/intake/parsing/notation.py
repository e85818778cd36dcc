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
    day_order_proved : whether a day of the file tells the order of day and month, or none needs to.
    commas : what the comma of «1,234» is where its column does not tell; of amounts of money and
        of numbers in a file with decimal points it may be another.
    is_english : whether the headings are in English, where commas part thousands.
    day_form : how days are usually written: ``iso``, ``day-first`` or ``month-first``; nothing
        where none is written in figures.
    date_1904 : whether numbers that stand for days count them from 1904.
    """

    decimal: str | None = None
    month_first: bool | None = None
    day_order_proved: bool = True
    commas: numbers.Commas = numbers.Commas.DECIMAL
    is_english: bool = False

    day_form: str | None = None
    date_1904: bool = False

    def commas_of(self, column: Column) -> numbers.Commas:
        """Return what the comma of «1,234» is in a column; amounts are never below zero."""
        is_amount = self.is_english and column.least == 0
        return numbers.Commas.GROUPS if is_amount else self.commas


RECOGNISED = Notation()

_NUMBERS = (Type.DECIMAL, Type.INTEGER)
_DAYS = (Type.DAY, Type.DAY_OR_PERIOD)


def observed(columns: Iterable[tuple[Column, Sequence[str]]], notation: Notation) -> Notation:
    """Return how the distinct texts of some columns are written; what is decided stays.

    The usual decimal mark of all numbers; nothing where no number has one. The order of day and
    month is that of all columns: one day proves it, unless another proves the contrary.
    """
    marks: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    texts_of_columns = list(columns)
    orders = days.orders(
        [text for column, texts in texts_of_columns if column.type in _DAYS for text in texts]
    )
    month_first = True if orders == {"month-first"} else None
    if notation.month_first is not None:
        month_first = notation.month_first
    for column, texts in texts_of_columns:
        if column.type in _NUMBERS:
            marks.update(numbers.decimal_marks(texts))
        elif column.type in _DAYS:
            forms.update(days.forms(texts, month_first=month_first))
    decimal = marks.most_common(1)[0][0] if marks else None
    return Notation(
        decimal=notation.decimal or decimal,
        month_first=month_first,
        day_order_proved=month_first is not None or orders != {"unsure"},
        commas=numbers.Commas.GROUPS if set(marks) == {"."} else notation.commas,
        is_english=notation.is_english,
        day_form=forms.most_common(1)[0][0] if forms else None,
        date_1904=notation.date_1904,
    )
