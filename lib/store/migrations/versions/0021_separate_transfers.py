"""Reports that say which others are about other transfers."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing was separate before."""
    op.add_column("exchanges", sa.Column("separate_from", sa.String(), nullable=True))
