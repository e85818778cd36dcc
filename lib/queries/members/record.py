"""How a member's row of the register changed: by which upload, of whom, from what to what."""

from itertools import pairwise

import pandas as pd

from lib import store
from lib.contracts import CONTRACTS

ADDED, CHANGED, REMOVED = "added", "changed", "removed"

HISTORY = {"upload": "int64", "accepted_at": "str", "uploaded_by": "str", "what": "str"}
CELLS = ("column", "old", "new")


def record_history(source: store.Database, moment: store.Moment, member: str) -> pd.DataFrame:
    """Return what each upload up to a moment did to a member's row of the register.

    Returns one row per changed cell, the latest upload first, cells in the order of the file:
    upload, accepted_at (ISO text), uploaded_by, what (``ADDED``, ``CHANGED`` or ``REMOVED``),
    column (canonical name), old and new (plain values, None where empty). Of a row that was
    added or removed there is one row here, without a cell.
    """
    where = {"member_code": member}
    versions = store.all_versions(source, "members", moment.upload, where)
    versions = versions.sort_values("since").astype(object)
    versions = versions.where(versions.notna(), None)
    changes: list[tuple[object, ...]] = []
    rows = versions.to_dict("records")
    for before, row in pairwise([None, *rows, None]):
        if before and row and before["until"] == row["since"]:
            changes += [
                (row["since"], CHANGED, name, before[name], row[name])
                for name in CONTRACTS["members"].names
                if before[name] != row[name]
            ]
            continue
        if before and before["until"] is not None:
            changes.append((before["until"], REMOVED, None, None, None))
        if row:
            changes.append((row["since"], ADDED, None, None, None))
    frame = pd.DataFrame(changes, columns=["upload", "what", *CELLS])
    uploads = store.history(source)[["upload", "accepted_at", "uploaded_by"]]
    frame = frame.astype({"upload": "int64"}).merge(uploads, on="upload")
    frame = frame.sort_values("upload", ascending=False, kind="stable", ignore_index=True)
    return frame[[*HISTORY, *CELLS]].astype(HISTORY)
