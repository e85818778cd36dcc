"""Headings of a wide table that are values of keys: members, years, forms, factors across.

A heading says one key («2025/26»), two («S01 2 полугодие»), or a key and what stands below it
(«Педагог – ученик: наставников»). Every group of such headings becomes a row of its kind.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lib import periods
from lib.contracts import CONTRACTS, columns_called
from lib.intake.layout import matrices
from lib.intake.layout.headers.meanings import ONE_OF, Fit
from lib.intake.layout.title_facts import period_in
from lib.intake.parsing.choices import code_of
from lib.intake.parsing.names import Names
from lib.tables import Column, Type

VALUE = {"measurements": "value", "targets": "target_value", "exchanges": "quantity"}
"""Kind -> the column whose values may stand under headings that are values of another column."""

ASSUMED = {**VALUE, "funding": "planned", "risk_profiles": "significance"}
"""Kind -> the column of cells whose heading says nothing but a key."""

_KEYS = {"funding": ("period",)}
"""Kind -> the columns across where they are none of its key."""
_KINDS = frozenset([*ASSUMED, "mentoring_counts", "headcounts"])
_TOTAL = re.compile(r"(?:итого|всего|жиыны|барлығы|total)\b", re.IGNORECASE)
_PERIODS = (Type.PERIOD, Type.DAY_OR_PERIOD)
_LEAST_LABELS = 2
_MOST_WORDS = 16
_MARKS = " :;,–—-()/|"
_QUOTES = str.maketrans(dict.fromkeys('«»“”„"', " "))

Label = tuple[str, ...]


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
        for columns in combinations(keys, size)
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
    used = set(pivot.places)
    return replace(
        fitting,
        columns=fitting.columns | added,
        unknown=[place for place in fitting.unknown if place not in used],
        missing=[name for name in fitting.missing if name not in added],
    )


def _keys(fitting: Fit) -> Sequence[str]:
    return _KEYS.get(fitting.kind) or matrices.keys_across(fitting)


def _has_value_columns(fitting: Fit) -> bool:
    """Whether a table has other columns that say what the cells across would."""
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
    if column.type in _PERIODS:
        return _period_labels(headings, kind)
    is_known = _validator(column, names)
    recognised = [place for place, text in headings.items() if is_known(text)]
    if len(recognised) < _LEAST_LABELS:
        return {}
    return {
        place: text
        for place, text in headings.items()
        if place in recognised or (place > recognised[0] and not columns_called(text))
    }


def _period_labels(headings: Mapping[int, str], kind: str) -> dict[int, str]:
    """Return the headings that name a period and otherwise all say the same.

    Of «План 2024», «Факт 2024» those are taken whose words mean the kind's value.
    """
    by_rest: dict[str, dict[int, str]] = {}
    for place, text in headings.items():
        fact = period_in(text)
        if fact:
            by_rest.setdefault(fact[1].strip(_MARKS), {})[place] = fact[0]
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
    validators = [_validator(CONTRACTS[kind].columns[name], names) for name in columns]
    groups: dict[Label, dict[str, int]] = {}
    values: dict[str, None] = {}
    for place, text in headings.items():
        read = _split_heading(_without_key_name(text, kind, columns), validators, kind)
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


def _without_key_name(heading: str, kind: str, columns: Label) -> str:
    """Return a heading without quotes and without a first word that names its key: «Форма»."""
    plain = heading.translate(_QUOTES)
    word, _, rest = plain.partition(" ")
    return rest if rest and columns_called(word).get(kind) in columns else plain


def _split_heading(
    heading: str, validators: Sequence[Callable[[str], bool]], kind: str
) -> tuple[Label, str] | None:
    """Return the keys that a heading says, in the validators' order, and the column of the rest."""
    first, *others = validators
    for text, rest in _splits(heading):
        if not first(text):
            continue
        if others:
            inner = _split_heading(rest, others, kind) if rest else None
            if inner:
                return (text, *inner[0]), inner[1]
            continue
        if not rest:
            return (text,), ""
        value = columns_called(rest).get(kind)
        if value and not CONTRACTS[kind].columns[value].key:
            return (text,), value
    return None


def _splits(heading: str) -> Iterator[tuple[str, str]]:
    """Yield a heading in two parts, the first of which may be a key, the longest first.

    A period may stand in the middle: «План 2025/26, тыс. руб.».
    """
    words = heading.split()[:_MOST_WORDS]
    for size in range(len(words), 0, -1):
        for part, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            yield " ".join(part).strip(_MARKS), " ".join(rest).strip(_MARKS)
    fact = period_in(heading)
    if fact:
        yield fact[0], fact[1].strip(_MARKS)


def _validator(column: Column, names: Names) -> Callable[[str], bool]:
    """Return whether a text is a value of a key."""
    if column.type in _PERIODS:
        return lambda text: any(map(str.isdigit, text)) and periods.parse(text) is not None
    if not column.refers_to:
        return lambda text: bool(column.choices and text and code_of(text, column))
    register = names.register(column.refers_to)
    return lambda text: bool(text) and register.code_of(text, column) is not None
