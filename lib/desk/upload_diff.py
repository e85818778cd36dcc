"""What one upload changed: its rows, and the indicators that they are about."""

import pandas as pd

from lib import store
from lib.contracts import CONTRACTS
from lib.queries.snapshot import code_order
from lib.vocabulary import CONSORTIUM

CELLS = ["kind", "row", "column", "old", "new"]


def changed_cells(source: store.Database, upload: int, most: int) -> pd.DataFrame:
    """Return what an upload changed, cell by cell, in at most so many rows of each kind.

    Returns
    -------
    One row per cell that is not as it was, by kind, key and column: kind, row (the values of its
    key), column (canonical name), old and new (plain values, None for missing). An added row has
    no old values and an ended one no new ones; their empty cells are left out.
    """
    cells = [pd.DataFrame(columns=CELLS)]
    for kind in CONTRACTS:
        ended, opened = store.diff(source, kind, upload - 1, upload)
        if len(ended) or len(opened):
            cells.append(_cells(kind, ended, opened, most))
    return pd.concat(cells, ignore_index=True)


def touched_indicators(source: store.Database, upload: int) -> list[str]:
    """Return the codes of the indicators whose rows, targets or passports an upload changed."""
    codes = {
        code
        for kind, contract in CONTRACTS.items()
        if "indicator_code" in contract.key
        for rows in store.diff(source, kind, upload - 1, upload)
        for code in rows["indicator_code"].unique()
    }
    return sorted(codes - {CONSORTIUM}, key=code_order)  # a note may be about the whole strategy


def _cells(kind: str, ended: pd.DataFrame, opened: pd.DataFrame, most: int) -> pd.DataFrame:
    key, names = CONTRACTS[kind].key, CONTRACTS[kind].names
    rows = pd.concat([ended[key], opened[key]]).drop_duplicates().head(most)
    old, new = (
        side.merge(rows)[names].astype(object).melt(key, var_name="column", value_name=name)
        for side, name in ((ended, "old"), (opened, "new"))
    )
    both = old.merge(new, on=[*key, "column"], how="outer").astype(object)
    both = both.where(both.notna(), None)
    differs = [old != new for old, new in zip(both["old"], both["new"], strict=True)]
    both = both.loc[differs].assign(kind=kind, row=both[key].agg(" · ".join, axis=1))
    order = both["column"].map(names.index)
    return both.assign(order=order).sort_values([*key, "order"])[CELLS]
