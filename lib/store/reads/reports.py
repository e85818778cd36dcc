"""Reports over time: new ones between two uploads, those of each member, first states."""

from collections.abc import Collection, Mapping

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    FromClause,
    String,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    tuple_,
    union,
)

from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import Where, as_frame, former, matching
from lib.store.reads.diffs import opened_between
from lib.store.versions import aliased, open_at, versions
from lib.vocabulary import CONSORTIUM, ReportStatus

_NEW_REPORTS = {
    "indicator_code": "str",
    "period": "str",
    "own": "bool",
    "reports": "int64",
    "upload": "int64",
    "member_code": "str",
}
_FIRST_STATES = {"exchange_id": "str", "reported_by": "str", "upload": "int64"}
_REPORTS_BY_MEMBER = {"member_code": "str", "period": "str", "reports": "int64"}


def new_reports(database: Database, before: int, after: int) -> pd.DataFrame:
    """Count the reports as of an upload that were not known as of an earlier one, without drafts.

    Returns one row per indicator_code, period and own (whether it is the consortium's own
    report): reports (how many), upload (the latest that opened one) and member_code (the first;
    the only one where there is one report).
    """
    row = versions("measurements")
    of_consortium = case(
        (row.c.member_code == literal(CONSORTIUM, String, literal_execute=True), 1), else_=0
    )
    groups = [row.c.indicator_code, row.c.period, of_consortium]
    query = (
        select(*groups, func.count(), func.max(row.c.since), func.min(row.c.member_code))
        .where(opened_between(row, before, after), _has_figure(row), _is_final(row))
        .group_by(*groups)
    )
    with reader(database) as connection:
        return as_frame(connection.execute(query).all(), _NEW_REPORTS)


def uploads_of(database: Database, columns: Mapping[str, str], code: str) -> set[int]:
    """Return the uploads that opened or ended a row in which a column holds a code.

    columns : kind -> the column, each of references.
    """
    moves = [
        select(since_or_until).where(row.c[name] == bindparam("code", type_=String))
        for kind, name in columns.items()
        for row in (versions(kind),)
        for since_or_until in (row.c.since, row.c.until)
    ]
    with reader(database) as connection:
        return {*connection.scalars(union(*moves), {"code": code})} - {None}


def first_uploads(
    database: Database, upload: int, where: Where | None = None
) -> dict[tuple[str, str, str], int]:
    """Return the upload by which each corrected report first came, as of an upload.

    Keys are indicator_code, period and member_code; reports that were never corrected have none.
    A correction ends a version and opens the next by one upload; a report that was withdrawn and
    came again later, or was a draft before, begins anew.
    """
    newer, older = versions("measurements"), aliased("measurements", "older")
    key = [newer.c.indicator_code, newer.c.period, newer.c.member_code]
    same = [newer.c[name] == older.c[name] for name in CONTRACTS["measurements"].key]
    query = (
        select(*key, newer.c.since, newer.c.until, older.c.since, older.c.origin)
        .where(older.c.until == newer.c.since, *same, newer.c.since <= upload)
        .where(_is_final(older), *matching(CONTRACTS["measurements"], newer, where))
        .order_by(newer.c.since)
    )
    first: dict[tuple[str, str, str], int] = {}
    began: dict[tuple[str, str, str, int], int] = {}
    with reader(database) as connection:
        for row in connection.execute(query).all():
            code, period, member, since, until, before, origin = tuple(row)
            first_origin = int(began.get((code, period, member, before), origin))
            began[(code, period, member, since)] = first_origin
            if until is None or until > upload:
                first[(code, period, member)] = first_origin
    return first


def first_states(database: Database, upload: int, states: Collection[str]) -> pd.DataFrame:
    """Return the upload by which each exchange was first reported in one of some states.

    Returns exchange_id, reported_by and upload, as of an upload; exchanges that never were in one
    of the states have no row, those that were withdrawn since have one.
    """
    row = versions("exchanges")
    key = [row.c.exchange_id, row.c.reported_by]
    query = (
        select(*key, func.min(row.c.since))
        .where(row.c.state.in_(states), row.c.since <= upload)
        .group_by(*key)
    )
    with reader(database) as connection:
        return as_frame(connection.execute(query).all(), _FIRST_STATES)


def reports_by_member(
    database: Database, upload: int, series: Collection[tuple[str, str]]
) -> pd.DataFrame:
    """Count members' reports on some indicators and periods as of an upload, without drafts.

    A report without a figure is none. series : pairs of indicator and period.

    Returns member_code, period and reports: one row per member and period that has any.
    """
    row = versions("measurements")
    if not series:
        return as_frame([], _REPORTS_BY_MEMBER)
    with reader(database) as connection:
        query = (
            select(row.c.member_code, row.c.period, func.count())
            .where(open_at(row, former(connection, upload)), _is_final(row), _has_figure(row))
            .where(row.c.period.in_({period for _, period in series}))
            .where(tuple_(row.c.indicator_code, row.c.period).in_(list(series)))
            .group_by(row.c.member_code, row.c.period)
        )
        return as_frame(connection.execute(query).all(), _REPORTS_BY_MEMBER)


def _is_final(row: FromClause) -> ColumnElement[bool]:
    """Reports that are not drafts."""
    return or_(row.c.status.is_(None), row.c.status != ReportStatus.DRAFT)


def _has_figure(row: FromClause) -> ColumnElement[bool]:
    return or_(row.c.value.is_not(None), row.c.numerator.is_not(None))
