"""Totals made anew: years of members with a part without its base had counted its weight."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty all totals, which are made anew of the rows at start."""
    for table in ("totals", "totalled", "exchange_totals", "exchange_networks", "exchange_matches"):
        op.execute(f"DELETE FROM {table}")
