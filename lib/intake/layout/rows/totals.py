"""Rows of totals: what says that a row is one, and what says that it is a row of data after all.

A total that stayed in would double every sum; a row of data left out would be lost silently.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from lib.contracts import CONTRACTS
from lib.intake.parsing.outcomes import is_missing
from lib.intake.reading.grid import Mask, Texts
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Column, Type

_TOTAL = re.compile(
    r"(?:итого|жиыны|жиынтығы|grand total|subtotal|sub-total)\b.*"
    r"|(?:в т\. ?ч\.|в том числе|из них|из которых|оның ішінде|соның ішінде|of which)(?!\w).*"
    r"|(?:всего|барлығы|total|totals|sum|сумма|среднее|среднее значение|в среднем|орташа|average"
    r"|mean)[ :.]*"
    r"|(?:всего|в целом|барлығы|total|среднее|в среднем|average) (?:по|за|для|бойынша|for)\b.*",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:в т|в том|из|оның|соның|of)\b", re.IGNORECASE)
_STARTS = frozenset("иИвВбБжЖtTgGсСоОoOsSaAmM")

_WORDS = {Type.TEXT, Type.CODE, Type.WEB_ADDRESS}
"""Types of columns in which «Итого …» may be what somebody means."""

_FIGURES = {Type.INTEGER, Type.DECIMAL}
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_LEAST_SUMMED = 2
_MEAN = re.compile(r"(?:средн|в среднем|орташа|average|mean)", re.IGNORECASE)
_MONEY = {"currency", "krub"}
_SUMMED = {"numerator", "denominator"}
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:[.,][0-9]{3}){1,4}")
_ROUNDING = 1e-3
"""Share by which a total may differ from the sum of figures that were rounded."""

Places = Mapping[str, Sequence[int]]
"""Column -> the places of its cells."""


def total_rows(
    columns: Sequence[Texts], blank: Sequence[Mask], kind: str, places_of: Places
) -> Mask:
    """Return the rows whose first words, or whose key, say «Итого»; a number is no word.

    places_of : column -> its places. A row in which every cell that must be filled is filled, and
    whose «Итого» stands where words may stand, is data, unless its figures are sums of the others.
    """
    contract = CONTRACTS[kind]
    keys = {places_of[name][0] for name in contract.key if name in places_of}
    elsewhere = {
        places[0]: contract.columns[name]
        for name, places in places_of.items()
        if contract.columns[name].type not in _WORDS
    }
    total = np.zeros(len(columns[0]), dtype=bool)
    impossible = total.copy()
    undecided = ~total
    for place, column in enumerate(columns):
        if not undecided.any() and place not in keys:
            continue
        says_total = column.matching(is_total)
        labelled = says_total & (undecided | (place in keys))
        total |= labelled
        impossible |= labelled & (place in elsewhere)
        if undecided.any():
            undecided &= blank[place] | column.matching(str.isdigit)
    doubtful = total & ~impossible
    if doubtful.any():
        doubtful &= _complete(columns, contract.columns, places_of)
        doubtful &= ~_adding_up(columns, doubtful, ~total, elsewhere)
    return total & ~doubtful


@dataclass(frozen=True)
class DifferingTotal:
    """A total that no sum of the rows above explains: its row and column, and the two figures."""

    row: int
    column: str
    stated: str
    total: float


def differing_totals(
    columns: Sequence[Texts], totals: Mask, data: Mask, kind: str, places_of: Places
) -> Iterator[DifferingTotal]:
    """Yield the totals of counts and of money that are no sums of the rows above them.

    A total may be that of all rows above it or of those since the total before. Means are not
    judged, nor are columns with a cell that is no plain number. Row 0 is the table's first.
    """
    rows = [
        row
        for row in map(int, np.flatnonzero(totals))
        if not any(_MEAN.match(column[row].strip()) for column in columns)
    ]
    for name, column in CONTRACTS[kind].columns.items():
        if name in places_of and (
            column.type is Type.INTEGER or column.unit in _MONEY or name in _SUMMED
        ):
            texts, is_whole = columns[places_of[name][0]], column.type is Type.INTEGER
            figures = [_figure(text, is_whole=is_whole) for text in texts.distinct]
            for before, row in pairwise([-1, *rows]):
                stated = figures[int(texts.codes[row])]
                sums = _sums_above(texts, figures, data, before, row)
                is_sum = any(
                    abs((stated or 0) - one) <= _ROUNDING * max(1, abs(one)) for one in sums
                )
                if stated is not None and sums and not is_sum:
                    yield DifferingTotal(row, name, texts[row].strip(), sums[0])


def _sums_above(
    texts: Texts, figures: Sequence[float | None], data: Mask, before: int, row: int
) -> list[float]:
    """Return the sums of all rows above one, and of those since the total before it.

    figures : of the distinct texts. None where one of the cells is no plain number.
    """
    empty = {place for place, text in enumerate(texts.distinct) if _says_nothing(text)}
    sums: list[float] = []
    for start in (0, before + 1):
        codes = texts.codes[start:row][data[start:row]].tolist()
        cells = [figures[code] for code in codes if code not in empty]
        if len(codes) >= _LEAST_SUMMED and None not in cells:
            sums.append(float(sum(cell or 0 for cell in cells)))
    return sums


def _says_nothing(text: str) -> bool:
    return not text.strip() or is_missing(text.strip())


def _figure(text: str, *, is_whole: bool) -> float | None:
    """Return a plain number; what may be groups of thousands is one of whole numbers only."""
    plain = "".join(text.split())
    if _GROUPED.fullmatch(plain):
        return float(plain.replace(",", "").replace(".", "")) if is_whole else None
    return _number(plain)


def is_total(text: str) -> bool:
    """Whether a cell says that its row is a total or a mean."""
    return text.lstrip()[:1] in _STARTS and bool(_TOTAL.fullmatch(text.strip()))


def is_part(text: str) -> bool:
    """Whether a cell says that its row is a part of one above: «в том числе», «из них»."""
    return is_total(text) and bool(_PART.match(text.strip()))


def _complete(columns: Sequence[Texts], declared: Mapping[str, Column], places_of: Places) -> Mask:
    """Return the rows in which every cell that must be filled says something."""
    rows = np.ones(len(columns[0]), dtype=bool)
    for name, column in declared.items():
        if column.must_be_filled and name in places_of:
            rows &= columns[places_of[name][0]].matching(
                lambda text: bool(text.strip()) and not is_missing(text.strip())
            )
    return rows


def _adding_up(
    columns: Sequence[Texts], rows: Mask, data: Mask, declared: Mapping[int, Column]
) -> Mask:
    """Return those of some rows whose figures all are sums of the rows of data."""
    adding = np.zeros(len(rows), dtype=bool)
    if data.sum() < _LEAST_SUMMED:
        return adding
    places = [place for place, column in declared.items() if column.type in _FIGURES]
    sums = {place: sum(filter(None, map(_number, columns[place].only(data)))) for place in places}
    for row in map(int, np.flatnonzero(rows)):
        figures = {place: _number(columns[place][row]) for place in places}
        filled = {place: figure for place, figure in figures.items() if figure}
        adding[row] = bool(filled) and all(
            abs(figure - sums[place]) < 1e-6 * max(1.0, abs(figure))
            for place, figure in filled.items()
        )
    return adding


def _number(text: str) -> float | None:
    plain = text.strip().removesuffix(NUMBER_MARK)
    return float(plain.replace(",", ".")) if _PLAIN_NUMBER.fullmatch(plain) else None
