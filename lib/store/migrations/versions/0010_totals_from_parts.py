"""The column of totals that tells school years computed of their parts gets a name that says so."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Rename the column; both databases rename it in the index as well."""
    op.execute("ALTER TABLE totals RENAME COLUMN made TO from_parts")
