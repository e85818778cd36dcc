"""Members of the consortium as boards show them."""

from datetime import date

import pandas as pd

from lib import metrics
from lib.metrics.exchange import party
from lib.vocabulary import Party, Role


def active_members(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the rows of ``members`` that belong to the consortium on a day."""
    return members[metrics.is_active(members, day)]


def former_members(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the rows of ``members`` that have left the consortium before a day."""
    return members[members["left_on"].fillna("9999-12-31") < day.isoformat()]


def count_members(members: pd.DataFrame) -> dict[str, int]:
    """Count rows of ``members``: all, of each ``Party``, founders, cities."""
    parties = party(members)
    return {
        "all": len(members),
        **{str(each): int((parties == each).sum()) for each in Party},
        "founders": int((members["role"] == Role.FOUNDER).sum()),
        "cities": int(members["city"].nunique()),
    }
