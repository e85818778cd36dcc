"""Files that were dropped on the page and not applied yet, with what was decided about them.

A plain table, neither versioned nor uploaded. Moments are ISO text in UTC, which sorts as it is.
"""

from sqlmodel import Field, SQLModel


class UploadDraft(SQLModel, table=True):
    """Files of one account that wait to be applied; only this account sees them.

    name : of the file, or of all joined. content : ZIP archive of the files as they were dropped.
    work : JSON of what was decided about reading each file, and mended in it.
    """

    __tablename__ = "upload_draft"

    token: str = Field(primary_key=True)
    account_id: int = Field(foreign_key="account.account_id", index=True, ondelete="CASCADE")
    created_at: str
    changed_at: str
    name: str
    content: bytes
    work: str
