"""Totals made anew: those of exchanges were left beside their second making."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty all totals, which are made anew of the rows at start."""
    for table in ("totals", "totalled", "exchange_totals", "exchange_networks", "exchange_matches"):
        op.execute(f"DELETE FROM {table}")
