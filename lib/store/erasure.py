"""Erasure of personal data: the only action that changes stored versions; it cannot be undone."""

import json
from contextlib import closing

import pandas as pd
from sqlalchemy import Connection, Engine, or_, select, text, tuple_, update

from lib.contracts import CONTRACTS, Contract
from lib.store.engine import writer
from lib.store.errors import NothingToEraseError
from lib.store.state import renew_identity
from lib.store.uploads import ERASE, UNDO, UPLOAD, WORKBOOK, Change, Counts, count, record
from lib.store.versions import aliased, versions

NOBODY = "M-0"
"""Code of an erased mentor or mentee; the number of people stays."""

BLANK = "…"
"""Text that replaces an erased one in a required column."""


def erase(
    engine: Engine, *, upload: int | None = None, pair: str | None = None, by: str, reason: str
) -> int:
    """Erase what is personal in an upload's rows or of a mentoring pair; return the new upload.

    upload : its free texts are blanked in every version of its rows that has them, whoever
        uploaded it, and the bytes of all files that may hold them are dropped.
    pair : its codes of people become ``NOBODY``, its own code a meaningless one, in every version.

    Counts, dates and forms stay, so closed totals can be computed again. Raises
    ``NothingToEraseError`` where there is no such upload or pair.
    """
    if (upload is None) == (pair is None):
        raise ValueError("name either an upload or a pair")
    with writer(engine) as connection:
        what = json.dumps({"erased": upload}) if upload else None
        number = record(connection, Change(ERASE, {}, "", by, note=reason, reading=what))
        if upload is not None:
            blanked = _erase_upload(connection, upload)
        else:
            blanked = _erase_pair(connection, str(pair), f"ERASED-{number}")
        count(connection, number, Counts(changed=blanked))
        renew_identity(connection)
    _leave_no_trace(engine)
    return number


def _erase_upload(connection: Connection, upload: int) -> int:
    uploads = connection.execute(
        select(UPLOAD.c.kind, UPLOAD.c.member).where(UPLOAD.c.id == upload)
    )
    erased = uploads.first()
    if erased is None or erased.kind in (ERASE, UNDO):
        raise NothingToEraseError(pd.DataFrame({"upload": [upload]}))
    blanked, first = 0, upload
    for contract in CONTRACTS.values():
        for name, column in contract.columns.items():
            if column.free_text:
                cells, origin = _blank(connection, contract, name, upload)
                blanked, first = blanked + cells, min(first, origin)
    # Later files repeat rows that were known already, so they hold the texts without being origins.
    holders = update(UPLOAD).where(UPLOAD.c.id >= first)
    if erased.kind != WORKBOOK:
        holders = holders.where(UPLOAD.c.kind.in_([erased.kind, WORKBOOK]))
    if erased.member is not None:
        holders = holders.where(or_(UPLOAD.c.member.is_(None), UPLOAD.c.member == erased.member))
    connection.execute(holders.values(content=None, acknowledged=None))
    return blanked


def _blank(connection: Connection, contract: Contract, name: str, upload: int) -> tuple[int, int]:
    """Blank the texts of one column that an upload brought, in every version that has them.

    Returns the number of blanked cells and the first upload whose file holds one of them.
    """
    table, mine = versions(contract.kind), aliased(contract.kind, "mine")
    cell = [*contract.key, name]
    blank = None if table.c[name].nullable else BLANK
    brought = select(*(mine.c[part] for part in cell)).where(
        mine.c.origin == upload, mine.c[name].is_distinct_from(blank)
    )
    says = tuple_(*(table.c[part] for part in cell)).in_(brought)
    origins = connection.scalars(select(table.c.origin).where(says).distinct()).all()
    cells = connection.execute(update(table).where(says).values({name: blank})).rowcount
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


def _leave_no_trace(engine: Engine) -> None:
    """Remove the former contents of changed pages from the files of the database (VACUUM)."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM"))
        return
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
