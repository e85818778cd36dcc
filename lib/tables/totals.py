"""Totals of measurements, kept when they are written: no board has to add up all rows again.

They are derived and never uploaded: ``lib.queries`` makes them of the rows as of each upload, and
would give the same figures without them.
"""

from sqlmodel import Field, Index, SQLModel, text


class Total(SQLModel, table=True):
    """One figure of the consortium, in one version: see ``metrics.compute_totals`` for its columns.

    since : the upload that made it so. until : the upload that ended that; null while it holds.
    """

    __tablename__ = "totals"
    __table_args__ = (
        Index(
            "totals_one_open_version",
            "indicator_code",
            "period",
            "made",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
    )

    row_id: int | None = Field(default=None, primary_key=True)
    since: int = Field(foreign_key="upload.id")
    until: int | None = Field(default=None, foreign_key="upload.id")
    indicator_code: str
    period: str
    made: bool
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    sample_size: float | None = None
    without_base: int
    parts_in: int
    parts_due: int
    complete: bool
    likely: float | None = None
    lowest: float | None = None
    highest: float | None = None
    members_reported: int
    on_time: int
    change: float | None = None


class TotalsState(SQLModel, table=True):
    """An upload up to which totals are kept; without its row they are still to be made."""

    __tablename__ = "totalled"

    upload: int = Field(primary_key=True, foreign_key="upload.id")
