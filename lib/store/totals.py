"""Stored totals: up to which upload they are computed, reading and replacing them."""

from collections.abc import Callable, Collection, Mapping

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from lib.store.database.engine import reader, writer
from lib.store.database.handles import Database
from lib.store.reads.as_of import as_frame, former
from lib.store.uploads import UPLOAD, latest
from lib.store.versions import open_at, touched_kinds, versions
from lib.tables import (
    ExchangeMatch,
    ExchangeNetwork,
    ExchangeTotal,
    Total,
    TotalsState,
    sql_table,
)

TOTAL = sql_table(Total)
TOTALLED = sql_table(TotalsState)
EXCHANGE = {
    str(table.__tablename__): sql_table(table)
    for table in (ExchangeTotal, ExchangeMatch, ExchangeNetwork)
}
"""Tables of what is derived of exchanges and of members."""

DERIVED_FROM = {"exchanges", "members"}
"""Kinds of which an upload may change the rows of ``EXCHANGE``."""

Refresh = Callable[[Connection], None]
"""Function that brings totals up to date in a transaction that has just written an upload."""


def read_totals(database: Database, upload: int, dtypes: dict[str, str]) -> pd.DataFrame | None:
    """Return the totals as of an upload, in the columns and types of ``dtypes``.

    None where they are not yet computed up to that upload.
    """
    with reader(database) as connection:
        if not is_refreshed(connection, upload):
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
    scope = [TOTAL.c.indicator_code.in_(codes)]
    if periods is not None:
        scope.append(TOTAL.c.period.in_(periods))
    replace_rows(connection, upload, TOTAL, totals, *scope)


def read_derived(
    database: Database, upload: int, kind: str, dtypes: dict[str, str]
) -> pd.DataFrame | None:
    """Return rows of a kind of ``EXCHANGE`` as of an upload, in columns and types of ``dtypes``.

    None where they are not yet computed up to that upload.
    """
    table = EXCHANGE[kind]
    with reader(database) as connection:
        if not is_refreshed(connection, upload):
            return None
        query = select(*(table.c[name] for name in dtypes))
        query = query.where(open_at(table, former(connection, upload))).order_by(table.c.row_id)
        return as_frame(connection.execute(query).all(), dtypes)


def replace_derived(
    connection: Connection,
    upload: int,
    kind: str,
    rows: pd.DataFrame,
    where: Mapping[str, str | None],
) -> None:
    """Store the rows of a kind of ``EXCHANGE`` that have some values; equal ones stay unchanged.

    where : column -> the value, or None for missing, that all ``rows`` have.
    """
    table = EXCHANGE[kind]
    scope = (table.c[name].is_not_distinct_from(value) for name, value in where.items())
    replace_rows(connection, upload, table, rows, *scope)


def replace_rows(
    connection: Connection,
    upload: int,
    table: Table,
    rows: pd.DataFrame,
    *scope: ColumnElement[bool],
) -> None:
    """End the open rows in scope that are not among ``rows``, and open those that are new."""
    names = [column.name for column in table.c if column.name not in ("row_id", "since", "until")]
    query = select(table.c.row_id, *(table.c[name] for name in names))
    query = query.where(table.c.until.is_(None), *scope)
    values = rows[names].astype(object).where(rows[names].notna(), None)
    new_rows = dict.fromkeys(values.itertuples(index=False, name=None))
    stored_ids = {tuple(row[1:]): row[0] for row in connection.execute(query)}
    ended = [{"ended_row": stored_ids[row]} for row in stored_ids.keys() - new_rows.keys()]
    if ended:
        ending = update(table).where(table.c.row_id == bindparam("ended_row")).values(until=upload)
        connection.execute(ending, ended)
    opened = [
        dict(zip(names, row, strict=True)) | {"since": upload}
        for row in new_rows
        if row not in stored_ids
    ]
    if opened:
        connection.execute(insert(table), opened)


def mark_refreshed(connection: Connection, upload: int) -> None:
    """Record that totals are computed up to an upload."""
    connection.execute(insert(TOTALLED).values(upload=upload))


def is_refreshed(connection: Connection, upload: int) -> bool:
    """Whether totals are computed up to an upload, or up to the latest where that is earlier."""
    return _refreshed_up_to(connection) >= min(upload, latest(connection))


def _refreshed_up_to(connection: Connection) -> int:
    return connection.scalar(select(func.max(TOTALLED.c.upload))) or 0
