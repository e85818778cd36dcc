"""Stored totals: up to which upload they are computed, reading and replacing them."""

from collections.abc import Callable, Collection

import pandas as pd
from sqlalchemy import Connection, Engine, func, insert, select, update

from lib.store.database.engine import reader, writer
from lib.store.database.handles import Database
from lib.store.reads.as_of import as_frame, former
from lib.store.uploads import UPLOAD, latest
from lib.store.versions import open_at, touched_kinds, versions
from lib.tables import Total, TotalsState, sql_table

TOTAL = sql_table(Total)
TOTALLED = sql_table(TotalsState)
VALUES = [name for name in Total.model_fields if name not in ("row_id", "since", "until")]

Refresh = Callable[[Connection], None]
"""Function that brings totals up to date in a transaction that has just written an upload."""


def read_totals(database: Database, upload: int, dtypes: dict[str, str]) -> pd.DataFrame | None:
    """Return the totals as of an upload, in the columns and types of ``dtypes``.

    None where they are not yet computed up to that upload.
    """
    with reader(database) as connection:
        if _refreshed_up_to(connection) < min(upload, latest(connection)):
            return None
        query = select(*(TOTAL.c[name] for name in dtypes))
        query = query.where(open_at(TOTAL, former(connection, upload)))
        query = query.order_by(TOTAL.c.indicator_code, TOTAL.c.period, TOTAL.c.from_parts)
        return as_frame(connection.execute(query).all(), dtypes)


def uploads_without_totals(connection: Connection) -> list[int]:
    """List the uploads whose totals are not computed yet, in order."""
    later = UPLOAD.c.id > _refreshed_up_to(connection)
    return list(connection.scalars(select(UPLOAD.c.id).where(later).order_by(UPLOAD.c.id)))


def refresh_missing(engine: Engine, refresh: Refresh) -> None:
    """Compute the totals that are missing, in a database that was written without them."""
    with reader(engine) as connection:
        missing = uploads_without_totals(connection)
    if missing:
        with writer(engine) as connection:
            refresh(connection)


def changed_kinds(connection: Connection, upload: int) -> set[str]:
    """Return the kinds of which an upload opened or ended rows."""
    return {contract.kind for contract in touched_kinds(connection, upload)}


def changed_keys(connection: Connection, kind: str, upload: int, *names: str) -> pd.DataFrame:
    """List the distinct values of some columns in the rows that an upload opened or ended."""
    table = versions(kind)
    frames = [
        pd.DataFrame(
            connection.execute(
                select(*(table.c[name] for name in names)).where(column == upload).distinct()
            ).all(),
            columns=list(names),
            dtype="str",
        )
        for column in (table.c.since, table.c.until)
    ]
    return pd.concat(frames).drop_duplicates(ignore_index=True)


def replace_totals(
    connection: Connection,
    upload: int,
    totals: pd.DataFrame,
    codes: Collection[str],
    periods: Collection[str] | None,
) -> None:
    """Store the totals of some indicators as of an upload; equal ones stay unchanged.

    totals : all totals of those indicators, of those periods or of all.
    """
    query = select(TOTAL.c.row_id, *(TOTAL.c[name] for name in VALUES))
    query = query.where(TOTAL.c.until.is_(None), TOTAL.c.indicator_code.in_(codes))
    if periods is not None:
        query = query.where(TOTAL.c.period.in_(periods))
    values = totals[VALUES].astype(object).where(totals[VALUES].notna(), None)
    new_rows = {tuple(row) for row in values.itertuples(index=False)}
    stored_ids = {tuple(row[1:]): row[0] for row in connection.execute(query)}
    ended = [stored_ids[row] for row in stored_ids.keys() - new_rows]
    if ended:
        ending = update(TOTAL).where(TOTAL.c.row_id.in_(ended)).values(until=upload)
        connection.execute(ending)
    opened = [
        dict(zip(VALUES, row, strict=True)) | {"since": upload}
        for row in sorted(new_rows - stored_ids.keys(), key=lambda row: row[:3])
    ]
    if opened:
        connection.execute(insert(TOTAL), opened)


def mark_refreshed(connection: Connection, upload: int) -> None:
    """Record that totals are computed up to an upload."""
    connection.execute(insert(TOTALLED).values(upload=upload))


def _refreshed_up_to(connection: Connection) -> int:
    return connection.scalar(select(func.max(TOTALLED.c.upload))) or 0
