"""Totals made anew: totals of periods are matched with shorter periods, in whatever order."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty all totals, which are made anew of the rows at start."""
    for table in ("totals", "totalled", "exchange_totals", "exchange_networks", "exchange_matches"):
        op.execute(f"DELETE FROM {table}")
