"""Sums of mentoring counts over some members, without those that the masks forbid to show."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.metrics.mentoring.counts import CELLS, Numbers, Places
from lib.metrics.mentoring.known_cells import Flags
from lib.metrics.mentoring.masks import HIDDEN, SHOWN, SMALL, Masks


def shown_sums(
    rows: pd.DataFrame,
    masks: Masks,
    chosen: "pd.Series[bool] | pd.DataFrame",
    limit: int,
    columns: Sequence[str] = CELLS,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Add up counts over some members; sums that may not be shown are missing.

    Parameters
    ----------
    rows : half, form, block and ``CELLS``, one row per member. masks : of the same index; withheld
        by half and form. chosen : the rows to add up, or a flag for each row and column to add up.
    limit : sums from one up to it are small. columns : of ``CELLS``, to add up.

    Returns
    -------
    Two frames by half and form with the columns: the sums, missing where nothing was counted or
    what was may not be shown; and their states.
    """
    names, groups = list(columns), _Groups.of(rows)
    flags: Flags = pd.DataFrame(chosen).to_numpy(dtype=bool)
    within: Flags = np.broadcast_to(flags, (len(rows), len(names)))
    secret: Flags = masks.states[names].to_numpy() > SHOWN
    pooled: Flags = masks.pooled[names].to_numpy(dtype=bool)
    of_blocks = groups.number * groups.blocks + groups.block
    shape = (groups.count, groups.blocks, len(names))
    alone, alone_within = _every_and_chosen(secret & ~pooled, of_blocks, within, groups.size)
    pool, pool_within = _every_and_chosen(secret & pooled, groups.number, within, groups.count)
    partly = (alone_within > 0) & (alone_within < alone)
    partly_taken = partly.reshape(shape).any(axis=1)
    partly_taken |= (pool_within > 0) & (pool_within < pool)
    taken = alone_within.reshape(shape).any(axis=1) | (pool_within > 0)

    used = np.flatnonzero(flags.any(axis=1))
    values: Numbers = rows[names].take(used).to_numpy("float64", na_value=np.nan)
    number, counted = groups.number[used], within[used] & ~np.isnan(values)
    sums = _add(np.where(counted, values, 0), number, groups.count)
    is_counted = _add(counted, number, groups.count) > 0
    index, is_there = groups.index, np.bincount(number, minlength=groups.count) > 0
    withheld = masks.withheld.reindex(index[is_there])[names].fillna(value=True)
    closed = np.ones(sums.shape, bool)
    closed[is_there] = withheld.to_numpy(dtype=bool)
    hidden = partly_taken | (taken & closed)
    small = is_counted & (sums > 0) & (sums < limit) & ~hidden
    shown = _as_integers(sums, is_counted & ~hidden & ~small, index, names)
    states = pd.DataFrame(hidden * HIDDEN + small * SMALL, index, names, "int8")
    return shown[is_there], states[is_there]


def _as_integers(
    sums: Numbers, is_known: Flags, index: pd.MultiIndex, names: Sequence[str]
) -> pd.DataFrame:
    """Return sums as whole numbers, missing where they are not known.

    Built column by column: ``astype`` of a wide frame copies the index for each of its columns.
    """
    columns = zip(names, sums.T.astype("int64"), ~is_known.T, strict=True)
    return pd.DataFrame(
        {name: pd.arrays.IntegerArray(column, gap) for name, column, gap in columns}, index
    )


@dataclass(frozen=True)
class _Groups:
    """Rows numbered by half and form, in order, and by block.

    number, block : of each row. index : half and form of each number. count, blocks : how many.
    """

    number: Places
    block: Places
    index: pd.MultiIndex
    blocks: int

    @classmethod
    def of(cls, rows: pd.DataFrame) -> "_Groups":
        """Number the rows of a frame with half, form and block."""
        halves, half_names = pd.factorize(rows["half"], sort=True)
        forms, form_names = pd.factorize(rows["form"], sort=True)
        block, block_names = pd.factorize(rows["block"])
        names = [half_names.astype("str"), form_names.astype("str")]
        index = pd.MultiIndex.from_product(names, names=["half", "form"])
        return cls(halves * len(form_names) + forms, block, index, len(block_names))

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return len(self.index)

    @property
    def size(self) -> int:
        """How many pairs of a number and a block there are."""
        return self.count * self.blocks


def _every_and_chosen(
    flags: Flags, number: Places, within: Flags, count: int
) -> tuple[Numbers, Numbers]:
    """Count the flags of each column by number: of all rows, and of the cells ``within``."""
    at = np.flatnonzero(flags.any(axis=1))
    every = _add(flags[at], number[at], count)
    return every, _add(flags[at] & within[at], number[at], count)


def _add(values: Numbers | Flags, number: Places, count: int) -> Numbers:
    """Add up each column of values by number: one row per number, in order."""
    columns = [np.bincount(number, weights=column, minlength=count) for column in values.T]
    return np.column_stack(columns) if columns else np.zeros((count, 0))
