"""Uploads: an accepted change, its record, and the history of all."""

import json
import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, func, insert, null, select, update

from lib.formats import utc_text
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.tables import Upload, sql_table
from lib.vocabulary import UploadMode

UPLOAD = sql_table(Upload)
ERASE = "erase"
UNDO = "undo"
WORKBOOK = "consortium"
"""Kind of an upload of several tables: files handed in together, sheets of a workbook."""
WITHOUT_CONTENT = frozenset({"mentoring_pairs"})
"""Kinds whose files are about single people, even if under codes: their bytes are never kept."""

_HISTORY = {
    "upload": "int64",
    "kind": "str",
    "mode": "str",
    "file_name": "str",
    "sha256": "str",
    "member": "str",
    "uploaded_by": "str",
    "accepted_at": "str",
    "note": "str",
    "acknowledged": "str",
    "undoes": "Int64",
    "undone_by": "Int64",
    "added": "int64",
    "changed": "int64",
    "ended": "int64",
    "has_content": "bool",
}


@dataclass(frozen=True)
class Change:
    """Rows to be accepted, with the facts that history records about them.

    rows : kind -> frame of all the contract's columns and ``line``, the row's line in the file;
        missing where the row was not typed in a file.
    mode : ``update`` leaves rows that the file lacks; ``replace`` ends them within the members
        and periods that the file names.
    replaced : kinds of which stored rows that the change lacks are ended, whatever the mode.
    content : the file's bytes; reading : JSON of how to read them again.
    acknowledged : the warnings that the uploader accepted: their sentences, or codes.
    accepted_at : when; now if not given, and never earlier than the upload before.
    """

    kind: str
    rows: Mapping[str, pd.DataFrame]
    file_name: str
    uploaded_by: str
    mode: UploadMode = UploadMode.UPDATE
    sha256: str | None = None
    content: bytes | None = field(default=None, repr=False)
    reading: str | None = None
    member: str | None = None
    note: str | None = None
    acknowledged: Sequence[str] = ()
    accepted_at: datetime | None = None
    replaced: Collection[str] = ()

    def mode_of(self, kind: str) -> UploadMode:
        """Return the mode of a kind: whether stored rows that the change lacks are ended."""
        return UploadMode.REPLACE if kind in self.replaced else self.mode


@dataclass(frozen=True)
class Counts:
    """Rows opened without a predecessor, replaced, and ended without a successor."""

    added: int = 0
    changed: int = 0
    ended: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add the counts of two kinds."""
        return Counts(
            self.added + other.added, self.changed + other.changed, self.ended + other.ended
        )

    def __bool__(self) -> bool:
        """Whether anything changes."""
        return self != Counts()


def latest(database: Database) -> int:
    """Return the number of the latest upload, 0 when there is none."""
    with reader(database) as connection:
        return connection.scalar(select(func.max(UPLOAD.c.id))) or 0


def history(database: Database, limit: int | None = None) -> pd.DataFrame:
    """List uploads, the newest first.

    Returns one row per upload: upload, kind, mode, file_name, sha256, member, uploaded_by,
    accepted_at (UTC, ISO text), note, acknowledged (JSON list of warnings), undoes, undone_by
    (the undo in force, if any), added, changed, ended (rows) and has_content (whether the file's
    bytes are kept).
    """
    computed: dict[str, ColumnElement[Any]] = {
        "upload": UPLOAD.c.id,
        "undone_by": null(),
        "has_content": UPLOAD.c.content.is_not(None),
    }
    columns = [computed[n].label(n) if n in computed else UPLOAD.c[n] for n in _HISTORY]
    with reader(database) as connection:
        query = select(*columns).order_by(UPLOAD.c.id.desc()).limit(limit)
        frame = pd.DataFrame(connection.execute(query).all(), columns=list(_HISTORY))
        undone = undone_by(connection)
    frame["accepted_at"] = [utc_text(moment) for moment in frame["accepted_at"]]
    frame["undone_by"] = [undone.get(upload) for upload in frame["upload"]]
    return frame.astype(_HISTORY)


def last_accepted(database: Database, by: str) -> str | None:
    """Return when the latest upload of an account was accepted (UTC, ISO text); None for none."""
    with reader(database) as connection:
        query = select(func.max(UPLOAD.c.accepted_at)).where(UPLOAD.c.uploaded_by == by)
        accepted = connection.scalar(query)
    return utc_text(accepted) if accepted else None


def undone_by(database: Database) -> dict[int, int]:
    """Map each upload whose undo is in force to that undo; an undo may itself be undone."""
    with reader(database) as connection:
        undos = connection.execute(
            select(UPLOAD.c.id, UPLOAD.c.undoes)
            .where(UPLOAD.c.undoes.is_not(None))
            .order_by(UPLOAD.c.id.desc())
        ).all()
    undone: dict[int, int] = {}
    for undo, undoes in undos:
        if undo not in undone:
            undone.setdefault(undoes, undo)
    return undone


def content(database: Database, upload: int) -> bytes | None:
    """Return the bytes of an upload's file, or nothing where they are not kept."""
    with reader(database) as connection:
        compressed = connection.scalar(select(UPLOAD.c.content).where(UPLOAD.c.id == upload))
    return None if compressed is None else zlib.decompress(compressed)


