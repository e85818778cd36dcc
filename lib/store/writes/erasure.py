"""Erasure of personal data: the only action that changes stored versions; it cannot be undone."""

import json
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd
from sqlalchemy import Connection, Engine, or_, select, text, tuple_, update
from sqlalchemy.exc import DBAPIError

from lib.contracts import CONTRACTS, Contract
from lib.store.database import postgres
from lib.store.database.engine import writer
from lib.store.database.faults import DatabaseFaultError
from lib.store.errors import NothingToEraseError
from lib.store.state import renew_identity
from lib.store.upload_drafts import DRAFT, drop_all_drafts
from lib.store.uploads import ERASE, UNDO, UPLOAD, WORKBOOK, Change, Counts, count, record
from lib.store.versions import aliased, versions

NOBODY = "M-0"
"""Code of an erased mentor or mentee; the number of people stays."""

BLANK = "…"
"""Text that replaces an erased one in a required column."""


_LOCK_SECONDS = 10
"""How long the rewriting of a table waits for those who read it."""


class Remains(StrEnum):
    """Where erased bytes may still lie.

    LOG : PostgreSQL's write-ahead log and its archive, which only the administrator can empty.
    TABLES : files of tables, which somebody was reading all the time.
    STATISTICS : PostgreSQL's statistics of columns, which only the database's owner can rewrite.
    """

    LOG = "log"
    TABLES = "tables"
    STATISTICS = "statistics"


@dataclass(frozen=True)
class Erasure:
    """What an erasure did: its own upload, and where bytes of the erased texts may remain."""

    upload: int
    remains: tuple[Remains, ...]


def erase(
    engine: Engine, *, upload: int | None = None, pair: str | None = None, by: str, reason: str
) -> Erasure:
    """Erase what is personal in an upload's rows or of a mentoring pair.

    upload : its free texts are blanked in every version of its rows that has them, whichever
        upload opened it; so are its file name and its note, wherever the history has them. The
        bytes of all files that may hold the texts are dropped. If it is an undo or an erasure, its
        reason is blanked.
    pair : its codes of people become ``NOBODY``, its own code a meaningless one, in every version.

    All drafts of uploads are dropped. Counts, dates and forms stay, so closed totals can be
    computed again. Raises ``NothingToEraseError`` where there is no such upload or pair.
    """
    if (upload is None) == (pair is None):
        raise ValueError("name either an upload or a pair")
    with writer(engine) as connection:
        erased_upload = json.dumps({"erased": upload}) if upload else None
        number = record(connection, Change(ERASE, {}, "", by, note=reason, reading=erased_upload))
        if upload is not None:
            cells = _erase_upload(connection, upload)
        else:
            cells = {"mentoring_pairs": _erase_pair(connection, str(pair), f"ERASED-{number}")}
        count(connection, number, Counts(changed=sum(cells.values())))
        drop_all_drafts(connection)  # any of them may hold the same text
        renew_identity(connection)
    return Erasure(number, _leave_no_trace(engine, [versions(kind).name for kind in cells]))


def _erase_upload(connection: Connection, upload: int) -> dict[str, int]:
    """Blank the texts of an upload; return the number of blanked cells of each kind with any."""
    columns = (UPLOAD.c.kind, UPLOAD.c.member, UPLOAD.c.file_name, UPLOAD.c.note)
    erased = connection.execute(select(*columns).where(UPLOAD.c.id == upload)).first()
    is_act = erased is not None and erased.kind in (ERASE, UNDO)
    if erased is None or (is_act and erased.note is None):
        raise NothingToEraseError(pd.DataFrame({"upload": [upload]}))
    if erased.file_name:
        named = update(UPLOAD).where(UPLOAD.c.file_name == erased.file_name)
        connection.execute(named.values(file_name=BLANK))
    if erased.note:
        connection.execute(update(UPLOAD).where(UPLOAD.c.note == erased.note).values(note=None))
    return {} if is_act else _erase_rows(connection, upload, erased.kind, erased.member)


