"""Sizes of arcs and places on maps: which amount is how large, and what a legend shows of it."""

from collections.abc import Sequence
from math import ceil, floor, log10

THINNEST, THICKEST = 1.0, 11.0
"""Width in pixels of the smallest and the largest arc."""

SMALLEST, LARGEST, NARROW_LARGEST = 5.0, 20.0, 14.0
"""Radius in pixels of the smallest and the largest place, and of the largest on a phone."""

Sample = tuple[float, float]
"""An amount and its size in pixels."""


def width(amount: float, largest: float) -> float:
    """Return the width of an arc in pixels; its square grows with the amount."""
    return round(THINNEST + (THICKEST - THINNEST) * _root(amount, largest), 1)


def radius(amount: float, largest: float, *, narrow: bool) -> int:
    """Return the radius of a place in pixels. narrow : on a phone."""
    widest = NARROW_LARGEST if narrow else LARGEST
    return round(SMALLEST + (widest - SMALLEST) * _root(amount, largest))


def widths(amounts: Sequence[float]) -> list[Sample]:
    """Return what a legend shows of arcs: ``samples`` with their widths."""
    largest = max(amounts, default=0.0)
    return [(amount, width(amount, largest)) for amount in samples(largest)]


def radii(amounts: Sequence[float], *, narrow: bool) -> list[Sample]:
    """Return what a legend shows of places: ``samples`` with their radii."""
    largest = max(amounts, default=0.0)
    return [(amount, radius(amount, largest, narrow=narrow)) for amount in samples(largest)]


def samples(largest: float) -> list[float]:
    """Return the amounts of a legend of sizes: at most the largest one, and a quarter of it."""
    power = 10.0 ** floor(log10(largest)) if largest > 0 else 1.0
    most = floor(largest / power) * power
    return [ceil(most / 4), most] if most > 1 else [most] if most else []


def _root(amount: float, largest: float) -> float:
    return float((amount / largest) ** 0.5) if largest else 0.0
