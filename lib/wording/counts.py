"""How many indicators stand how, in words."""

from collections.abc import Mapping

from lib.text import Text
from lib.vocabulary import PlanStatus


def describe_sound(totals: Mapping[str, int], words: Text) -> str:
    """Return in words how many indicators are on plan or have reached their target.

    totals : ``queries.status_counts``. Statuses that somebody set by hand are told apart; while no
    indicator has a value, or none can be compared yet, nothing is judged.
    """
    if totals[str(PlanStatus.NO_DATA)] == totals["indicators"] > 0:
        return words("overview-finding-none", all=totals["indicators"])
    early = totals[str(PlanStatus.NOT_DUE)]
    if early and early + totals[str(PlanStatus.NO_DATA)] == totals["indicators"]:
        return words("overview-finding-early", all=totals["indicators"])
    finding = words("overview-finding", sound=totals["sound"], all=totals["indicators"])
    by_hand = totals["by_hand"]
    return words("overview-finding-by-hand", finding=finding, count=by_hand) if by_hand else finding
