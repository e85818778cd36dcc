"""Reports of exchanges with what stored matches say of them, listed or added up, not all read."""

from collections.abc import Iterator, Sequence

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Table,
    and_,
    false,
    func,
    not_,
    select,
)

from lib import periods
from lib.contracts import CONTRACTS
from lib.periods import Period
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import PROVENANCE, Where, as_frame, by_bytes, matching
from lib.store.totals import EXCHANGE, is_refreshed
from lib.store.upload_parts import in_their_files
from lib.store.uploads import UPLOAD, latest
from lib.store.versions import versions
from lib.vocabulary import ExchangeState, Grain, PeriodType

KIND = "exchanges"
_MATCH = {"confirmation": "str", "is_repeat": "boolean"}
_SUMS = {"exchanges": "int64", "quantity": "float64"}


def exchange_reports(
    database: Database,
    upload: int,
    where: Where,
    days: tuple[str, str] | None,
    most: int | None = None,
    columns: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Read some reports of exchanges as of an upload, the newest first; totals must be stored.

    where : columns of the kind, or confirmation: the stored one.
    days : first and last day of the ``date``, ISO; any if missing. most : so many of the newest.
    columns : of the kind; all if missing.

    Returns the columns of ``rows``, confirmation and is_repeat (both missing where no other report
    matches).
    """
    contract, table = CONTRACTS[KIND], versions(KIND)
    match, names = EXCHANGE["exchange_matches"], columns or contract.names
    selected = [
        table.c.origin.label("upload"),
        UPLOAD.c.file_name.label("file"),
        table.c.line,
        *(table.c[name] for name in names),
        *(match.c[name] for name in _MATCH),
    ]
    with reader(database) as connection:
        at = _refreshed(connection, upload)
        query = select(*selected).join_from(table, UPLOAD, table.c.origin == UPLOAD.c.id)
        query = query.outerjoin(match, _matched(table, match, at))
        report_cells = {name: value for name, value in where.items() if name not in _MATCH}
        query = query.where(open_as_of(table, at), *matching(contract, table, report_cells))
        query = query.where(*(match.c[name] == where[name] for name in _MATCH if name in where))
        if days:
            query = query.where(table.c.date.between(*days))
        order = (table.c.date, by_bytes(connection, table.c.exchange_id))
        query = query.order_by(*(column.desc() for column in order)).limit(most)
        dtypes = PROVENANCE | {name: contract.dtypes[name] for name in names} | _MATCH
        reports = as_frame(connection.execute(query).all(), dtypes)
        return in_their_files(connection, KIND, reports)


def exchange_sums(
    database: Database,
    upload: int,
    by: Sequence[str],
    period: Period | None = None,
    where: Where | None = None,
    *,
    since: str | None = None,
    of_every_state: bool = False,
) -> pd.DataFrame:
    """Add up the delivered exchanges by some columns of the kind; totals must be stored.

    period : only those that lie in it wholly; all if missing. where : only those. since : only
    those of this day (ISO text) or later. of_every_state : also those that are not delivered. A
    missing state counts as delivered.

    Returns the columns of ``by``, exchanges (how many; of two reports of one transfer one counts)
    and quantity, which makes sense where resource and unit are among ``by`` or ``where``.
    """
    contract, table = CONTRACTS[KIND], versions(KIND)
    match = EXCHANGE["exchange_matches"]
    delivered = str(ExchangeState.DELIVERED)
    state = func.coalesce(table.c.state, delivered)
    columns = [state if name == "state" else table.c[name] for name in by]
    with reader(database) as connection:
        at = _refreshed(connection, upload)
        query = select(*columns, func.count(), func.sum(table.c.quantity)).select_from(table)
        query = query.outerjoin(match, _matched(table, match, at)).where(
            open_as_of(table, at),
            *(() if since is None else (table.c.date >= since,)),
            *(() if of_every_state else (state == delivered,)),
            not_(func.coalesce(match.c.is_repeat, false())),
            *(() if period is None else _lies_in(table, period)),
            *matching(contract, table, where),
        )
        dtypes = {name: contract.dtypes[name] for name in by} | _SUMS
        return as_frame(connection.execute(query.group_by(*columns)).all(), dtypes)


def _refreshed(connection: Connection, upload: int) -> int:
    """Return the upload, or the latest where that is earlier; its matches must be stored."""
    if not is_refreshed(connection, upload):
        raise LookupError("matches of exchanges are not stored")
    return min(upload, latest(connection))


def _matched(table: Table, match: Table, upload: int) -> ColumnElement[bool]:
    same = (match.c[name] == table.c[name] for name in CONTRACTS[KIND].key)
    return and_(*same, open_as_of(match, upload))


def _lies_in(table: Table, period: Period) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of dates in a period, without inexact ones that begin before it."""
    yield table.c.date.between(period.start.isoformat(), period.end.isoformat())
    for grain in Grain:
        if grain == Grain.DAY:
            continue
        span = periods.containing(period.start, PeriodType(str(grain)))
        if span.start < period.start:
            is_inexact = func.coalesce(table.c.grain, str(Grain.DAY)) == str(grain)
            yield not_(and_(is_inexact, table.c.date <= span.end.isoformat()))


def open_as_of(table: FromClause, upload: int) -> ColumnElement[bool]:
    """Versions that were open as of an upload, in a form for which no index of ``until`` is used.

    Nearly all versions of a large ledger are open, so that index would find them all.
    """
    return and_(table.c.since <= upload, func.coalesce(table.c.until, upload + 1) > upload)
