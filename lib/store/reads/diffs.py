"""The diff of two states: rows that uploads between them ended, and rows they opened.

Versions are looked up by the uploads that opened and ended them, so the cost grows with the rows
changed, not with the rows stored.
"""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    and_,
    or_,
    select,
)

from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import Where, as_frame, matching
from lib.store.versions import versions


def diff(
    database: Database,
    kind: str,
    before: int,
    after: int,
    where: Where | None = None,
    columns: Sequence[str] | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a kind that differ between two uploads.

    A row that changed and changed back, for example by an undo, does not differ.

    Parameters
    ----------
    before, after : the two uploads, the earlier first.
    where : only rows that match, see ``read``.
    columns : columns to compare and return beside the key; by default all.

    Returns
    -------
    Two frames: the rows known at ``before`` that no longer hold, and those known at ``after``
    that did not hold yet; a changed row is in both, under one key. Columns: upload (which ended
    the row, in the second frame which opened it), the key's and ``columns``.
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    selected = {*contract.key, *(columns or contract.names)}
    dtypes = {name: dtype for name, dtype in contract.dtypes.items() if name in selected}

    def fetched(upload: Column[int], condition: ColumnElement[bool]) -> pd.DataFrame:
        query = select(upload, *(table.c[name] for name in dtypes))
        query = query.where(condition, *matching(contract, table, where))
        rows = connection.execute(query.order_by(table.c.row_id)).all()
        return as_frame(rows, {"upload": "int64"} | dtypes)

    with reader(database) as connection:
        ended = fetched(table.c.until, ended_between(table, before, after))
        opened = fetched(table.c.since, opened_between(table, before, after))
    if ended.empty or opened.empty:
        return ended, opened
    both = pd.concat([ended, opened], ignore_index=True)
    same = both.duplicated(list(dtypes), keep=False).to_numpy()
    return ended[~same[: len(ended)]], opened[~same[len(ended) :]]


def ended_between(row: FromClause, before: int, after: int) -> ColumnElement[bool]:
    """Versions open as of the earlier upload and no more as of the later one."""
    return and_(row.c.since <= before, row.c.until > before, row.c.until <= after)


def opened_between(row: FromClause, before: int, after: int) -> ColumnElement[bool]:
    """Versions open as of the later upload and not yet as of the earlier one."""
    still = or_(row.c.until.is_(None), row.c.until > after)
    return and_(row.c.since > before, row.c.since <= after, still)
