"""Geometry shared by maps: curves between two places, and which labels fit where."""

from collections.abc import Iterator, Sequence
from math import log, log2, pi, radians, tan

BEND, POINTS = 0.18, 12
"""How far a curve bends aside, as a share of its length; points along it."""

TILE = 512
"""Pixels of the whole world at zoom 0, as deck.gl draws it."""

CHARACTER, LINE = 7.5, 17.0
"""Pixels of a character and of a line of a label."""

Place = tuple[float, float]
"""Latitude and longitude in degrees."""


def curve(start: Place, end: Place, bend: float = 1.0) -> Iterator[Place]:
    """Yield the points of a curve between two places that bends to the left of its way.

    So the ways there and back lie beside each other. bend : how far, in ``BEND``.
    """
    (lat1, lon1), (lat2, lon2) = start, end
    middle = (
        (lat1 + lat2) / 2 + (lon2 - lon1) * BEND * bend * 0.6,
        (lon1 + lon2) / 2 - (lat2 - lat1) * BEND * bend,
    )
    for step in range(POINTS + 1):
        way = step / POINTS
        parts = ((1 - way) ** 2, 2 * way * (1 - way), way**2)
        places = (start, middle, end)
        lat, lon = (
            sum(part * place[axis] for part, place in zip(parts, places, strict=True))
            for axis in (0, 1)
        )
        yield round(lat, 3), round(lon, 3)


def pixel(place: Place, zoom: float) -> tuple[float, float]:
    """Return where a place lies in the Mercator projection at a zoom, in pixels, y downwards."""
    lat, lon = place
    size = TILE * 2**zoom
    north = log(tan(pi / 4 + radians(lat) / 2))
    return (lon + 180) / 360 * size, (1 - north / pi) / 2 * size


def fitted_zoom(places: Sequence[Place], width: float, height: float) -> tuple[Place, float]:
    """Return the middle of places and the zoom at which all of them fit into a rectangle."""
    xs, ys = zip(*(pixel(place, 0) for place in places), strict=True)
    lats, lons = zip(*places, strict=True)
    middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
    spans = (max(xs) - min(xs)) / width, (max(ys) - min(ys)) / height
    largest = max(*spans, 1e-9)
    return middle, min(-log2(largest), 8.0)


def label_anchors(
    places: Sequence[Place],
    labels: Sequence[str],
    zoom: float,
    window: tuple[float, float] | None = None,
) -> list[str]:
    """Return how each label above its place is anchored: ``start``, ``middle`` or ``end``.

    Empty where it would cover an earlier label: the first are the main ones. window : longitude of
    the middle and width in pixels of what is in view; labels keep within its edges.
    """
    boxes: list[tuple[float, float, float, float]] = []
    anchors = []
    for place, label in zip(places, labels, strict=True):
        x, y = pixel(place, zoom)
        width = len(label) * CHARACTER
        anchor = "middle" if window is None else _anchor(x, width, zoom, window)
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (left, y - LINE, left + width, y)
        is_free = not any(
            box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
            for other in boxes
        )
        anchors.append(anchor if is_free else "")
        if is_free:
            boxes.append(box)
    return anchors


def _anchor(x: float, width: float, zoom: float, window: tuple[float, float]) -> str:
    """Return the anchor with which a label at ``x`` stays within the window."""
    longitude, across = window
    offset = x - pixel((0.0, longitude), zoom)[0]
    if offset - width / 2 < -across / 2:
        return "start"
    return "end" if offset + width / 2 > across / 2 else "middle"
