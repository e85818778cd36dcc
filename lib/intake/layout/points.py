"""Points of a map in one column: «55.75, 37.61» is a latitude and a longitude."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lib.contracts import normalise
from lib.intake.layout.headers.meanings import Fit
from lib.intake.reading.grid import Texts

SIDES = ("lat", "lon")
_WORDS = (
    "координаты; координаты (широта, долгота); географические координаты; геокоординаты; gps; "
    "широта, долгота; широта и долгота; точка на карте; координаттар; координаттары; coordinates; "
    "lat, lon; lat/lon; location (lat, lon); latitude, longitude"
)
_HEADINGS = frozenset(normalise(words) for words in _WORDS.split(";"))
_POINT = re.compile(
    r"[NСn]? ?(-?\d{1,2}\.\d{1,15}|-?\d{1,2},\d{1,15}|-?\d{1,2}(?=[; ]))°? ?(?:[NСn]|с\. ?ш\.)?"
    r"(?:[;/] ?|, ?| )[EВe]? ?(-?\d{1,3}(?:[.,]\d{1,15})?)°? ?(?:[EВe]|в\. ?д\.)?"
)


def point_at(header: Sequence[str], fitting: Fit) -> int | None:
    """Return the place of a column of points, if the table has no latitude and longitude."""
    if fitting.kind != "members" or any(side in fitting.columns for side in SIDES):
        return None
    return next((at for at in fitting.unknown if normalise(header[at]) in _HEADINGS), None)


def with_point(fitting: Fit, place: int, width: int) -> Fit:
    """Return a fit in which the two sides of a point are columns after the last."""
    added = {side: [width + at] for at, side in enumerate(SIDES)}
    unknown = [other for other in fitting.unknown if other != place]
    return replace(fitting, columns=fitting.columns | added, unknown=unknown)


def parted(points: Texts) -> list[Texts]:
    """Return latitudes and longitudes; what is no point stays whole, to be told as a fault."""
    sides = [_sides(text) for text in points.distinct]
    return [Texts([pair[at] for pair in sides], points.codes).compact() for at in range(len(SIDES))]


def _sides(text: str) -> tuple[str, str]:
    match = _POINT.fullmatch(text.strip())
    return (match[1], match[2]) if match else (text, "")
