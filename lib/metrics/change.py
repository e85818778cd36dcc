"""Parts of the change of a figure: the same members, joined, left, revised.

Rule: the design's section on figures (*coverage*). When three schools join, the total grows though
nobody did more; a change over time is that of the members present in both periods.
"""

import numpy as np
import pandas as pd

from lib.metrics.aggregation import PER_PERIOD, combine, eligible
from lib.vocabulary import CONSORTIUM, Aggregation

PARTS = ("before", "revised", "left", "same", "joined", "after")
"""Parts of a change, in the order in which they follow each other."""

DECOMPOSED = ["indicator_code", "before", "after", "revised", "left", "same", "joined"]


def decompose(
    before: pd.DataFrame, after: pd.DataFrame, restated: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Split the change of each indicator's figure into what it is made of.

    Parameters
    ----------
    before, after : components (``aggregation.to_components`` or ``rollup.school_years``),
        at most one period of each indicator in each frame.
    restated : the period of ``before`` as it is known at the later moment; left out where both
        are known at one moment, and nothing can have been revised.

    Returns
    -------
    One row per indicator of either frame: indicator_code, before and after (figures), revised
    (corrections of the earlier period), left (members without a report in the later one), same
    (members in both), joined (members without a report in the earlier one). In the indicator's
    unit; after = before + revised + left + same + joined, for every kind of aggregation. Missing
    where a figure that a step needs is missing: nothing is taken for zero.
    """
    restated_before = before if restated is None else restated
    before_same, after_same = in_both(restated_before, after)
    figures = _figures(
        before=before,
        restated=restated_before,
        before_same=before_same,
        after_same=after_same,
        after=after,
    )
    figures["revised"] = figures["restated"] - figures["before"]
    figures["left"] = figures["before_same"] - figures["restated"]
    figures["same"] = figures["after_same"] - figures["before_same"]
    figures["joined"] = figures["after"] - figures["after_same"]
    return figures.reset_index()[DECOMPOSED]


def change_of_same(before: pd.DataFrame, after: pd.DataFrame) -> pd.Series:
    """Return the change of each indicator over the members present in both, by its code.

    Takes what ``decompose`` takes; missing where no member is in both.
    """
    before_same, after_same = in_both(before, after)
    figures = _figures(before=before_same, after=after_same)
    return figures["after"] - figures["before"]


def in_both(before: pd.DataFrame, after: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of either frame whose member reported the indicator in both."""
    who = ["indicator_code", "member_code"]
    earlier, later = (frame[who].assign(row=range(len(frame))) for frame in (before, after))
    both = earlier.merge(later, on=who)
    return before.take(both["row_x"].unique()), after.take(both["row_y"].unique())


def parts(
    before: pd.DataFrame, after: pd.DataFrame, restated: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the parts of ``decompose`` for one indicator, one row each, with numbers of members.

    Takes what ``decompose`` takes, of one indicator.

    Returns
    -------
    One row per part, in the order of ``PARTS``: part, value (in the indicator's unit; ``before``
    and ``after`` are figures, the others differences that lead from one to the other; missing
    where it cannot be known), members (whose reports make the figure, were corrected, are gone,
    are in both, are new; the consortium itself is no member).
    """
    restated_before = before if restated is None else restated
    first, then, last = (_members(rows) for rows in (before, restated_before, after))
    counts = {
        "before": len(first),
        "revised": reports_moved(before, restated_before)["member_code"].nunique(),
        "left": len(then - last),
        "same": len(then & last),
        "joined": len(last - then),
        "after": len(last),
    }
    steps = decompose(before, after, restated).reindex(range(1)).iloc[0]
    rows = [(part, steps[part], counts[part]) for part in PARTS]
    frame = pd.DataFrame(rows, columns=["part", "value", "members"])
    return frame.astype({"part": "str", "value": "float64", "members": "int64"})


def restate(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the reports of ``before`` as ``after`` knows them; those it lacks stay as they were.

    Between two states of one period this is what ``decompose`` takes for ``restated``: then
    ``revised`` is what corrections did, ``left`` and ``joined`` what came and went.
    """
    who = ["indicator_code", "member_code"]
    still = pd.MultiIndex.from_frame(before[who]).isin(pd.MultiIndex.from_frame(after[who]))
    _was, now = in_both(before, after)
    return pd.concat([now, before[~still]], ignore_index=True) if len(now) else before


def figures_moved(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the figures that are not the same in two states.

    before, after : one row per figure: indicator_code, period, value. Returns indicator_code,
    period, old and new, missing where there is none. What differs by rounding alone is the same.
    """
    both = before[[*PER_PERIOD, "value"]].merge(
        after[[*PER_PERIOD, "value"]], on=PER_PERIOD, how="outer", suffixes=("_old", "_new")
    )
    both = both.rename(columns={"value_old": "old", "value_new": "new"})
    return both[~_alike(both["old"], both["new"])].reset_index(drop=True)


def reports_moved(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the reports in figures that differ between two states.

    before, after : components. Returns one row per report: indicator_code, period,
    member_code and how: ``added``, ``changed`` or ``ended``.
    """
    columns = [
        *PER_PERIOD,
        "member_code",
        "aggregation",
        "amount",
        "weight",
        "value",
        "reported_on",
    ]
    then, now = (eligible(rows)[columns] for rows in (before, after))
    both = then.merge(now, on=columns[:3], how="outer", suffixes=("_old", "_new"), indicator=True)
    how = both["_merge"].astype("str").map({"left_only": "ended", "right_only": "added"})
    numbers = ("amount", "weight", "value")
    alike = [_alike(both[f"{name}_old"], both[f"{name}_new"]) for name in numbers]
    newer = both["reported_on_old"].fillna("") != both["reported_on_new"].fillna("")
    newer &= both["aggregation_new"] == Aggregation.LAST
    both["how"] = how.fillna("changed")
    differs = newer | ~np.logical_and.reduce(alike) | (both["_merge"] != "both")
    moved: pd.DataFrame = both.loc[differs, [*columns[:3], "how"]]
    return moved.reset_index(drop=True)


def _alike(one: pd.Series, other: pd.Series) -> np.ndarray:
    """Whether numbers are the same but for rounding; missing equals missing."""
    return np.isclose(one.astype("float64"), other.astype("float64"), rtol=1e-9, equal_nan=True)


def _members(rows: pd.DataFrame) -> set[str]:
    """Codes of the members whose reports are in a figure."""
    return set(eligible(rows)["member_code"]) - {CONSORTIUM}


def _figures(**steps: pd.DataFrame) -> pd.DataFrame:
    """The figure of each indicator in each step, by its code."""
    rows = pd.concat([rows.assign(period=step) for step, rows in steps.items()])
    figures = combine(rows).set_index("indicator_code")
    return pd.DataFrame({step: figures.loc[figures["period"] == step, "value"] for step in steps})
