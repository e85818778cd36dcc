"""The seven criteria of a consortium: what is known of each, its formula and the rows behind it."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from lib import periods
from lib.queries.criteria import CriterionFigures, counted_exchanges, criteria
from lib.queries.exchange.rollup import exchange_years
from lib.ui.kit import session, tables
from lib.ui.kit.cache import LISTED, query
from lib.ui.kit.charts.chart_toolbar import source_line
from lib.ui.kit.escape import escape_markdown
from lib.wording.criteria import describe_criterion

ROWS = ("upload", "file", "line")
"""Columns that say where a row was typed; they stand last."""


def show_criteria() -> None:
    """Show the criteria one below the other, of the board's day and a school year."""
    words, day = session.words(), session.board_day()
    year = session.school_year(query(exchange_years)["school_year"]) or periods.school_year_of(day)
    st.caption(escape_markdown(words("criteria-intro", year=words.period(year))))
    for number, each in enumerate(query(criteria, day.isoformat(), year), 1):
        _show_criterion(number, each, year)
    note = words("criteria-note", day=words.date(day.isoformat()), year=words.period(year))
    st.caption(escape_markdown(source_line(note)))


def _show_criterion(number: int, each: CriterionFigures, year: str) -> None:
    words = session.words()
    key = f"criterion-{each.criterion}"
    sentence = describe_criterion(each.criterion, each.figures, words, is_known=each.is_known)
    with st.container(border=True, gap="small"):
        head, tool = st.columns([5, 1], vertical_alignment="center")
        head.markdown(
            f"**{number}. {escape_markdown(words.choice(each.criterion))}** — "
            f"{escape_markdown(sentence)}"
        )
        with tool:
            label = words("criteria-rows", count=each.count)
            exchanges = partial(query, counted_exchanges, year)
            _offer_rows(each, each.kind, exchanges if each.rows is None else each.rows, label)
            for kind, rows in each.also.items():
                _offer_rows(each, kind, rows, f"{words(f'kind-{kind}')} ({len(rows)})")
        st.caption(escape_markdown(words(f"{key}.formula")))


def _offer_rows(
    each: CriterionFigures, kind: str, rows: pd.DataFrame | Callable[[], pd.DataFrame], label: str
) -> None:
    """Offer rows of a kind that a criterion was counted from, with the headers of their file.

    rows : or what reads them once they are opened.
    """
    words, name = session.words(), f"{each.criterion}-{kind}"
    is_empty = each.count == 0 if callable(rows) else rows.empty
    opened = st.popover(
        label, type="tertiary", key=f"rows-{name}", on_change="rerun", disabled=is_empty
    )
    if not opened.open:
        return
    rows = rows() if callable(rows) else rows
    columns = [name for name in tables.file_columns(kind) if name in rows]
    table = tables.with_headers(rows[[*columns, *ROWS]], kind, words)
    with opened:
        tables.show_table(table.head(LISTED), f"listed-{name}", localise=False)
        tables.show_part(LISTED, len(rows))
        tables.offer_files(name, lambda: table)
