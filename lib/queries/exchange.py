"""Exchanges of resources by whatever columns a page asks for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from lib import periods, store
from lib.metrics import exchange
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import CONSORTIUM, PUPILS, ExchangeState, Grain, PeriodType

BY = ("from_party", "to_party", "resource", "unit")
COLUMNS = (
    *("from_member", "to_member", "from_party", "to_party", "from_region", "to_region"),
    *("resource", "unit", "school_year", "half", "state", "direction"),
)
"""Columns that exchanges can be grouped by."""

MOST, OTHERS = 26, "others"
"""Members on each side of a matrix, and the code of all the rest."""


def exchanges(
    source: store.Database,
    moment: store.Moment,
    period: str | None = None,
    by: Sequence[str] = BY,
    resource: str | None = None,
) -> pd.DataFrame:
    """Count transfers by some columns; only delivered ones, unless ``state`` is among them.

    Parameters
    ----------
    period : only transfers dated in this period; all if left out.
    by : columns to group by, of ``COLUMNS``; others raise ``ValueError``.
    resource : only transfers of this resource; all if left out.

    Returns
    -------
    The columns of ``by``, sorted; transfers, quantity (missing unless both resource and unit are
    in ``by``: the five resources are never added together), estimated_value (thousands of roubles,
    of the transfers that have one).
    """
    unknown = set(by) - set(COLUMNS)
    if unknown or not by:
        raise ValueError(
            f"exchanges cannot be grouped by {', '.join(sorted(unknown)) or 'nothing'}"
        )
    rows = transfers(source, moment, period)
    if "state" not in by:
        rows = rows[rows["state"] == ExchangeState.DELIVERED]
    if resource is not None:
        rows = rows[rows["resource"] == resource]
    return exchange.totals(rows, by)


def busiest_giver(exchanges: pd.DataFrame) -> dict[str, Any]:
    """Return the party that gives most often, and the resource that it gives most often.

    exchanges : ``exchanges`` by at least from_party and resource, not empty.
    Returns giver, resource, transfers (of the giver), all_transfers.
    """
    gives = exchanges.groupby("from_party")["transfers"].sum()
    giver = str(gives.idxmax())
    given = exchanges[exchanges["from_party"] == giver]
    return {
        "giver": giver,
        "resource": str(given.groupby("resource")["transfers"].sum().idxmax()),
        "transfers": int(gives.max()),
        "all_transfers": int(gives.sum()),
    }


def busiest_pair(exchanges: pd.DataFrame, sides: tuple[str, str]) -> dict[str, Any]:
    """Return the giver and receiver with most transfers, and how many pairs have any.

    exchanges : ``exchanges`` by at least both columns of ``sides``, not empty.
    Returns giver, receiver, transfers (of that way), pairs : linked pairs as the synergy effect
    counts them, whichever side gave; pupils and the consortium as a whole are no member of a pair.
    """
    pairs = exchanges.groupby(list(sides))["transfers"].sum().reset_index()
    giver, receiver, transfers = pairs.nlargest(1, "transfers").iloc[0]
    return {
        "giver": str(giver),
        "receiver": str(receiver),
        "transfers": int(transfers),
        "pairs": _linked_pairs(pairs[list(sides)]),
    }


def _linked_pairs(ways: pd.DataFrame) -> int:
    """Count pairs of different members, or of parties, with a transfer either way."""
    ways = ways[~ways.isin((CONSORTIUM, PUPILS)).any(axis=1)]
    giver, receiver = (ways[side].astype("str") for side in ways)
    if str(ways.columns[0]).endswith("_member"):
        giver, receiver = (codes[giver != receiver] for codes in (giver, receiver))
    return len({frozenset(pair) for pair in zip(giver, receiver, strict=True)})


def exchange_matrix(exchanges: pd.DataFrame, sides: tuple[str, str]) -> pd.DataFrame:
    """Add up transfers by giver and receiver, with totals of both.

    exchanges : ``exchanges`` by at least both columns of ``sides``. All but the ``MOST`` busiest
    givers and receivers are added up as ``OTHERS``.

    Returns giver, receiver, transfers: the pairs first, then the totals of givers (receiver
    missing) and of receivers (giver missing).
    """
    pairs = exchanges[[*sides, "transfers"]].set_axis(["giver", "receiver", "transfers"], axis=1)
    for side in ("giver", "receiver"):
        busiest = pairs.groupby(side)["transfers"].sum().nlargest(MOST).index
        pairs[side] = pairs[side].where(pairs[side].isin(busiest), OTHERS)
    levels = (["giver", "receiver"], ["giver"], ["receiver"])
    sums = [pairs.groupby(by)["transfers"].sum().reset_index() for by in levels]
    return pd.concat(sums, ignore_index=True)


def transfers(
    source: store.Database, moment: store.Moment, period: str | None = None
) -> pd.DataFrame:
    """Return every exchange with the party and region of both sides and the time it falls into.

    The columns of the kind ``exchanges`` and those of ``COLUMNS``; ``state`` is never missing. A
    date known only to a month or a quarter counts where that begins; one known only to the
    calendar year belongs to no school year, one known to the school year to no half.
    """
    rows = _every_transfer(source, moment)
    if period is not None:
        span = periods.of(period)
        since, until = span.start.isoformat(), span.end.isoformat()
        rows = rows[(rows["first_day"] >= since) & (rows["date"] <= until)]
    return rows.drop(columns="first_day").reset_index(drop=True)


@store.cached
def _every_transfer(source: store.Database, moment: store.Moment) -> pd.DataFrame:
    rows = store.read(source, "exchanges", moment.upload)
    rows["state"] = exchange.states(rows)
    rows = rows.join(_times(rows[["date", "grain"]]))
    members = read_snapshot(source, moment).members.set_index("member_code")
    party = exchange.party(members)
    for side in ("from", "to"):
        code = rows[f"{side}_member"]
        reserved = code.where(code.isin((CONSORTIUM, PUPILS)))
        rows[f"{side}_party"] = code.map(party).astype("str").fillna(reserved)
        rows[f"{side}_region"] = code.map(members["region"]).astype("str")
    return rows


def _times(dates: pd.DataFrame) -> pd.DataFrame:
    """First day, school year and half of each date as exactly as it is known."""
    distinct = dates.drop_duplicates()
    times = [_time(day, grain) for day, grain in distinct.itertuples(index=False)]
    columns = ["first_day", "school_year", "half"]
    known = pd.DataFrame(times, columns=columns, index=pd.MultiIndex.from_frame(distinct))
    found = known.reindex(pd.MultiIndex.from_frame(dates)).set_axis(dates.index)
    return found.astype("str")


def _time(day: str, grain: object) -> tuple[str, str | None, str | None]:
    last = date.fromisoformat(day)
    whole = isinstance(grain, str) and grain != Grain.DAY
    first = periods.containing(last, PeriodType(str(grain))).start if whole else last
    if grain == Grain.YEAR:
        return first.isoformat(), None, None
    year = periods.school_year_of(first)
    half = None if grain == Grain.SCHOOL_YEAR else periods.containing(first, PeriodType.HALF).code
    return first.isoformat(), year, half
