"""What two states do not share: rows that uploads between them ended, and rows they opened.

Versions are looked up by the uploads that opened and ended them, so an answer costs what was
touched, not what is known.
"""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    String,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)

from lib.contracts import CONTRACTS
from lib.store.as_of import Where, as_frame, matching
from lib.store.engine import Source, reader
from lib.store.versions import versions
from lib.vocabulary import CONSORTIUM, ReportStatus

_REPORTS_ADDED = {
    "indicator_code": "str",
    "period": "str",
    "own": "bool",
    "reports": "int64",
    "upload": "int64",
    "member_code": "str",
}


def touched(
    source: Source,
    kind: str,
    before: int,
    after: int,
    where: Where | None = None,
    columns: Sequence[str] | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of a kind that are not the same as of two uploads.

    A row that changed and changed back, as by an undo, is the same.

    Parameters
    ----------
    before, after : the two uploads, the earlier first.
    where : only rows that match, see ``read``.
    columns : read these beside the key, and take no notice of the others; by default all.

    Returns
    -------
    Two frames: the rows known at ``before`` that no longer hold, and those known at ``after``
    that did not hold yet; a changed row is in both, under one key. Columns: upload (which ended
    the row, in the second frame which opened it), the key's and ``columns``.
    """
    contract = CONTRACTS[kind]
    table = versions(contract.kind)
    wanted = {*contract.key, *(columns or contract.names)}
    dtypes = {name: dtype for name, dtype in contract.dtypes.items() if name in wanted}

    def fetched(upload: Column[int], condition: ColumnElement[bool]) -> pd.DataFrame:
        query = select(upload, *(table.c[name] for name in dtypes))
        query = query.where(condition, *matching(contract, table, where))
        rows = connection.execute(query.order_by(table.c.row_id)).all()
        return as_frame(rows, {"upload": "int64"} | dtypes)

    with reader(source) as connection:
        ended = fetched(table.c.until, _ended(table, before, after))
        opened = fetched(table.c.since, _opened(table, before, after))
    if ended.empty or opened.empty:
        return ended, opened
    both = pd.concat([ended, opened], ignore_index=True)
    same = both.duplicated(list(dtypes), keep=False).to_numpy()
    return ended[~same[: len(ended)]], opened[~same[len(ended) :]]


def reports_added(source: Source, before: int, after: int) -> pd.DataFrame:
    """Count the reports as of an upload that did not hold as of an earlier one, drafts left out.

    Returns one row per indicator_code, period and own (whether it is the consortium's own
    report): reports (how many), upload (the latest that opened one) and member_code (the first;
    the only one where there is one report).
    """
    row = versions("measurements")
    own = case((row.c.member_code == literal(CONSORTIUM, String, literal_execute=True), 1), else_=0)
    groups = [row.c.indicator_code, row.c.period, own]
    says = or_(row.c.value.is_not(None), row.c.numerator.is_not(None))
    handed_in = or_(row.c.status.is_(None), row.c.status != ReportStatus.DRAFT)
    query = (
        select(*groups, func.count(), func.max(row.c.since), func.min(row.c.member_code))
        .where(_opened(row, before, after), says, handed_in)
        .group_by(*groups)
    )
    with reader(source) as connection:
        return as_frame(connection.execute(query).all(), _REPORTS_ADDED)


def _ended(row: FromClause, before: int, after: int) -> ColumnElement[bool]:
    """Versions open as of the earlier upload and no more as of the later one."""
    return and_(row.c.since <= before, row.c.until > before, row.c.until <= after)


def _opened(row: FromClause, before: int, after: int) -> ColumnElement[bool]:
    """Versions open as of the later upload and not yet as of the earlier one."""
    still = or_(row.c.until.is_(None), row.c.until > after)
    return and_(row.c.since > before, row.c.since <= after, still)
