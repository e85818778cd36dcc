"""What is wrong with a table's header, and what was understood of it."""

import re

from lib.contracts import CONTRACTS
from lib.intake.layout.headers import header_units
from lib.intake.layout.headers.meanings import Fit
from lib.intake.layout.rows.other_tables import table_above, table_beside
from lib.intake.layout.table import Table
from lib.intake.layout.wide_tables.across import ASSUMED as ASSUMED_BELOW
from lib.intake.layout.wide_tables.across import Across
from lib.intake.layout.wide_tables.shapes import Shape
from lib.intake.parsing.quantities import have_units
from lib.intake.problems import Problem, problem
from lib.intake.reading.grid import Texts
from lib.intake.reading.workbook import NUMBER_MARK
from lib.tables import Type

_HEADINGS_SHOWN, _ROWS_SEEN = 8, 200
_FIGURE = re.compile(
    r"-?\d{1,3}(?:[ \u00a0]?\d{3}){0,3}(?:[.,]\d{1,6})?"
    r"(?: ?(?:%|(?:чел|шт|ед|ч|час|уч|балл|адам|дана)[а-яё]{0,8}\.?))?"
)
_SAID_BY = {"funding": re.compile("план|жоспар|бюджет|planned|budget", re.IGNORECASE)}
"""Kind -> words for what is assumed to stand below headings that say nothing but a period."""

ASSUMED = ("currency",)
"""Columns that must be filled, and are where a file has none: with what cells, titles or a setting
say."""


def header_problems(table: Table, shape: Shape) -> list[Problem]:
    """Return what is wrong with the header, and what was understood of it."""
    beside = table_beside(table)
    if beside:
        return beside
    fit, row = shape.fit, table.source_format.header_row or 0
    problems = [*_columns_amiss(table, fit), *_columns_left_out(table, fit)]
    problems += _columns_across(table, shape, row)
    if shape.point is not None:
        header = table.header[shape.point]
        problems.append(problem("point-parted", row=row, column="lat", header=header))
    for name, text in shape.titled.items():
        problems.append(problem("title-taken", column=name, found=text))
    for name, text in shape.of_file_name.items():
        problems.append(problem("file-name-taken", column=name, found=text))
    if _is_split_at_decimal_comma(table, fit):
        problems.append(problem("decimal-comma-splits", row=table.start + 1))
    if table.titles:
        above = sum(any(map(str.strip, cells)) for cells in table.grid.head(row - 1))
        problems.append(problem("rows-above", row=row, above=above))
        problems += table_above(table)
    if table.source_format.header_height > 1:
        problems.append(problem("header-two-lines", row=row))
    return problems


def _columns_across(table: Table, shape: Shape, row: int) -> list[Problem]:
    """Return notes: which columns stand across, what their cells hold, what is assumed."""
    across = shape.across
    if across is None:
        return []
    problems = []
    for at, column in enumerate(across.columns):
        headings = list(dict.fromkeys(label[at] for label, _ in across.groups))
        shown = ", ".join(f"«{heading[:40]}»" for heading in headings[:_HEADINGS_SHOWN])
        shown += " …" if len(headings) > _HEADINGS_SHOWN else ""
        problems += [
            problem(
                "columns-across",
                row=row,
                column=column,
                headers=shown,
                count=len(headings),
                value=value,
            )
            for value in across.values
        ]
    value = ASSUMED_BELOW.get(shape.kind)
    if across.values == (value,) and not _is_said(table, shape.kind, across):
        problems.append(problem("across-assumed", row=row, column=value))
    return problems


def _is_said(table: Table, kind: str, across: Across) -> bool:
    """Whether a title or a heading across says what the cells below hold, where it may be more."""
    texts = [*table.titles[:_ROWS_SEEN], *(table.header[place] for place in across.places)]
    return kind not in _SAID_BY or any(map(_SAID_BY[kind].search, texts))


def _columns_amiss(table: Table, fit: Fit) -> list[Problem]:
    """Return the columns that stand twice and those that are missing."""
    row, contract = table.source_format.header_row or 0, CONTRACTS[fit.kind]
    problems: list[Problem] = []
    for column, places in fit.columns.items():
        if len(places) > 1:
            named = ", ".join(f"«{table.header[place]}»" for place in places)
            problems.append(problem("column-twice", row=row, column=column, headers=named))
    constants = header_units.constants(fit, table.header)
    for column in fit.missing:
        if column == "unit" and _quantities_have_units(table, fit):
            continue
        if column not in constants and column not in ASSUMED:
            synonyms = "; ".join(contract.columns[column].synonyms[:3])
            problems.append(
                problem("column-missing", row=row, column=column, expected=column, typed=synonyms)
            )
    return problems


def _quantities_have_units(table: Table, fit: Fit) -> bool:
    """Whether the quantities of exchanges bear their units: «24 ч»."""
    place = fit.columns.get("quantity", [len(table.grid.columns)])[0]
    if fit.kind != "exchanges" or place >= len(table.grid.columns):
        return False
    cells = table.grid.columns[place].only(slice(table.start, None))
    return have_units(cells, CONTRACTS[fit.kind])


def _columns_left_out(table: Table, fit: Fit) -> list[Problem]:
    """Return the columns that are not read: unknown ones, names beside codes, row numbers."""
    row = table.source_format.header_row or 0
    problems: list[Problem] = []
    cells = {
        place: table.grid.columns[place].only(slice(table.start, None))
        for place in fit.unknown
        if place < len(table.grid.columns)
    }
    figures = [place for place, column in cells.items() if holds_figures(column)]
    others = [place for place in fit.unknown if place not in figures]
    for code, places in (
        ("columns-of-figures", figures),
        ("columns-unknown", others),
        ("columns-of-names", fit.names),
    ):
        if places:
            named = ", ".join(f"«{table.header[place][:40]}»" for place in places[:20])
            problems.append(problem(code, row=row, headers=named, count=len(places)))
    if fit.numbers:
        problems.append(problem("column-row-number", row=row, header=table.header[fit.numbers[0]]))
    return problems


def holds_figures(column: Texts) -> bool:
    """Whether most filled cells of a column are figures, and not 1, 2, 3 as of rows."""
    cells = column.only(slice(_ROWS_SEEN)).compact()
    filled = [text for text in cells if text.strip()]
    figures = [text for text in filled if _is_figure(text)]
    numbers = [str(number + 1) for number in range(len(filled))]
    return 2 * len(figures) > len(filled) and filled != numbers


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text.removesuffix(NUMBER_MARK).strip()))


def _is_split_at_decimal_comma(table: Table, fit: Fit) -> bool:
    """Whether a comma parts both cells and decimals: rows are longer than the header by figures."""
    if table.source_format.delimiter != ",":
        return False
    width = int(table.grid.lengths[table.start - 1])
    longer = table.grid.lengths[table.start :] > width
    if 2 * longer.sum() < max(1, len(longer)):
        return False
    contract = CONTRACTS[fit.kind]
    places = [
        place
        for name, places in fit.columns.items()
        for place in places
        if contract.columns[name].type is Type.DECIMAL and place + 1 < len(table.grid.columns)
    ]
    return any(
        (
            table.grid.columns[place].matching(str.isdigit)[table.start :]
            & table.grid.columns[place + 1].matching(str.isdigit)[table.start :]
            & longer
        ).any()
        for place in places
    )
