"""Wide tables (cross-tabulations): a key across as headings, or in the title, to rows.

A clerk's matrix has members, years or indicators side by side, and names in its title the period
or the organisation that all rows are about. Both become columns that the table does not have.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from lib import periods
from lib.contracts import CONTRACTS
from lib.intake.layout import points, title_facts
from lib.intake.layout.decisions import Decisions
from lib.intake.layout.headers.meanings import Fit, fit
from lib.intake.layout.headers.row_numbers import without_row_numbers
from lib.intake.layout.rows.body import Body
from lib.intake.layout.rows.totals import is_total
from lib.intake.layout.table import Table
from lib.intake.layout.title_facts import Heading, facts_of
from lib.intake.layout.wide_tables import matrices
from lib.intake.layout.wide_tables.across import Across, with_across
from lib.intake.layout.wide_tables.across import across as across_of
from lib.intake.layout.wide_tables.parts_of_years import with_years_of_titles, year_in
from lib.intake.parsing.days import read_day
from lib.intake.parsing.references.names import Names
from lib.intake.reading.grid import Texts
from lib.tables import Type

_OF_TARGETS = re.compile(r"план|цел[иья]|целев|нысаналы|мақсат|target", re.IGNORECASE)
_OF_FACTS = re.compile(r"факт|нақты|actual", re.IGNORECASE)
_TEXTS_SEEN, _HEADINGS_SEEN = 20, 50


@dataclass(frozen=True)
class Shape:
    """How a table becomes rows of a kind.

    fit : columns of the rows; those that the table has not stand at places after its last one.
    header : the table's, with headings for the columns added. score : how well the kind fits.
    constants : column -> the text that stands for every row, in the order in which columns are
        added. point : place of a column of points, which are parted. titled : those of the
        constants that a title says. of_file_name : column -> what only the file's name says of
        it, a constant or the year of headings across. headings : column -> what headings among the
        rows say of it for the rows below them.
    """

    fit: Fit
    header: list[str]
    score: float
    across: Across | None = None
    point: int | None = None
    constants: dict[str, str] = field(default_factory=dict)
    titled: dict[str, str] = field(default_factory=dict)
    of_file_name: dict[str, str] = field(default_factory=dict)
    headings: Mapping[str, Sequence[Heading]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of the rows."""
        return self.fit.kind

    @property
    def column_count(self) -> int:
        """How many of the kind's columns the table has."""
        return len(self.fit.columns) - len(self.constants)

    def places_of(self, name: str) -> Sequence[int]:
        """Return the places of the source in which the cells of a column stand."""
        if self.across and name in self.across.values:
            return self.across.places_of(name)
        return self.fit.columns[name]


def shape_of(
    table: Table, kind: str, names: Names, decisions: Decisions, file_name: str = ""
) -> Shape:
    """Return how a table becomes rows of a kind."""
    header = with_years_of_titles(table.header, table.titles)
    file_title = [file_name.rpartition(".")[0].replace("_", " ")]
    of_file_name: dict[str, str] = {}
    if header == table.header and (year := year_in(file_title)):
        header = with_years_of_titles(table.header, file_title)
        of_file_name = {"period": year.code} if header != table.header else {}
    fitting = fit(header, kind, decisions.columns)
    texts_at = partial(_texts_at, table)
    fitting = without_row_numbers(fitting, texts_at, decisions.columns)
    if kind == "exchanges":
        fitting = matrices.with_corner(header, fitting)
    fitting = matrices.with_side(header, fitting, texts_at, names)
    across = across_of(header, fitting, names)
    if across:
        fitting = with_across(fitting, across, len(header))
        headings = [_heading(header, across.places)] * len(across.columns)
        headings += [_heading(header, across.places_of(name)) for name in across.values]
        header += headings
    point = points.point_at(table.header, fitting)
    if point is not None:
        fitting = points.with_point(fitting, point, len(header))
        header += [table.header[point]] * len(points.SIDES)
    constants = {
        name: text for name, text in decisions.constants.items() if name in CONTRACTS[kind].columns
    }
    absent = [name for name in fitting.missing if name not in constants]
    titled = _titled(table, kind, absent, names) if len(fitting.columns) > 1 else {}
    if across and kind == "exchanges":
        titled |= matrices.facts_of(table.titles, [name for name in absent if name not in titled])
    absent = [name for name in absent if name not in titled]
    are_dated = across is not None and "period" in across.columns
    of_file_name = of_file_name if are_dated else {}
    if absent == ["period"] and (fact := title_facts.period_in(file_title[0])):
        of_file_name["period"], absent = fact[0], []
    score = replace(fitting, missing=absent).score
    constants |= titled
    constants |= {} if are_dated else of_file_name
    for name, text in constants.items():
        fitting.columns[name] = [len(header)]
        header.append(text)
    fitting = replace(fitting, missing=absent)
    return Shape(fitting, header, score, across, point, constants, titled, of_file_name)


def _heading(header: Sequence[str], places: Sequence[int]) -> str:
    """Return the headings at some places as one, which ends with their unit."""
    heads = list(dict.fromkeys(header[place].strip() for place in places))
    return heads[0] if len(heads) == 1 else f"{heads[0]} … {heads[-1]}"


