"""Matching of reports one after another: the two sides', totals with parts, third parties'."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

import numpy as np
import pandas as pd

from lib.vocabulary import Confirmation, Grain

TOLERANCE = 0.1
"""Quantities are the same if they differ by at most this share of the larger one."""

NEAR = 31
"""Days between two reports of the same transfer, unless both lie in one quarter."""

OTHERS = 2
"""The first number of a third party: 0 is the giver, 1 the receiver."""

_READ = ["side", "quantity", "first_day", "date", "grain"]

Match = tuple[list[object], list[object], Confirmation | None]
"""Labels of the matched rows, of those that do not count, and what the match says."""


def match_reports(group: pd.DataFrame) -> Iterator[Match]:
    """Match the reports of one giver, receiver, resource, unit and state.

    First those of the two sides with one another; then each third party's with what counts so far.
    """
    reports = [_Report(*row) for row in group[_READ].itertuples(name=None)]
    of_sides = [each for each in reports if each.side < OTHERS]
    _match_sums(of_sides)
    for limit in (TOLERANCE, np.inf):
        _match_pairs(of_sides, limit)
    transfers = of_sides
    for party in sorted({each.side for each in reports if each.side >= OTHERS}):
        others = [each for each in reports if each.side == party]
        transfers = [each for each in transfers if not each.is_repeat]
        _match_sums_of_others(transfers, others)
        for limit in (TOLERANCE, np.inf):
            _match_others(transfers, others, limit)
        transfers = transfers + others
    matches = {id(each.match): each.match for each in reports if each.match}
    for match in matches.values():
        repeats = [each.label for each in match.reports if each.is_repeat]
        yield [each.label for each in match.reports], repeats, match.confirmation


class _Report:
    """One report: who made it (see ``OTHERS``), its time span and quantity.

    is_free : whether no other report is about its transfer so far. repeated_by : third parties
    that reported its transfer too.
    """

    def __init__(
        self, label: object, side: int, quantity: float, first: str, last: str, grain: object
    ) -> None:
        self.label, self.side, self.quantity = label, side, float(quantity)
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.is_period = isinstance(grain, str) and grain != Grain.DAY
        self.is_free, self.is_repeat = True, False
        self.repeated_by: set[int] = set()
        self.match: _Match | None = None

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


@dataclass
class _Match:
    """Reports of one transfer, and what they say of it."""

    reports: list[_Report]
    confirmation: Confirmation | None


def _tie(reports: Sequence[_Report], *, agrees: bool) -> None:
    """Match reports; if some disagree, with all that they were matched with before."""
    matches = [each.match.reports if each.match else [each] for each in reports]
    tied = list(dict.fromkeys(report for match in matches for report in match))
    match = _Match(tied, Confirmation.BOTH if agrees else Confirmation.DISAGREE)
    for each in tied:
        each.match, each.is_free = match, False


def _match_sums(reports: Sequence[_Report]) -> None:
    """Match a report on a whole period with the several single reports of the other side in it."""
    for total in [each for each in reports if each.is_period]:
        free = [each for each in reports if each.is_free and each.side != total.side]
        parts = [each for each in free if not each.is_period and total.covers(each)]
        if len(parts) < 2 or not total.is_free:
            continue
        difference = total.difference(sum(each.quantity for each in parts))
        total.is_repeat = True
        _tie([total, *parts], agrees=difference <= TOLERANCE)


def _match_pairs(reports: Sequence[_Report], limit: float) -> None:
    """Match report with report, the most alike first; differences up to a limit."""
    free = [each for each in reports if each.is_free]
    givers, receivers = ([each for each in free if each.side == side] for side in (0, 1))
    for difference, giver, receiver in _most_alike_first(givers, receivers):
        if difference > limit or not (giver.is_free and receiver.is_free):
            continue
        agrees = difference <= TOLERANCE
        repeat = receiver if agrees or giver.quantity <= receiver.quantity else giver
        repeat.is_repeat = True
        _tie([giver, receiver], agrees=agrees)


def _match_sums_of_others(transfers: Sequence[_Report], others: Sequence[_Report]) -> None:
    """Match a total with several single reports where a third party made the one or the others."""
    for totals, singles in ((others, transfers), (transfers, others)):
        for total in [each for each in totals if each.is_period and each.is_free]:
            party = others[0].side
            parts = [
                each
                for each in singles
                if (each.is_free or singles is transfers)
                and not (each.is_period or each.is_repeat or party in each.repeated_by)
                and total.covers(each)
            ]
            if len(parts) < 2:
                continue
            for each in (total, *parts):
                each.repeated_by.add(party)
            total.is_repeat = True
            if total.difference(sum(each.quantity for each in parts)) > TOLERANCE:
                _tie([total, *parts], agrees=False)
                continue
            total.match = _Match([total], None)
            for each in (total, *(parts if singles is others else ())):
                each.is_free = False


def _match_others(transfers: Sequence[_Report], others: Sequence[_Report], limit: float) -> None:
    """Match a third party's reports with the transfers so far, the most alike first.

    Where it differs, they disagree like two sides; what was matched before counts on.
    """
    free = [each for each in others if each.is_free]
    counted = [each for each in transfers if not each.is_repeat]
    for difference, transfer, other in _most_alike_first(counted, free):
        if difference > limit or other.side in transfer.repeated_by or not other.is_free:
            continue
        transfer.repeated_by.add(other.side)
        if difference <= TOLERANCE:
            other.is_free, other.is_repeat, other.match = False, True, _Match([other], None)
            continue
        is_smaller = transfer.quantity <= other.quantity
        repeat = other if transfer.match or is_smaller else transfer
        repeat.is_repeat = True
        _tie([transfer, other], agrees=False)


def _most_alike_first(
    reports: Iterable[_Report], others: Iterable[_Report]
) -> list[tuple[float, _Report, _Report]]:
    """Return the pairs of near reports with their difference: by it, then by the days between."""
    pairs = [
        (one.difference(other.quantity), one, other)
        for one, other in product(reports, others)
        if one.is_near(other)
    ]
    return sorted(pairs, key=lambda pair: (pair[0], pair[1].days_to(pair[2])))


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3
