"""What was pledged and agreed, and how promises were kept."""

import pandas as pd
import streamlit as st

from lib.charts.exchange import pledges
from lib.queries.exchange.promises import kept_promises, open_promises, promised_amounts
from lib.queries.exchange.selection import Selection
from lib.ui.board.exchange.rows import show_reports
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED, cached_part, query
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.links import member_links
from lib.ui.kit.names import names_of_members

OPEN = ("date", "giver", "receiver", "resource", "quantity", "unit", "state", "exchange_id")
WIDTHS = dict(zip(OPEN, (95, 180, 180, 110, 90, 100, 100, 110), strict=True))
"""Columns of open promises with their widths in pixels."""
PROMISED = ("resource", "unit", "delivered", "agreed", "pledged")
KEPT = ("name", "promised", "delivered", "open", "cancelled", "kept_share", "median_days")

PROMISE = "promise"
"""Key of the chosen promise, in the URL as well."""


def show_promises(selection: Selection) -> None:
    """List open promises, and how those of each member were kept."""
    words = session.words()
    st.markdown(f"**{words('promises-open')}**")
    open_rows = query(open_promises, selection)
    if open_rows.empty:
        st.caption(words("promises-none"))
    else:
        show(_view(selection), "promised")
        count, listed = len(open_rows), open_rows.head(LISTED)
        show_reports(listed, count, lambda: open_rows, WIDTHS, OPEN, PROMISE)
    kept_counts = query(kept_promises)
    if len(kept_counts):
        st.markdown(f"**{words('promises-kept')}**")
        st.caption(words("promises-kept-why"))
        names = names_of_members()
        named = kept_counts.assign(
            name=[names[code] for code in kept_counts["member_code"]],
            kept_share=[words.percent(share) for share in kept_counts["share"]],
        )
        show_table(named, KEPT, "kept")
        member_links(kept_counts["member_code"])


@cached_part
def _view(selection: Selection) -> ChartView:
    """Return what is promised, hollow, beside what was delivered."""
    words = session.words()
    amounts = query(promised_amounts, selection)
    promises = len(query(open_promises, selection))
    return ChartView(
        "pledges",
        data=pledges.data(amounts, words),
        title=pledges.title(promises, words),
        alt=pledges.alt(promises, amounts, words),
        table=(amounts, PROMISED),
        note=f"{words('promised-note')} {words('promises-why')}",
    )


def show_table(frame: pd.DataFrame, columns: tuple[str, ...], key: str) -> None:
    """Show columns of a frame in words."""
    tables.show_table(tables.worded(frame, columns, session.words()), key)
