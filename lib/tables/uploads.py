"""The upload: one accepted change of what the consortium knows."""

from datetime import datetime

from sqlmodel import Field, SQLModel


class Upload(SQLModel, table=True):
    """One accepted file, edit or undo; versions of rows point here. Never uploaded itself.

    content : the file's bytes, compressed; null where nothing may be kept.
    reading : JSON of how to read them again: encoding, delimiter, sheet, header row, mapping.
    acknowledged : JSON list of the warnings that somebody accepted: sentences or codes.
    undoes : the upload that this one undoes.
    added, changed, ended : rows opened without a predecessor, replaced, ended without a successor.
    accepted_at : UTC, never earlier than its predecessor's.
    """

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    mode: str
    file_name: str
    sha256: str | None = None
    content: bytes | None = None
    reading: str | None = None
    member: str | None = None
    uploaded_by: str
    accepted_at: datetime
    note: str | None = None
    acknowledged: str | None = None
    undoes: int | None = Field(default=None, foreign_key="upload.id")
    added: int = 0
    changed: int = 0
    ended: int = 0
