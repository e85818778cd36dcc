"""Matching of reports one after another: the two sides', totals with parts, third parties'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from lib.vocabulary import Confirmation, Grain

TOLERANCE = 0.1
"""Quantities are the same if they differ by at most this share of the larger one."""

NEAR = 31
"""Days between two reports of the same transfer, unless both lie in one quarter."""

OTHERS = 2
"""The first number of a third party: 0 is the giver, 1 the receiver."""

DIGITS = 9
"""Digits of a difference after the point: 8.1 of 9 is a tenth less, whatever floats make of it."""

_READ = ["side", "quantity", "first_day", "date", "grain", "exchange_id", "separate_from"]

Matched = tuple[object, int, Confirmation | None, bool]
"""Label of a matched row, number of its match, what the match says of it if anything, whether
another report of the same transfer counts instead."""


def match_reports(group: pd.DataFrame) -> Iterator[Matched]:
    """Match the reports of one giver, receiver, resource, unit and state, in the order given.

    First those of the two sides with one another; then each third party's with what counts so far.
    """
    reports = [_Report(*row) for row in group[_READ].itertuples(name=None)]
    transfers = [each for each in reports if each.side == 0]
    for party in sorted({each.side for each in reports} - {0}):
        others = [each for each in reports if each.side == party]
        _match_pairs(transfers, others, TOLERANCE, alike=True)
        for limit in (TOLERANCE, np.inf):
            _match_totals(transfers, others, limit)
        for limit in (TOLERANCE, np.inf):
            _match_pairs(transfers, others, limit)
        transfers = [each for each in (*transfers, *others) if not each.is_repeat]
    matches = dict.fromkeys(each.match for each in reports)
    for place, match in enumerate(matches):
        is_alone = len(match.reports) == 1
        for each in match.reports:
            if not is_alone or each.is_repeat:
                yield each.label, place, each.confirmation, each.is_repeat


class _Report:
    """One report: who made it (see ``OTHERS``), its time span and quantity.

    reporters : all who reported its transfer. separate_from : numbers of reports of others that
    are not about it. confirmation : what matches say of it so far.
    """

    def __init__(
        self,
        label: object,
        side: int,
        quantity: float,
        first: str,
        last: str,
        grain: object,
        number: str,
        separate: object,
    ) -> None:
        self.number = number
        self.separate_from = separate_numbers(separate)
        self.label, self.side, self.quantity = label, side, float(quantity)
        self.first, self.last = (date.fromisoformat(day).toordinal() for day in (first, last))
        self.is_period = isinstance(grain, str) and grain != Grain.DAY
        self.is_repeat, self.reporters = False, {side}
        self.confirmation: Confirmation | None = None
        self.match = _Match([self])

    @property
    def days(self) -> int:
        return self.last - self.first

    def is_part_of(self, total: "_Report") -> bool:
        is_within = total.first <= self.first and self.last <= total.last
        return is_within and (self.days < total.days or not self.is_period)

    def is_separate_from(self, other: "_Report") -> bool:
        return other.number in self.separate_from or self.number in other.separate_from

    def is_like(self, other: "_Report") -> bool:
        """Whether both are of a day, or of the same period."""
        same = (self.first, self.last) == (other.first, other.last)
        return same if self.is_period or other.is_period else True


@dataclass(eq=False)
class _Match:
    """Reports of one transfer."""

    reports: list[_Report]


def separate_numbers(cell: object) -> frozenset[str]:
    """Return the numbers in a cell of ``separate_from``; none where it is empty."""
    listed = cell.split(";") if isinstance(cell, str) else []
    return frozenset(filter(None, (number.strip().upper() for number in listed)))


def difference(one: float, other: float) -> float:
    """Return by which share of the larger of two quantities they differ."""
    largest = max(one, other)
    return round(abs(one - other) / largest, DIGITS) if largest else 0.0


def _match_pairs(
    transfers: Sequence[_Report], others: Sequence[_Report], limit: float, *, alike: bool = False
) -> None:
    """Match report with report, the most alike first; differences up to a limit.

    Of two that differ the smaller quantity counts, but what was matched before counts on. alike :
    only reports of days with one another, and of a period with those of the same one.
    """
    for parts, one, other in _most_alike_first(transfers, others):
        if parts > limit or not _are_open([one], [other]) or (alike and not one.is_like(other)):
            continue
        agrees = parts <= TOLERANCE
        is_settled = len(one.reporters) > 1
        repeat = other if agrees or is_settled or one.quantity <= other.quantity else one
        _settle([one], [other], [repeat], agrees=agrees)


def _match_totals(transfers: Sequence[_Report], others: Sequence[_Report], limit: float) -> None:
    """Match a report on a whole period with the several shorter reports of the others in it.

    The shorter ones count, unless the total was matched before. Short totals come first: a month
    is a total of its days and a part of its year.
    """
    pairs = [(each, others) for each in transfers] + [(each, transfers) for each in others]
    totals = [pair for pair in pairs if pair[0].is_period]
    for total, singles in sorted(totals, key=lambda pair: pair[0].days):
        of_transfers = singles is others
        parts = [
            each
            for each in singles
            if each.is_part_of(total)
            and (_are_open([total], [each]) if of_transfers else _are_open([each], [total]))
        ]
        if len(parts) < 2:
            continue
        sums = difference(total.quantity, sum(each.quantity for each in parts))
        if sums > limit:
            continue
        sides = ([total], parts) if of_transfers else (parts, [total])
        repeats = parts if len(total.reporters) > 1 else [total]
        _settle(*sides, repeats, agrees=sums <= TOLERANCE)


def _are_open(transfers: Sequence[_Report], others: Sequence[_Report]) -> bool:
    """Whether reports of somebody may be about transfers: neither is matched in this round."""
    return all(len(each.reporters) == 1 and not each.is_repeat for each in others) and not any(
        other.side in each.reporters or other.is_separate_from(each)
        for each in transfers
        for other in others
    )


def _settle(
    transfers: Sequence[_Report],
    others: Sequence[_Report],
    repeats: Sequence[_Report],
    *,
    agrees: bool,
) -> None:
    """Match reports: some are repeats; where they disagree, so do all matched with them before."""
    settled = [*transfers, *others]
    reporters = set().union(*(each.reporters for each in settled))
    is_of_sides = reporters == {0, 1}
    for each in repeats:
        each.is_repeat = True
    for each in settled:
        each.reporters = reporters
    if agrees and not is_of_sides and len(settled) > 2:
        return  # a third party's total is no question about any one of its parts
    tied = list(dict.fromkeys(each for one in settled for each in one.match.reports))
    match = _Match(tied)
    for each in tied:
        each.match = match
    if not agrees or any(each.confirmation is Confirmation.DISAGREE for each in tied):
        for each in tied:
            each.confirmation = Confirmation.DISAGREE
    elif is_of_sides:
        for each in settled:
            each.confirmation = Confirmation.BOTH


def _most_alike_first(
    reports: Sequence[_Report], others: Sequence[_Report]
) -> Iterator[tuple[float, _Report, _Report]]:
    """Yield the pairs of near reports with their difference: by it, then by the days between."""
    if not reports or not others:
        return
    one, other = (
        {
            name: np.array([getattr(each, name) for each in side])
            for name in ("quantity", "first", "last")
        }
        for side in (reports, others)
    )
    days = np.maximum(
        np.subtract.outer(one["first"], other["last"]),
        -np.subtract.outer(one["last"], other["first"]),
    ).clip(min=0)
    quarters = [[_quarter(each.last) for each in side] for side in (reports, others)]
    first, second = np.nonzero((days <= NEAR) | np.equal.outer(*quarters))
    quantities = one["quantity"][first], other["quantity"][second]
    largest = np.maximum(*quantities)
    parts = np.abs(quantities[0] - quantities[1]) / np.where(largest > 0, largest, 1.0)
    parts = parts.round(DIGITS)
    for place in np.lexsort((days[first, second], parts)):
        yield float(parts[place]), reports[first[place]], others[second[place]]


def _quarter(day: int) -> int:
    at = date.fromordinal(day)
    return at.year * 4 + (at.month - 1) // 3
