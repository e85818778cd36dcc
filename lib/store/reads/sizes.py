"""How large the numbers of a column are."""

import pandas as pd
from sqlalchemy import func, literal, select

from lib.contracts import CONTRACTS
from lib.store.database.engine import reader
from lib.store.database.handles import Database
from lib.store.reads.as_of import as_frame
from lib.store.versions import open_at, versions

_SIZES = {"largest": "float64", "count": "int64"}


def sizes(database: Database, kind: str, column: str, group: str | None = None) -> pd.DataFrame:
    """Read the largest positive number of a column of the open rows, and how many there are.

    Returns largest and count, one row per value of the column ``group``, which is the index; one
    row where there is no group. Where no number is positive there is no row.
    """
    table = versions(CONTRACTS[kind].kind)
    number, groups = table.c[column], literal("") if group is None else table.c[group]
    query = select(groups, func.max(number), func.count()).where(open_at(table, None), number > 0)
    dtypes = {"group": "str" if group is None else CONTRACTS[kind].dtypes[group]} | _SIZES
    with reader(database) as connection:
        rows = connection.execute(query.group_by(groups)).all()
    return as_frame(rows, dtypes).dropna(subset="group").set_index("group")
