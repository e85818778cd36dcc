"""Arrangement of the page of exchange: the chosen view, the measures beside it, details below."""

from collections.abc import Iterable

import streamlit as st

from lib.queries.exchange.selection import Selection
from lib.ui.board.exchange import (
    comparison,
    maps,
    measures,
    needs,
    pickers,
    promises,
    reconciliation,
    rows,
    views,
)
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown

NAMED_YEARS = 12
"""School years with exchanges that are named; the others are counted."""


def show_selected(view: str, selection: Selection, level: str, years: Iterable[str]) -> None:
    """Show a view of the selection, beside it needs of a chosen member, and sides or measures.

    years : school years with exchanges, named where the chosen one has none.
    """
    member = pickers.chosen_member()
    if views.is_empty(selection):
        st.info(escape_markdown(_why_empty(selection, list(years))))
        if member:
            needs.show_needs_of(member)
        return
    main, side = st.columns([3, 1], gap="medium")
    with main:
        if view == "map":
            maps.show_exchange_map(selection, level)
        else:
            views.show_view(view, selection, level)
    with side:
        if member:
            needs.show_needs_of(member)
        measures.show_beside(selection)


def _why_empty(selection: Selection, years: list[str]) -> str:
    words = session.words()
    if selection.period in years:
        return words("exchange-none-selected")
    year = words.period(selection.period)
    return words("exchange-none-in-year", year=year, years=words.listed(years, NAMED_YEARS))


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
