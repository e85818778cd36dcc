"""Which column of a kind each cell of a header means, and how well the header fits the kind."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lib import periods
from lib.contracts import (
    CONTRACTS,
    HEADER_AT_MOST,
    HINT,
    MARK,
    REASON,
    Contract,
    columns_called,
    is_loose,
    normalise,
    otherwise_called,
)
from lib.tables import Type
from lib.text import languages, load

ONE_OF = {"measurements": (("value",), ("numerator", "denominator"))}
"""Of these columns one group must be there; a cell of each may be empty."""

_CODE_WORD = re.compile(r"(?<!\w)(?:код\w{0,3}|№|шифр|номер|code|id|коды)(?!\w)", re.IGNORECASE)
MADE = {
    "members": "member_code",
    "exchanges": "exchange_id",
    "events": "event_id",
    "agreements": "agreement_id",
    "funding": "funding_id",
    "measures": "measure_id",
    "decisions": "decision_id",
}
"""Kind -> its column of codes, which are made where the file has none."""

NAMED_IN = ("name_kk", "name_en")
"""Columns of a name that stand for the Russian one where the file has only them."""

DERIVED = {
    ("indicators", "nature"): ("aggregation",),
    ("events", "status"): ("starts_on",),
    **{
        (kind, "name_ru"): NAMED_IN
        for kind in ("directions", "members", "indicators", "mentoring_forms")
    },
}
"""Kind and column -> columns that say it well enough where the file has only one of them.

