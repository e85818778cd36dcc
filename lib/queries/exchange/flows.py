"""Flows between givers and receivers at a level: what matrix, Sankey and map draw."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from lib import store
from lib.queries.exchange.selection import LEVELS, Selection, selected_sums
from lib.vocabulary import CONSORTIUM, OTHERS, PUPILS

IN_MATRIX, IN_SANKEY = 25, 10
"""Most rows and columns of a matrix, most nodes on a side of a Sankey."""

ON_MAP, ON_LARGE_MAP, MANY_PLACES = 400, 150, 200
"""Most flows on a map; most on one of more than so many places, which shows only their ends."""


def flows(
    source: store.Database, moment: store.Moment, selection: Selection, level: str
) -> pd.DataFrame:
    """Return what is selected by giver, receiver and resource at a level of ``LEVELS``.

    Columns giver, receiver, resource, amount (see ``selected``) and exchanges; largest first.
    """
    rows = selected_sums(source, moment, selection, level)
    column = LEVELS[level]
    named = rows.rename(columns={f"from_{column}": "giver", f"to_{column}": "receiver"})
    sums = named.groupby(["giver", "receiver", "resource"])[["amount", "exchanges"]].sum()
    return sums.reset_index().sort_values(
        ["amount", "giver", "receiver"], ascending=[False, True, True], ignore_index=True
    )


def folded(flows: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return flows with all but the largest givers and receivers added up as ``OTHERS``.

    most : of each side, ``OTHERS`` among them.
    """
    result = flows.copy()
    for side in ("giver", "receiver"):
        largest = flows.groupby(side)["amount"].sum().sort_values(ascending=False, kind="stable")
        largest_codes = largest.index if len(largest) <= most else largest.index[: most - 1]
        result[side] = flows[side].where(flows[side].isin(largest_codes), OTHERS)
    sums = result.groupby(["giver", "receiver", "resource"])[["amount", "exchanges"]].sum()
    return sums.reset_index()


def exchange_matrix(flows: pd.DataFrame, most: int = IN_MATRIX) -> pd.DataFrame:
    """Add up flows by giver and receiver, with totals of both.

    Returns giver, receiver, amount, exchanges: the pairs first, then the totals of givers (receiver
    missing) and of receivers (giver missing), then the total of all (both missing).
    """
    pairs = folded(flows, most)
    levels = (["giver", "receiver"], ["giver"], ["receiver"])
    numbers = ["amount", "exchanges"]
    sums = [pairs.groupby(by)[numbers].sum().reset_index() for by in levels]
    total = pd.DataFrame([pairs[numbers].sum()]).astype({"exchanges": "int64"})
    return pd.concat([*sums, total], ignore_index=True)


def largest_giver(flows: pd.DataFrame) -> dict[str, Any]:
    """Return the giver with the largest amount, for a title.

    Keys giver, amount, others (how many givers gave as much), total (the amount of all).
    """
    sums = flows.groupby("giver")["amount"].sum()
    giver, amount, others = _largest(sums)
    return {"giver": giver, "amount": amount, "others": others, "total": float(sums.sum())}


def largest_pair(flows: pd.DataFrame) -> dict[str, Any]:
    """Return the giver and the receiver with the largest amount between them, for a title.

    Keys giver, receiver, amount, others (how many pairs have as much).
    """
    pair, amount, others = _largest(flows.groupby(["giver", "receiver"])["amount"].sum())
    return {"giver": pair[0], "receiver": pair[1], "amount": amount, "others": others}


def largest_change(compared: pd.DataFrame) -> dict[str, Any]:
    """Return the pair of ``compared`` that differs most: the keys of ``largest_pair``.

    The amount is the difference, below 0 where it fell.
    """
    pairs = compared.set_index(["giver", "receiver"])["difference"]
    pair, amount, others = _largest(pairs if pairs.iloc[0] > 0 else -pairs)
    sign = 1 if pairs.iloc[0] > 0 else -1
    return {"giver": pair[0], "receiver": pair[1], "amount": sign * amount, "others": others}


