"""Overview chart, helpers of its layers: positions, sizes and colours of what `drawing` draws."""

from typing import Any

import altair

from lib.charts.overview.geometry import WIDTH
from lib.charts.vega import NARROW


def share(field: str) -> str:
    """Vega expression of an x position; marks below a title shift with the type size."""
    wide, narrow = f"datum.{field}", f"datum.narrow_{field}"
    return f"{NARROW} ? {narrow} : {wide} * (datum.left ? {WIDTH} * datum.unit / width : 1)"


def along(field: str) -> altair.X:
    """Position along the row, a share of the width."""
    return altair.X(f"{field}:Q", axis=None, scale=altair.Scale(domain=[0, 1], nice=False))


def down(field: str) -> altair.Y:
    """Position down the chart, a share of the height."""
    scale = altair.Scale(domain=[0, 1], nice=False, reverse=True)
    return altair.Y(f"{field}:Q", axis=None, scale=scale)


def part(base: altair.Chart, *names: str) -> altair.Chart:
    """Marks of some parts."""
    return base.transform_filter(altair.FieldOneOfPredicate("part", list(names)))


def wide_only(base: altair.Chart, *names: str) -> altair.Chart:
    """Marks of the wide chart only."""
    return part(base, *names).transform_filter(f"!({NARROW})")


def list_only(base: altair.Chart, *names: str) -> altair.Chart:
    """Marks of the list only."""
    return part(base, *names).transform_filter(NARROW)


def sized(pixels: float) -> altair.ExprRef:
    """Pixels at the default type size."""
    return altair.ExprRef(f"{pixels} * datum.unit")


def placed(wide: float, narrow: float) -> altair.ExprRef:
    """Offset below the middle of the row, in pixels at the default type size."""
    return altair.ExprRef(f"({NARROW} ? {narrow} : {wide}) * datum.unit")


def coloured(field: str, codes: list[str], colours: list[str], channel: Any = altair.Fill) -> Any:
    """Colour by codes of a field, without a legend."""
    return channel(f"{field}:N", legend=None, scale=altair.Scale(domain=codes, range=colours))
