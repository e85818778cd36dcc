"""Questions about points on the map that lie in the right country and in the wrong town."""

import numpy as np
import pandas as pd

from lib.contracts import normalise
from lib.geography import city_coordinates
from lib.intake.rules.comparisons import with_stored
from lib.intake.rules.members import BOXES
from lib.intake.sheet import Sheet
from lib.vocabulary import Country

_FAR = 100
"""Kilometres from its town beyond which a member's point is asked about."""
_DEGREE = 111.2
"""Kilometres of a degree of latitude."""


def point_is_in_its_town(sheet: Sheet) -> None:
    """Ask about a point far from the town that is named beside it.

    Where the town stands is known from the gazetteer, else from other members in the same town.
    """
    frame = sheet.frame
    pointed = frame["lat"].notna() & frame["lon"].notna() & frame["city"].notna()
    if not pointed.any():
        return
    rows = with_stored(sheet, ["member_code", "city", "lat", "lon"]).dropna(subset=["city"])
    places = rows.groupby(rows["city"].map(normalise))[["lat", "lon"]]
    medians, sizes = places.median(), places.count()["lat"]
    north, east = (pd.Series(np.nan, frame.index, dtype="float64") for _ in range(2))
    named = frame.loc[pointed, ["city", "country"]].drop_duplicates()
    for city, country in named.itertuples(index=False):
        plain = normalise(city)
        of_city = (frame["city"] == city) & (frame["country"].fillna("") == _text(country))
        point = _known_place(city, _text(country))
        if point is None and sizes.get(plain, 0) > 2:
            point = (float(medians["lat"].loc[plain]), float(medians["lon"].loc[plain]))
        if point is not None:
            north[of_city], east[of_city] = point
    breadth = np.cos(np.radians(north))
    away = np.hypot(frame["lat"] - north, ((frame["lon"] - east + 180) % 360 - 180) * breadth)
    far = _DEGREE * away
    warned = {one.row for one in sheet.problems if one.code in _ASKED}
    new = ~pd.Series(sheet.lines, index=frame.index).isin(warned)
    sheet.report(
        "point-far-from-town",
        pointed & (far > _FAR) & new,
        "lat",
        city=frame["city"],
        far=far.round(),
    )


def _known_place(city: str, country: str) -> tuple[float, float] | None:
    """Return where the gazetteer knows a town; nothing where its namesake is abroad."""
    place = city_coordinates(city)
    boxes = BOXES.get(Country(country), ()) if country in BOXES else ()
    if place is None or not boxes:
        return place
    lat, lon = place
    inside = any(s <= lat <= n and w <= lon <= e for s, n, w, e in boxes)
    return place if inside else None


def _text(country: object) -> str:
    return country if isinstance(country, str) else ""


_ASKED = ("coordinates-swapped", "outside-country")

RULES = {"members": (point_is_in_its_town,)}
