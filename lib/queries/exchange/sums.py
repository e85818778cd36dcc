"""Exchanges added up by whatever columns are asked for; resources are never added together."""

from collections.abc import Sequence

import pandas as pd

from lib import store
from lib.metrics import exchange
from lib.queries.exchange.ledger import placed, times
from lib.queries.exchange.parts import transfer_sums
from lib.queries.snapshot import read_snapshot

COLUMNS = {
    "giver": "from_member",
    "receiver": "to_member",
    "resource": "resource",
    "party": "from_party",
    "kind": "from_type",
    "region": "from_region",
    "city": "from_city",
    "receiver_party": "to_party",
    "receiver_kind": "to_type",
    "receiver_region": "to_region",
    "receiver_city": "to_city",
    "direction": "direction",
    "period": "school_year",
    "half": "half",
    "quarter": "quarter",
    "month": "month",
    "state": "state",
}
"""Columns to group by and those of the ledger; party, kind, region and city are the giver's."""

BY = ("giver", "receiver", "resource")
_SUMMED = ["unit", "quantity", "exchanges"]
_TIMES = {"school_year", "half", "quarter", "month"}


def exchanges(
    source: store.Database,
    moment: store.Moment,
    period: str | None = None,
    by: Sequence[str] = BY,
    resource: str | None = None,
) -> pd.DataFrame:
    """Add up exchanges by some columns; only delivered ones, unless ``state`` is among them.

    Parameters
    ----------
    period : only exchanges dated in this period; all if left out.
    by : columns to group by, of ``COLUMNS``; others raise ``ValueError``.
    resource : only exchanges of this resource; all if left out.

    Returns
    -------
    The columns of ``by``, sorted; unit, quantity and exchanges (their number). A resource counted
    in several units, as money in two currencies, has a row for each. Without ``resource`` in
    ``by``, unit and quantity are missing: the five resources are never added together. A transfer
    that both sides reported is counted once.
    """
    unknown = set(by) - set(COLUMNS)
    if unknown or not by:
        raise ValueError(
            f"exchanges cannot be grouped by {', '.join(sorted(unknown)) or 'nothing'}"
        )
    columns = {name: COLUMNS[name] for name in by}
    rows = _transfers(source, moment, period, set(columns.values()), resource)
    named = pd.DataFrame({name: rows[column] for name, column in columns.items()})
    named = named.join(rows[_SUMMED])
    if "resource" in by:
        sums = exchange.totals(named, [*by, "unit"])
    else:
        sums = exchange.totals(named, list(by)).assign(unit=pd.Series(dtype="str"))
    return sums[[*by, "unit", "quantity", "exchanges"]]


def _transfers(
    source: store.Database,
    moment: store.Moment,
    period: str | None,
    columns: set[str],
    resource: str | None,
) -> pd.DataFrame:
    """Return transfers added up no further than columns of the ledger allow, with ``_SUMMED``.

    Where the ledger is large the database adds up, so that its rows are not read.
    """
    is_of_state = "state" in columns
    by = {"resource", "unit"} | columns & {"resource", "direction", "state"}
    by |= {f"{column.partition('_')[0]}_member" for column in columns - by - _TIMES}
    by |= {"date", "grain"} if columns & _TIMES else set()
    where = {} if resource is None else {"resource": resource}
    rows = transfer_sums(source, moment, sorted(by), period, where, of_every_state=is_of_state)
    if columns & _TIMES:
        rows = rows.join(times(rows[["date", "grain"]]))
    return placed(rows, read_snapshot(source, moment).members)
