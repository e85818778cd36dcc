"""The identity of the database, for the keys of caches."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table with a random identity."""
    table = op.create_table(
        "database_identity",
        sa.Column("identity", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("identity"),
    )
    op.bulk_insert(table, [{"identity": secrets.token_hex(16)}])
