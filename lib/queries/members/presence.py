"""Members that belong to the consortium on a day, and counts of them."""

from datetime import date

import pandas as pd

from lib import metrics
from lib.metrics.exchange import party
from lib.vocabulary import Party, Role


def active_members(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the rows of ``members`` that belong to the consortium on a day."""
    return members[metrics.is_active(members, day)]


def count_members(members: pd.DataFrame) -> dict[str, int]:
    """Count rows of ``members``: all, of each ``Party``, founders, cities."""
    parties = party(members)
    return {
        "all": len(members),
        **{str(each): int((parties == each).sum()) for each in Party},
        "founders": int((members["role"] == Role.FOUNDER).sum()),
        "cities": int(members["city"].nunique()),
    }
