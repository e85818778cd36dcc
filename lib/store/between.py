"""What two states do not share: rows that uploads between them ended, and rows they opened."""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Column, ColumnElement, and_, or_, select

from lib.contracts import CONTRACTS
from lib.store.as_of import as_frame
from lib.store.engine import Source, reader
from lib.store.versions import versions


def touched(
    source: Source, kind: str, before: int, after: int, columns: Sequence[str] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a kind that are not the same as of two uploads.

    Versions are looked up by the uploads that opened and ended them, so this costs what was
    touched, not what is known. A row that changed and changed back, as by an undo, is the same.

    Parameters
    ----------
    before, after : the two uploads, the earlier first.
    columns : read these beside the key, and take no notice of the others; by default all.

    Returns
    -------
    Two frames: the rows known at ``before`` that no longer hold, and those known at ``after``
    that did not hold yet; a changed row is in both, under one key. Columns: upload (which ended
    the row, in the second frame which opened it), the key's and ``columns``.
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    names = [*contract.key, *(columns or contract.names)]
    names = [name for name in contract.names if name in names]
    since, until = table.c.since, table.c.until
    lost = and_(since <= before, until > before, until <= after)
    found = and_(since > before, since <= after, or_(until.is_(None), until > after))

    def fetched(upload: Column[int], condition: ColumnElement[bool]) -> pd.DataFrame:
        query = select(upload, *(table.c[name] for name in names)).where(condition)
        rows = connection.execute(query.order_by(table.c.row_id)).all()
        return as_frame(rows, {"upload": "int64"} | {name: contract.dtypes[name] for name in names})

    with reader(source) as connection:
        ended, opened = fetched(until, lost), fetched(since, found)
    if ended.empty or opened.empty:
        return ended, opened
    same = pd.concat([ended, opened], ignore_index=True).duplicated(names, keep=False).to_numpy()
    return ended[~same[: len(ended)]], opened[~same[len(ended) :]]
