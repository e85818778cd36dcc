"""What Alembic runs to apply revisions, inside the transaction that ``migrate`` has opened."""

from alembic import context
from sqlmodel import SQLModel

import lib.tables  # noqa: F401  (declares the tables)

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata
)
context.run_migrations()
