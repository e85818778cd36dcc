"""Totals with the silent members: likely value, lowest and highest."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

COLUMNS = ("likely", "lowest", "highest")


def upgrade() -> None:
    """Add the columns; totals are emptied, for they are made anew of the rows at start."""
    op.execute("DELETE FROM totals")
    op.execute("DELETE FROM totalled")
    for name in COLUMNS:
        op.add_column("totals", sa.Column(name, sa.Float(), nullable=True))