def _texts_at(table: Table, place: int) -> list[str]:
    """Return the first texts below a heading; totals are none."""
    rows = range(table.start, min(table.grid.height, table.start + _TEXTS_SEEN))
    texts = [table.grid.columns[place][row].strip() for row in rows]
    return [text for text in texts if text and not is_total(text)]


def speaks_of_targets(table: Table, name: str, across: Across | None) -> bool:
    """Whether a title, a heading or the file's name speaks of a plan, and none of facts.

    across : headings that are names of indicators say nothing: «Договоры о целевом обучении».
    """
    names = across.places if across and "indicator_code" in across.columns else []
    headings = [text for at, text in enumerate(table.header[:50]) if at not in names]
    if any(map(_OF_FACTS.search, headings)):
        return False
    return any(map(_OF_TARGETS.search, [name, *table.titles[:20], *headings]))


def unpivot(body: Body, shape: Shape, width: int) -> Body:
    """Unpivot the rows of a table into rows of a kind, ``width`` columns wide.

    Every filled cell under a heading across becomes a row, which keeps its line.
    """
    blank = Texts([""], np.zeros(len(body.lines), dtype=np.int32))
    columns = [*body.columns, *[blank] * (width - len(body.columns))][:width]
    lines, lengths = body.lines, body.lengths
    if shape.across:
        rows, which = _filled_groups(shape.across, columns, shape.kind)
        pivoted = _pivoted_columns(shape.across, columns, rows, which)
        columns = [column.only(rows).compact() for column in columns] + pivoted
        lines, lengths = lines[rows], lengths[rows]
    if shape.point is not None:
        columns += points.parted(columns[shape.point])
    for name, text in shape.constants.items():
        headings = shape.headings.get(name, ())
        which = np.searchsorted([one.line for one in headings], lines, side="right")
        texts = [text, *(one.text for one in headings)]
        columns.append(Texts(texts, which.astype(np.int32)).compact())
    return Body(columns, lengths, lines)


def _filled_groups(
    across: Across, columns: Sequence[Texts], kind: str
) -> "tuple[np.ndarray, np.ndarray]":
    """Return the row and the number of every group of headings below which something stands."""
    says_something = matrices.is_quantity if kind in ("exchanges", "events") else bool
    filled = [
        np.logical_or.reduce([columns[place].matching(says_something) for place in group.values()])
        for _, group in across.groups
    ]
    rows, which = np.nonzero(np.array(filled).T.reshape(-1, len(filled)))
    return rows, which


def _pivoted_columns(
    across: Across, columns: Sequence[Texts], rows: "np.ndarray", which: "np.ndarray"
) -> list[Texts]:
    """Return the columns that headings across say: their keys, and the cells below them."""
    blank = Texts([""], np.zeros(len(columns[0].codes), dtype=np.int32))
    keys = [
        Texts([label[at] for label, _ in across.groups], which.astype(np.int32)).compact()
        for at in range(len(across.columns))
    ]
    below = [
        [columns[group[name]] if name in group else blank for _, group in across.groups]
        for name in across.values
    ]
    return keys + [_stacked(cells, rows, which) for cells in below]


def _stacked(columns: Sequence[Texts], rows: "np.ndarray", which: "np.ndarray") -> Texts:
    """Take from each row the cell of one of several columns."""
    starts = np.cumsum([0, *(len(column.distinct) for column in columns)])[:-1]
    codes = np.array([column.codes for column in columns])
    distinct = [text for column in columns for text in column.distinct]
    return Texts(distinct, (starts[which] + codes[which, rows]).astype(np.int32)).compact()


def _titled(table: Table, kind: str, absent: Iterable[str], names: Names) -> dict[str, str]:
    """Return the keys that no column says and a title does, or else the sheet's name.

    A period may stand in a heading as well: «Показатель (2025/26)».
    """
    contract = CONTRACTS[kind]
    sheet = [table.source_format.sheet] if table.source_format.sheet else []
    facts = {}
    for name in absent:
        column = contract.columns[name]
        if column.key or (column.type is Type.PERIOD and column.required) or name == _member(kind):
            headings = table.header[:_HEADINGS_SEEN] if column.type is Type.PERIOD else []
            candidates = (
                facts_of(titles, column, names) for titles in (table.titles, sheet, headings)
            )
            texts = list(dict.fromkeys(next(filter(None, candidates), [])))
            if not texts and name == "school_year":
                texts = _school_years(table.titles)
            if len(texts) == 1 or (texts and column.census):
                facts[name] = texts[0]
    return facts


def _member(kind: str) -> str | None:
    """Return the column of the organisation that all rows must name, if the kind has only one."""
    names = [
        name
        for name, column in CONTRACTS[kind].columns.items()
        if column.required and (column.refers_to or "").partition(".")[0] == "members"
    ]
    return names[0] if len(names) == 1 else None


def _school_years(titles: Sequence[str]) -> list[str]:
    """Return the school years of the days that titles name: «Контингент на 01.09.2025»."""
    days = (title_facts.day_in(text) for text in titles)
    dates = [read[0] for day in days if day and (read := read_day(day))]
    return list(dict.fromkeys(map(periods.school_year_of, dates)))