def _largest(sums: "pd.Series[float]") -> tuple[Any, float, int]:
    """Return the first label with the largest sum, the sum, and how many others have as much."""
    ordered = sums.sort_values(ascending=False, kind="stable")
    others = int(np.isclose(ordered, ordered.iloc[0]).sum()) - 1
    return ordered.index[0], float(ordered.iloc[0]), others


@dataclass(frozen=True)
class Coverage:
    """How much of what is selected a chart draws one by one.

    drawn, flows : pairs of giver and receiver by resource, drawn and all. share : of the amount,
    0 to 1, missing where nothing was given.
    """

    drawn: int
    flows: int
    share: float | None


def coverage(flows: pd.DataFrame, drawn: pd.DataFrame) -> Coverage:
    """Compare the flows that are drawn with all; flows of ``OTHERS`` are not drawn one by one."""
    named = drawn[(drawn["giver"] != OTHERS) & (drawn["receiver"] != OTHERS)]
    total = float(flows["amount"].sum())
    return Coverage(len(named), len(flows), float(named["amount"].sum()) / total if total else None)


def compared(
    source: store.Database, moment: store.Moment, selection: Selection, level: str, before: str
) -> pd.DataFrame:
    """Compare the pairs of giver and receiver of the selection with those of another period.

    Returns giver, receiver, before and after (amounts, 0 where there were none), difference and
    change (``new``, ``grown``, ``same``, ``fallen``, ``ended``); the largest difference first.
    """
    pairs = ["giver", "receiver"]
    now, then = (
        flows(source, moment, each, level).groupby(pairs)["amount"].sum()
        for each in (selection, replace(selection, period=before))
    )
    both = pd.DataFrame({"before": then, "after": now}).fillna(0.0).rename_axis(pairs).reset_index()
    both["difference"] = both["after"] - both["before"]
    change = pd.Series("same", both.index, dtype="str")
    change = change.mask(both["difference"] > 0, "grown").mask(both["difference"] < 0, "fallen")
    change = change.mask(both["before"] == 0, "new").mask(both["after"] == 0, "ended")
    order = both["difference"].abs().sort_values(ascending=False, kind="stable").index
    return both.assign(change=change).loc[order].reset_index(drop=True)


@dataclass(frozen=True)
class Changes:
    """How a selection differs from another period: both amounts, pairs by what became of them."""

    before: float
    after: float
    new: int
    grown: int
    fallen: int
    ended: int


def change_counts(compared: pd.DataFrame, level: str) -> Changes:
    """Count the pairs of ``compared`` at a level by change; amounts are of all.

    Among members pupils and the consortium are in no pair, as in ``measures``.
    """
    ends, nobody = compared[["giver", "receiver"]], (PUPILS, CONSORTIUM)
    outside = ends.isin(nobody).any(axis="columns") & (level == "member")
    counts = compared.loc[~outside, "change"].value_counts()
    kinds = {kind: int(counts.get(kind, 0)) for kind in ("new", "grown", "fallen", "ended")}
    return Changes(float(compared["before"].sum()), float(compared["after"].sum()), **kinds)


def difference_matrix(compared: pd.DataFrame, most: int = IN_MATRIX) -> pd.DataFrame:
    """Return the differences of ``compared`` as ``exchange_matrix`` returns amounts.

    Rows and columns are those with the largest amounts of both periods.
    """
    sums = compared["before"] + compared["after"]
    flows = compared.assign(amount=sums, exchanges=0, resource="all")
    matrix = folded(flows, most)
    pairs = compared[["giver", "receiver"]].assign(amount=compared["difference"], exchanges=0)
    for side in ("giver", "receiver"):
        pairs[side] = pairs[side].where(pairs[side].isin(matrix[side]), OTHERS)
    return exchange_matrix(pairs.assign(resource="all"), len(pairs) + 1)
