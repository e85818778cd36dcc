"""Words of a plan set by hand, and dated notes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    _create(
        "overrides",
        ["indicator_code"],
        sa.Column("indicator_code", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("expires_on", sa.String(), nullable=False),
    )
    _create(
        "notes",
        ["indicator_code", "happened_on"],
        sa.Column("indicator_code", sa.String(), nullable=False),
        sa.Column("happened_on", sa.String(), nullable=False),
        sa.Column("note_kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
    )


def _create(name: str, key: list[str], *columns: sa.Column[str]) -> None:
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
