"""Numbers that titles and alternative texts of the strategy's charts state."""

from typing import Any

import pandas as pd

from lib.vocabulary import Freshness, PlanStatus

SOUND = (PlanStatus.REACHED, PlanStatus.ON_PLAN)
"""Status words of indicators that need no question."""


def status_counts(strategy: pd.DataFrame) -> dict[str, int]:
    """Count the indicators of rows of ``strategy``.

    Returns indicators, sound (reached or on plan), one count per word of ``PlanStatus`` and of
    ``Freshness``, members_reported and members_due (sums over the indicators).
    """
    counts = {str(plan): int((strategy["plan"] == plan).sum()) for plan in PlanStatus}
    counts |= {str(word): int((strategy["freshness"] == word).sum()) for word in Freshness}
    return counts | {
        "indicators": len(strategy),
        "sound": sum(counts[str(plan)] for plan in SOUND),
        "members_reported": int(strategy["members_reported"].sum()),
        "members_due": int(strategy["members_due"].sum()),
    }


def gap_summary(parts: pd.DataFrame) -> dict[str, Any] | None:
    """Summarise ``gap_parts``: the whole gap and the members with the lowest and highest part.

    Returns gap, weakest and strongest (codes of members), weakest_part and strongest_part, all in
    the indicator's unit; nothing where no member has a part.
    """
    known = parts.dropna(subset=["part"]).sort_values("part", kind="stable")
    if known.empty:
        return None
    weakest, strongest = known.iloc[0], known.iloc[-1]
    return {
        "gap": float(known["part"].sum()),
        "weakest": str(weakest["member_code"]),
        "weakest_part": float(weakest["part"]),
        "strongest": str(strongest["member_code"]),
        "strongest_part": float(strongest["part"]),
    }


def mean_by_period(members: pd.DataFrame) -> pd.Series:
    """Mean value of the members in each period, from rows of ``by_member``."""
    return members.groupby("period")["value"].mean()
