"""Overrides: status words set by hand, shown instead of the computed ones while in force."""

import pandas as pd

from lib import store


def with_overrides(
    source: store.Database, moment: store.Moment, figures: pd.DataFrame
) -> pd.DataFrame:
    """Show the overrides that are in force at a moment: those that expire on its day or later.

    Takes figures of ``strategy`` whose ``plan`` is the computed word. Returns them with the word
    to show in ``plan`` and four columns more: computed (the computed word of every indicator),
    override_reason, override_until (its last day, ISO) and override_by (who uploaded it), these
    three missing where none is in force. ``rule`` stays that of the computed word.
    """
    rows = store.rows(source, "overrides", moment.upload)
    rows = rows[rows["expires_on"] >= moment.day.isoformat()].set_index("indicator_code")
    columns = {
        "plan": rows["plan"],
        "override_reason": rows["reason"],
        "override_until": rows["expires_on"],
        "override_by": _authors(source, rows),
    }
    columns_shown = {
        name: figures["indicator_code"].map(of).astype("str") for name, of in columns.items()
    }
    columns_shown["plan"] = columns_shown["plan"].fillna(figures["plan"])
    return figures.assign(computed=figures["plan"], **columns_shown)


def _authors(source: store.Database, rows: pd.DataFrame) -> pd.Series:
    """Who uploaded each row; missing in a dry run, which nobody has signed yet."""
    if rows.empty:
        return rows["plan"]
    by = store.history(source).set_index("upload")["uploaded_by"]
    return rows["upload"].map(by).replace("", None)
