"""Totals made anew: reports of several third parties are matched with one another."""

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty all totals, which are made anew of the rows at start."""
    for table in ("totals", "totalled", "exchange_totals", "exchange_networks", "exchange_matches"):
        op.execute(f"DELETE FROM {table}")
