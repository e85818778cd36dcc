"""Conditions on versions and on pairs of rows, each said once."""

from sqlalchemy import ColumnElement, FromClause, and_, or_, select, true, tuple_

from lib.contracts import Contract
from lib.tables import Type


def known(row: FromClause, upload: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Versions that were open as of an upload."""
    return and_(row.c.since <= upload, or_(row.c.until.is_(None), row.c.until > upload))


def same_key(contract: Contract, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Rows of one key."""
    return and_(*(one.c[name] == other.c[name] for name in contract.key))


def differs(contract: Contract, one: FromClause, other: FromClause) -> ColumnElement[bool]:
    """Rows of which at least one value is not the same; missing equals missing."""
    values = [name for name in contract.names if name not in contract.key]
    return or_(*(one.c[name].is_distinct_from(other.c[name]) for name in values))


def in_scope(contract: Contract, row: FromClause, stage: FromClause) -> ColumnElement[bool]:
    """Rows that a file speaks about, whether or not it holds them.

    Where a kind may be replaced: rows of a member and period that the file names together. Where
    rows are numbered by who reports them: rows of those who report. Else all rows.
    """
    if contract.can_replace():
        names = ["member_code", _period(contract)]
        return tuple_(*(row.c[n] for n in names)).in_(select(*(stage.c[n] for n in names)))
    if "reported_by" in contract.key:
        return row.c.reported_by.in_(select(stage.c.reported_by))
    return true()


def _period(contract: Contract) -> str:
    columns = contract.columns
    return next(n for n in contract.key if columns[n].type is Type.PERIOD or columns[n].census)
