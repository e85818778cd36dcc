"""Revisions of an indicator: its values as they were known after each upload about it."""

from datetime import date

import pandas as pd

from lib import store
from lib.queries.strategy.disclosure import suppressed_series

LATEST = 8
"""Uploads that are looked back to."""

REVISIONS = {"upload": "int64", "day": "str", "period": "str", "value": "float64"}


@store.cached
def revisions(source: store.Database, moment: store.Moment, indicator_code: str) -> pd.DataFrame:
    """Return the values of an indicator after each of the latest uploads that touched its rows.

    One row per upload and period that was reported by then: upload, day (of its acceptance, ISO
    text), period, value (missing where it is suppressed). In the order of uploads and of time.
    """
    where = {"indicator_code": indicator_code}
    versions = store.all_versions(source, "measurements", moment.upload, where)
    touched = sorted({*versions["since"], *versions["until"].dropna().astype("int64")})[-LATEST:]
    days = store.history(source).set_index("upload")["accepted_at"].str[:10]
    revised = []
    for upload in touched:
        then = store.Moment(int(upload), date.fromisoformat(days[upload]))
        values = suppressed_series(source, then, indicator_code)
        values = values[values["members_reported"].fillna(0) > 0]
        revised.append(values[["period", "value"]].assign(upload=upload, day=days[upload]))
    frame = pd.concat(revised) if revised else pd.DataFrame(columns=list(REVISIONS))
    return frame[list(REVISIONS)].astype(REVISIONS).reset_index(drop=True)
