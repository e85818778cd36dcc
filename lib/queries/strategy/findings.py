"""Numbers that titles and alternative texts of the strategy's charts state."""

from typing import Any

import pandas as pd

from lib.vocabulary import Freshness, PlanStatus

SOUND = (PlanStatus.REACHED, PlanStatus.ON_PLAN)
"""Status words of indicators that need no question."""


def is_by_hand(strategy: pd.DataFrame) -> pd.Series:
    """Whether somebody set the plan word of each row of ``strategy``."""
    if "override_until" not in strategy:
        return pd.Series(data=False, index=strategy.index)
    return strategy["override_until"].notna()


def is_firm(strategy: pd.DataFrame) -> pd.Series:
    """Whether the computed word of each row holds whatever silent members report."""
    if "firm" not in strategy:
        return pd.Series(data=True, index=strategy.index)
    return strategy["firm"].astype("bool")


def status_counts(strategy: pd.DataFrame) -> dict[str, int]:
    """Count the indicators of rows of ``strategy``.

    Returns indicators, sound (reached or on plan), one count per word of ``PlanStatus`` and of
    ``Freshness``, by_hand, not_firm, members_reported and members_due (sums over the indicators).
    Plan words that somebody set are counted in ``by_hand`` and nowhere else.
    """
    by_hand = is_by_hand(strategy)
    computed = strategy.loc[~by_hand, "plan"]
    counts = {str(plan): int((computed == plan).sum()) for plan in PlanStatus}
    counts |= {str(word): int((strategy["freshness"] == word).sum()) for word in Freshness}
    return counts | {
        "by_hand": int(by_hand.sum()),
        "not_firm": int((~by_hand & ~is_firm(strategy)).sum()),
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
    shares = parts[parts["part"].notna()]
    if shares.empty:
        return None
    order = shares["part"].to_numpy().argsort(kind="stable")
    ranked, codes = shares["part"].to_numpy()[order], shares["member_code"].to_numpy()[order]
    return {
        "gap": float(ranked.sum()),
        "weakest": str(codes[0]),
        "weakest_part": float(ranked[0]),
        "strongest": str(codes[-1]),
        "strongest_part": float(ranked[-1]),
    }


def mean_by_period(members: pd.DataFrame) -> pd.Series:
    """Mean value of the members in each period, from rows of ``by_member``."""
    return members.groupby("period")["value"].mean()
