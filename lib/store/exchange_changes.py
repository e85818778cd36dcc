"""What an upload touched of exchanges: of these only, stored matches and totals change."""

from collections.abc import Collection, Sequence

import pandas as pd
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    or_,
    select,
    tuple_,
    union,
)

from lib.contracts import CONTRACTS
from lib.store.exchange_rows import KIND, open_as_of
from lib.store.reads.as_of import as_frame, matching
from lib.store.totals import EXCHANGE, replace_rows
from lib.store.versions import aliased, versions


def touched_pairs(
    connection: Connection, upload: int, resource: str, columns: Sequence[str]
) -> pd.DataFrame:
    """Read the reports on a resource of all givers and receivers of whom an upload touched one.

    Matches are made among the reports of one giver and receiver, so no other match can change.
    """
    contract, table = CONTRACTS[KIND], versions(KIND)
    query = select(*(table.c[name] for name in columns)).where(
        _is_of_touched_pair(table, upload),
        open_as_of(table, upload),
        *matching(contract, table, {"resource": resource}),
    )
    rows = connection.execute(query.order_by(table.c.row_id)).all()
    return as_frame(rows, {name: contract.dtypes[name] for name in columns})


def replace_matches(
    connection: Connection, upload: int, resources: Collection[str], matches: pd.DataFrame
) -> None:
    """Store the matches of the reports of ``touched_pairs`` on some resources as of an upload."""
    table, match = versions(KIND), EXCHANGE["exchange_matches"]
    key = CONTRACTS[KIND].key
    of_pairs = select(*(table.c[name] for name in key)).where(
        _is_of_touched_pair(table, upload), table.c.resource.in_(resources)
    )
    in_scope = tuple_(*(match.c[name] for name in key)).in_(of_pairs)
    replace_rows(connection, upload, match, matches, in_scope)


def touched_dates(connection: Connection, upload: int) -> pd.DataFrame:
    """List the dates of reports that may count otherwise since an upload: date, grain.

    Those that it opened or ended, and those whose match is another; matches as of the upload must
    be stored.
    """
    table, match = versions(KIND), EXCHANGE["exchange_matches"]
    same = (match.c[name] == table.c[name] for name in CONTRACTS[KIND].key)
    matched = select(*_dates(table)).join_from(match, table, and_(*same))
    is_other = or_(*(column == upload for column in _ends(match)))
    queries = [select(*_dates(table)).where(column == upload) for column in _ends(table)]
    return _listed(connection, matched.where(is_other, open_as_of(table, upload)), *queries)


def dates_of_members(connection: Connection, upload: int, members: Collection[str]) -> pd.DataFrame:
    """List the dates of reports on what some members gave or received: date, grain."""
    table = versions(KIND)
    sides = (table.c.from_member, table.c.to_member)
    return _listed(
        connection,
        *(
            select(*_dates(table)).where(open_as_of(table, upload), side.in_(members))
            for side in sides
        ),
    )


def _dates(table: FromClause) -> tuple[ColumnElement[str], ColumnElement[str]]:
    return table.c.date, table.c.grain


def _listed(connection: Connection, *queries: Select[str, str]) -> pd.DataFrame:
    dtypes = {name: CONTRACTS[KIND].dtypes[name] for name in ("date", "grain")}
    return as_frame(connection.execute(union(*queries)).all(), dtypes)


def _is_of_touched_pair(table: FromClause, upload: int) -> ColumnElement[bool]:
    touched = aliased(KIND, "touched")
    pairs = (
        select(touched.c.from_member, touched.c.to_member).where(column == upload)
        for column in _ends(touched)
    )
    return tuple_(table.c.from_member, table.c.to_member).in_(union(*pairs))


def _ends(table: FromClause) -> tuple[ColumnElement[int], ColumnElement[int]]:
    return table.c.since, table.c.until
