"""Meetings and their decisions."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create(
        "meetings",
        ["meeting_code"],
        sa.Column("meeting_code", sa.String(), nullable=False),
        sa.Column("held_on", sa.String(), nullable=False),
        sa.Column("meeting_kind", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("figures_upload", sa.BigInteger(), nullable=True),
        sa.Column("figures_on", sa.String(), nullable=True),
        sa.Column("compared_with", sa.String(), nullable=True),
        sa.Column("compared_on", sa.String(), nullable=True),
        sa.Column("attended", sa.String(), nullable=True),
        sa.Column("running_order", sa.String(), nullable=True),
    )
    _create(
        "decisions",
        ["decision_id"],
        sa.Column("decision_id", sa.String(), nullable=False),
        sa.Column("meeting_code", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due_on", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("done_on", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("indicator_code", sa.String(), nullable=True),
        sa.Column("member_code", sa.String(), nullable=True),
        sa.Column("agreement_id", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
    )


def _create(name: str, key: list[str], *columns: sa.Column[Any]) -> None:
    """Create a table of versions with one open version per key."""
    op.create_table(
        name,
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("origin", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=True),
        *columns,
        sa.ForeignKeyConstraint(["origin"], ["upload.id"]),
        sa.ForeignKeyConstraint(["since"], ["upload.id"]),
        sa.ForeignKeyConstraint(["until"], ["upload.id"]),
        sa.PrimaryKeyConstraint("row_id"),
    )
    for bound in ("since", "until"):
        op.create_index(f"ix_{name}_{bound}", name, [bound])
    still_open = sa.text("until IS NULL")
    op.create_index(
        f"{name}_one_open_version",
        name,
        key,
        unique=True,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )
