"""Columns of row numbers that bear the name of a column of codes."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from lib.contracts import CONTRACTS
from lib.intake.layout.headers.meanings import MADE, Fit
from lib.tables import Column


def without_row_numbers(
    fitting: Fit, texts_at: Callable[[int], Sequence[str]], chosen: Container[int]
) -> Fit:
    """Take «№» over 1, 2, 3 for row numbers where no code of the kind looks like that.

    texts_at : a place -> the first texts below its heading. chosen : places that a person chose.
    """
    for name, column in CONTRACTS[fitting.kind].columns.items():
        place = fitting.columns.get(name, [-1])[0]
        pattern = _pattern_of_codes(column)
        if place < 0 or not column.key or not pattern or place in chosen:
            continue
        cells = texts_at(place)
        runs = len(cells) > 1 and list(cells) == [str(number + 1) for number in range(len(cells))]
        if runs and not re.fullmatch(pattern, "1"):
            is_made = MADE.get(fitting.kind) == name
            return replace(
                fitting,
                columns={key: at for key, at in fitting.columns.items() if key != name},
                numbers=[*fitting.numbers, place],
                missing=fitting.missing if is_made else [*fitting.missing, name],
            )
    return fitting


def _pattern_of_codes(column: Column) -> str | None:
    """Return what codes of a column look like, or those of the column that it refers to."""
    kind, _, name = (column.refers_to or "").partition(".")
    return CONTRACTS[kind].columns[name].pattern if kind in CONTRACTS else column.pattern
