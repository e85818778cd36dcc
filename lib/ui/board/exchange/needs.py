"""Needs of members and who could meet them: the list to act on in a meeting."""

import pandas as pd
import streamlit as st

from lib.queries.exchange.needs import needs, offers
from lib.queries.exchange.selection import Selection
from lib.queries.visibility import Visibility
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_toolbar import offer_table, show_source
from lib.ui.kit.names import names_of_members
from lib.ui.kit.visibility import support_visibility
from lib.vocabulary import RiskFactor
from lib.wording import values
from lib.wording.needs import offer_in_words

COLUMNS = ("member", "need", "resource", "need_days", "helper", "offers")
CHOSEN = ("need", "resource", "need_days", "helper", "offers")


def show_needs(selection: Selection, member: str | None) -> None:
    """List what members need, since when, who helps already, and who else gave such a resource."""
    words = session.words()
    visible = support_visibility()
    frame = _needs(visible, selection.resource, member)
    st.markdown(f"#### {words('needs-title')}")
    if not visible.every:
        st.caption(words("support-own-only" if visible.member else "support-totals-only"))
    if frame.empty:
        st.caption(words("needs-none"))
        return
    columns = CHOSEN if member else COLUMNS
    st.dataframe(
        tables.localised(tables.worded(frame, columns, words), words),
        hide_index=True,
        key="needs",
        height="content" if len(frame) < 12 else 430,
        row_height=54,
        placeholder="—",
        column_config={
            words("figure-need"): st.column_config.Column(width=300),
            words("figure-offers"): st.column_config.Column(width=420),
        },
    )
    show_source("needs", words("needs-note"), lambda: offer_table("needs", frame, columns))


@cached_part
def _needs(visible: Visibility, resource: str | None, member: str | None) -> pd.DataFrame:
    """Return the needs that the reader may see, of all members or of one, in words."""
    words, names = session.words(), names_of_members()
    rows = query(needs, visible, resource, member)
    found = values.rows(query(offers, visible, resource, member))
    told = {
        need: [offer_in_words(row, names, words) for row in found if row["need"] == need]
        for need in range(len(rows))
    }
    return rows.assign(
        member=[names.get(code, code) for code in rows["member_code"]],
        need=[_need(row) for row in values.rows(rows)],
        need_days=rows["days"],
        helper=rows["helper"].map(names),
        offers=["; ".join(each) or words("needs-no-offer") for each in told.values()],
    )


def _need(row: values.Row) -> str:
    factor = session.words().choice(RiskFactor(row["factor_code"]))
    reason = row["reason"]
    return f"{factor}: {reason}" if isinstance(reason, str) else factor
