"""The synergy effect: six measures of what members achieve together.

Formulas: the domain's table of the synergy effect (0.1 to 0.6). Each measure comes with its base
(the denominator), so that a page can show both. All are computed, none is ever uploaded.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.metrics.aggregation import SenselessSumError
from lib.metrics.exchange import Network
from lib.vocabulary import FundingSource

MEASURES = ("attainment", "density", "reciprocity", "broadly_active", "on_time", "leverage")
"""Codes of the six measures, in the domain's order."""

CAP = 120.0
"""An indicator far beyond its target counts at most this much in an average."""

ENOUGH = 0.5
"""Share of a direction's indicators that must have an attainment for it to have a score."""

IN_SEVERAL = 3
"""A member is broadly active when it takes part in at least so many directions."""

OWN_MONEY = (FundingSource.OWN, FundingSource.FEES)


@dataclass(frozen=True)
class SynergyMeasure:
    """One measure: value in per cent (a factor for leverage), numerator and denominator."""

    code: str
    value: float | None
    part: float | None
    base: float | None


def score(attainments: pd.Series) -> float | None:
    """Mean of attainments in per cent, each capped to 0-120; None if under half are known."""
    values = attainments.to_numpy(dtype="float64")
    known_values = values[~np.isnan(values)]
    if not len(values) or len(known_values) < ENOUGH * len(values):
        return None
    return float(known_values.clip(0.0, CAP).mean())


def overall(scores: pd.Series) -> SynergyMeasure:
    """0.1 Overall attainment of the strategy: the mean of the directions' scores.

    scores : one per direction, missing where a direction has none; at least half must have one.
    """
    known_scores = scores.dropna()
    enough = len(known_scores) and len(known_scores) >= ENOUGH * len(scores)
    value = float(known_scores.mean()) if enough else None
    return SynergyMeasure(
        "attainment", value, float(known_scores.sum()) if enough else None, float(len(known_scores))
    )


def density(network: Network) -> SynergyMeasure:
    """0.2 Density: linked pairs of members ÷ n(n-1)/2 pairs of active members."""
    pairs = network.members * (network.members - 1) // 2
    return _percent("density", network.linked_pairs, pairs)


def reciprocity(network: Network) -> SynergyMeasure:
    """0.3 Reciprocity: linked pairs with transfers both ways ÷ linked pairs."""
    return _percent("reciprocity", network.mutual_pairs, network.linked_pairs)


def broadly_active(activities: pd.DataFrame, members: pd.Index) -> SynergyMeasure:
    """0.4 Active members with an event, exchange or measurement in three or more directions.

    activities : member_code, direction, any number of rows each; members : the active ones.
    """
    directions = activities.dropna().drop_duplicates().groupby("member_code").size()
    broad = directions.reindex(members, fill_value=0) >= IN_SEVERAL
    return _percent("broadly_active", int(broad.sum()), len(members))


def on_time(received: int, due: int) -> SynergyMeasure:
    """0.5 Reports received by the deadline ÷ reports due."""
    return _percent("on_time", received, due)


def leverage(funding: pd.DataFrame) -> SynergyMeasure:
    """0.6 Leverage: outside money received ÷ own money spent, a factor.

    funding : rows of one currency, else ``SenselessSumError``. Own are the members' own means and
    fees; everything else comes from outside.
    """
    if len(funding["currency"].unique()) > 1:
        raise SenselessSumError("money of several currencies cannot be added")
    own_money = funding["source_type"].isin(OWN_MONEY)
    outside = funding.loc[~own_money, "received"].sum(min_count=1)
    spent = funding.loc[own_money, "spent"].sum(min_count=1)
    part, base = (None if pd.isna(total) else float(total) for total in (outside, spent))
    value = part / base if part is not None and base else None
    return SynergyMeasure("leverage", value, part, base)


def _percent(code: str, part: int, base: int) -> SynergyMeasure:
    return SynergyMeasure(code, 100 * part / base if base else None, float(part), float(base))
