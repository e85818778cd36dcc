"""Figures of a member beside the consortium's: the chart, and the way to the rows of each."""

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.members import profile
from lib.queries.members.profile import halves, member_profile, standing_counts
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import link
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import DEPTH, DIRECTION, INDICATOR
from lib.ui.kit.session import board_moment, period
from lib.ui.menu import Page
from lib.wording import values

COLUMNS = (
    *("indicator_code", "name", "period", "value", "reference", "target", "target_period"),
    *("reported", "complete"),
)
MANY = 14
"""Indicators above which the chart is cut into two beside each other."""

ROW = "row"
"""Key of the chosen row on the page of directions."""


def show_profile(member: str, second: str | None) -> None:
    """Show the indicators of a member; a click on one offers the rows behind it."""
    words = session.words()
    views = _views(member, second)
    if not views:
        st.caption(escape_markdown(words("profile-none")))
        return
    for place, column in enumerate(st.columns(len(views), gap="medium")):
        with column:
            code = show(views[place], f"profile-{place}", select="indicator_code")
            if code:
                _offer_rows(member, code)


def _offer_rows(member: str, code: str) -> None:
    """Lead to the report of a member behind its figure of an indicator."""
    words = session.words()
    rows = query_at(board_moment(), member_profile, member, period())
    chosen = values.rows(rows[rows["indicator_code"] == code])
    if not chosen:
        return
    row = chosen[0]
    where = {DIRECTION: row["direction"], INDICATOR: code, DEPTH: "rows"}
    where[ROW] = f"{member} {row['period']}"
    label = words("profile-rows", indicator=f"{code} {words.named(row)}")
    link(label, Page.DIRECTIONS, where)


@cached_part
def _views(member: str, second: str | None) -> list[ChartView]:
    """Return the indicators of a member in one chart, or in two where they are many."""
    rows = query_at(board_moment(), member_profile, member, period())
    parts = halves(rows) if len(rows) > MANY else [rows]
    return [_view(part, member, second) for part in parts if len(part)]


def _view(rows: pd.DataFrame, member: str, second: str | None) -> ChartView:
    words, names = session.words(), names_of_members()
    other = _values_of(second) if second else None
    counts = standing_counts(rows)
    directions = {
        row["direction"]: words.named(row, "short")
        for row in values.rows(query(queries.known_directions))
    }
    span = _span(rows["direction"].iloc[0], rows["direction"].iloc[-1])
    notes = [words("profile-note"), words("profile-note-target")]
    if second:
        notes.append(words("profile-note-second", member=names[second]))
    table = rows if other is None else rows.assign(second=rows["indicator_code"].map(other))
    return ChartView(
        "profile",
        data=profile.data(rows, directions, words, other),
        title=profile.title(counts, span, words),
        alt=profile.alt(counts, f"{names[member]}, {span}", words),
        table=(table, COLUMNS if other is None else (*COLUMNS, "second")),
        note=" · ".join(notes),
    )


def _span(first: str, last: str) -> str:
    words = session.words()
    if first == last:
        return words("profile-direction", direction=first)
    return words("profile-directions", first=first, last=last)


def _values_of(member: str) -> pd.Series:
    """Return the values of a member by indicator."""
    rows = query_at(board_moment(), member_profile, member, period())
    return rows.set_index("indicator_code")["value"]
