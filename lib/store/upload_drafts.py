"""Drafts of uploads: files that an account dropped and has not applied, until they expire.

Every function takes the account's name and touches its drafts alone. No backup holds drafts,
restoring and erasing drop them all.
"""

import secrets
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, Engine, Select, delete, insert, select, update

from lib.formats import utc_text
from lib.store.database.engine import reader, writer
from lib.store.database.handles import Database
from lib.tables import Account, UploadDraft, sql_table

ACCOUNT, DRAFT = sql_table(Account), sql_table(UploadDraft)

KEPT = timedelta(days=14)
"""How long a draft lies since it was last changed."""

DRAFTS_AT_MOST = 3
"""Drafts of an account; a further one takes the place of the oldest."""


class DraftEntry(NamedTuple):
    """A line of an account's list of drafts; changed_at is ISO text in UTC."""

    token: str
    name: str
    changed_at: str


class StoredDraft(NamedTuple):
    """Archive of the files as they were dropped, and JSON of the work on them."""

    content: bytes
    work: str


def add_draft(
    engine: Engine,
    account: str,
    name: str,
    draft: StoredDraft,
    *,
    now: datetime | None = None,
) -> str | None:
    """Store files that wait to be applied and return their token; nothing for no account.

    Expired drafts of everybody and the account's oldest beyond ``DRAFTS_AT_MOST`` go, and its
    draft of the same files with the same work.
    """
    token, now = secrets.token_urlsafe(16), now or datetime.now(UTC)
    with writer(engine) as connection:
        _drop_expired(connection, now)
        owner = connection.scalar(select(ACCOUNT.c.account_id).where(ACCOUNT.c.name == account))
        if owner is None:
            return None
        moment = utc_text(now)
        same = [DRAFT.c.name == name, *(DRAFT.c[at] == one for at, one in draft._asdict().items())]
        connection.execute(delete(DRAFT).where(DRAFT.c.account_id == owner, *same))
        connection.execute(
            insert(DRAFT).values(
                token=token,
                account_id=owner,
                created_at=moment,
                changed_at=moment,
                name=name,
                **draft._asdict(),
            )
        )
        kept = _drafts_of(account, now).order_by(
            DRAFT.c.changed_at.desc(), DRAFT.c.created_at.desc()
        )
        tokens = connection.scalars(kept.with_only_columns(DRAFT.c.token)).all()
        surplus = [one for one in tokens if one != token][DRAFTS_AT_MOST - 1 :]
        connection.execute(delete(DRAFT).where(DRAFT.c.token.in_(surplus)))
    return token


def change_draft(
    engine: Engine, account: str, token: str, work: str, *, now: datetime | None = None
) -> None:
    """Store the work on the files of a draft; one that was dropped meanwhile stays dropped."""
    now = now or datetime.now(UTC)
    with writer(engine) as connection:
        tokens = _drafts_of(account, now).with_only_columns(DRAFT.c.token)
        changed = update(DRAFT).where(DRAFT.c.token == token, DRAFT.c.token.in_(tokens))
        connection.execute(changed.values(work=work, changed_at=utc_text(now)))


def drafts(database: Database, account: str, *, now: datetime | None = None) -> list[DraftEntry]:
    """List the drafts of an account that have not expired, the last changed first."""
    query = _drafts_of(account, now or datetime.now(UTC)).order_by(DRAFT.c.changed_at.desc())
    columns = [DRAFT.c[name] for name in DraftEntry._fields]
    with reader(database) as connection:
        return [DraftEntry(*row) for row in connection.execute(query.with_only_columns(*columns))]


def read_draft(
    database: Database, account: str, token: str, *, now: datetime | None = None
) -> StoredDraft | None:
    """Return an account's draft; nothing where it was dropped, expired or is another's."""
    query = _drafts_of(account, now or datetime.now(UTC)).where(DRAFT.c.token == token)
    columns = [DRAFT.c[name] for name in StoredDraft._fields]
    with reader(database) as connection:
        row = connection.execute(query.with_only_columns(*columns)).first()
    return StoredDraft(*row) if row else None


def drop_draft(engine: Engine, account: str, token: str) -> None:
    """Drop one draft of an account."""
    _drop(engine, account, DRAFT.c.token == token)


def drop_drafts_of(engine: Engine, account: str, content: bytes) -> None:
    """Drop the drafts of an account that hold the same files."""
    _drop(engine, account, DRAFT.c.content == content)


def drop_all_drafts(connection: Connection) -> None:
    """Drop the drafts of everybody, in the open transaction."""
    connection.execute(delete(DRAFT))


def _drop(engine: Engine, account: str, condition: object) -> None:
    owner = select(ACCOUNT.c.account_id).where(ACCOUNT.c.name == account)
    dropped = delete(DRAFT).where(DRAFT.c.account_id.in_(owner), condition)  # type: ignore[arg-type]
    with writer(engine) as connection:
        _drop_expired(connection, datetime.now(UTC))
        connection.execute(dropped)


def _drop_expired(connection: Connection, now: datetime) -> None:
    """Drop what nobody has changed for ``KEPT``, whoever it belongs to."""
    connection.execute(delete(DRAFT).where(DRAFT.c.changed_at < utc_text(now - KEPT)))


def _drafts_of(account: str, now: datetime) -> Select[tuple[object]]:
    """Select the drafts of an account that have not expired."""
    query = select(DRAFT).join(ACCOUNT, ACCOUNT.c.account_id == DRAFT.c.account_id)
    return query.where(ACCOUNT.c.name == account, DRAFT.c.changed_at >= utc_text(now - KEPT))