@dataclass(frozen=True)
class HeaderReading:
    """How an upload's file was read, found by its header."""

    upload: int
    kind: str
    reading: Mapping[str, Any]


_HEADER_AT_MOST = 10_000
"""Longest header, in characters, that is looked for; no table made by a person has a longer one."""


def upload_of_header(database: Database, header: Sequence[str]) -> HeaderReading | None:
    """Return how the latest file with this header was read; undone uploads are ignored."""
    encoded_header = json.dumps(list(header), ensure_ascii=False)
    if len(encoded_header) > _HEADER_AT_MOST:
        return None
    query = (
        select(UPLOAD.c.id, UPLOAD.c.kind, UPLOAD.c.reading)
        .where(UPLOAD.c.reading.contains(f'"header": {encoded_header}', autoescape=True))
        .order_by(UPLOAD.c.id.desc())
    )
    with reader(database) as connection:
        rows = connection.execute(query).all()
        undone = undone_by(connection) if rows else {}
    for number, kind, encoded in rows:
        reading = json.loads(encoded)
        for part in reading.get("parts", [{"kind": kind, **reading}]):
            if number not in undone and part.get("header") == list(header):
                return HeaderReading(number, part["kind"], part)
    return None


def record(connection: Connection, change: Change, *, undoes: int | None = None) -> int:
    """Enter an upload whose rows are still to be written and return its number."""
    last = connection.execute(
        select(UPLOAD.c.id, UPLOAD.c.accepted_at).order_by(UPLOAD.c.id.desc()).limit(1)
    ).first()
    number, accepted = (last.id + 1, last.accepted_at) if last else (1, None)
    moment = change.accepted_at or datetime.now(UTC)
    stored_content = change.content if WITHOUT_CONTENT.isdisjoint(change.rows) else None
    connection.execute(
        insert(UPLOAD).values(
            id=number,  # not the database's own numbering, which skips one at every rollback
            kind=change.kind,
            mode=str(change.mode),
            file_name=change.file_name,
            sha256=change.sha256,
            content=zlib.compress(stored_content) if stored_content else None,
            reading=change.reading,
            member=change.member,
            uploaded_by=change.uploaded_by,
            accepted_at=max(moment, accepted) if accepted else moment,
            note=change.note,
            acknowledged=json.dumps(list(change.acknowledged)) if change.acknowledged else None,
            undoes=undoes,
            **vars(Counts()),
        )
    )
    return int(number)


def count(connection: Connection, upload: int, counts: Counts) -> None:
    """Write down how many rows an upload touched."""
    connection.execute(update(UPLOAD).where(UPLOAD.c.id == upload).values(**vars(counts)))
