"""Totals of measurements and exchanges, stored at each upload, so that no board adds up all rows.

They are derived and never uploaded: ``lib.queries`` computes them of the rows as of an upload, and
would give the same figures without them. Each row is one version: since the upload that opened it,
until the upload that ended it (null while open).
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
    members_unknown: int
    members_reported: int
    on_time: int
    change: float | None = None


class ExchangeTotal(SQLModel, table=True):
    """Exchanges of two places in a quarter: see ``lib.queries.exchange.rollup`` for its columns.

    Places are party, kind and region of both sides, never members: their number does not grow with
    the ledger.
    """

    __tablename__ = "exchange_totals"

    row_id: int | None = Field(default=None, primary_key=True)
    since: int = Field(foreign_key="upload.id", index=True)
    until: int | None = Field(default=None, foreign_key="upload.id", index=True)
    year: str | None = None
    quarter: str | None = None
    resource: str
    unit: str
    from_party: str | None = None
    from_type: str | None = None
    from_region: str | None = None
    to_party: str | None = None
    to_type: str | None = None
    to_region: str | None = None
    quantity: float
    exchanges: int
    estimated: float
    estimates: int
    reports: int


class ExchangeMatch(SQLModel, table=True):
    """Whether a report of an exchange is confirmed or repeats another; only of those with a match.

    See ``metrics.confirmation``.
    """

    __tablename__ = "exchange_matches"
    __table_args__ = (Index("exchange_matches_key", "exchange_id", "reported_by"),)

    row_id: int | None = Field(default=None, primary_key=True)
    since: int = Field(foreign_key="upload.id", index=True)
    until: int | None = Field(default=None, foreign_key="upload.id", index=True)
    exchange_id: str
    reported_by: str
    confirmation: str
    is_repeat: bool


class ExchangeNetwork(SQLModel, table=True):
    """Measures of the network of a school year: see ``ExchangeMeasures``; codes joined by ``;``."""

    __tablename__ = "exchange_networks"

    row_id: int | None = Field(default=None, primary_key=True)
    since: int = Field(foreign_key="upload.id", index=True)
    until: int | None = Field(default=None, foreign_key="upload.id", index=True)
    year: str
    active: int
    members: int
    pairs: int
    mutual_pairs: int
    reciprocity: float | None = None
    top_three: float | None = None
    top_givers: str
    new: int | None = None
    ended: int | None = None
    density: float | None = None
    isolated: str
    connectors: str


class TotalsState(SQLModel, table=True):
    """The upload up to which totals are stored; without a row they are still to be computed."""

    __tablename__ = "totalled"

    upload: int = Field(primary_key=True, foreign_key="upload.id")
