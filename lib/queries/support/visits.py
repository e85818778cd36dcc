"""Visits of curators to a school: events of their own kind that the school hosts."""

import pandas as pd

from lib import store
from lib.queries.disclosure.visibility import Visibility
from lib.queries.events import EventSelection, is_held, select_events
from lib.vocabulary import EventType


def curator_visits(
    source: store.Database, moment: store.Moment, member: str, visible: Visibility
) -> pd.DataFrame:
    """Return the visits to a school that were held, the latest first: rows of ``event_rows``.

    None where the school is not shown to the reader. A curator is a role: who came is nowhere
    written.
    """
    rows = select_events(
        source,
        moment,
        EventSelection(kind=EventType.CURATOR_VISIT, member=member, visible=visible),
    )
    return rows[is_held(rows)].reset_index(drop=True)
