"""Contrast of text on colours (WCAG 2.2)."""

from bisect import bisect_left
from collections.abc import Sequence

BLACK, WHITE = "#000000", "#ffffff"
STEPS = 1000
"""Levels at which a ramp is sampled."""


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour such as ``#2f8fbd``, 0 to 1."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colour_at(ramp: Sequence[str], level: float) -> str:
    """Colour of a ramp at a level from 0 to 1, interpolated in RGB as Vega does."""
    place = min(max(level, 0.0), 1.0) * (len(ramp) - 1)
    first = min(int(place), len(ramp) - 2)
    ends = zip(_channels(ramp[first]), _channels(ramp[first + 1]), strict=True)
    mixed = (start + (end - start) * (place - first) for start, end in ends)
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in mixed)


def text_colour(ramp: Sequence[str], field: str) -> str:
    """Vega expression: black or white, whichever contrasts more with the ramp at ``field``.

    The ramp must get steadily darker or lighter. One of the two always has 4.5:1.
    """
    levels = [step / STEPS for step in range(STEPS + 1)]
    whites = [
        contrast(WHITE, colour_at(ramp, level)) >= contrast(BLACK, colour_at(ramp, level))
        for level in levels
    ]
    darkens = whites[-1]
    turn = bisect_left(whites if darkens else [not white for white in whites], True)
    above, below = (WHITE, BLACK) if darkens else (BLACK, WHITE)
    return f"{field} >= {turn / STEPS} ? '{above}' : '{below}'"


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
