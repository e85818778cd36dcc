"""Some reports of exchanges with what stored matches say of them; no other report is read."""

import pandas as pd
from sqlalchemy import ColumnElement, Table, and_, func, select

from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import PROVENANCE, Where, as_frame, by_bytes, matching
from lib.store.totals import EXCHANGE, is_refreshed
from lib.store.uploads import UPLOAD, latest
from lib.store.versions import versions

KIND = "exchanges"
_MATCH = {"confirmation": "str", "is_repeat": "boolean"}


def exchange_reports(
    database: Database,
    upload: int,
    where: Where,
    days: tuple[str, str] | None,
    most: int | None = None,
) -> pd.DataFrame:
    """Read some reports of exchanges as of an upload, the newest first; totals must be stored.

    days : first and last day of the ``date``, ISO; any if missing. most : so many of the newest.

    Returns the columns of ``rows``, confirmation and is_repeat (both missing where no other report
    matches).
    """
    contract, table = CONTRACTS[KIND], versions(KIND)
    match = EXCHANGE["exchange_matches"]
    columns = [
        table.c.origin.label("upload"),
        UPLOAD.c.file_name.label("file"),
        table.c.line,
        *(table.c[name] for name in contract.names),
        *(match.c[name] for name in _MATCH),
    ]
    with reader(database) as connection:
        if not is_refreshed(connection, upload):
            raise LookupError("matches of exchanges are not stored")
        at = min(upload, latest(connection))
        same = and_(*(match.c[n] == table.c[n] for n in contract.key), _open_at(match, at))
        query = select(*columns).join_from(table, UPLOAD, table.c.origin == UPLOAD.c.id)
        query = query.outerjoin(match, same)
        query = query.where(_open_at(table, at), *matching(contract, table, where))
        if days:
            query = query.where(table.c.date.between(*days))
        order = (table.c.date, by_bytes(connection, table.c.exchange_id))
        query = query.order_by(*(column.desc() for column in order)).limit(most)
        dtypes = PROVENANCE | {name: contract.dtypes[name] for name in contract.names} | _MATCH
        return as_frame(connection.execute(query).all(), dtypes)


def _open_at(table: Table, upload: int) -> ColumnElement[bool]:
    """Versions that were open as of an upload, in a form for which no index of ``until`` is used.

    Nearly all versions of a large ledger are open, so that index would find them all.
    """
    return and_(table.c.since <= upload, func.coalesce(table.c.until, upload + 1) > upload)