Whether an event took place follows from its days, with a question.
"""

DATED = {"indicators": ("baseline_value", "baseline_period")}
"""Kind -> a column whose heading may hold a period, and the column that the period is."""

_ROW_NUMBERS = frozenset(normalise(word) for word in ("№", "№ п/п", "п/п", "N п/п", "№№", "р/с"))

_LEAST_OF_COMPLETE = 4
"""Columns of a kind that tell it among any number of others, if none is missing."""
_WORTH_BESIDE_OTHERS = 0.1
"""What each of them counts there: of two kinds the one with more columns is likelier."""


@dataclass(frozen=True)
class Fit:
    """How a header fits a kind.

    columns : canonical name -> places of the cells that mean it; more than one is an error.
    unknown : places of cells that mean nothing here. numbers : places of row numbers.
    names : places of names that repeat in words what a column of codes says.
    mark : place of a template's first column, if it is there.
    missing : names of required columns that no cell means.
    hint : place of the first column of a pre-filled sheet, if it is there.
    """

    kind: str
    columns: dict[str, list[int]]
    unknown: list[int]
    numbers: list[int]
    names: list[int]
    mark: int | None
    missing: list[str]
    hint: int | None = None

    @property
    def score(self) -> float:
        """How well the header fits; at most the number of columns that it names.

        Above zero where nothing that the kind requires is missing, whatever else stands there.
        """
        column_count = len(self.columns)
        score = column_count - len(self.missing) - 0.5 * len(self.unknown)
        is_complete = not self.missing and column_count >= _LEAST_OF_COMPLETE
        return max(score, _WORTH_BESIDE_OTHERS * column_count) if is_complete else score


def fit(header: Sequence[str], kind: str, chosen: Mapping[int, str] | None = None) -> Fit:
    """Match the cells of a header with the columns of a kind.

    chosen : place -> the column that a person chose for it; an empty name leaves the place out.
    """
    contract, chosen = CONTRACTS[kind], chosen or {}
    header = [cell[:HEADER_AT_MOST] for cell in header]
    columns: dict[str, list[int]] = {}
    unknown: list[int] = []
    numbers: list[int] = []
    names: list[int] = []
    service: dict[str, int] = {}
    for place, name in chosen.items():
        if name in contract.columns:
            columns.setdefault(name, []).append(place)
    for place, cell in enumerate(header):
        if not cell.strip() or place in chosen:
            continue
        role = _service_headers().get(normalise(cell))
        if role and role not in service:
            service[role] = place
            continue
        meant = columns_called(cell).get(kind) or dated_column(cell, kind)
        if meant and not set(columns.get(meant, ())) & chosen.keys():
            columns.setdefault(meant, []).append(place)
        elif normalise(cell) in _ROW_NUMBERS:
            numbers.append(place)
        else:
            unknown.append(place)
    for name in list(columns):
        _spare_other_meanings(header, name, columns, contract)
        _spare_row_numbers(header, columns[name], numbers)
        if contract.columns[name].type is Type.REFERENCE:
            _spare_names(header, columns[name], names)
        unknown += _loose_places(header, columns[name], kind)
    return Fit(
        kind,
        columns,
        sorted(unknown),
        numbers,
        names,
        mark=service.get(MARK),
        missing=_missing(contract, columns),
        hint=service.get(HINT),
    )


def dated_column(cell: str, kind: str) -> str | None:
    """Return the column of a heading with a period in it, such as «База 2023-2024»."""
    name = DATED.get(kind, ("", ""))[0]
    words = cell.split()
    return name if name and any(_is_dated(kind, words, at) for at in (1, 2)) else None


def _is_dated(kind: str, words: Sequence[str], at: int) -> bool:
    """Whether the first words of a heading name a column and the rest a period."""
    rest = " ".join(words[at:])[:60]
    first = columns_called(" ".join(words[:at])).get(kind)
    return first in DATED[kind] and bool(rest) and periods.parse(rest.strip("()")) is not None


def is_derived(kind: str, name: str, columns: Collection[str]) -> bool:
    """Whether a missing column can be derived from other columns of the table."""
    return any(one in columns for one in DERIVED.get((kind, name), ()))


def _missing(contract: Contract, columns: Mapping[str, object]) -> list[str]:
    missing = [
        name
        for name, column in contract.columns.items()
        if (column.required or column.key)
        and not column.empty_means
        and name not in columns
        and not is_derived(contract.kind, name, columns)
        and MADE.get(contract.kind) != name
    ]
    first = next((group[0] for group in ONE_OF.get(contract.kind, ())), None)
    if first and not says_one_of(contract.kind, first, columns):
        missing.append(first)
    return missing


def says_one_of(kind: str, name: str, columns: Collection[str]) -> bool:
    """Whether columns say what one of a group would: a numerator and denominator, the value."""
    groups = ONE_OF.get(kind, ())
    is_of_group = any(name in group for group in groups)
    return is_of_group and any(all(one in columns for one in group) for group in groups)


def _spare_row_numbers(header: Sequence[str], places: list[int], numbers: list[int]) -> None:
    """Take a bare «№» for a row number where another cell names the same column."""
    bare = [place for place in places if normalise(header[place]) in _ROW_NUMBERS]
    if bare and len(bare) < len(places):
        numbers.extend(bare)
        places[:] = [place for place in places if place not in bare]


def _spare_names(header: Sequence[str], places: list[int], names: list[int]) -> None:
    """Take «Показатель» beside «Код показателя» for the same thing said in words."""
    codes = [place for place in places if _CODE_WORD.search(header[place])]
    if len(codes) == 1 and len(places) > 1:
        names.extend(place for place in places if place not in codes)
        places[:] = codes


def _spare_other_meanings(
    header: Sequence[str], name: str, columns: dict[str, list[int]], contract: Contract
) -> None:
    """Take «Дата» beside «Период» for the other column that people call so."""
    for place in list(columns[name]):
        free = [
            other for other in otherwise_called(header[place], contract) if other not in columns
        ]
        if free and len(columns[name]) > 1:
            columns[name].remove(place)
            columns[free[0]] = [place]


def _loose_places(header: Sequence[str], places: list[int], kind: str) -> list[int]:
    """Take out the places of loose headings where a closer one names the same column."""
    is_twice = len(places) > 1
    loose = [place for place in places if is_twice and is_loose(header[place], kind)]
    if len(loose) == len(places):
        return []
    places[:] = [place for place in places if place not in loose]
    return loose


@cache
def _service_headers() -> dict[str, str]:
    """Return the headers of columns that our own files have beside those of the kind.

    Normalised header in any language -> ``MARK``, ``REASON`` or ``HINT``.
    """
    return {
        normalise(load(language)(key)): key
        for language in languages()
        for key in (MARK, REASON, HINT)
    }
