"""Headings of a wide table that are values of keys: members, years, forms, factors across.

A heading says one key («2025/26»), two («S01 2 полугодие»), or a key and what stands below it
(«Педагог – ученик: наставников»). Every group of such headings becomes a row of its kind.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from lib.contracts import CONTRACTS, columns_called
from lib.intake.layout.headers.meanings import ONE_OF, Fit, is_derived, says_one_of
from lib.intake.layout.title_facts import period_in
from lib.intake.layout.wide_tables import matrices
from lib.intake.layout.wide_tables.heading_parts import (
    MARKS,
    PERIODS,
    Label,
    is_month,
    split_heading,
    validator,
    without_key_name,
)
from lib.intake.parsing.references.names import Names
from lib.tables import Column, Type

VALUE = {"measurements": "value", "targets": "target_value", "exchanges": "quantity"}
"""Kind -> the column whose values may stand under headings that are values of another column."""

ASSUMED = {
    **VALUE,
    "funding": "planned",
    "risk_profiles": "significance",
    "events": "participants_total",
}
"""Kind -> the column of cells whose heading says nothing but a key."""

_KEYS = {"funding": ("period",), "events": ("starts_on",)}
"""Kind -> the columns across where they are none of its key."""
_KINDS = frozenset([*ASSUMED, "mentoring_counts", "headcounts"])
_TOTAL = re.compile(r"(?:итого|всего|жиыны|барлығы|total)\b", re.IGNORECASE)
_LEAST_LABELS = 2


@dataclass(frozen=True)
class Across:
    """Columns whose values are headings.

    columns : keys, or one side of an exchange. values : the columns that the cells below hold.
    groups : a text for each of ``columns``, and for each of ``values`` the place of its cells.
    """

    columns: Label
    values: Label
    groups: Sequence[tuple[Label, Mapping[str, int]]]

    @property
    def places(self) -> list[int]:
        """The places of all headings that are taken."""
        return [place for _, group in self.groups for place in group.values()]

    def places_of(self, value: str) -> list[int]:
        """Return the places of the headings below which a column's cells stand."""
        return [group[value] for _, group in self.groups if value in group]


def across(header: Sequence[str], fitting: Fit, names: Names) -> Across | None:
    """Return the columns whose values are headings, if the kind has any that the table lacks."""
    kind = fitting.kind
    if kind not in _KINDS or not fitting.columns:
        return None
    headings = _headings(header, fitting)
    keys = [name for name in _keys(fitting) if name not in fitting.columns]
    candidates = [one for name in keys if (one := _of_keys(headings, fitting, name, names))]
    repeated = _without_repeated(fitting)
    headings = _headings(header, repeated)
    candidates += [
        one
        for size in (1, 2)
        for columns in permutations(keys, size)
        if (one := _of_keys_and_columns(headings, repeated, columns, names))
    ]
    sizes = [(len(one.places), len(one.columns) + len(one.values)) for one in candidates]
    return candidates[sizes.index(max(sizes))] if candidates else None


def _headings(header: Sequence[str], fitting: Fit) -> dict[int, str]:
    texts = {place: header[place].strip() for place in sorted(fitting.unknown)}
    return {place: text for place, text in texts.items() if not _TOTAL.match(text)}


def _without_repeated(fitting: Fit) -> Fit:
    """Return a fit in which columns that stand more than once mean nothing yet.

    «Наставников (педагог – ученик)» is a column of mentors; two such are mentors of two forms.
    """
    key = CONTRACTS[fitting.kind].key
    repeated = [
        name for name, places in fitting.columns.items() if len(places) > 1 and name not in key
    ]
    places = [place for name in repeated for place in fitting.columns[name]]
    columns = {name: at for name, at in fitting.columns.items() if name not in repeated}
    return replace(fitting, columns=columns, unknown=[*fitting.unknown, *places])


def with_across(fitting: Fit, pivot: Across, width: int) -> Fit:
    """Return a fit in which headings across are columns after the last."""
    if not set(pivot.places) <= set(fitting.unknown):
        fitting = _without_repeated(fitting)
    added = {name: [width + at] for at, name in enumerate((*pivot.columns, *pivot.values))}
    used, columns = set(pivot.places), fitting.columns | added
    return replace(
        fitting,
        columns=columns,
        unknown=[place for place in fitting.unknown if place not in used],
        missing=[
            name
            for name in fitting.missing
            if name not in added
            and not is_derived(fitting.kind, name, columns)
            and not says_one_of(fitting.kind, name, columns)
        ],
    )


