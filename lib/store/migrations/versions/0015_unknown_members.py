"""Totals with the number of silent members of whom no earlier report is known."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; totals are emptied, for they are made anew of the rows at start."""
    op.execute("DELETE FROM totals")
    op.execute("DELETE FROM totalled")
    op.add_column("totals", sa.Column("members_unknown", sa.Integer(), nullable=False))
