"""Plan words that somebody set by hand: while one is in force it is the word that is shown."""

import pandas as pd

from lib import store

BY_HAND = {
    "computed": "str",
    "override_reason": "str",
    "override_until": "str",
    "override_by": "str",
}


def overridden(source: store.Source, moment: store.Moment, found: pd.DataFrame) -> pd.DataFrame:
    """Show the overrides that are in force at a moment: those that expire on its day or later.

    Takes figures of ``strategy`` whose ``plan`` is the computed word. Returns them with the word
    to show in ``plan`` and, besides, ``BY_HAND``: ``computed``, the computed word of every
    indicator; the reason of its override, its last day (ISO) and who uploaded it, all missing
    where none is in force. ``rule`` stays that of the computed word.
    """
    rows = store.rows(source, "overrides", moment.upload)
    rows = rows[rows["expires_on"] >= moment.day.isoformat()].set_index("indicator_code")
    codes = found["indicator_code"]
    said = {
        "plan": codes.map(rows["plan"]).astype("str").fillna(found["plan"]),
        "computed": found["plan"],
        "override_reason": codes.map(rows["reason"]),
        "override_until": codes.map(rows["expires_on"]),
        "override_by": codes.map(_authors(source, rows)),
    }
    return found.assign(**said).astype({"plan": "str", **BY_HAND})


def _authors(source: store.Source, rows: pd.DataFrame) -> pd.Series:
    """Who uploaded each row; missing for what is only rehearsed and nobody has signed yet."""
    if rows.empty:
        return rows["plan"]
    by = store.history(source).set_index("upload")["uploaded_by"]
    return rows["upload"].map(by).replace("", None)
