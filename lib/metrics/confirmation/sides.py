"""Two-sided confirmation: which reports of giver and receiver are about the same transfer.

Giver and receiver may both report a transfer under numbers of their own. Reports of the same pair,
resource, unit, state and time are matched; of two matched reports one counts. A report of somebody
else, as of the consortium, is matched with those of the sides, and with those of another third
party, in the same way. Official statistics
of trade call this mirror data: neither side is right by rule, so a difference is shown as a
question, and until it is settled the smaller quantity counts, of a total and single reports the
single ones.
"""

import numpy as np
import pandas as pd

from lib.metrics.confirmation.report_matches import DIGITS, NEAR, OTHERS, TOLERANCE, match_reports
from lib.vocabulary import CONSORTIUM, Confirmation

_MOST_IN_GROUP = 1_000_000
"""More matches than a group of reports ever has."""

ALIKE = ["from_member", "to_member", "resource", "unit", "state"]
"""Columns in which reports of one transfer are alike."""

_ORDER = ["date", "first_day", "reported_by", "exchange_id"]
"""The order in which reports are matched, whatever the order in which they came."""


def confirmations(exchanges: pd.DataFrame) -> pd.DataFrame:
    """Match the reports of givers with those of receivers.

    exchanges : one row per report: exchange_id, reported_by, from_member, to_member, resource,
    unit, quantity, state, first_day and date (first and last day of when it was, ISO text), grain,
    separate_from (numbers of reports that are never matched with this one).

    Returns, with the same index:
    confirmation : ``Confirmation``. ``both`` where the quantities agree within ``TOLERANCE``,
        ``disagree`` where they do not, ``giver_only`` and ``receiver_only`` where the other side
        is silent, ``consortium`` where neither side reported itself.
    match : a number that matched reports share, missing for those without a match.
    is_repeat : whether another report of the same transfer counts instead of this one.
    """
    result = pd.DataFrame(
        {
            "confirmation": unmatched(exchanges),
            "match": pd.Series(pd.NA, exchanges.index, dtype="Int64"),
            "is_repeat": False,
        },
        index=exchanges.index,
    )
    sided = exchanges.assign(side=_reporter(exchanges)).sort_values(_ORDER)
    if sided["side"].nunique() < 2:
        return result
    groups = sided.groupby(ALIKE)
    sided = sided.assign(
        group=groups.ngroup(),
        reports=groups["side"].transform("size"),
        separate=groups["separate_from"].transform("count"),
    )
    sided = sided[groups["side"].transform("nunique") > 1]
    is_usual = (sided["reports"] == 2) & (sided["separate"] == 0)
    is_two = is_usual & (sided.groupby("group")["side"].transform("max") == 1)
    matches = pd.concat([_of_two(sided[is_two]), _of_several(sided[~is_two])])
    result.loc[matches.index, "match"] = matches["match"].rank(method="dense").astype("Int64") - 1
    result.loc[matches.index, "is_repeat"] = matches["is_repeat"]
    words = matches["confirmation"].dropna().astype("str")
    result.loc[words.index, "confirmation"] = words
    return result


def _of_two(rows: pd.DataFrame) -> pd.DataFrame:
    """Match the reports of groups with one of the giver and one of the receiver, all at once.

    Most matches are of this kind; the answer is that of ``_pairs``. Returns, by label, match (a
    number), confirmation and is_repeat of those that match.
    """
    rows = rows.sort_values(["group", "side"])
    quantity = rows["quantity"].to_numpy("float64").reshape(-1, 2)
    first, last = (
        rows[name].to_numpy("datetime64[D]").astype("int64").reshape(-1, 2)
        for name in ("first_day", "date")
    )
    quarter = rows["date"].to_numpy("datetime64[M]").astype("int64").reshape(-1, 2) // 3
    days = np.maximum(first[:, 1] - last[:, 0], first[:, 0] - last[:, 1])
    is_near = (quarter[:, 0] == quarter[:, 1]) | (days <= NEAR)
    largest = quantity.max(axis=1)
    difference = np.abs(quantity[:, 0] - quantity[:, 1]) / np.where(largest > 0, largest, 1.0)
    agrees = difference.round(DIGITS) <= TOLERANCE
    repeats = np.where(agrees | (quantity[:, 0] <= quantity[:, 1]), 1, 0)
    words = np.where(agrees, str(Confirmation.BOTH), str(Confirmation.DISAGREE))
    matches = pd.DataFrame(
        {
            "match": rows["group"] * _MOST_IN_GROUP,
            "confirmation": np.repeat(words, 2),
            "is_repeat": rows["side"].to_numpy() == np.repeat(repeats, 2),
        },
        index=rows.index,
    )
    return matches[np.repeat(is_near, 2)]


def _of_several(rows: pd.DataFrame) -> pd.DataFrame:
    """Match the reports of all other groups, one group after another; returns as ``_of_two``."""
    matches = [
        (label, int(str(group)) * _MOST_IN_GROUP + place, confirmation, is_repeat)
        for group, reports in rows.groupby("group")
        for label, place, confirmation, is_repeat in match_reports(reports)
    ]
    columns = ["label", "match", "confirmation", "is_repeat"]
    return pd.DataFrame(matches, columns=columns).astype({"is_repeat": "bool"}).set_index("label")


def unmatched(exchanges: pd.DataFrame) -> "pd.Series[str]":
    """Return the ``Confirmation`` of each report if no other one is about the same transfer."""
    alone = [Confirmation.GIVER_ONLY, Confirmation.RECEIVER_ONLY, Confirmation.CONSORTIUM]
    words = np.array([str(each) for each in alone], dtype=object)
    return pd.Series(words[_side(exchanges)], exchanges.index, dtype="str")


def _reporter(exchanges: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return who made each report as ``_side``; third parties by code, the consortium first."""
    side = _side(exchanges)
    is_consortium = exchanges["reported_by"] == CONSORTIUM
    others, _codes = pd.factorize(exchanges["reported_by"].mask(is_consortium, ""), sort=True)
    return np.where(side == OTHERS, OTHERS + others, side)


def _side(exchanges: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return who made each report: 0 the giver, 1 the receiver, 2 another."""
    is_giver = exchanges["reported_by"] == exchanges["from_member"]
    is_receiver = exchanges["reported_by"] == exchanges["to_member"]
    return np.select([is_giver, is_receiver], [0, 1], OTHERS)
