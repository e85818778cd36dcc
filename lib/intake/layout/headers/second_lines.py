"""Second lines of headers of no known kind: in gaps, below groups, units."""

from collections.abc import Sequence

from lib.intake.layout.headers.lines_above import FIGURE, filled_count, is_data

_LEAST_UNITS, _LONGEST_UNIT = 2, 15
"""Cells of a row of units or of other short words, letters of each."""


def goes_on(upper: Sequence[str], lower: Sequence[str], data: Sequence[str]) -> bool:
    """Whether a row goes on with the header above it, by the row of data below it."""
    return (
        _fills_gaps(upper, lower, data)
        or _is_below_groups(upper, lower, data)
        or is_below_all(lower, data)
    )


def _fills_gaps(upper: Sequence[str], lower: Sequence[str], data: Sequence[str]) -> bool:
    """Whether a row goes on with a header: its words stand in gaps of it, figures under them."""
    pairs = list(zip(upper, lower, strict=True))
    gaps = sum(bool(under.strip()) and not over.strip() for over, under in pairs)
    lone = sum(bool(over.strip()) and not under.strip() for over, under in pairs)
    figures = sum(
        any(map(str.isdigit, value))
        for under, value in zip(lower, data, strict=True)
        if under.strip()
    )
    is_words = not any(any(map(str.isdigit, cell)) for cell in lower)
    return (
        filled_count(upper) > 1
        and gaps > 0
        and lone > 0
        and is_words
        and 2 * figures > filled_count(lower)
    )


def _is_below_groups(upper: Sequence[str], lower: Sequence[str], data: Sequence[str]) -> bool:
    """Whether headings of figures that repeat stand below groups that tell them apart."""
    headings = [cell.strip() for cell in lower if cell.strip()]
    groups, group = set[tuple[str, str]](), ""
    for over, under in zip(upper, lower, strict=True):
        group = over.strip() or group
        groups.add((group, under.strip()))
    return (
        1 < filled_count(upper) < len(headings)
        and len({*headings}) < len(headings) <= len(groups)
        and not is_data(upper)
        and not is_data(lower)
        and 2 * sum(any(map(str.isdigit, value)) for value in data) > len(headings)
    )


def is_below_all(lower: Sequence[str], data: Sequence[str]) -> bool:
    """Whether a row says nothing but short words over figures, and not of what the rows are."""
    under = [
        (unit.strip(), value.strip())
        for unit, value in zip(lower, data, strict=True)
        if unit.strip()
    ]
    first = next((place for place, value in enumerate(data) if value.strip()), 0)
    return (
        len(under) >= _LEAST_UNITS
        and not lower[first].strip()
        and all(
            len(unit) <= _LONGEST_UNIT
            and not any(map(str.isdigit, unit))
            and FIGURE.match(value) is not None
            for unit, value in under
        )
    )
