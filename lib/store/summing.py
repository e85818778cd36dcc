"""Sufficient sums of measurements: enough for every kind of indicator, decided by none.

What makes sense for an indicator is chosen above, by its aggregation; here are only the parts.
"""

from collections.abc import Collection

import pandas as pd
from sqlalchemy import ColumnElement, String, and_, case, func, literal, or_, select, tuple_

from lib.store.as_of import as_frame, by_bytes, former
from lib.store.engine import Source, reader
from lib.store.versions import known, versions
from lib.vocabulary import CONSORTIUM, ReportStatus

DTYPES = {
    "indicator_code": "str",
    "period": "str",
    "member_type": "str",
    "region": "str",
    "value": "float64",
    "numerator": "float64",
    "denominator": "float64",
    "weighted": "float64",
    "sample_size": "float64",
    "largest": "float64",
    "members": "int64",
    "members_with_value": "int64",
    "members_with_base": "int64",
    "members_with_some": "int64",
}


def sums(source: Source, upload: int | None = None) -> pd.DataFrame:
    """Add up measurements as known at an upload, drafts left out.

    Returns one row per indicator_code, period, member_type and region (``consortium`` and no
    region for the consortium's own rows), sorted:

    value : Σ value. numerator, denominator : Σ over the rows that have both.
    weighted, sample_size : Σ value x answers and Σ answers, over the rows that have both.
    largest : the greatest value.
    members : reports. members_with_value, members_with_base (numerator and denominator),
    members_with_some (a value above zero, or a numerator where there is no value) : of them.

    A sum over no rows is missing, not zero.
    """
    row = versions("measurements")
    member = versions("members")
    based = and_(row.c.numerator.is_not(None), row.c.denominator.is_not(None))
    answered = and_(row.c.value.is_not(None), row.c.sample_size.is_not(None))
    with reader(source) as connection:
        at = former(connection, upload)
        groups = [
            by_bytes(connection, column)
            for column in (
                row.c.indicator_code,
                row.c.period,
                func.coalesce(
                    member.c.member_type, literal(CONSORTIUM, String, literal_execute=True)
                ),
                member.c.region,
            )
        ]
        query = (
            select(
                *groups,
                func.sum(row.c.value),
                func.sum(_where(based, row.c.numerator)),
                func.sum(_where(based, row.c.denominator)),
                func.sum(_where(answered, row.c.value * row.c.sample_size)),
                func.sum(_where(answered, row.c.sample_size)),
                func.max(row.c.value),
                func.count(),
                func.count(row.c.value),
                func.count(_where(based, literal(1))),
                func.count(_where(func.coalesce(row.c.value, row.c.numerator) > 0, literal(1))),
            )
            .select_from(row)
            .join(
                member,
                and_(member.c.member_code == row.c.member_code, known(member, at)),
                isouter=True,
            )
            .where(known(row, at))
            .where(or_(row.c.status.is_(None), row.c.status != ReportStatus.DRAFT))
            .group_by(*groups)
            .order_by(*(group.nulls_first() for group in groups))
        )
        return as_frame(connection.execute(query).all(), DTYPES)


def reports_of_members(
    source: Source, upload: int, asked: Collection[tuple[str, str]]
) -> pd.DataFrame:
    """Count members' reports on some indicators and periods as known at an upload, without drafts.

    asked : pairs of indicator and period. Returns member_code, period and reports, a row per member
    and period of which there are any.
    """
    row = versions("measurements")
    dtypes = {"member_code": "str", "period": "str", "reports": "int64"}
    if not asked:
        return as_frame([], dtypes)
    with reader(source) as connection:
        query = (
            select(row.c.member_code, row.c.period, func.count())
            .where(known(row, former(connection, upload)))
            .where(or_(row.c.status.is_(None), row.c.status != ReportStatus.DRAFT))
            .where(row.c.period.in_({period for _, period in asked}))
            .where(tuple_(row.c.indicator_code, row.c.period).in_(list(asked)))
            .group_by(row.c.member_code, row.c.period)
        )
        return as_frame(connection.execute(query).all(), dtypes)


def _where(condition: ColumnElement[bool], column: ColumnElement[float]) -> ColumnElement[float]:
    return case((condition, column))
