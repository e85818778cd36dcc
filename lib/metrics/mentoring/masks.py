"""Which counts of mentoring are not shown to viewers, so that no small count can be calculated.

A count from one to below the limit is small, and so is the rest of a headcount. Sums over members
are shown, so a single hidden member could be calculated by subtraction: others are hidden with it.
Members are protected within *blocks* of members; blocks too small for that are pooled. A sum over
some members is shown only if it includes all hidden members of each block (and of the pool) or none
(``shown_sums``). Then readers can calculate at most the sum of the hidden members of a block, never
one of them.

Sums are shown again after every upload, so the difference of two sums is shown too: it is the sum
of the reports that came in between, and the same rule holds for it; else the sums are withheld
until enough others have reported. A hidden cell stays hidden; a cell that was once shown is of no
use for hiding another.

In the end all that is shown is put together as a reader would do it (``deductions``); sums that
leave a small count but one value are pooled over more members, or withheld.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.metrics.mentoring.counts import CELLS, Numbers, Places
from lib.metrics.mentoring.deductions import Deductions
from lib.metrics.mentoring.known_cells import Flags
from lib.metrics.mentoring.mask_rules import MaskRules

SHOWN, SMALL, HIDDEN = 0, 1, 2
"""States of a cell: shown, a small count, hidden because it would reveal a small one."""

REST = "rest"
"""The block of members whose kind and region too few share, and of those not registered."""

_LEAST_BLOCK = 3


@dataclass(frozen=True)
class Masks:
    """What is not shown of one half-year after the last of some uploads.

    states : by member_code and form, a column for each of ``CELLS``: ``SHOWN``, ``SMALL`` or
    ``HIDDEN``. pooled : the same, whether a cell's block is pooled with others. withheld : by form,
    the same columns: whether sums over members are not shown.
    """

    states: pd.DataFrame
    pooled: pd.DataFrame
    withheld: pd.DataFrame


def blocks(members: pd.DataFrame) -> "pd.Series[str]":
    """Return the block of each member: its kind and region where three share them, else the rest.

    members : member_code, member_type, region. Returns names of blocks by member_code.
    """
    name = members["member_type"].astype("str") + "|" + members["region"].fillna("").astype("str")
    size = name.groupby(name).transform("size")
    named = name.where(size >= _LEAST_BLOCK, REST)
    return pd.Series(named.to_numpy(), index=members["member_code"], dtype="str")


@dataclass(frozen=True)
class Reports:
    """Reports on one half-year, one for each member whose rows an upload opened or ended.

    state : numbers of the uploads, in their order. member : places of the members. counts : by
    report, form (``all`` the last) and ``CELLS``, all that the member counts after the upload;
    missing without a row. Documents stand over all forms only where no form gives them. groups : by
    report and form.
    """

    state: Places
    member: Places
    counts: Numbers
    groups: Numbers


def masks_after(
    reports: Reports,
    members: Sequence[str],
    forms: Sequence[str],
    bases: Numbers,
    block_of: Mapping[str, str],
    limit: int,
) -> Masks:
    """Return what is not shown of a half-year after the last of some uploads.

    Its time grows with the rows that the uploads wrote, not with all rows after each of them.

    Parameters
    ----------
    reports : what was uploaded. members, forms : codes, by their places; ``all`` is the last form.
    bases : headcounts by version, member and ``BASES``, the last version the one in force; missing
        where nobody counted. A rest that is small in any version is hidden.
    block_of : block by member. limit : counts from one up to it, itself left out, are small.
    """
    history = _History(list(members), list(forms), bases, block_of, limit)
    order = np.argsort(reports.state, kind="stable")
    starts = np.flatnonzero(np.diff(reports.state[order], prepend=-1))
    for at in np.split(order, starts[1:]):
        history.add(reports.member[at], reports.counts[at], reports.groups[at])
    return history.masks()


class _History:
    """What readers have been shown of one half-year so far, and what is hidden from them."""

    def __init__(
        self,
        members: list[str],
        forms: list[str],
        bases: Numbers,
        block_of: Mapping[str, str],
        limit: int,
    ) -> None:
        """Begin with nothing reported."""
        self.members, self.forms, self.rules = members, forms, MaskRules(forms, limit)
        self.bases = bases
        blocks = [block_of.get(code, REST) for code in members]
        numbers = {name: number for number, name in enumerate(dict.fromkeys(blocks))}
        self.block: Places = np.array([numbers[name] for name in blocks], int)
        shape = (len(members), len(forms) * len(CELLS))
        self.values, self.published, self.exposed = (np.full(shape, np.nan) for _ in range(3))
        self.groups = np.full((len(members), len(forms)), np.nan)
        self.hidden = np.zeros(shape, bool)
        self.pooled = np.zeros((len(numbers), shape[1]), bool)
        self.withheld = np.zeros(shape[1], bool)
        self.pending: Places = np.zeros(0, int)
        """Members with cells that differ from what sums were last shown of."""

    def add(self, touched: Places, numbers: Numbers, groups: Numbers) -> None:
        """Apply the next upload: places of the members it changed, and their numbers after it."""
        self.values[touched] = numbers.reshape(len(touched), -1)
        self.groups[touched] = groups
        at = np.union1d(self.pending, touched)
        values = self.values[at]
        self.hidden[at], self.withheld = self.rules.hide(
            values,
            self.groups[at],
            self.bases[:, at],
            self.hidden[at],
            ~_same(values, self.published[at]),
            _same(values, self.exposed[at]),
            self.block[at],
            self.pooled,
        )
        self.published[at] = np.where(self.withheld, self.published[at], values)
        is_shown = ~self.hidden[at] & ~np.isnan(values)
        self.exposed[at] = np.where(is_shown, values, self.exposed[at])
        self.pending = at[~_same(values, self.published[at]).all(axis=1)]

    def masks(self) -> Masks:
        """Return what is not shown after the uploads taken so far."""
        is_small = self.rules.named_small(self.values, self.groups, self.bases)
        pooled, withheld = self._guarded_sums(is_small)
        states = np.where(self.hidden, np.where(is_small, SMALL, HIDDEN), SHOWN).astype("int8")
        index = pd.MultiIndex.from_product(
            [self.members, self.forms], names=["member_code", "form"]
        )
        by_cell = (len(index), len(CELLS))
        return Masks(
            states=pd.DataFrame(states.reshape(by_cell), index, list(CELLS)),
            pooled=pd.DataFrame(pooled[self.block].reshape(by_cell), index, list(CELLS)),
            withheld=pd.DataFrame(
                withheld.reshape(len(self.forms), len(CELLS)),
                index=pd.Index(self.forms, name="form"),
                columns=list(CELLS),
            ),
        )

    def _guarded_sums(self, is_small: Flags) -> tuple[Flags, Flags]:
        """Return which sums are pooled and which withheld, as readers put all of them together.

        Only of what is shown in the end: an earlier end has been looked at when it was one. The
        history takes such sums for shown, which is the safer side.
        """
        deductions = Deductions(
            forms=self.forms,
            values=self.values,
            groups=self.groups,
            hidden=self.hidden & ~np.isnan(self.values),
            is_small=is_small & self.hidden,
            bases=self.bases[-1],
            block=self.block,
            limit=self.rules.limit,
        )
        secret = self.rules.secret(self.values, self.bases)
        pooled, withheld = deductions.guarded_sums(secret, self.pooled, self.withheld)
        for flags in (pooled, withheld):
            self.rules.follow(flags)
        return pooled, withheld


def _same(one: Numbers, other: Numbers) -> Flags:
    same: Flags = (one == other) | (np.isnan(one) & np.isnan(other))
    return same
