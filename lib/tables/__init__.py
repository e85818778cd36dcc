"""The database's tables; each uploadable one is also the contract of one kind of file.

An upload kind is a class in one of these modules and its line in ``UPLOADABLE``.
"""

from sqlalchemy import Index, Table, text
from sqlmodel import SQLModel

from lib.tables.accounts import (
    AccessEntry,
    Account,
    AccountRole,
    AccountSession,
    Occasion,
    OwnerSecret,
    SignInAttempt,
    SignInDevice,
)
from lib.tables.agreements import Agreement
from lib.tables.content import PageText
from lib.tables.declaration import VERSION_COLUMNS, Column, Type, VersionColumns
from lib.tables.drafts import UploadDraft
from lib.tables.events import Event
from lib.tables.exchange import Exchange
from lib.tables.funding import Funding
from lib.tables.headcounts import Headcount
from lib.tables.identity import DatabaseIdentity
from lib.tables.measurements import Measurement, Note, Override
from lib.tables.measures import Measure
from lib.tables.meetings import Decision, Meeting
from lib.tables.members import Alias, Member
from lib.tables.mentoring import MentoringCount, MentoringForm, MentoringPair
from lib.tables.risk_profiles import RiskProfile
from lib.tables.strategy import Direction, Indicator, Setting, Target
from lib.tables.totals import (
    ExchangeMatch,
    ExchangeNetwork,
    ExchangeTotal,
    Total,
    TotalsState,
)
from lib.tables.uploads import Upload

UPLOADABLE: tuple[type[VersionColumns], ...] = (
    Direction,
    MentoringForm,
    Setting,
    Member,
    Alias,
    Headcount,
    Indicator,
    Target,
    Measurement,
    Override,
    Note,
    Event,
    Agreement,
    Exchange,
    Funding,
    MentoringCount,
    MentoringPair,
    RiskProfile,
    Measure,
    PageText,
    Meeting,
    Decision,
)
"""Tables that a file can fill, parents before children."""


def sql_table(table: type[SQLModel]) -> Table:
    """Return the SQL table that a class declares."""
    declared: Table = table.__table__  # type: ignore[attr-defined]
    return declared


for _table in UPLOADABLE:
    _sql = sql_table(_table)
    _open = text("until IS NULL")
    Index(
        f"{_sql.name}_one_open_version",
        *(column for column in _sql.columns if column.info and column.info["column"].key),
        unique=True,
        sqlite_where=_open,
        postgresql_where=_open,
    )

for _names in (("from_member", "date"), ("to_member", "date"), ("date", "exchange_id")):
    _sql = sql_table(Exchange)
    Index(f"exchanges_{'_'.join(_names)}", *(_sql.c[name] for name in _names))

# leads from a corrected report to the one before it
_sql = sql_table(Measurement)
_versions_of_one = ("indicator_code", "member_code", "period", "until")
Index("measurements_versions", *(_sql.c[name] for name in _versions_of_one))

__all__ = [
    "UPLOADABLE",
    "VERSION_COLUMNS",
    "AccessEntry",
    "Account",
    "AccountRole",
    "AccountSession",
    "Agreement",
    "Alias",
    "Column",
    "DatabaseIdentity",
    "Decision",
    "Direction",
    "Event",
    "Exchange",
    "ExchangeMatch",
    "ExchangeNetwork",
    "ExchangeTotal",
    "Funding",
    "Headcount",
    "Indicator",
    "Measure",
    "Measurement",
    "Meeting",
    "Member",
    "MentoringCount",
    "MentoringForm",
    "MentoringPair",
    "Note",
    "Occasion",
    "Override",
    "OwnerSecret",
    "PageText",
    "RiskProfile",
    "Setting",
    "SignInAttempt",
    "SignInDevice",
    "Target",
    "Total",
    "TotalsState",
    "Type",
    "Upload",
    "UploadDraft",
    "VersionColumns",
    "sql_table",
]
