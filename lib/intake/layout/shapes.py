"""Wide tables (cross-tabulations): a key across as headings, or in the title, to rows.

A clerk's matrix has members, years or indicators side by side, and names in its title the period
or the organisation that all rows are about. Both become columns that the table does not have.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from lib.contracts import CONTRACTS, columns_called, normalise
from lib.intake.layout import matrices
from lib.intake.layout.decisions import Decisions
from lib.intake.layout.headers.meanings import MADE, ONE_OF, Fit, fit
from lib.intake.layout.rows.body import Body
from lib.intake.layout.table import Table
from lib.intake.layout.title_facts import facts_of, period_in
from lib.intake.parsing.names import Names
from lib.intake.reading.grid import Texts
from lib.tables import Column, Type

VALUE = {"measurements": "value", "targets": "target_value", "exchanges": "quantity"}
"""Kind -> the column whose values may stand under headings that are values of another column."""

_TOTAL = re.compile(r"(?:итого|всего|жиыны|барлығы|total)\b", re.IGNORECASE)
_OF_TARGETS = re.compile(r"план|цел[иья]|целев|нысаналы|мақсат|target", re.IGNORECASE)
_OF_FACTS = re.compile(r"факт|нақты|actual", re.IGNORECASE)
_NUMBERS_SEEN = 20
_LEAST_LABELS = 2


@dataclass(frozen=True)
class Across:
    """A column whose values are headings.

    column : a key, or one side of an exchange. value : the column that the cells below hold.
    labels : place of a heading -> the text that is the column's value.
    """

    column: str
    value: str
    labels: dict[int, str]


@dataclass(frozen=True)
class Shape:
    """How a table becomes rows of a kind.

    fit : columns of the rows; those that the table has not stand at places after its last one.
    header : the table's, with headings for the columns added. score : how well the kind fits.
    constants : column -> the text that stands for every row, in the order in which columns are
        added. titled : those of them that a title says.
    """

    fit: Fit
    header: list[str]
    score: float
    across: Across | None = None
    constants: dict[str, str] = field(default_factory=dict)
    titled: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of the rows."""
        return self.fit.kind

    @property
    def column_count(self) -> int:
        """How many of the kind's columns the table has."""
        return len(self.fit.columns) - len(self.constants)


def shape_of(table: Table, kind: str, names: Names, decisions: Decisions) -> Shape:
    """Return how a table becomes rows of a kind."""
    fitting = fit(table.header, kind, decisions.columns)
    fitting = _without_row_numbers(table, fitting, decisions)
    if kind == "exchanges":
        fitting = matrices.with_corner(table.header, fitting)
    across = _across(table.header, fitting, names)
    header = list(table.header)
    if across:
        fitting = _with_across(fitting, across, len(header))
        heads = list(dict.fromkeys(table.header[place].strip() for place in across.labels))
        header += [heads[0] if len(heads) == 1 else f"{heads[0]} … {heads[-1]}"] * 2
    constants = {
        name: text for name, text in decisions.constants.items() if name in CONTRACTS[kind].columns
    }
    absent = [name for name in fitting.missing if name not in constants]
    titled = _titled(table.titles, kind, absent, names) if len(fitting.columns) > 1 else {}
    if across and kind == "exchanges":
        titled |= matrices.facts_of(table.titles, [name for name in absent if name not in titled])
    absent = [name for name in absent if name not in titled]
    score = replace(fitting, missing=absent).score
    constants |= titled
    for name, text in constants.items():
        fitting.columns[name] = [len(header)]
        header.append(text)
    return Shape(replace(fitting, missing=absent), header, score, across, constants, titled)


def _without_row_numbers(table: Table, fitting: Fit, decisions: Decisions) -> Fit:
    """Take «№» over 1, 2, 3 for row numbers where no code of the kind looks like that."""
    for name, column in CONTRACTS[fitting.kind].columns.items():
        place = fitting.columns.get(name, [-1])[0]
        if place < 0 or not column.key or not column.pattern or place in decisions.columns:
            continue
        rows = range(table.start, min(table.grid.height, table.start + _NUMBERS_SEEN))
        cells = [cell for row in rows if (cell := table.grid.columns[place][row].strip())]
        runs = len(cells) > 1 and cells == [str(number + 1) for number in range(len(cells))]
        if runs and not re.fullmatch(column.pattern, "1"):
            is_made = MADE.get(fitting.kind) == name
            return replace(
                fitting,
                columns={key: at for key, at in fitting.columns.items() if key != name},
                numbers=[*fitting.numbers, place],
                missing=fitting.missing if is_made else [*fitting.missing, name],
            )
    return fitting


def speaks_of_targets(table: Table, name: str) -> bool:
    """Whether the title, a heading or the file's name speaks of a plan, and no heading of facts."""
    if any(map(_OF_FACTS.search, table.header[:50])):
        return False
    return any(map(_OF_TARGETS.search, [name, *table.titles[:20], *table.header[:50]]))


