"""Totals of measurements, kept as versions beside the rows."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "totals",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("indicator_code", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("made", sa.Boolean(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("numerator", sa.Float(), nullable=True),
        sa.Column("denominator", sa.Float(), nullable=True),
        sa.Column("sample_size", sa.Float(), nullable=True),
        sa.Column("without_base", sa.Integer(), nullable=False),
        sa.Column("parts_in", sa.Integer(), nullable=False),
        sa.Column("parts_due", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("members_reported", sa.Integer(), nullable=False),
        sa.Column("on_time", sa.Integer(), nullable=False),
        sa.Column("change", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["since"], ["upload.id"]),
        sa.ForeignKeyConstraint(["until"], ["upload.id"]),
        sa.PrimaryKeyConstraint("row_id"),
    )
    still_open = sa.text("until IS NULL")
    op.create_index(
        "totals_one_open_version",
        "totals",
        ["indicator_code", "period", "made"],
        unique=True,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )
    op.create_table(
        "totalled",
        sa.Column("upload", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["upload"], ["upload.id"]),
        sa.PrimaryKeyConstraint("upload"),
    )
