"""Measures of the exchange: who takes part, gives, returns, and who connects others."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import pandas as pd

from lib import metrics, periods, store
from lib.metrics import exchange
from lib.queries.exchange.parts import transfer_sums
from lib.queries.exchange.selection import Selection, selected, selected_sums
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import ESTIMATE


@dataclass(frozen=True)
class ExchangeMeasures:
    """Measures of the exchange of one selection in a period; shares from 0 to 1.

    active, members : members that gave or received, and all members of the period's last day.
    pairs : pairs of members with a transfer either way; the synergy effect counts the same.
    mutual_pairs : those with transfers both ways. reciprocity : weighted reciprocity, the
    transfers that were returned ÷ transfers (Squartini et al., Sci. Rep. 3:2729, 2013).
    top_three : share of the three members that gave most often in all transfers.
    new, ended : pairs of giver and receiver that the earlier period did not have, and the other way
    round; missing where there is no earlier period with exchanges.
    density : pairs ÷ pairs there could be. isolated : members that neither gave nor received.
    connectors : the three members with the lowest Burt constraint, the lowest first.
    """

    active: int
    members: int
    pairs: int
    mutual_pairs: int
    reciprocity: float | None
    top_three: float | None
    top_givers: list[str]
    new: int | None
    ended: int | None
    density: float | None
    isolated: list[str]
    connectors: list[str]


CODES = ("top_givers", "isolated", "connectors")
_COUNTS = ("active", "members", "pairs", "mutual_pairs", "new", "ended")
_MEASURES = tuple(field.name for field in fields(ExchangeMeasures))

NETWORK = {"year": "str"} | {
    name: "str" if name in CODES else "Int64" if name in _COUNTS else "float64"
    for name in _MEASURES
}
"""Columns of the stored measures of school years and their types; codes are joined by ``;``."""


def exchange_measures(
    source: store.Database, moment: store.Moment, selection: Selection, before: str | None
) -> ExchangeMeasures:
    """Measure the exchange of a resource, or of all, in the selection's period.

    Ties are compared by the number of transfers, whatever the resource. Other filters of the
    selection are ignored: measures are of the whole network. before : the period
    that ties are compared with.
    """
    if selection.resource is None:
        stored = _stored_measures(source, moment, selection.period, before)
        if stored is not None:
            return stored
    overall = Selection(period=selection.period, resource=selection.resource)
    ties, members = _ties(source, moment, overall)
    earlier = _ties(source, moment, replace(overall, period=before))[0] if before else None
    return measured(ties, members, earlier)


def _stored_measures(
    source: store.Database, moment: store.Moment, year: str | None, before: str | None
) -> ExchangeMeasures | None:
    """Return the stored measures of a school year beside the one before; None where none fit.

    They are of the members of the year's last day, so they do not fit a day on which others belong.
    """
    if year is None or before != periods.year_before(year):
        return None
    networks = store.read_derived(source, moment.upload, "exchange_networks", NETWORK)
    if networks is None or year not in set(networks["year"]):
        return None
    members, last = read_snapshot(source, moment).members, periods.of(year).end
    if not present(members, min(last, moment.day)).equals(present(members, last)):
        return None
    [row] = networks[networks["year"] == year].to_dict("records")
    return ExchangeMeasures(**{name: _value(row[name], NETWORK[name]) for name in _MEASURES})


def _value(cell: Any, dtype: str) -> Any:
    if dtype == "str":
        return cell.split(";") if cell else []
    return None if pd.isna(cell) else cell


def measured(
    ties: pd.DataFrame, members: pd.Index, earlier: pd.DataFrame | None
) -> ExchangeMeasures:
    """Measure ties among members; earlier : those of the period that they are compared with."""
    network = exchange.network(ties, members)
    taking_part = {*ties["giver"], *ties["receiver"]}
    top_givers = ties.groupby("giver")["transfers"].sum().nlargest(3)
    changes = None
    if earlier is not None and len(earlier):
        changes = exchange.changed_edges(earlier, ties)["change"].value_counts()
    connectors = exchange.constraint(ties, members).dropna().nsmallest(3)
    return ExchangeMeasures(
        active=len(taking_part),
        members=len(members),
        pairs=network.linked_pairs,
        mutual_pairs=network.mutual_pairs,
        reciprocity=network.weighted_reciprocity,
        top_three=network.top_three,
        top_givers=[str(code) for code in top_givers.index],
        new=None if changes is None else int(changes.get("new", 0)),
        ended=None if changes is None else int(changes.get("lost", 0)),
        density=network.density,
        isolated=sorted(set(members) - taking_part),
        connectors=[str(code) for code in connectors.index],
    )


def linked_pairs(source: store.Database, moment: store.Moment, selection: Selection) -> int:
    """Count the pairs of members with a selected transfer either way.

    Pupils, the consortium as a whole and members that have left are in no pair: the synergy effect
    counts the same.
    """
    return exchange.network(*_ties(source, moment, selection)).linked_pairs


def _ties(
    source: store.Database, moment: store.Moment, selection: Selection
) -> tuple[pd.DataFrame, pd.Index]:
    last = periods.of(selection.period).end if selection.period else moment.day
    members = present(read_snapshot(source, moment).members, min(last, moment.day))
    return among(_edges(source, moment, selection), members), members


def present(members: pd.DataFrame, day: date) -> pd.Index:
    """Return the codes of the members that belong on a day."""
    codes: pd.Index = pd.Index(members.loc[metrics.is_active(members, day), "member_code"])
    return codes


def among(ties: pd.DataFrame, members: pd.Index) -> pd.DataFrame:
    """Return the ties of members; others in it do not count."""
    return ties[ties["giver"].isin(members) & ties["receiver"].isin(members)]


def _edges(source: store.Database, moment: store.Moment, selection: Selection) -> pd.DataFrame:
    """Return ``exchange.edges`` of a selection; of a large ledger only their counts are read."""
    if selection.places == [None, None, None]:
        chosen = {"resource": selection.resource, "unit": selection.unit}
        where = {name: code for name, code in chosen.items() if code not in (None, ESTIMATE)}
        by = ("from_member", "to_member")
        return as_ties(transfer_sums(source, moment, by, selection.period, where))
    return exchange.edges(selected(source, moment, selection))


def as_ties(counts: pd.DataFrame) -> pd.DataFrame:
    """Return counts of transfers by giver and receiver as ``exchange.edges`` does."""
    names = {"from_member": "giver", "to_member": "receiver", "exchanges": "transfers"}
    ties = counts[counts["from_member"] != counts["to_member"]].rename(columns=names)
    return ties.sort_values(["giver", "receiver"], ignore_index=True)


def balances(
    source: store.Database, moment: store.Moment, selection: Selection, level: str
) -> pd.DataFrame:
    """Weigh what each party or member gave against what it received, resource by resource.

    level : ``party``, ``region``, ``city`` or ``member``. Returns the columns of
    ``exchange.balance``, quantities in each resource's own units.
    """
    return exchange.balance(selected_sums(source, moment, selection, level), level)


def net_giver(
    source: store.Database, moment: store.Moment, selection: Selection
) -> tuple[str, int] | None:
    """Return the party that gave most transfers above those it received, and how many more.

    None where every party gave as many as it received.
    """
    rows = balances(source, moment, selection, "party")
    net = (rows["transfers_given"] - rows["transfers_received"]).groupby(rows["side"]).sum()
    return (str(net.idxmax()), int(net.max())) if (net > 0).any() else None


def sides(source: store.Database, moment: store.Moment, selection: Selection) -> pd.DataFrame:
    """Add up what was given and received by kind of member, in each resource's own units.

    Returns side (``received``, ``given``), resource, unit, kind, exchanges, quantity, total (of the
    side, resource and unit); the largest first within a resource and unit. Where a member is
    selected, sides are its own and kinds those of whom it exchanged with; else kinds are of those
    who gave and of those who received.
    """
    rows = selected_sums(source, moment, selection, "kind")
    by = ["resource", "unit"]
    if selection.member is None:
        parts = {"received": (rows, "to_type"), "given": (rows, "from_type")}
    else:
        of_anybody = replace(selection, member=None)
        parts = {
            "received": (
                replace(of_anybody, receiver=selection.member).filtered(rows),
                "from_type",
            ),
            "given": (replace(of_anybody, giver=selection.member).filtered(rows), "to_type"),
        }
    sums = [
        part.groupby([*by, kind])[["exchanges", "quantity"]]
        .sum()
        .reset_index()
        .rename(columns={kind: "kind"})
        .assign(side=side)
        for side, (part, kind) in parts.items()
    ]
    both = pd.concat(sums, ignore_index=True)
    order = both.sort_values(
        ["side", *by, "quantity"], ascending=[False, True, True, False], ignore_index=True
    )
    order["total"] = order.groupby(["side", *by])["quantity"].transform("sum")
    return order[["side", *by, "kind", "exchanges", "quantity", "total"]]
