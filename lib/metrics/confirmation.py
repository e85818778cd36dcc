"""Two-sided confirmation: which reports of giver and receiver are about the same transfer.

Giver and receiver may both report a transfer under numbers of their own. Reports of the same pair,
resource, unit, state and time are matched; of two matched reports one counts. Official statistics
of trade call this mirror data: neither side is right by rule, so a difference is shown as a
question, and until it is settled the smaller quantity counts.
"""

from collections.abc import Iterator
from datetime import date

import numpy as np
import pandas as pd

from lib.vocabulary import Confirmation, Grain

TOLERANCE = 0.1
"""Quantities are the same if they differ by at most this share of the larger one."""

NEAR = 31
"""Days between two reports of the same transfer, unless both lie in one quarter."""

_MOST_IN_GROUP = 1_000_000
"""More matches than a group of reports ever has."""

_READ = ["side", "quantity", "first_day", "date", "grain"]
_KEY = ["from_member", "to_member", "resource", "unit", "state"]


def confirmations(exchanges: pd.DataFrame) -> pd.DataFrame:
    """Match the reports of givers with those of receivers.

    exchanges : one row per report: reported_by, from_member, to_member, resource, unit, quantity,
    state, first_day and date (first and last day of when it was, ISO text), grain.

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
    sided = exchanges.assign(side=_side(exchanges))
    if sided["side"].nunique() < 2:
        return result
    groups = sided.groupby(_KEY)
    sided = sided.assign(group=groups.ngroup(), reports=groups["side"].transform("size"))
    sided = sided[groups["side"].transform("nunique") > 1]
    is_two = (sided["reports"] == 2) & (sided.groupby("group")["side"].transform("max") == 1)
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
    agrees = difference <= TOLERANCE
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
        (label, int(str(group)) * _MOST_IN_GROUP + place, confirmation, label in repeats)
        for group, reports in rows.groupby("group")
        for place, (labels, repeats, confirmation) in enumerate(_matches(reports))
        for label in labels
    ]
    columns = ["label", "match", "confirmation", "is_repeat"]
    return pd.DataFrame(matches, columns=columns).astype({"is_repeat": "bool"}).set_index("label")


def unmatched(exchanges: pd.DataFrame) -> "pd.Series[str]":
    """Return the ``Confirmation`` of each report if no other one is about the same transfer."""
    alone = [Confirmation.GIVER_ONLY, Confirmation.RECEIVER_ONLY, Confirmation.CONSORTIUM]
    words = np.array([str(each) for each in alone], dtype=object)
    return pd.Series(words[_side(exchanges)], exchanges.index, dtype="str")


def _side(exchanges: pd.DataFrame) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return who made each report: 0 the giver, 1 the receiver, 2 another."""
    is_giver = exchanges["reported_by"] == exchanges["from_member"]
    is_receiver = exchanges["reported_by"] == exchanges["to_member"]
    return np.select([is_giver, is_receiver], [0, 1], 2)


Match = tuple[list[object], list[object], Confirmation | None]
"""Labels of the matched rows, of those that do not count, and what the match says."""


def _matches(group: pd.DataFrame) -> Iterator[Match]:
    """Match the reports of one giver, receiver, resource, unit and state."""
    reports = [_Report(*row) for row in group[_READ].itertuples(name=None)]
    yield from _sums(reports)
    for limit in (TOLERANCE, np.inf):
        yield from _pairs(reports, limit)
    yield from _repeated_by_others(reports)


class _Report:
    """One report: who made it (0 giver, 1 receiver, 2 another), its time span and quantity."""

    def __init__(
        self, label: object, side: int, quantity: float, first: str, last: str, grain: object
    ) -> None:
        self.label, self.side, self.quantity = label, side, float(quantity)
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.is_period = isinstance(grain, str) and grain != Grain.DAY
        self.is_free = True

    def covers(self, other: "_Report") -> bool:
        return self.first <= other.first and other.last <= self.last

    def days_to(self, other: "_Report") -> int:
        return max((other.first - self.last).days, (self.first - other.last).days, 0)

    def is_near(self, other: "_Report") -> bool:
        same = _quarter(self.last) == _quarter(other.last)
        return same or self.days_to(other) <= NEAR

    def difference(self, quantity: float) -> float:
        largest = max(self.quantity, quantity)
        return abs(self.quantity - quantity) / largest if largest else 0.0


def _sums(reports: list[_Report]) -> Iterator[Match]:
    """Match a report on a whole period with the several single reports of the other side in it."""
    for total in [each for each in reports if each.is_period and each.side < 2]:
        parts = [
            each
            for each in reports
            if each.side == 1 - total.side and not each.is_period and each.is_free
        ]
        parts = [each for each in parts if total.covers(each)]
        if len(parts) < 2 or not total.is_free:
            continue
        difference = total.difference(sum(each.quantity for each in parts))
        agreed = Confirmation.BOTH if difference <= TOLERANCE else Confirmation.DISAGREE
        for each in (total, *parts):
            each.is_free = False
        yield [total.label, *(each.label for each in parts)], [total.label], agreed


def _pairs(reports: list[_Report], limit: float) -> Iterator[Match]:
    """Match report with report, the most alike first; differences up to a limit."""
    pairs = [
        (giver.difference(receiver.quantity), giver.days_to(receiver), n, giver, receiver)
        for n, (giver, receiver) in enumerate(
            (giver, receiver)
            for giver in reports
            for receiver in reports
            if giver.side == 0 and receiver.side == 1 and giver.is_free and receiver.is_free
        )
        if giver.is_near(receiver)
    ]
    for difference, _days, _n, giver, receiver in sorted(pairs, key=lambda pair: pair[:3]):
        if difference > limit or not (giver.is_free and receiver.is_free):
            continue
        giver.is_free = receiver.is_free = False
        agrees = difference <= TOLERANCE
        repeat = receiver if agrees or giver.quantity <= receiver.quantity else giver
        agreed = Confirmation.BOTH if agrees else Confirmation.DISAGREE
        yield [giver.label, receiver.label], [repeat.label], agreed


def _repeated_by_others(reports: list[_Report]) -> Iterator[Match]:
    """Match third parties' reports that repeat a side's: same days, same quantity."""
    other_reports = [each for each in reports if each.side == 2]
    sides = [each for each in reports if each.side == 0] or [e for e in reports if e.side == 1]
    for report in sides:
        for other in other_reports:
            is_same = (report.first, report.last) == (other.first, other.last)
            if other.is_free and is_same and report.difference(other.quantity) <= TOLERANCE:
                other.is_free = False
                yield [other.label], [other.label], None
                break


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3
