"""The identity of a database: it changes whenever the same upload number may mean other rows."""

from sqlmodel import Field, SQLModel


class DatabaseIdentity(SQLModel, table=True):
    """One row: a random id, made with the schema and renewed by restoring and erasing."""

    __tablename__ = "database_identity"

    identity: str = Field(primary_key=True)
