"""Arrangement of the page of exchange: the chosen view, the measures beside it, details below."""

from collections.abc import Iterable

import streamlit as st

from lib.queries.exchange.selection import Selection
from lib.ui.board.exchange import (
    comparison,
    maps,
    measures,
    pickers,
    promises,
    reconciliation,
    rows,
    views,
)
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown


def show_selected(view: str, selection: Selection, level: str) -> None:
    """Show a view of the selection, with its sides or measures beside it."""
    if views.is_empty(selection):
        st.info(escape_markdown(session.words()("exchange-none-selected")))
        return
    main, side = st.columns([3, 1], gap="medium")
    with main:
        if view == "map":
            maps.show_exchange_map(selection, level)
        else:
            views.show_view(view, selection, level)
    with side:
        measures.show_beside(selection)


def show_details(selection: Selection, level: str, years: Iterable[str]) -> None:
    """Picker and details: rows, another year, promises, reconciliation or analysis."""
    match pickers.choose_depth():
        case "compare":
            comparison.show_comparison(selection, level, sorted(years, reverse=True))
        case "promises":
            promises.show_promises(selection)
        case "reconciliation":
            reconciliation.show_reconciliation(selection)
        case "analysis":
            measures.show_analysis(selection)
        case _:
            rows.show_rows(selection)
