"""Which counts of mentoring are not shown to viewers, so that no small count can be worked out.

A count from one to below the limit is small. Sums over members are shown, so a member hidden alone
could be got back by subtraction: others are hidden with it. Members are protected within *blocks*
of members; blocks too small for that are pooled. A sum over some members is shown only if it takes
of each block, and of the pool, all hidden members or none (``shown_sums``): what can be worked out
of any shown sums is then the sum of the hidden members of a block, never one of them.

Sums are shown again after every upload, so the difference of two is a sum too, of the reports that
came in between. It keeps the same rule; where it cannot, the sums are withheld until enough others
have reported. A hidden cell stays hidden, and a cell that was once shown never hides another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib.metrics.mentoring.counts import DOCUMENTS, PEOPLE
from lib.vocabulary import EVERY_FORM

SHOWN, SMALL, HIDDEN = 0, 1, 2
"""Marks of a cell: shown, a small count, hidden because it would give away a small one."""

CELLS = (
    *PEOPLE,
    *(name for name in DOCUMENTS if name != "groups"),
    *("both_roles", "participants"),
)
"""Columns that are guarded; ``both_roles`` and ``participants`` exist only over all forms.

A group is of three people at least, so the number of groups is no small count of people.
"""

REST = "rest"
"""The block of members whose kind and region too few share, and of those not registered."""

_LEAST_BLOCK = 3
_RESTS = (("satisfied_mentees", "surveyed_mentees"), ("satisfied_mentors", "surveyed_mentors"))
"""Parts of a whole of which the rest counts people too: those who are not satisfied."""

_SAME_PEOPLE = (("mentees", "mentees_10_19"), ("both_roles", "participants"))
"""Columns that count the same people where they are equal, or follow from each other."""

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Masks:
    """What is not shown of one half-year after the last of some uploads.

    marks : by member_code and form, a column for each of ``CELLS``: ``SHOWN``, ``SMALL`` or
    ``HIDDEN``. pooled : the same, whether a cell's block is pooled with others. withheld : by form,
    the same columns: whether sums over members are not shown.
    """

    marks: pd.DataFrame
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


def masks_after(states: Iterable[pd.DataFrame], block_of: Mapping[str, str], limit: int) -> Masks:
    """Return what is not shown of a half-year after the last of its states.

    Parameters
    ----------
    states : what was known after each upload that touched the half-year, in order; frames by
        member_code and form (with ``all``) with ``CELLS``. Documents stand in the row ``all`` only
        for members without rows of forms.
    block_of : block by member. limit : counts from one up to it, itself left out, are small.
    """
    history = list(states)
    members = sorted({code for state in history for code in state.index.get_level_values(0)})
    forms = sorted({form for state in history for form in state.index.get_level_values(1)})
    forms = list(dict.fromkeys([*forms, EVERY_FORM]))
    grid = _Grid(forms, [np.array(place) for place in _places(members, block_of)], limit)
    shape = (len(members), len(forms) * len(CELLS))
    hidden, pooled, withheld = np.zeros(shape, bool), np.zeros(shape, bool), np.zeros(0, bool)
    published, exposed, values = (np.full(shape, np.nan) for _ in range(3))
    for state in history:
        values = _values(state, members, forms)
        fresh = ~_same(values, published)
        hidden, pooled, withheld = grid.hide(values, hidden, pooled, fresh, _same(values, exposed))
        published = np.where(withheld, published, values)
        exposed = np.where(~hidden & ~np.isnan(values), values, exposed)
    marks = np.where(hidden, np.where(grid.small(values), SMALL, HIDDEN), SHOWN)
    index = pd.MultiIndex.from_product([members, forms], names=["member_code", "form"])
    by_cell = (len(index), len(CELLS))
    return Masks(
        marks=pd.DataFrame(marks.reshape(by_cell), index, list(CELLS)).astype("int8"),
        pooled=pd.DataFrame(pooled.reshape(by_cell), index, list(CELLS)),
        withheld=pd.DataFrame(
            withheld.reshape(len(forms), len(CELLS)),
            index=pd.Index(forms, name="form"),
            columns=list(CELLS),
        ),
    )


def _places(members: Sequence[str], block_of: Mapping[str, str]) -> list[list[int]]:
    by_block: dict[str, list[int]] = {}
    for place, code in enumerate(members):
        by_block.setdefault(block_of.get(code, REST), []).append(place)
    return list(by_block.values())


def _values(state: pd.DataFrame, members: Sequence[str], forms: Sequence[str]) -> Numbers:
    index = pd.MultiIndex.from_product([members, forms])
    cells = state.reindex(index)[list(CELLS)].to_numpy("float64", na_value=np.nan)
    return cells.reshape(len(members), len(forms) * len(CELLS))


def _same(one: Numbers, other: Numbers) -> Flags:
    same: Flags = (one == other) | (np.isnan(one) & np.isnan(other))
    return same


@dataclass(frozen=True)
class _Grid:
    """Cells of members (rows) by form and column (columns), and the rules that hide them."""

    forms: Sequence[str]
    blocks: Sequence[npt.NDArray[np.int_]]
    limit: int

    def small(self, values: Numbers) -> Flags:
        """Whether cells count some people, but fewer than the limit."""
        return (values > 0) & (values < self.limit)

    def hide(
        self, values: Numbers, hidden: Flags, pooled: Flags, fresh: Flags, exposed: Flags
    ) -> tuple[Flags, Flags, Flags]:
        """Return the hidden and the pooled cells of the next state, and columns without sums.

        fresh : cells that changed since their sums were last shown. exposed : cells whose value was
        shown before, so that hiding them now helps nobody.
        """
        hidden = hidden | self.small(values) | self._rests(values)
        pooled = pooled.copy()
        before, unsafe = None, np.zeros(values.shape[1], bool)
        while before is None or not np.array_equal(before, hidden):
            before = hidden.copy()
            self._link(values, hidden)
            for rows in self.blocks:
                alone = fresh[rows] & ~pooled[rows]
                pooled[rows] |= self._cover(values, hidden, rows, alone, exposed)
            every = np.arange(len(values))
            pooled |= self._cover(values, hidden, every, fresh & pooled, exposed)
            unsafe = self._cover(values, hidden, every, fresh & pooled, exposed)
        return hidden, pooled, unsafe

    def _rests(self, values: Numbers) -> Flags:
        """Cells of which the rest of the whole is small."""
        found = np.zeros(values.shape, bool)
        for part, whole in _RESTS:
            at = self._at(part)
            found[:, at] = self.small(values[:, self._at(whole)] - values[:, at])
        return found

    def _at(self, column: str) -> npt.NDArray[np.int_]:
        """Places of a column, one for each form."""
        return np.arange(len(self.forms)) * len(CELLS) + CELLS.index(column)

    def _link(self, values: Numbers, hidden: Flags) -> None:
        """Hide, in place, cells of a member from which its hidden ones follow."""
        every = list(self.forms).index(EVERY_FORM)
        for column in PEOPLE:
            at = self._at(column)
            self._link_forms(values, hidden, int(at[every]), np.delete(at, every))
        one, other = (self._at(name) for name in _SAME_PEOPLE[0])
        alike = (hidden[:, one] | hidden[:, other]) & (values[:, one] == values[:, other])
        hidden[:, one] |= alike
        hidden[:, other] |= alike
        both, people, mentors, mentees = (
            int(self._at(name)[every]) for name in (*_SAME_PEOPLE[1], "mentors", "mentees")
        )
        known = ~np.isnan(values[:, people])
        hidden[:, people] |= known & hidden[:, [both, mentors, mentees]].any(axis=1)
        hidden[:, both] |= known & hidden[:, people]

    def _link_forms(
        self, values: Numbers, hidden: Flags, every: int, single: npt.NDArray[np.int_]
    ) -> None:
        """Link a member's persons over all forms to those of its forms.

        They are equal where only one form counts anybody; else no fewer than the sum of the shown
        forms leaves: where that leaves the hidden ones no choice, the persons are hidden too.
        """
        some = values[:, single] > 0
        alone = some.sum(axis=1) == 1
        secret = hidden[:, single] & some
        hidden[:, every] |= alone & secret.any(axis=1)
        hidden[:, single] |= (alone & hidden[:, every])[:, None] & some
        count = secret.sum(axis=1)
        all_small = (secret & ~self.small(values[:, single])).sum(axis=1) == 0
        shown = np.where(hidden[:, single] | ~some, 0, values[:, single]).sum(axis=1)
        forced = values[:, every] - shown >= (self.limit - 1) * count
        hidden[:, every] |= (count > 0) & all_small & forced

    def _cover(
        self,
        values: Numbers,
        hidden: Flags,
        rows: npt.NDArray[np.int_],
        fresh: Flags,
        exposed: Flags,
    ) -> Flags:
        """Hide, in place, some rows' cells until the hidden ones are safe; return what is not.

        fresh : the cells of these rows that count.
        """
        while True:
            part, new = hidden[rows], fresh if len(fresh) == len(rows) else fresh[rows]
            unsafe = self._gives_away(values[rows], part & new)
            free = unsafe & new & ~part & ~exposed[rows] & ~np.isnan(values[rows])
            if not free.any():
                return unsafe
            rank = np.where(free, np.where(values[rows] > 0, values[rows], 1e12), np.inf)
            hidden[rows] |= free & (rank == rank.min(axis=0))

    def _gives_away(self, values: Numbers, secret: Flags) -> Flags:
        """Whether the sum of a block's hidden cells says what one of them is, by column."""
        count, small = secret.sum(axis=0), (secret & self.small(values)).sum(axis=0)
        total = np.where(secret, np.nan_to_num(values), 0).sum(axis=0)
        least, most = total == small, (small == count) & (total == (self.limit - 1) * count)
        told: Flags = (count == 1) | ((count > 1) & (small > 0) & (least | most))
        return told
