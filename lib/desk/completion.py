"""Columns that a file has not: its rows keep what was known under their keys."""

from collections.abc import Mapping

import pandas as pd

from lib.contracts import CONTRACTS

REPORTED_TOGETHER = {
    "measurements": {"value", "numerator", "denominator", "sample_size"},
}
"""Columns that make one statement: a file that has one of them replaces them all.

The day of the report is none of them: correcting a number must not make the report late.
"""


def completed(
    rows: pd.DataFrame, kind: str, mapping: Mapping[str, str], known: pd.DataFrame
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Fill the columns that a file lacks with what is known; an empty cell stays empty.

    Takes the sound rows of a file, the columns that it has (canonical name -> header) and the
    open rows of its kind. Returns the rows and the names of the columns in which something known
    was kept. What a check worked out for a missing column stays.
    """
    contract = CONTRACTS[kind]
    said, together = set(mapping), REPORTED_TOGETHER.get(kind, set())
    if said & together:
        said |= together
    absent = [name for name in contract.names if name not in said and name not in contract.key]
    if rows.empty or known.empty or not absent:
        return rows, ()
    before = rows[contract.key].merge(known, how="left", on=contract.key).set_axis(rows.index)
    kept = [name for name in absent if (rows[name].isna() & before[name].notna()).any()]
    filled = {name: rows[name].fillna(before[name]) for name in kept}
    return rows.assign(**filled), tuple(kept)
