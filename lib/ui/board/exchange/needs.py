"""Needs of members and who could meet them: the list to act on in a meeting."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.queries.exchange.needs import needs, offers
from lib.queries.exchange.selection import Selection
from lib.queries.visibility import Visibility
from lib.ui.kit import session, tables
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.chart_toolbar import offer_table, show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.visibility import support_visibility
from lib.vocabulary import Resource, RiskFactor
from lib.wording import values
from lib.wording.needs import offer_in_words

COLUMNS = ("member", "need", "resource", "need_days", "helper", "offers")
CHOSEN = ("need", "resource", "need_days", "helper", "offers")


def show_needs(selection: Selection, member: str | None) -> None:
    """List what members need, since when, who helps already, and who else gave such a resource.

    A wide window shows a table, a phone the same as a list.
    """
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
    with st.container(key="wide-needs"):
        st.table(_for_reading(frame, columns), hide_index=True, border="horizontal")
    with st.container(key="narrow-needs"):
        _show_list(frame, shows_member=member is None)
    show_source("needs", words("needs-note"), lambda: offer_table("needs", frame, columns))


def _for_reading(frame: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return the table as Markdown: numbers of the language, nothing cut."""
    words = session.words()
    rows = tables.worded(frame.fillna({"helper": "—"}), columns, words)
    return rows.map(
        lambda cell: escape_markdown(cell if isinstance(cell, str) else words.number(cell, 0))
    )


def _show_list(frame: pd.DataFrame, *, shows_member: bool) -> None:
    """List the needs one below the other: member, resource, need and age, who could help."""
    words = session.words()
    for row in values.rows(frame):
        resource = words.choice(Resource(row["resource"]))
        head = f"{row['member']}: {resource}" if shows_member else resource.capitalize()
        days = words("needs-days", days=row["need_days"])
        parts = [f"**{escape_markdown(head)}**", escape_markdown(f"{row['need']} ({days})")]
        if isinstance(row["helper"], str):
            parts.append(escape_markdown(words("needs-helper", name=row["helper"])))
        parts.append(escape_markdown(words("needs-offers", names=row["offers"])))
        st.markdown("  \n".join(parts))


@cached_part
def _needs(visible: Visibility, resource: str | None, member: str | None) -> pd.DataFrame:
    """Return the needs that the reader may see, of all members or of one, in words."""
    words, names = session.words(), names_of_members()
    rows = query(needs, visible, resource, member)
    offered = values.rows(query(offers, visible, resource, member))
    offers_of = [
        [offer_in_words(row, names, words) for row in offered if row["need"] == need]
        for need in range(len(rows))
    ]
    return rows.assign(
        member=[names.get(code, code) for code in rows["member_code"]],
        need=[_need(row) for row in values.rows(rows)],
        need_days=rows["days"],
        helper=rows["helper"].map(names),
        offers=["; ".join(each) or words("needs-no-offer") for each in offers_of],
    )


def _need(row: values.Row) -> str:
    factor = session.words().choice(RiskFactor(row["factor_code"]))
    reason = row["reason"]
    return f"{factor}: {reason}" if isinstance(reason, str) else factor
