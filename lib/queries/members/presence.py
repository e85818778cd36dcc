"""Members that belong to the consortium on a day, and counts of them."""

from datetime import date

import pandas as pd

from lib import metrics, store
from lib.metrics.exchange import party
from lib.queries.snapshot import read_snapshot
from lib.vocabulary import Party, Role


def active_members(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the rows of ``members`` that belong to the consortium on a day."""
    return members[metrics.is_active(members, day)]


@store.cached
def member_counts(source: store.Database, moment: store.Moment) -> dict[str, int]:
    """Count the members of the moment's day: all, of each ``Party``, founders, cities."""
    members = active_members(read_snapshot(source, moment).members, moment.day)
    parties = party(members)
    return {
        "all": len(members),
        **{str(each): int((parties == each).sum()) for each in Party},
        "founders": int((members["role"] == Role.FOUNDER).sum()),
        "cities": int(members["city"].nunique()),
    }
