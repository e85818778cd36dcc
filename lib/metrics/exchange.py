"""Measures of the exchange: who gives what to whom, how balanced and how concentrated it is.

A network is a frame of ties: one row per giver and receiver with the number of transfers. The five
resources are never added together: quantities exist only within one resource and unit, and ties
are compared by transfers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.metrics.aggregation import SenselessSumError
from lib.vocabulary import ExchangeState, MemberType, Party

PARTIES: dict[str, str] = {
    MemberType.SCHOOL: Party.INSTITUTION,
    MemberType.COLLEGE: Party.INSTITUTION,
    MemberType.ADDITIONAL: Party.INSTITUTION,
    MemberType.METHODICAL: Party.INSTITUTION,
    MemberType.AUTHORITY: Party.INSTITUTION,
    MemberType.UNIVERSITY: Party.SCIENCE,
    MemberType.RESEARCH: Party.SCIENCE,
    MemberType.FOUNDATION: Party.SCIENCE,
    MemberType.COMPANY: Party.ENTERPRISE,
}
"""The party of a member that does not say its own (domain, four parties)."""


def party(members: pd.DataFrame) -> pd.Series:
    """Return the party of each row of ``members``: its own, else that of its type."""
    return members["party"].fillna(members["member_type"].map(PARTIES).astype("str"))


def states(exchanges: pd.DataFrame) -> pd.Series:
    """Return the state of each exchange; an exchange that says none was delivered."""
    return exchanges["state"].fillna(ExchangeState.DELIVERED.value)


def totals(exchanges: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """Count exchanges by some columns, and add up their quantities where that makes sense.

    Parameters
    ----------
    exchanges : some exchanges a row: the columns of ``by``, quantity, exchanges (how many).
    by : columns to group by, in order; missing values are a group of their own.

    Returns
    -------
    The columns of ``by``, sorted; exchanges (their number), quantity. ``quantity`` is missing
    unless resource and unit are both among ``by``.
    """
    groups = exchanges.groupby(list(by), dropna=False)[["exchanges", "quantity"]]
    sums = groups.sum().astype({"exchanges": "int64"})
    if not {"resource", "unit"} <= set(by):
        sums["quantity"] = float("nan")
    return sums.reset_index()


def quantity(exchanges: pd.DataFrame) -> float:
    """Return the total quantity of transfers of one resource in one unit.

    Raises ``SenselessSumError`` when there is more than one of either.
    """
    kinds = exchanges[["resource", "unit"]].drop_duplicates()
    if len(kinds) > 1:
        named = ", ".join(" ".join(kind) for kind in kinds.itertuples(index=False))
        raise SenselessSumError(f"quantities of {named} cannot be added")
    return float(exchanges["quantity"].sum())


def edges(exchanges: pd.DataFrame) -> pd.DataFrame:
    """Return one row per giver and receiver: giver, receiver, transfers. Nobody gives to itself."""
    named = exchanges.rename(columns={"from_member": "giver", "to_member": "receiver"})
    named = named[named["giver"] != named["receiver"]]
    return named.groupby(["giver", "receiver"]).size().rename("transfers").reset_index()


def balance(exchanges: pd.DataFrame, party_of: str = "member") -> pd.DataFrame:
    """Compare what each side gave with what it received, by resource and unit.

    exchanges : one row per transfer, or sums of several with their number in ``exchanges``.
    party_of : ``member``, ``party`` or ``region``: which sides (columns ``from_…``, ``to_…``).

    Returns one row per side, resource and unit, sorted: side, resource, unit, given, received
    (quantities), transfers_given, transfers_received, net (given - received), balance from -1
    (only receives) to 1 (only gives); missing where nothing but zeros moved.
    """
    kind = ["side", "resource", "unit"]
    numbers = ["quantity", "exchanges"]
    counted = exchanges if "exchanges" in exchanges else exchanges.assign(exchanges=1)
    flows = {}
    for way, suffix in (("from", "given"), ("to", "received")):
        sides = counted.rename(columns={f"{way}_{party_of}": "side"}).groupby(kind)[numbers].sum()
        flows[suffix] = sides["quantity"]
        flows[f"transfers_{suffix}"] = sides["exchanges"]
    both = pd.DataFrame(flows).fillna(0)
    counts = ["transfers_given", "transfers_received"]
    both[counts] = both[counts].astype("int64")
    turnover = both["given"] + both["received"]
    both["net"] = both["given"] - both["received"]
    both["balance"] = both["net"] / turnover.mask(turnover == 0)
    return both.reset_index()


@dataclass(frozen=True)
class Network:
    """Measures of the whole network; shares from 0 to 1, missing (None) where there are no ties.

    density : pairs of members with a transfer either way ÷ pairs there could be.
    reciprocity : linked pairs with transfers both ways ÷ linked pairs.
    weighted_reciprocity : transfers that were returned ÷ transfers (Squartini et al. 2013).
    top_three : share of the three members that gave most in all transfers.
    """

    members: int
    linked_pairs: int
    mutual_pairs: int
    density: float | None
    reciprocity: float | None
    weighted_reciprocity: float | None
    top_three: float | None


def network(ties: pd.DataFrame, members: pd.Index) -> Network:
    """Measure the network of ties among active members; ties of others do not count."""
    ties = ties[ties["giver"].isin(members) & ties["receiver"].isin(members)]
    back = ties.rename(columns={"giver": "receiver", "receiver": "giver", "transfers": "back"})
    both = ties.merge(back, on=["giver", "receiver"], how="left")
    returned = both["back"].notna()
    mutual = int(returned.sum()) // 2
    linked = len(ties) - mutual
    possible = len(members) * (len(members) - 1) // 2
    weight = int(ties["transfers"].sum())
    smaller = both[["transfers", "back"]].min(axis=1, skipna=False).fillna(0).sum()
    largest = ties.groupby("giver")["transfers"].sum().nlargest(3).sum()
    return Network(
        members=len(members),
        linked_pairs=linked,
        mutual_pairs=mutual,
        density=linked / possible if possible else None,
        reciprocity=mutual / linked if linked else None,
        weighted_reciprocity=float(smaller) / weight if weight else None,
        top_three=int(largest) / weight if weight else None,
    )


def constraint(ties: pd.DataFrame, members: pd.Index) -> pd.Series:
    """Burt's constraint of each member (R. S. Burt, Structural Holes, 1992): low connects others.

    A member whose partners do not exchange with each other has a low constraint: it is the way
    between them. ties : ``edges``; both ways are added. Missing for members without ties.
    """
    index = {member: place for place, member in enumerate(members)}
    member_ties = ties[ties["giver"].isin(members) & ties["receiver"].isin(members)]
    weights = np.zeros((len(members), len(members)))
    ends = [member_ties[side].map(index).to_numpy(dtype="int64") for side in ("giver", "receiver")]
    np.add.at(weights, tuple(ends), member_ties["transfers"].to_numpy(dtype="float64"))
    weights = weights + weights.T
    strength = weights.sum(axis=1, keepdims=True)
    share = np.divide(weights, strength, out=np.zeros_like(weights), where=strength > 0)
    redundant = (share + share @ share) ** 2
    redundant[weights == 0] = 0
    values = np.where(strength[:, 0] > 0, redundant.sum(axis=1), np.nan)
    return pd.Series(values, members)


def changed_edges(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Compare the ties of two periods.

    Returns giver, receiver, before and after (transfers, 0 where there were none) and change:
    ``new``, ``lost`` or ``kept``.
    """
    both = before.merge(after, on=["giver", "receiver"], how="outer", suffixes=("_b", "_a"))
    both = both.rename(columns={"transfers_b": "before", "transfers_a": "after"})
    change = pd.Series("kept", index=both.index, dtype="str")
    change = change.mask(both["before"].isna(), "new").mask(both["after"].isna(), "lost")
    counts = both[["before", "after"]].fillna(0).astype("int64")
    return both[["giver", "receiver"]].join(counts).assign(change=change)
