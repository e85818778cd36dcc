"""Parts of members in the gap between a figure and its target path."""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.formats import next_whole
from lib.metrics.aggregation import eligible
from lib.vocabulary import CONSORTIUM, QUOTIENTS, Aggregation

GAP_PARTS = {"member_code": "str", "part": "float64", "counted": "bool"}

WAY_BACK = {
    "member_code": "str",
    "value": "float64",
    "needed": "float64",
    "part": "float64",
    "carried": "bool",
}

TOLERANCE = 1e-9
"""Gaps that are smaller are none."""

UNDIVIDED = (Aggregation.MAX, Aggregation.LAST)
"""Kinds whose figure is one member's report: no part of it is anybody else's."""


def gap_parts(
    components: pd.DataFrame,
    expected: Collection[str],
    reference: float,
    sign: int,
    own_targets: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Split the distance of one figure from a reference, usually its path, over members.

    Parameters
    ----------
    components : the reports that one indicator's figure of one period is made of
        (``aggregation.to_components`` or ``rollup.complete_only``).
    expected : codes of the members that owed this report, whether they gave it or not.
    reference : what the figure is compared with. sign : 1 where more is better, -1 where less is.
    own_targets : the members' own targets, by their codes; see ``_references``.

    Returns
    -------
    One row per member: member_code, part (in the indicator's unit, negative where the member pulls
    the figure away from the reference to the worse side), counted (whether its report is in the
    figure). The parts add up to sign × (figure - reference).

    A quotient (shares, means, scores): sign × (amount ÷ Σ weight × scale - reference × weight ÷
    Σ weight), so a small school weighs little; a member that is not in the figure has no row.
    A sum: sign × (amount - reference ÷ n), n being the number of members that owed or gave a
    report: the plan of a sum is divided equally, except for own targets. A member without a report
    has the amount 0 here, because its share is missing from the figure.
    No rows for ``max`` and ``last``, and where no report counts.
    """
    rows = eligible(components)
    rows = rows[rows["amount"].notna()]
    if rows.empty or rows["aggregation"].iloc[0] in UNDIVIDED:
        return pd.DataFrame(columns=list(GAP_PARTS)).astype(GAP_PARTS)
    if rows["aggregation"].iloc[0] in QUOTIENTS:
        parts = _of_quotient(rows, reference, own_targets or {})
    else:
        parts = _of_sum(rows, expected, reference, own_targets or {})
    parts["part"] *= sign
    return parts.astype(GAP_PARTS).reset_index(drop=True)


def way_back(
    components: pd.DataFrame,
    expected: Collection[str],
    reference: float,
    sign: int,
    own_targets: Mapping[str, float] | None = None,
    *,
    in_counts: bool = False,
) -> pd.DataFrame:
    """Return the smallest set of members, and their values, that bring a figure to a reference.

    Takes what ``gap_parts`` takes, with the reports that are ``carried`` forward for silent
    members (``bounds.with_carried_forward``): the word is that of the likely figure.
    in_counts : the amounts are counts: reference and what it takes are whole, as written.

    Returns
    -------
    One row per member, who closes most of the gap first: member_code, value (its own now, in the
    indicator's unit; missing where it gave nothing), needed (what it would take), part (how much
    of the gap that closes), carried (whether the value is of a year earlier). No member needs
    more than the reference itself: of sums an equal share of it, of quotients the same quotient;
    of shares of members, to be counted. A member with a
    target of its own needs just that, and the others share the remainder. Where the figure is the
    consortium's own row, or one member's report (the greatest, the latest), that one needs the
    reference itself; of greatest values to be lowered, each that is above it. This is arithmetic
    on the gap, no forecast. No rows if the figure is as good as the reference.
    """
    if in_counts:
        reference = float(next_whole(reference, falls=sign < 0))
    single = _single_reports(components, sign)
    if len(single):
        return _way_of_single(single, reference, sign)
    parts = gap_parts(components, expected, reference, sign, own_targets)
    missing, steps = -float(parts["part"].sum()), []
    reports = eligible(components).dropna(subset="amount").set_index("member_code")
    for code, room in _rooms(reports, parts, sign).items():
        if missing <= TOLERANCE:
            break
        steps.append(_step(reports, str(code), room, missing, sign, in_counts=in_counts))
        missing -= steps[-1].part
    return pd.DataFrame(steps, columns=list(WAY_BACK)).astype(WAY_BACK)


def _single_reports(components: pd.DataFrame, sign: int) -> pd.DataFrame:
    """Return the reports that are the figure by themselves; none where it is made of several."""
    rows = eligible(components).dropna(subset="amount")
    aggregation = next(iter(rows["aggregation"]), None)
    if (rows["member_code"] == CONSORTIUM).any() or (aggregation == Aggregation.MAX and sign < 0):
        return rows
    if aggregation not in UNDIVIDED:
        return rows[:0]
    order = "amount" if aggregation == Aggregation.MAX else "reported_on"
    return rows.sort_values([order, "member_code"], na_position="first").tail(1)


def _way_of_single(rows: pd.DataFrame, reference: float, sign: int) -> pd.DataFrame:
    """Return ``way_back`` of reports each of which needs the reference itself."""
    steps = rows.assign(needed=reference, part=sign * (reference - rows["value"]))
    steps = steps[steps["part"] > TOLERANCE].sort_values("part", ascending=False, kind="stable")
    return steps[list(WAY_BACK)].astype(WAY_BACK).reset_index(drop=True)


class _Step(NamedTuple):
    """What one member would report instead; see ``way_back``."""

    member_code: str
    value: float
    needed: float
    part: float
    carried: bool


def _rooms(reports: pd.DataFrame, parts: pd.DataFrame, sign: int) -> "pd.Series[float]":
    """Return how much of the gap each member can close, by its code, the most first."""
    rooms = -parts.set_index("member_code")["part"]
    if (reports["aggregation"] == Aggregation.RATIO_OF_MEMBERS).any():
        is_to_change = (reports["amount"] > 0) == (sign < 0)
        rooms = (reports["scale"] / reports["weight"].sum())[is_to_change]
    return rooms[rooms > 0].sort_values(ascending=False, kind="stable")


def _step(
    reports: pd.DataFrame, code: str, room: float, missing: float, sign: int, *, in_counts: bool
) -> _Step:
    """Return what a member would report to close the missing gap as far as it has room."""
    aggregation = reports["aggregation"].iloc[0]
    value, share = float(reports["value"].get(code, math.nan)), 1.0
    if aggregation in QUOTIENTS:
        share = float(reports["weight"].get(code, 1.0)) / float(reports["weight"].sum())
    amount = 0.0 if math.isnan(value) else value
    closed = room if aggregation == Aggregation.RATIO_OF_MEMBERS else min(room, missing)
    needed = amount + sign * closed / share
    if in_counts:
        needed = math.ceil(needed - TOLERANCE) if sign > 0 else math.floor(needed + TOLERANCE)
        closed = sign * (needed - amount)
    return _Step(code, value, needed, closed, bool(reports["carried"].get(code, False)))


def _references(
    codes: Sequence[str], weights: np.ndarray, reference: float, own_targets: Mapping[str, float]
) -> np.ndarray:
    """Return the value that each member is compared with; their weighted mean is the reference.

    A member with a target of its own is compared with it; the others share equally, by weight, the
    remainder of the reference. Own targets are ignored if the remainder is below zero, or if there
    are no other members.
    """
    targets = np.array([own_targets.get(code, math.nan) for code in codes])
    is_own = ~np.isnan(targets)
    other_weight = np.nansum(weights[~is_own])
    remainder = reference * np.nansum(weights) - np.nansum(targets * weights)
    if not is_own.any() or other_weight <= 0 or remainder < 0:
        return np.full(len(weights), reference)
    return np.where(is_own, targets, remainder / other_weight)


def _of_quotient(
    rows: pd.DataFrame, reference: float, own_targets: Mapping[str, float]
) -> pd.DataFrame:
    codes = list(rows["member_code"])
    amount, weight, scale = (rows[name].to_numpy() for name in ("amount", "weight", "scale"))
    references = _references(codes, weight, reference, own_targets)
    total = np.nansum(weight) or math.nan
    parts = amount / total * scale - weight * references / total
    return pd.DataFrame({"member_code": codes, "part": parts, "counted": True})


def _of_sum(
    rows: pd.DataFrame,
    expected: Collection[str],
    reference: float,
    own_targets: Mapping[str, float],
) -> pd.DataFrame:
    reported = list(rows["member_code"])
    gave = set(reported)
    silent = [] if CONSORTIUM in gave else [code for code in expected if code not in gave]
    codes = [*reported, *silent]
    amounts = np.concatenate([rows["amount"].to_numpy(dtype="float64"), np.zeros(len(silent))])
    references = _references(codes, np.ones(len(codes)), reference / len(codes), own_targets)
    return pd.DataFrame(
        {
            "member_code": codes,
            "part": amounts - references,
            "counted": [code in gave for code in codes],
        }
    )
