"""Some reports of exchanges with what stored matches say of them; no other report is read."""

import pandas as pd
from sqlalchemy import and_, select

from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import PROVENANCE, Where, as_frame, by_bytes, former, matching
from lib.store.totals import EXCHANGE, is_refreshed
from lib.store.uploads import UPLOAD
from lib.store.versions import open_at, versions

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
        as_of = former(connection, upload)
        same = and_(*(match.c[n] == table.c[n] for n in contract.key), open_at(match, as_of))
        query = select(*columns).join_from(table, UPLOAD, table.c.origin == UPLOAD.c.id)
        query = query.outerjoin(match, same)
        query = query.where(open_at(table, as_of), *matching(contract, table, where))
        if days:
            query = query.where(table.c.date.between(*days))
        order = (table.c.date, by_bytes(connection, table.c.exchange_id))
        query = query.order_by(*(column.desc() for column in order)).limit(most)
        dtypes = PROVENANCE | {name: contract.dtypes[name] for name in contract.names} | _MATCH
        return as_frame(connection.execute(query).all(), dtypes)
