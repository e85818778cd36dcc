"""Members of the consortium as boards show them."""

from datetime import date

import pandas as pd

from lib import metrics
from lib.metrics.exchange import party


def active_members(members: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return the rows of ``members`` that belong to the consortium on a day."""
    return members[metrics.is_active(members, day)]


def parties(members: pd.DataFrame) -> pd.Series:
    """Return the party (``Party``) of each row of ``members``: its own, else that of its type."""
    return party(members)
