"""Who exchanges with whom in the model's drawings: the circle of members, the wheel of parties."""

import pandas as pd

from lib import store
from lib.metrics.exchange import party as party_of
from lib.queries.exchange.flows import flows
from lib.queries.exchange.parts import member_counts
from lib.queries.exchange.selection import Selection
from lib.queries.members.presence import active_members
from lib.queries.model.figures import model_year
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import MemberType, Party

_PARTY_OF = {
    str(MemberType.UNIVERSITY): str(Party.SCIENCE),
    str(MemberType.RESEARCH): str(Party.SCIENCE),
    str(MemberType.COMPANY): str(Party.ENTERPRISE),
    str(MemberType.FOUNDATION): str(Party.ENTERPRISE),
}


def model_ties(source: store.Database, moment: store.Moment) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the members of today with their parties, and the pairs that exchanged.

    The first: member_code, party; by party and code. The second: one, other, transfers, either way
    in the model's year.
    """
    members = active_members(read_snapshot(source, moment).members, moment.day)
    register = read_snapshot(source, moment).members.set_index("member_code")
    taking_part = {
        code for side in ("from", "to") for code in member_counts(source, moment, side).index
    }
    exchange_party = party_of(register)[register.index.isin(taking_part)]
    types = members["member_type"].map(_PARTY_OF).astype("str").fillna(str(Party.INSTITUTION))
    party = (
        members["party"]
        .fillna(members["member_code"].map(exchange_party).astype("str"))
        .fillna(types)
    )
    nodes = members[["member_code"]].assign(party=party.astype("str"))
    rows = flows(source, moment, Selection(period=model_year(source, moment)), "member")
    rows = rows[
        rows["giver"].isin(nodes["member_code"]) & rows["receiver"].isin(nodes["member_code"])
    ]
    ends = [tuple(sorted(pair)) for pair in zip(rows["giver"], rows["receiver"], strict=True)]
    pairs = pd.DataFrame(ends, columns=["one", "other"]).assign(
        transfers=rows["exchanges"].to_numpy()
    )
    pairs = pairs[pairs["one"] != pairs["other"]]
    summed = pairs.groupby(["one", "other"])["transfers"].sum().reset_index()
    return nodes.sort_values(["party", "member_code"], ignore_index=True), summed


def wheel(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    """Return what each party gave and received of each resource in the model's year.

    Columns: party (pupils among them), resource, given, received: numbers of transfers.
    """
    selection = Selection(period=model_year(source, moment))
    rows = flows(source, moment, selection, "party")
    sides = {
        "given": rows.groupby(["giver", "resource"])["exchanges"].sum(),
        "received": rows.groupby(["receiver", "resource"])["exchanges"].sum(),
    }
    sums = pd.DataFrame(
        {name: one.rename_axis(["party", "resource"]) for name, one in sides.items()}
    )
    return sums.fillna(0).astype("int64").reset_index()
