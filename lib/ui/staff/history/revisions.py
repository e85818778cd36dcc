"""Revisions of an indicator: each period's value as it was known after each upload."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.names import names_of_indicators
from lib.ui.kit.tables import show_table

INDICATOR = "history-revisions"
"""Key of the indicator whose revisions are shown."""


def show_revisions() -> None:
    """Show of one indicator how its values changed from upload to upload."""
    words = session.words()
    codes = rows_of("indicators")["indicator_code"].tolist()
    if not codes:
        return
    names = dict(zip(codes, names_of_indicators(codes), strict=True))
    with st.expander(words("revisions-title"), icon=":material/history:"):
        code = st.selectbox(
            words("consequences-indicator"),
            codes,
            index=None,
            format_func=names.__getitem__,
            placeholder=words("revisions-choose"),
            key=INDICATOR,
        )
        if code:
            _show_triangle(code)


def _show_triangle(code: str) -> None:
    words = session.words()
    revisions = query(queries.revisions, code)
    if revisions.empty:
        st.caption(words("revisions-none"))
        return
    rows = revisions.to_dict("records")
    cells = {(row["upload"], row["period"]): words.number(row["value"], 2) for row in rows}
    days = {row["upload"]: row["day"] for row in rows}
    known_periods = list(dict.fromkeys(sorted(row["period"] for row in rows)))
    table = pd.DataFrame(
        {
            words("revisions-column", upload=upload, day=words.short_date(day)): [
                cells.get((upload, period), "") for period in known_periods
            ]
            for upload, day in days.items()
        },
        index=pd.Index(
            [words.period(period) for period in known_periods], name=words("consequences-period")
        ),
    )
    st.caption(words("revisions-how"))
    show_table(table, "history-revisions-table", index=True)
