"""Where the members of a day lie on the map, and how many pupils each has."""

from dataclasses import dataclass

import pandas as pd

from lib import metrics, periods, store
from lib.metrics.exchange import party
from lib.queries.exchange.places import member_places
from lib.queries.snapshot import read_snapshot


@dataclass(frozen=True)
class MembersOnMap:
    """What the map of members draws.

    nodes : member_code, party, member_type, city, lat, lon, is_of_city (the place is its town's),
    pupils (missing where nobody has told them); the most pupils first. unplaced : codes of members
    that lie nowhere known.
    """

    nodes: pd.DataFrame
    unplaced: list[str]


@store.cached
def members_on_map(source: store.Database, moment: store.Moment) -> MembersOnMap:
    """Return the places of the members that belong on the moment's day."""
    members = read_snapshot(source, moment).members
    members = members[metrics.is_active(members, moment.day)]
    places = member_places(source, moment).set_index("member_code")[["lat", "lon", "is_of_city"]]
    rows = members[["member_code", "member_type", "city"]].assign(
        party=party(members), pupils=_pupils(source, moment, members)
    )
    rows = rows.join(places, on="member_code").sort_values(
        "pupils", ascending=False, na_position="last", kind="stable"
    )
    is_placed = rows["lat"].notna() & rows["lon"].notna()
    return MembersOnMap(
        rows[is_placed].reset_index(drop=True), rows.loc[~is_placed, "member_code"].tolist()
    )


def _pupils(
    source: store.Database, moment: store.Moment, members: pd.DataFrame
) -> "pd.Series[float]":
    """Return pupils of the latest headcount by the moment's school year, else of the register."""
    counts = store.read(source, "headcounts", moment.upload)
    counts = counts[counts["school_year"] <= periods.school_year_of(moment.day)]
    counts = counts.dropna(subset="pupils_total").sort_values("school_year")
    latest = counts.drop_duplicates("member_code", keep="last").set_index("member_code")
    declared = members["member_code"].map(latest["pupils_total"].astype("float64"))
    return declared.fillna(members["pupils_total"].astype("float64"))
