"""Where givers and receivers lie on the map, and the flows between them."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib import store
from lib.geography import city_coordinates
from lib.queries.exchange.flows import MANY_PLACES, ON_LARGE_MAP, ON_MAP, flows
from lib.queries.exchange.selection import LEVELS, Selection
from lib.queries.snapshot import read_snapshot

ON_THE_MAP = ("region", "city", "member")
"""Levels that lie on a map; parties and kinds of members lie nowhere."""

ASIDE, LEAST_ASIDE = 0.02, 0.06
"""How far members of one place are drawn from it: a share of the map, and the least in degrees."""


@dataclass(frozen=True)
class MapFlows:
    """What a map draws.

    nodes : code, lat, lon, given, received, inside, amount (their sum); of more than
    ``MANY_PLACES`` those that arcs reach. arcs : giver, receiver, resource, amount, exchanges,
    from_lat, from_lon, to_lat, to_lon; the largest first, at most ``ON_MAP`` or ``ON_LARGE_MAP``.
    share : of the amount between different places that the arcs carry, missing where there is none.
    flows : how many there are. unplaced : codes of givers and receivers without coordinates.
    """

    nodes: pd.DataFrame
    arcs: pd.DataFrame
    share: float | None
    flows: int
    unplaced: list[str]


@store.cached
def member_places(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return where each member lies: member_code, region, city, lat, lon, is_of_city.

    A member without coordinates takes its city's (``is_of_city``); where the city is not known
    either, they are missing.
    """
    members = read_snapshot(source, moment).members
    rows = members[["member_code", "region", "city", "lat", "lon"]].copy()
    missing = rows["lat"].isna() | rows["lon"].isna()
    coordinates = [city_coordinates(city) or (None, None) for city in rows.loc[missing, "city"]]
    rows.loc[missing, ["lat", "lon"]] = pd.DataFrame(
        coordinates, rows.index[missing], ["lat", "lon"], dtype="float64"
    )
    return rows.assign(is_of_city=missing & rows["lat"].notna())


def map_flows(
    source: store.Database, moment: store.Moment, selection: Selection, level: str
) -> MapFlows:
    """Return the selected flows between places of a level of ``ON_THE_MAP``.

    A region or city lies in the middle of its members; members of one place lie around it.
    """
    members = member_places(source, moment)
    column = "member_code" if level == "member" else LEVELS[level]
    centres = members.dropna(subset=["lat", "lon", column]).groupby(column)[["lat", "lon"]].mean()
    centres = apart(centres) if level == "member" else centres
    selected_flows = flows(source, moment, selection, level)
    names = [*selected_flows["giver"], *selected_flows["receiver"]]
    unplaced = sorted({name for name in names if name not in centres.index})
    placed_flows = selected_flows[
        ~selected_flows["giver"].isin(unplaced) & ~selected_flows["receiver"].isin(unplaced)
    ]
    between = placed_flows[placed_flows["giver"] != placed_flows["receiver"]]
    nodes = _nodes(placed_flows, centres)
    is_large = len(nodes) > MANY_PLACES
    arcs = between.head(ON_LARGE_MAP if is_large else ON_MAP)
    if is_large:
        nodes = nodes[nodes["code"].isin(arcs["giver"]) | nodes["code"].isin(arcs["receiver"])]
    for side, prefix in (("giver", "from"), ("receiver", "to")):
        ends = centres.add_prefix(f"{prefix}_")
        arcs = arcs.join(ends, on=side)
    total = selected_flows.loc[
        selected_flows["giver"] != selected_flows["receiver"], "amount"
    ].sum()
    return MapFlows(
        nodes=nodes.reset_index(drop=True),
        arcs=arcs.reset_index(drop=True),
        share=float(arcs["amount"].sum() / total) if total else None,
        flows=int((selected_flows["giver"] != selected_flows["receiver"]).sum()),
        unplaced=unplaced,
    )


def apart(centres: pd.DataFrame) -> pd.DataFrame:
    """Lay those that lie at the same place around it, so that none covers another.

    centres : lat, lon. They lie ``ASIDE`` of the map's width or height from their place.
    """
    place = [centres["lat"].round(2), centres["lon"].round(2)]
    groups = centres.groupby(place)["lat"]
    count, number = groups.transform("size"), groups.cumcount()
    spans = centres.max() - centres.min()
    angle = 2 * np.pi * number / count
    aside = (count > 1) * max(float(spans.max()) * ASIDE, LEAST_ASIDE)
    return centres.assign(
        lat=centres["lat"] + aside * np.cos(angle) / 2, lon=centres["lon"] + aside * np.sin(angle)
    )


def _nodes(flows: pd.DataFrame, centres: pd.DataFrame) -> pd.DataFrame:
    is_inside = flows["giver"] == flows["receiver"]
    between = flows[~is_inside]
    sums = {
        "given": between.groupby("giver")["amount"].sum(),
        "received": between.groupby("receiver")["amount"].sum(),
        "inside": flows[is_inside].groupby("giver")["amount"].sum(),
    }
    nodes = pd.DataFrame(sums).fillna(0.0).rename_axis("code")
    nodes["amount"] = nodes[["given", "received", "inside"]].sum(axis="columns")
    return nodes.join(centres, how="inner").reset_index()
