"""Comparison of an indicator with the year before, and with what was known at another moment."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.directions import bridge
from lib.charts.directions.bridge import Between
from lib.store import Moment
from lib.ui.kit import pickers as choices
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import earlier, moment, period
from lib.wording import status, values
from lib.wording.values import Row

PARTS = ("step", "value", "members")
CHOICE = 240
"""Width of the choice of a moment, in pixels."""


def show_change(row: Row) -> None:
    """Show the parts of the change since the same period a year earlier."""
    words = session.words()
    if not isinstance(row["previous_period"], str):
        st.caption(words("change-none"))
        return
    of = row["period"], row["previous_period"]
    parts = query(queries.change_parts, row["indicator_code"], *of)
    ends = values.short_period(row["previous_period"]), values.short_period(row["period"])
    _show_bridge(parts, row, "years", ends)


def _show_bridge(parts: pd.DataFrame, row: Row, between: Between, ends: tuple[str, str]) -> None:
    words = session.words()
    if row["sensitive"] is True:
        st.caption(words("change-sensitive"))
        return
    title = bridge.title(parts, row, between, ends, words)
    if not bridge.is_drawable(parts):
        st.caption(escape_markdown(title))
        return
    data = bridge.data(parts, row, between, ends, words)
    view = ChartView(
        "bridge",
        data=data,
        title=title,
        alt=bridge.alt(parts, row, between, ends, words),
        table=(data.rename(columns={"label": "step"}), PARTS),
        note=words("bridge-note"),
    )
    show(view, f"bridge-{between}")


def show_then(row: Row) -> None:
    """Show the indicator side by side as known at a moment that the reader chooses, and now."""
    words = session.words()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(words("then-compare"), width="content")
        choices.choose_earlier(CHOICE)
    now, then = moment(), earlier()
    if then == now:
        st.caption(words("then-same"))
        return
    before = _strategy_row(then, row["indicator_code"])
    sides = ((then, before), (now, row))
    for side, (at, known_row) in zip(st.columns(2, gap="large", border=True), sides, strict=True):
        with side:
            day = words.date(at.day.isoformat())
            st.markdown(f"#### {escape_markdown(words('then-known', day=day, upload=at.upload))}")
            st.markdown(
                escape_markdown(
                    status.explain(known_row, words) if known_row else words("then-unknown")
                )
            )
    _show_periods(row, then)
    if before and isinstance(row["period"], str):
        of = row["indicator_code"], row["period"]
        parts = query_at(then, queries.revision_parts, now, *of)
        if parts.set_index("part")["value"].reindex(["before", "after"]).nunique(dropna=False) < 2:
            st.caption(words("then-unmoved", period=words.period(row["period"])))
            return
        ends = words.date(then.day.isoformat()), words.date(now.day.isoformat())
        _show_bridge(parts, row, "moments", ends)


def _strategy_row(then: Moment, indicator_code: str) -> Row | None:
    """Return the indicator's row of ``queries.full_strategy`` at another moment."""
    strategy = query_at(then, queries.suppressed_strategy, period())
    matching = values.rows(strategy[strategy["indicator_code"] == indicator_code])
    return matching[0] if matching else None


def _show_periods(row: Row, then: Moment) -> None:
    """List the values and the path of every period as known then and now, with the change."""
    words, code = session.words(), row["indicator_code"]
    both = query_at(then, queries.compare_series, moment(), code)
    columns = ["period", "value_then", "value_now", "value_change"]
    if not both["path_then"].equals(both["path_now"]):
        columns += ["path_then", "path_now"]
    both = both[both[["value_then", "value_now"]].notna().any(axis=1) | ("path_now" in columns)]
    tables.show_table(tables.worded(both, columns, words), "then")
