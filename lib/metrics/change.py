"""How a figure changed, told apart: the same members, who joined, who left, what was revised.

Rule: the design's section on figures (*coverage*). When three schools join, the total grows though
nobody did more; a change over time is that of the members present in both periods.
"""

import pandas as pd

from lib.metrics.aggregation import combine

DECOMPOSED = ["indicator_code", "before", "after", "revised", "left", "same", "joined"]


def decompose(
    before: pd.DataFrame, after: pd.DataFrame, restated: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Split the change of each indicator's figure into what it is made of.

    Parameters
    ----------
    before, after : weighed reports (``aggregation.weigh`` or ``rollup.school_years``), at most
        one period of each indicator in each frame.
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
    known = before if restated is None else restated
    before_same, after_same = in_both(known, after)
    figures = _figures(
        before=before, restated=known, before_same=before_same, after_same=after_same, after=after
    )
    figures["revised"] = figures["restated"] - figures["before"]
    figures["left"] = figures["before_same"] - figures["restated"]
    figures["same"] = figures["after_same"] - figures["before_same"]
    figures["joined"] = figures["after"] - figures["after_same"]
    return figures.reset_index()[DECOMPOSED]


def of_the_same(before: pd.DataFrame, after: pd.DataFrame) -> pd.Series:
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


def _figures(**steps: pd.DataFrame) -> pd.DataFrame:
    """The figure of each indicator in each step, by its code."""
    rows = pd.concat([rows.assign(period=step) for step, rows in steps.items()])
    found = combine(rows).set_index("indicator_code")
    return pd.DataFrame({step: found.loc[found["period"] == step, "value"] for step in steps})
