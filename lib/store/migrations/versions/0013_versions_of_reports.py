"""Find the report that a correction replaced: with many corrections SQLite read them all each time."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

COLUMNS = ["indicator_code", "member_code", "period", "until"]


def upgrade() -> None:
    """Add the index of versions of one report."""
    op.create_index("measurements_versions", "measurements", COLUMNS)
