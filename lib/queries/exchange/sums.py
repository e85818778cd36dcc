"""Exchanges added up by whatever columns are asked for; resources are never added together."""

from collections.abc import Sequence

import pandas as pd

from lib import store
from lib.metrics import exchange
from lib.queries.exchange.ledger import delivered, transfers

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
    read = transfers if "state" in by else delivered
    rows = read(source, moment, period)
    if resource is not None:
        rows = rows[rows["resource"] == resource]
    columns = {name: rows[COLUMNS[name]] for name in by}
    named = pd.DataFrame(columns | {"quantity": rows["quantity"], "unit": rows["unit"]})
    if "resource" in by:
        sums = exchange.totals(named, [*by, "unit"])
    else:
        sums = exchange.totals(named, list(by)).assign(unit=pd.Series(dtype="str"))
    return sums[[*by, "unit", "quantity", "exchanges"]]