def _erase_rows(
    connection: Connection, upload: int, kind: str, member: str | None
) -> dict[str, int]:
    """Blank the free texts of an upload's rows, and drop the files that may hold them."""
    blanked: Counter[str] = Counter()
    first = upload
    for contract in CONTRACTS.values():
        for name, column in contract.columns.items():
            if column.free_text:
                cells, origin = _blank(connection, contract, name, upload)
                blanked[contract.kind] += cells
                first = min(first, origin)
    # Later files repeat rows that were known already, so they hold the texts without being origins.
    holders = update(UPLOAD).where(UPLOAD.c.id >= first)
    if kind != WORKBOOK:
        holders = holders.where(UPLOAD.c.kind.in_([kind, WORKBOOK]))
    if member is not None:
        holders = holders.where(or_(UPLOAD.c.member.is_(None), UPLOAD.c.member == member))
    # A short text could be guessed from its file's hash; ``reading`` holds the file's headers.
    no_content = dict.fromkeys(("content", "sha256", "reading", "acknowledged"))
    is_file = UPLOAD.c.kind.not_in((ERASE, UNDO))
    connection.execute(holders.where(is_file).values(no_content))
    return +blanked


def _blank(connection: Connection, contract: Contract, name: str, upload: int) -> tuple[int, int]:
    """Blank the texts of one column that an upload brought, in every version that has them.

    Returns the number of blanked cells and the first upload whose file holds one of them.
    """
    table, mine = versions(contract.kind), aliased(contract.kind, "mine")
    cell = [*contract.key, name]
    blank = None if table.c[name].nullable else BLANK
    texts_of_upload = select(*(mine.c[part] for part in cell)).where(
        mine.c.origin == upload, mine.c[name].is_distinct_from(blank)
    )
    has_text = tuple_(*(table.c[part] for part in cell)).in_(texts_of_upload)
    origins = connection.scalars(select(table.c.origin).where(has_text).distinct()).all()
    cells = connection.execute(update(table).where(has_text).values({name: blank})).rowcount
    return cells, min(origins, default=upload)


def _erase_pair(connection: Connection, pair: str, meaningless: str) -> int:
    pairs = versions("mentoring_pairs")
    stored = connection.execute(
        select(pairs.c.row_id, pairs.c.mentee_codes).where(pairs.c.pair_code == pair)
    ).all()
    if not stored:
        raise NothingToEraseError(pd.DataFrame({"pair": [pair]}))
    for row_id, mentees in stored:
        nobody = ";".join([NOBODY] * len(mentees.split(";")))
        connection.execute(
            update(pairs)
            .where(pairs.c.row_id == row_id)
            .values(pair_code=meaningless, mentor_code=NOBODY, mentee_codes=nobody)
        )
    replacing = update(pairs).where(pairs.c.replaced_pair == pair)
    connection.execute(replacing.values(replaced_pair=meaningless))
    return len(stored)


def _leave_no_trace(engine: Engine, tables: list[str]) -> tuple[Remains, ...]:
    """Remove former contents from the database's files; return where some may remain."""
    if engine.dialect.name == "postgresql":
        return _rewrite(engine, [*tables, UPLOAD.name, DRAFT.name])
    with closing(engine.raw_connection()) as raw:
        busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return (Remains.TABLES,) if busy else ()


def _rewrite(engine: Engine, tables: list[str]) -> tuple[Remains, ...]:
    """Write tables and their statistics anew, without the versions that nobody sees any more."""
    remains = [Remains.LOG]
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        postgres.allow_seconds(connection, postgres.WRITE_SECONDS)
        connection.execute(text(f"SET lock_timeout = '{_LOCK_SECONDS}s'"))
        try:
            for table in tables:
                connection.execute(text(f'VACUUM (FULL, ANALYZE) "{table}"'))
            if _is_read_by_others(connection):
                remains.append(Remains.TABLES)
        except (DBAPIError, DatabaseFaultError):
            remains.append(Remains.TABLES)
        try:
            connection.execute(text("VACUUM FULL pg_catalog.pg_statistic"))
        except (DBAPIError, DatabaseFaultError):
            remains.append(Remains.STATISTICS)
        connection.invalidate()  # with its lock_timeout
    return tuple(remains)


def _is_read_by_others(connection: Connection) -> bool:
    """Whether a transaction runs that may still see former versions, which are then kept."""
    older = """
        SELECT EXISTS (
            SELECT FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_xmin IS NOT NULL AND backend_type = 'client backend'
        )"""
    return bool(connection.scalar(text(older)))
