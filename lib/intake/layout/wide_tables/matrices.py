"""Corners of matrices: what stands down the side and what across the top, such as who gave whom."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from lib.contracts import CONTRACTS, columns_called
from lib.intake.layout import title_facts
from lib.intake.layout.headers.meanings import Fit
from lib.intake.layout.wide_tables.heading_parts import validator
from lib.intake.parsing.choices import code_of
from lib.intake.parsing.outcomes import is_missing
from lib.intake.parsing.references.names import Names
from lib.tables import Type

TextsAt = Callable[[int], Sequence[str]]

_LEAST_ACROSS = 2
_SIDES = ("from_member", "to_member")
_CORNER = re.compile(r"[\\/|→]")
_NOTHING = ("0", "x", "х")
"""Cells, such as those of the diagonal, that say that nothing was passed; the last is Cyrillic."""


def with_corner(header: Sequence[str], fitting: Fit) -> Fit:
    """Take «Отправитель / Получатель» in the corner of a matrix for the column down the side."""
    for place in fitting.unknown:
        sides = [columns_called(part).get("exchanges") for part in _CORNER.split(header[place])]
        if len(sides) == 2 and set(sides) == set(_SIDES) and sides[0] not in fitting.columns:
            side = str(sides[0])
            return replace(
                fitting,
                columns={**fitting.columns, side: [place]},
                unknown=[other for other in fitting.unknown if other != place],
                missing=[name for name in fitting.missing if name != side],
            )
    return fitting


def with_side(header: Sequence[str], fitting: Fit, texts_at: TextsAt, names: Names) -> Fit:
    """Take «Показатель» over years, beside indicators across the top, for the column of years.

    texts_at : a place -> the first texts below its heading.
    """
    columns = {name: CONTRACTS[fitting.kind].columns[name] for name in CONTRACTS[fitting.kind].key}
    for name in [name for name in columns if len(fitting.columns.get(name, ())) == 1]:
        place, is_own = fitting.columns[name][0], validator(columns[name], names)
        across = [at for at in fitting.unknown if is_own(header[at].strip())]
        texts = texts_at(place)
        if len(across) < _LEAST_ACROSS or not texts or any(map(is_own, texts)):
            continue
        for side in [side for side in columns if side not in fitting.columns]:
            if all(map(validator(columns[side], names), texts)):
                kept = {key: at for key, at in fitting.columns.items() if key != name}
                missing = [key for key in fitting.missing if key != side]
                return replace(fitting, columns={**kept, side: [place]}, missing=[*missing, name])
    return fitting


def keys_across(fitting: Fit) -> Sequence[str]:
    """Return the columns that may stand across: keys; of an exchange, a side, or when it was."""
    if fitting.kind != "exchanges":
        return CONTRACTS[fitting.kind].key
    sides = [name for name in _SIDES if name in fitting.columns]
    return [*(_SIDES if sides else ()), *(("date",) if len(sides) == len(_SIDES) else ())]


def is_quantity(text: str) -> bool:
    """Whether a cell of a matrix says that something was passed."""
    return bool(text) and not is_missing(text) and text.casefold() not in _NOTHING


def facts_of(titles: Iterable[str], absent: Iterable[str]) -> dict[str, str]:
    """Return what the titles of a matrix say of all its exchanges: when, what, in which unit.

    A title names its column («Единица: часы»), or is a period.
    """
    columns, facts = CONTRACTS["exchanges"].columns, dict[str, str]()
    wanted = set(absent)
    for title in titles:
        label, _, text = title[:200].partition(":")
        name = columns_called(label).get("exchanges")
        if name in wanted and text.strip():
            column = columns[str(name)]
            if column.type is not Type.CHOICE or code_of(text.strip(), column):
                facts[str(name)] = text.strip()
        elif "date" in wanted and "date" not in facts and (period := title_facts.period_in(title)):
            facts["date"] = period[0]
    return facts
