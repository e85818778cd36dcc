"""Sums of mentoring counts over some members, without those that the masks forbid to show."""

from collections.abc import Sequence

import pandas as pd

from lib.metrics.mentoring.mask_rules import CELLS
from lib.metrics.mentoring.masks import HIDDEN, SHOWN, SMALL, Masks


def shown_sums(
    rows: pd.DataFrame,
    masks: Masks,
    chosen: "pd.Series[bool]",
    limit: int,
    columns: Sequence[str] = CELLS,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Add up counts over some members; sums that may not be shown are missing.

    Parameters
    ----------
    rows : half, form, block and ``CELLS``, one row per member. masks : of the same index; withheld
        by half and form. chosen : the rows to add up. limit : sums from one up to it are small.
    columns : of ``CELLS``, to add up.

    Returns
    -------
    Two frames by half and form with the columns: the sums, missing where nothing was counted or
    what was may not be shown; and their marks.
    """
    names, key = list(columns), ["half", "form"]
    secret, pooled = masks.marks[names] > SHOWN, masks.pooled[names]
    alone, pool = (secret & ~pooled).astype("int64"), (secret & pooled).astype("int64")
    all_blocks, groups = [rows["half"], rows["form"]], [rows["half"], rows["form"], rows["block"]]
    partly = _taken_partly(alone, chosen, groups).groupby(level=key).any()
    has_hidden = secret[chosen].groupby([part[chosen] for part in all_blocks]).any()
    partly |= _taken_partly(pool, chosen, all_blocks)
    sums = rows[chosen].groupby(key)[names].sum(min_count=1).astype("Int64")
    closed = masks.withheld.reindex(has_hidden.index)[names].fillna(value=True).astype("bool")
    hidden = partly | (has_hidden & closed)
    small = ((sums > 0) & (sums < limit)).fillna(value=False).astype("bool") & ~hidden
    marks = hidden.astype("int8") * HIDDEN + small.astype("int8") * SMALL
    return sums.mask(hidden | small), marks


def _taken_partly(
    secret: pd.DataFrame, chosen: "pd.Series[bool]", by: "Sequence[pd.Series[str]]"
) -> pd.DataFrame:
    """Whether some hidden cells of a group, but not all, are among the chosen rows."""
    every = secret.groupby(list(by)).sum()
    within = secret[chosen].groupby([part[chosen] for part in by]).sum()
    return (within > 0) & (within < every.reindex(within.index))
