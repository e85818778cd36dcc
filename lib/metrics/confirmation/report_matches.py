"""Matching of reports one after another: the two sides', totals with parts, third parties'."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

import numpy as np
import pandas as pd

from lib.vocabulary import Confirmation, Grain

TOLERANCE = 0.1
"""Quantities are the same if they differ by at most this share of the larger one."""

NEAR = 31
"""Days between two reports of the same transfer, unless both lie in one quarter."""

_READ = ["side", "quantity", "first_day", "date", "grain"]

Match = tuple[list[object], list[object], Confirmation | None]
"""Labels of the matched rows, of those that do not count, and what the match says."""


def match_reports(group: pd.DataFrame) -> Iterator[Match]:
    """Match the reports of one giver, receiver, resource, unit and state."""
    reports = [_Report(*row) for row in group[_READ].itertuples(name=None)]
    yield from _sums(reports)
    for limit in (TOLERANCE, np.inf):
        yield from _pairs(reports, limit)
    yield from _sums_of_others(reports)
    for limit in (TOLERANCE, np.inf):
        yield from _repeated_by_others(reports, limit)


class _Report:
    """One report: who made it (0 giver, 1 receiver, 2 another), its time span and quantity."""

    def __init__(
        self, label: object, side: int, quantity: float, first: str, last: str, grain: object
    ) -> None:
        self.label, self.side, self.quantity = label, side, float(quantity)
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.is_period = isinstance(grain, str) and grain != Grain.DAY
        self.is_free, self.is_repeat, self.is_repeated = True, False, False

    @property
    def is_transfer(self) -> bool:
        """Whether it is a side's report that counts so far."""
        return self.side < 2 and not self.is_repeat

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
        total.is_repeat = True
        yield [total.label, *(each.label for each in parts)], [total.label], agreed


def _pairs(reports: list[_Report], limit: float) -> Iterator[Match]:
    """Match report with report, the most alike first; differences up to a limit."""
    free = [each for each in reports if each.is_free]
    givers, receivers = ([each for each in free if each.side == side] for side in (0, 1))
    for difference, giver, receiver in _most_alike_first(givers, receivers):
        if difference > limit or not (giver.is_free and receiver.is_free):
            continue
        giver.is_free = receiver.is_free = False
        agrees = difference <= TOLERANCE
        repeat = receiver if agrees or giver.quantity <= receiver.quantity else giver
        repeat.is_repeat = True
        agreed = Confirmation.BOTH if agrees else Confirmation.DISAGREE
        yield [giver.label, receiver.label], [repeat.label], agreed


def _sums_of_others(reports: list[_Report]) -> Iterator[Match]:
    """Match a total with several single reports where a third party made the one or the others."""
    for total in [each for each in reports if each.is_period and each.is_free]:
        is_other = total.side == 2
        parts = [
            each
            for each in reports
            if (each.is_transfer if is_other else each.side == 2 and each.is_free)
            and not (each.is_period or each.is_repeated)
            and total.covers(each)
        ]
        if len(parts) < 2:
            continue
        agrees = total.difference(sum(each.quantity for each in parts)) <= TOLERANCE
        is_open = not agrees and all(each.is_free for each in parts)
        total.is_free, total.is_repeat = False, True
        for each in parts:
            each.is_repeated = True
            each.is_free &= is_other
        labels = [total.label, *(each.label for each in parts)] if is_open else [total.label]
        yield labels, [total.label], Confirmation.DISAGREE if is_open else None


def _repeated_by_others(reports: list[_Report], limit: float) -> Iterator[Match]:
    """Match third parties' reports with the transfers of the sides, the most alike first.

    Where both sides reported it is theirs that counts; where one did and the third party differs,
    they disagree like two sides.
    """
    transfers = [each for each in reports if each.is_transfer]
    others = [each for each in reports if each.side == 2 and each.is_free]
    for difference, transfer, other in _most_alike_first(transfers, others):
        if difference > limit or transfer.is_repeated or not other.is_free:
            continue
        transfer.is_repeated, other.is_free = True, False
        if difference <= TOLERANCE or not transfer.is_free:
            yield [other.label], [other.label], None
            continue
        repeat = other if transfer.quantity <= other.quantity else transfer
        yield [transfer.label, other.label], [repeat.label], Confirmation.DISAGREE


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
