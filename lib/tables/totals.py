"""Totals of measurements, stored at each upload, so that no board adds up all rows again.

They are derived and never uploaded: ``lib.queries`` computes them of the rows as of an upload, and
would give the same figures without them.
"""

from sqlmodel import Field, Index, SQLModel, text


class Total(SQLModel, table=True):
    """One figure of the consortium, in one version: see ``metrics.compute_totals`` for its columns.

    since : the upload that opened this version. until : the upload that ended it; null while open.
    from_parts : whether it is a school year, computed of halves, quarters or months.
    """

    __tablename__ = "totals"
    __table_args__ = (
        Index(
            "totals_one_open_version",
            "indicator_code",
            "period",
            "from_parts",
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
    from_parts: bool
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
    """The upload up to which totals are stored; without a row they are still to be computed."""

    __tablename__ = "totalled"

    upload: int = Field(primary_key=True, foreign_key="upload.id")
