"""Indicators as of an upload, with the strictest of what was and is declared sensitive."""

from collections.abc import Mapping

import pandas as pd

from lib import store

FLAG = ["indicator_code", "sensitive"]


def read_indicators(
    source: store.Database, upload: int, where: Mapping[str, object] | None = None
) -> pd.DataFrame:
    """Read the indicators known as of an upload; ``sensitive`` also where it was declared later.

    Numbers that must not be shown any more are not shown of any earlier moment either.
    """
    rows = store.read(source, "indicators", upload, where)
    now = store.read(source, "indicators", None, where, FLAG)
    declared = now.loc[now["sensitive"].fillna(value=False).astype("bool"), "indicator_code"]
    return rows.assign(
        sensitive=rows["sensitive"].mask(rows["indicator_code"].isin(declared), True)
    )