def _keys(fitting: Fit) -> Sequence[str]:
    return _KEYS.get(fitting.kind) or matrices.keys_across(fitting)


def _has_value_columns(fitting: Fit) -> bool:
    """Whether a table has columns of values of its own besides the cells across."""
    return any(set(group) <= fitting.columns.keys() for group in ONE_OF.get(fitting.kind, ()))


def _of_keys(headings: Mapping[int, str], fitting: Fit, name: str, names: Names) -> Across | None:
    """Return headings that say nothing but a key; the cells hold what the kind is about."""
    value = ASSUMED.get(fitting.kind)
    if not value or value in fitting.columns or _has_value_columns(fitting):
        return None
    column = CONTRACTS[fitting.kind].columns[name]
    labels = _labels(headings, column, names, fitting.kind)
    groups = [((text,), {value: place}) for place, text in labels.items()]
    return Across((name,), (value,), groups) if groups else None


def _labels(headings: Mapping[int, str], column: Column, names: Names, kind: str) -> dict[int, str]:
    """Return the headings that are values of a key: periods, or codes and names that are known.

    Names need two that are known; then all headings after the first are taken for names too, so
    that an unknown one is an error and not left out.
    """
    if column.type in PERIODS:
        return _period_labels(headings, kind)
    is_known = validator(column, names)
    if column.type is Type.DAY:
        days = _day_labels(headings, is_known, kind)
        return days or _day_labels(headings, is_month, kind)
    recognised = [place for place, text in headings.items() if is_known(text)]
    if len(recognised) < _LEAST_LABELS:
        return {}
    return {
        place: text
        for place, text in headings.items()
        if place in recognised or (place > recognised[0] and not columns_called(text))
    }


def _day_labels(
    headings: Mapping[int, str], is_known: Callable[[str], bool], kind: str
) -> dict[int, str]:
    """Return the headings that say a day, and in words at most what the cells below hold."""
    labels = {}
    for place, text in headings.items():
        read = split_heading(text, [is_known], kind)
        if read and read[1] in ("", ASSUMED.get(kind)):
            labels[place] = read[0][0]
    return labels if len(labels) >= _LEAST_LABELS else {}


def _period_labels(headings: Mapping[int, str], kind: str) -> dict[int, str]:
    """Return the headings that name a period and otherwise all say the same.

    Of «План 2024», «Факт 2024» those are taken whose words mean the kind's value.
    """
    by_rest: dict[str, dict[int, str]] = {}
    for place, text in headings.items():
        fact = period_in(text)
        if fact:
            by_rest.setdefault(fact[1].strip(MARKS), {})[place] = fact[0]
    if len(by_rest) > 1:
        value = ASSUMED[kind]
        by_rest = {
            rest: labels
            for rest, labels in by_rest.items()
            if columns_called(rest).get(kind) == value
        }
    return next(iter(by_rest.values())) if len(by_rest) == 1 else {}


def _of_keys_and_columns(
    headings: Mapping[int, str], fitting: Fit, columns: Label, names: Names
) -> Across | None:
    """Return headings that say some keys and, in words, what stands below each.

    Headings that say only the keys hold what the kind is about, if none says it in words.
    """
    kind = fitting.kind
    validators = [validator(CONTRACTS[kind].columns[name], names) for name in columns]
    groups: dict[Label, dict[str, int]] = {}
    values: dict[str, None] = {}
    for place, text in headings.items():
        read = split_heading(without_key_name(text, kind, columns), validators, kind)
        if read is None:
            continue
        label, value = read
        value = value or ASSUMED.get(kind, "")
        if not value or value in fitting.columns or value in groups.get(label, ()):
            return None
        groups.setdefault(label, {})[value] = place
        values[value] = None
    is_wide = len(groups) >= _LEAST_LABELS or len(values) >= _LEAST_LABELS
    if not is_wide or (len(columns) == 1 and len(values) < _LEAST_LABELS):
        return None
    return Across(columns, tuple(values), list(groups.items()))
