"""The access log: what happened at the door, in the database and as a structured line."""

import logging

import pandas as pd
from sqlalchemy import Connection, Engine, delete, insert, select

from lib.access.database import as_text, now, writing
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
    """Enter what an account did or was refused.

    detail : codes and numbers only (an upload, a role, a page); never an address, a password or
        what somebody typed.
    """
    if isinstance(source, Engine):
        with writing(source) as connection:
            record(connection, what, account, detail)
        return
    entry = {"account": account, "what": str(what), "detail": detail}
    source.execute(insert(ENTRY).values(happened_at=as_text(now()), **entry))
    _LOG.info(what, extra={"fields": {"account": account, "detail": detail}})


def entries(source: Engine | Connection, limit: int | None = None) -> pd.DataFrame:
    """List the access log, the newest first: happened_at (UTC, ISO text), account, what, detail."""
    query = select(*(ENTRY.c[name] for name in COLUMNS)).order_by(ENTRY.c.entry_id.desc())
    query = query.limit(limit)
    if isinstance(source, Connection):
        found = source.execute(query).all()
    else:
        with source.connect() as connection:
            found = connection.execute(query).all()
    return pd.DataFrame(found, columns=COLUMNS).astype("str")


def forget(connection: Connection, before: str) -> None:
    """Drop entries older than a moment."""
    connection.execute(delete(ENTRY).where(ENTRY.c.happened_at < before))
