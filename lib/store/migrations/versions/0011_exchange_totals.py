"""Totals, matches and networks of exchanges, kept as versions beside the rows, and their indexes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables; all totals are emptied, for they are made anew of the rows at start."""
    op.execute("DELETE FROM totals")
    op.execute("DELETE FROM totalled")
    _create(
        "exchange_totals",
        *(sa.Column(name, sa.String(), nullable=True) for name in ("year", "quarter")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("resource", "unit")),
        *(
            sa.Column(f"{side}_{name}", sa.String(), nullable=True)
            for side in ("from", "to")
            for name in ("party", "type", "region")
        ),
        sa.Column("quantity", sa.Float(), nullable=False),
        sa.Column("exchanges", sa.Integer(), nullable=False),
        sa.Column("estimated", sa.Float(), nullable=False),
        sa.Column("estimates", sa.Integer(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
    )
    _create(
        "exchange_matches",
        sa.Column("exchange_id", sa.String(), nullable=False),
        sa.Column("reported_by", sa.String(), nullable=False),
        sa.Column("confirmation", sa.String(), nullable=False),
        sa.Column("is_repeat", sa.Boolean(), nullable=False),
    )
    op.create_index("exchange_matches_key", "exchange_matches", ["exchange_id", "reported_by"])
    _create(
        "exchange_networks",
        sa.Column("year", sa.String(), nullable=False),
        sa.Column("active", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("pairs", sa.Integer(), nullable=False),
        sa.Column("mutual_pairs", sa.Integer(), nullable=False),
        sa.Column("reciprocity", sa.Float(), nullable=True),
        sa.Column("top_three", sa.Float(), nullable=True),
        sa.Column("top_givers", sa.String(), nullable=False),
        sa.Column("new", sa.Integer(), nullable=True),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("density", sa.Float(), nullable=True),
        sa.Column("isolated", sa.String(), nullable=False),
        sa.Column("connectors", sa.String(), nullable=False),
    )
    for names in (["from_member", "date"], ["to_member", "date"], ["date", "exchange_id"]):
        op.create_index(f"exchanges_{'_'.join(names)}", "exchanges", names)


def _create(name: str, *columns: "sa.Column[Any]") -> None:
    op.create_table(
        name,
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
        *columns,
        sa.ForeignKeyConstraint(["since"], ["upload.id"]),
        sa.ForeignKeyConstraint(["until"], ["upload.id"]),
        sa.PrimaryKeyConstraint("row_id"),
    )
    for column in ("since", "until"):
        op.create_index(f"ix_{name}_{column}", name, [column])