def spread(body: Body, shape: Shape, width: int) -> Body:
    """Unpivot the rows of a table into rows of a kind, ``width`` columns wide.

    Every filled cell under a heading across becomes a row, which keeps its line.
    """
    blank = Texts([""], np.zeros(len(body.lines), dtype=np.int32))
    columns = [*body.columns, *[blank] * (width - len(body.columns))][:width]
    lines, lengths = body.lines, body.lengths
    if shape.across:
        places = list(shape.across.labels)
        says_something = matrices.is_quantity if shape.kind == "exchanges" else bool
        filled = np.array([columns[place].matching(says_something) for place in places]).T
        rows, which = np.nonzero(filled.reshape(len(lines), len(places)))
        labels = Texts(list(shape.across.labels.values()), which.astype(np.int32)).compact()
        values = _stacked([columns[place] for place in places], rows, which)
        columns = [column.only(rows).compact() for column in columns] + [labels, values]
        lines, lengths = lines[rows], lengths[rows]
    for text in shape.constants.values():
        columns.append(Texts([text], np.zeros(len(lines), dtype=np.int32)).compact())
    return Body(columns, lengths, lines)


def _stacked(columns: Sequence[Texts], rows: "np.ndarray", which: "np.ndarray") -> Texts:
    """Take from each row the cell of one of several columns."""
    starts = np.cumsum([0, *(len(column.distinct) for column in columns)])[:-1]
    codes = np.array([column.codes for column in columns])
    distinct = [text for column in columns for text in column.distinct]
    return Texts(distinct, (starts[which] + codes[which, rows]).astype(np.int32)).compact()


def _across(header: Sequence[str], fitting: Fit, names: Names) -> Across | None:
    """Return the column whose values are headings, if the kind has one that the table lacks."""
    value, contract = VALUE.get(fitting.kind), CONTRACTS[fitting.kind]
    if not value or value in fitting.columns or not fitting.columns:
        return None
    if any(
        all(name in fitting.columns for name in group) for group in ONE_OF.get(fitting.kind, ())
    ):
        return None
    places = [place for place in fitting.unknown if not _TOTAL.match(header[place].strip())]
    candidates = [
        Across(name, value, labels)
        for name in matrices.keys_across(fitting)
        if name not in fitting.columns
        and (labels := _labels(header, places, contract.columns[name], names, fitting.kind))
    ]
    return max(candidates, key=lambda one: len(one.labels), default=None)


def _labels(
    header: Sequence[str], places: Sequence[int], column: Column, names: Names, kind: str
) -> dict[int, str]:
    """Return the headings that are values of a key: periods, or codes and names that are known.

    Names need two that are known; then all headings after the first are taken for names too, so
    that an unknown one is an error and not left out.
    """
    if column.type is Type.PERIOD:
        return _period_labels({place: header[place] for place in places}, kind)
    register = names.register(column.refers_to) if column.refers_to else None
    if register is None:
        return {}
    known = [
        place for place in places if register.code_of(header[place].strip(), column) is not None
    ]
    if len(known) < _LEAST_LABELS:
        return {}
    return {
        place: header[place].strip()
        for place in places
        if place in known or (place > known[0] and not columns_called(header[place]))
    }


def _period_labels(headings: Mapping[int, str], kind: str) -> dict[int, str]:
    """Return the headings that name a period and otherwise all say the same.

    Of «План 2024», «Факт 2024» those are taken whose words mean the kind's value.
    """
    by_rest: dict[str, dict[int, str]] = {}
    for place, text in headings.items():
        fact = period_in(text)
        if fact:
            by_rest.setdefault(normalise(fact[1]), {})[place] = fact[0]
    if len(by_rest) > 1:
        spelled, value = CONTRACTS[kind].spelled, VALUE[kind]
        by_rest = {rest: labels for rest, labels in by_rest.items() if spelled.get(rest) == value}
    return next(iter(by_rest.values())) if len(by_rest) == 1 else {}


def _with_across(fitting: Fit, across: Across, width: int) -> Fit:
    """Return a fit in which headings across are two columns after the last."""
    added = {across.column: [width], across.value: [width + 1]}
    return replace(
        fitting,
        columns=fitting.columns | added,
        unknown=[place for place in fitting.unknown if place not in across.labels],
        missing=[name for name in fitting.missing if name not in added],
    )


def _titled(
    titles: Sequence[str], kind: str, absent: Iterable[str], names: Names
) -> dict[str, str]:
    """Return the keys that a title above the table says and no column does."""
    contract = CONTRACTS[kind]
    facts = {}
    for name in absent:
        column = contract.columns[name]
        if column.key:
            texts = list(dict.fromkeys(facts_of(titles, column, names)))
            if len(texts) == 1 or (texts and column.census):
                facts[name] = texts[0]
    return facts
