"""Money planned, received and spent, added up inside one currency."""

from collections.abc import Sequence

import pandas as pd

from lib import store
from lib.queries.agreements.terms import one_report_each

COLUMNS = {
    "source": "source_type",
    "period": "period",
    "purpose": "purpose",
    "direction": "direction",
    "payer": "payer_member",
    "receiver": "receiver_member",
}
"""Columns to group by and those of the kind ``funding``."""

BY = ("source", "period")
AMOUNTS = ["planned", "received", "spent"]
THOUSAND = 1000


def funding(source: store.Database, moment: store.Moment, by: Sequence[str] = BY) -> pd.DataFrame:
    """Add up the money of the consortium by some columns; currencies are never added together.

    by : of ``COLUMNS``; others raise ``ValueError``.

    Returns the columns of ``by`` and currency, sorted; planned, received and spent in thousands of
    the currency, missing where no row of the group states it. Money for several directions at
    once stands under all of them, joined by ``;``. Of several reports of the same money one counts.
    """
    unknown = set(by) - set(COLUMNS)
    if unknown or not by:
        raise ValueError(f"funding cannot be grouped by {', '.join(sorted(unknown)) or 'nothing'}")
    rows = one_report_each(store.read(source, "funding", moment.upload), "funding_id")
    groups = pd.DataFrame({name: rows[COLUMNS[name]] for name in by})
    amounts = groups.assign(currency=rows["currency"], **rows[AMOUNTS] / THOUSAND)
    sums = amounts.groupby([*by, "currency"], dropna=False, sort=True)[AMOUNTS].sum(min_count=1)
    return sums.reset_index()
