"""The access log: sign-ins, refusals, uploads, changes of accounts; in the database and as JSON."""

import logging

import pandas as pd
from sqlalchemy import Connection, Engine, delete, insert, select

from lib.access.database import now, writing
from lib.formats import utc_text
from lib.tables import AccessEntry, Occasion, sql_table

ENTRY = sql_table(AccessEntry)
COLUMNS = ["happened_at", "account", "what", "detail"]
_LOG = logging.getLogger("synergia.access")


def record(
    source: Engine | Connection,
    what: Occasion,
    account: str | None = None,
    detail: str | None = None,
) -> None:
    """Append an entry: what an account did or was refused.

    detail : codes and numbers only (an upload, a role, a page); never an address, a password or
        what somebody typed.
    """
    if isinstance(source, Engine):
        with writing(source) as connection:
            record(connection, what, account, detail)
        return
    entry = {"account": account, "what": str(what), "detail": detail}
    source.execute(insert(ENTRY).values(happened_at=utc_text(now()), **entry))
    _LOG.info(what, extra={"fields": {"account": account, "detail": detail}})


def entries(source: Engine | Connection, limit: int | None = None) -> pd.DataFrame:
    """Return the access log, newest first: happened_at (UTC, ISO text), account, what, detail."""
    query = select(*(ENTRY.c[name] for name in COLUMNS)).order_by(ENTRY.c.entry_id.desc())
    query = query.limit(limit)
    if isinstance(source, Connection):
        rows = source.execute(query).all()
    else:
        with source.connect() as connection:
            rows = connection.execute(query).all()
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def delete_before(connection: Connection, before: str) -> None:
    """Delete entries older than a timestamp."""
    connection.execute(delete(ENTRY).where(ENTRY.c.happened_at < before))
