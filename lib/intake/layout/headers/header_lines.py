"""A header of one line or more: where it stands, and its lines joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib import periods
from lib.contracts import CONTRACTS, columns_called, money_unit, normalise

_IS_ALL = re.compile(r"(?:всего|итого|барлығы|жалпы|total)", re.IGNORECASE)
"""A word below «Численность педагогов» that says nothing more than the group does."""


_UNITS = frozenset(
    normalise(word)
    for word in (
        *("ед.", "шт.", "чел.", "человек", "процент", "проценты", "балл", "баллы", "баллов", "ч"),
        *("час", "часы", "часов", "адам", "дана", "сағат", "пайыз", "persons", "units", "hours"),
        *(
            "ед",
            "шт",
            "чел",
            "событий",
            "договоров",
            "единиц",
            "pcs",
            "percent",
            "points",
            "events",
        ),
        *("проектов", "программ", "ресурсов", "практик", "посещений", "мероприятий", "на 1000"),
        *(
            "people",
            "pupils",
            "teachers",
            "projects",
            "programmes",
            "agreements",
            "visits",
            "items",
        ),
        *("ұпай", "іс-шара", "жоба", "бағдарлама", "шарт", "бірлік"),
    )
)
"""Units that stand in a row of their own under a header."""
_SORTS = frozenset(
    normalise(word)
    for word in (
        *("код", "коды", "номер", "шифр", "текст", "строка", "слово", "число", "числа", "целое"),
        *("дата", "год", "учебный год", "уч. год", "период", "полугодие", "название", "список"),
        *("наименование", "справочник", "из списка", "да/нет", "сумма", "количество", "кол-во"),
        *("код организации", "код показателя", "атауы", "сан", "саны", "жыл", "оқу жылы", "күні"),
        *("code", "text", "number", "date", "year", "name", "list", "period"),
    )
)
"""Words for what a column holds that stand in a row of their own under a header."""


@dataclass(frozen=True)
class Place:
    """Where a header was found: its first row, how many rows it takes, its cells joined.

    A table without a header has a height of 0 and empty cells; ``row`` is its first row of data.
    """

    row: int
    height: int
    header: list[str]


def join(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Join a header of two rows; a merged cell of the upper one spreads to the right."""
    joined, above = [], ""
    for over, under in zip(upper, lower, strict=True):
        above = over.strip() or above
        if not under.strip():
            joined.append(over.strip())
        elif _IS_ALL.fullmatch(under.strip()) and columns_called(above):
            joined.append(above)
        elif not above or (columns_called(under) and not columns_called(f"{above} {under}")):
            joined.append(under.strip())
        else:
            joined.append(f"{above} {under.strip()}")
    return joined


def join_all(lines: Sequence[Sequence[str]]) -> list[str]:
    """Join a header of any number of rows, each with what those above it say."""
    joined = list(lines[0])
    for line in lines[1:]:
        joined = join(joined, line)
    return joined


def with_groups(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Keep the words of an upper line over cells of the lower one that repeat.

    «Наставников» and «Наставляемых» stand below every form, «План» and «Факт» below every year;
    a single year is kept where no column says the period.
    """
    if place.height != 2:
        return _with_periods_below(place, head)
    upper, lower = head[place.row], [cell.strip() for cell in head[place.row + 1]]
    header, above = list(place.header), ""
    needs_period = not any("period" in columns_called(cell).values() for cell in header)
    for at, (over, under) in enumerate(zip(upper, lower, strict=True)):
        above = over.strip() or above
        is_of_period = needs_period and _holds_figures(under) and periods.parse(above) is not None
        is_kept = lower.count(under) > 1 or is_of_period
        if is_kept and under == header[at] and above:
            header[at] = f"{above} {under}"
    return replace(place, header=header)


def _holds_figures(heading: str) -> bool:
    """Whether a heading is that of figures in the kinds that know it."""
    return any(
        CONTRACTS[kind].columns[name].is_number for kind, name in columns_called(heading).items()
    )


def _with_units_below(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Take a row of units or of «код», «число» for the second line of the header above it.

    A unit goes on with its heading: «План» over «тыс. руб.» is «План, тыс. руб.».
    """
    lower = [cell.strip() for cell in head[place.row + 1]]
    filled = [cell for cell in lower if cell]
    if not filled or not all(_is_unit(cell) or normalise(cell) in _SORTS for cell in filled):
        return place
    header = [
        f"{over.strip()}, {under}" if over.strip() and _goes_on(under) else over
        for over, under in zip(place.header, lower, strict=True)
    ]
    return Place(place.row, 2, header)


def _is_unit(text: str) -> bool:
    return normalise(text) in _UNITS or _goes_on(text)


def _goes_on(text: str) -> bool:
    """Whether a unit says how the numbers below it are to be read."""
    return text == "%" or (bool(text) and money_unit(text) is not None)


def _with_periods_below(place: Place, head: Sequence[Sequence[str]]) -> Place:
    """Take a row of nothing but periods for the second line of the header above it."""
    if place.height != 1 or place.row + 2 >= len(head):
        return place
    lower = head[place.row + 1]
    filled = [cell.strip() for cell in lower if cell.strip()]
    is_second = not lower[0].strip() and len(filled) > 1 and all(map(periods.parse, filled))
    if is_second:
        return Place(place.row, 2, join(place.header, lower))
    return _with_units_below(place, head)
