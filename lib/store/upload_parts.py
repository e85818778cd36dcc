"""Tables of an upload: its only one, sheets of a workbook, files that were handed in together.

The lines of files of one kind are counted on in the stored rows, as if one file stood below the
other; ``Part.lines_before`` leads back to the line of the file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Connection, select

from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.uploads import UPLOAD, WORKBOOK


@dataclass(frozen=True)
class Part:
    """A table of an upload.

    file : name of its file, with its sheet where several are of one kind; nothing where the upload
    is one table of the kind. entry : name of its file in the archive; nothing where the upload is
    one file. kind : of its rows. lines_before : lines of tables of this kind that stand before its
    own. reading : how to read it.
    """

    file: str | None
    entry: str | None
    kind: str
    lines_before: int
    reading: Mapping[str, Any]


def parts(database: Database, upload: int) -> list[Part]:
    """Return the tables of an upload, parents first; none where its reading is not kept."""
    query = select(UPLOAD.c.kind, UPLOAD.c.reading).where(UPLOAD.c.id == upload)
    with reader(database) as connection:
        stored = connection.execute(query).first()
    return _parts(stored.kind, stored.reading) if stored else []


def _parts(kind: str, encoded: str | None) -> list[Part]:
    reading = json.loads(encoded) if encoded else {}
    if "parts" in reading:
        listed = reading["parts"]
        is_several = len({one["file"] for one in listed}) > 1
        is_archive = len({one["entry"] for one in listed}) > 1
        return [
            Part(
                one["file"] if is_several else None,
                one["entry"] if is_archive else None,
                one["kind"],
                one["lines_before"],
                one,
            )
            for one in listed
        ]
    if "sheets" in reading:
        return [Part(None, None, sheet, 0, how) for sheet, how in reading["sheets"].items()]
    return [Part(None, None, kind, 0, reading)] if reading else []


def in_their_files(connection: Connection, kind: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows with ``file`` and ``line`` of the file of their upload in which they stand.

    rows : upload, file, line and others, as the tables have them. Where the reading of several
    files was erased, the line is missing.
    """
    query = select(UPLOAD.c.id).where(UPLOAD.c.kind == WORKBOOK)
    several = set(connection.scalars(query)) & set(rows["upload"].unique().tolist())
    if not several:
        return rows
    query = select(UPLOAD.c.id, UPLOAD.c.kind, UPLOAD.c.reading).where(UPLOAD.c.id.in_(several))
    files, lines = rows["file"].copy(), rows["line"].copy()
    for upload, upload_kind, encoded in connection.execute(query):
        of_upload = rows["upload"] == upload
        parts_of_kind = [one for one in _parts(upload_kind, encoded) if one.kind == kind]
        if not parts_of_kind:
            lines[of_upload] = pd.NA
        for part in parts_of_kind:  # each file's lines are taken off those of the files behind it
            theirs = of_upload & (rows["line"] > part.lines_before).fillna(False)
            lines[theirs] = rows["line"][theirs] - part.lines_before
            files[theirs] = part.file or files[theirs]
    return rows.assign(file=files, line=lines)
