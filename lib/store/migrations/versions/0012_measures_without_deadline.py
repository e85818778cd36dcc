"""A measure of a road map may have no deadline yet: the board says so, the file is not refused."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the deadline be missing; SQLite copies the table for that."""
    with op.batch_alter_table("measures") as table:
        table.alter_column("due_on", existing_type=sa.String(), nullable=True)
