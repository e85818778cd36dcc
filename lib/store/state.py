"""The state of a database: which database it is, and its latest upload."""

import secrets
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.uploads import UPLOAD
from lib.store.versions import versions
from lib.tables import DatabaseIdentity, sql_table

IDENTITY = sql_table(DatabaseIdentity)
_INDICATORS = versions("indicators")
_PRESENT = select(
    select(func.max(IDENTITY.c.identity)).scalar_subquery(),
    select(func.max(UPLOAD.c.id)).scalar_subquery(),
    *(
        select(func.max(column)).where(_INDICATORS.c.sensitive.is_(True)).scalar_subquery()
        for column in (_INDICATORS.c.since, _INDICATORS.c.until)
    ),
)
"""Identity, latest upload and last changes of sensitive indicators; every run of a page asks."""


class State(NamedTuple):
    """What a reader compares to notice an upload, a restore or an erasure.

    identity : random id of the database; another one means that the same upload number may stand
        for other rows. upload : the latest upload. privacy : the last upload that changed sensitive
        indicators, which bears on every moment. Both are 0 when there is none.
    """

    identity: str
    upload: int
    privacy: int = 0


def read_state(database: Database) -> State:
    """Read the present state in one statement."""
    with reader(database) as connection:
        row = connection.execute(_PRESENT).one()
    identity, upload, *changes = row
    return State(identity or "", upload or 0, max(change or 0 for change in changes))


def renew_identity(connection: Connection) -> None:
    """Give the database another identity, in the open transaction."""
    connection.execute(delete(IDENTITY))
    connection.execute(insert(IDENTITY).values(identity=secrets.token_hex(16)))
