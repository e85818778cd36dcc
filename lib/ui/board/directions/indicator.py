"""One indicator in depth: over time, in words, its members, its changes, its rows, its passport."""

from collections.abc import Callable
from typing import Literal

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts import path
from lib.ui.board.directions.by_member import show_members
from lib.ui.board.directions.comparison import show_change, show_then
from lib.ui.board.directions.direction import indicators
from lib.ui.board.directions.evidence import show_rows
from lib.ui.board.directions.overrides import offer_override, show_override
from lib.ui.board.directions.passport import show_passport
from lib.ui.board.directions.pickers import choose_depth
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, known, query, query_at
from lib.ui.kit.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import WHY
from lib.ui.kit.session import earlier, moment, period
from lib.vocabulary import CONSORTIUM, Freshness, NoteKind
from lib.wording import status
from lib.wording.values import Row, rows

SERIES_COLUMNS = ("period", "value", "path", "complete", "members_reported", "members_due")
GOAL = "goal"
"""How the key of a container begins to which the browser scrolls, see ``document.js``."""

Colour = Literal["gray", "blue", "red"]
COLOURS: dict[Freshness, Colour] = {
    Freshness.FRESH: "gray",
    Freshness.DUE: "blue",
    Freshness.OVERDUE: "red",
}

SHOWN: dict[str, Callable[[Row], None]] = {
    "members": show_members,
    "change": show_change,
    "then": show_then,
    "rows": show_rows,
    "passport": show_passport,
}
"""What shows each of ``pickers.DEPTHS``."""


def show_indicator(row: Row) -> None:
    """Show the chosen indicator, whose row of ``queries.full_strategy`` is given."""
    words = session.words()
    _show_reason(row["indicator_code"])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(
            escape_markdown(f"{row['indicator_code']} {words.named(row)}"),
            anchor=False,
            width="stretch",
        )
        freshness = Freshness(row["freshness"])
        st.badge(escape_markdown(words.choice(freshness)), color=COLOURS[freshness])
    show_override(row)
    st.markdown(escape_markdown(_explained(row["direction"], row["indicator_code"])))
    over_time = st.container()
    depth = choose_depth()
    with over_time:
        _show_series(row, compared=depth == "then")
        offer_override(row)
    SHOWN[depth](row)


def _show_reason(code: str) -> None:
    """Say first why a link from what needs attention led here; the browser scrolls to it."""
    if WHY not in st.query_params:
        return
    matters = query(queries.attention, period())
    for question in rows(matters[matters["indicator_code"] == code]):
        with st.container(key=f"{GOAL}-{question['what']}-{code}"):
            reason = status.describe_question(question, names_of_members(), session.words())
            st.warning(escape_markdown(reason), icon=":material/flag:")


def list_retired(direction: str) -> None:
    """Name the indicators of a direction that are counted no more, and since when."""
    told = _retired(direction)
    if told:
        st.caption(escape_markdown(session.words()("direction-retired-all", told="; ".join(told))))


@cached_part
def _retired(direction: str) -> list[str]:
    words, today = session.words(), moment().day.isoformat()
    own = known("indicators")
    own = own[(own["direction"] == direction) & (own["retired_on"] <= today).fillna(value=False)]
    return [
        words(
            "direction-retired",
            indicator=f"{row['indicator_code']} {words.named(row)}",
            day=words.date(row["retired_on"]),
        )
        for row in rows(own)
    ]


@cached_part
def _explained(direction: str, code: str) -> str:
    return status.explain(indicators(direction)[code], session.words())


def _show_series(row: Row, *, compared: bool) -> None:
    """Draw the indicator over time.

    compared : in grey beneath it what was known at the earlier moment; else the path as it was
    before it last changed.
    """
    words, code = session.words(), row["indicator_code"]
    view = _path_view(row["direction"], code, compared)
    if view is None:
        st.caption(words("path-nothing"))
        return
    show(view, "path")
    with st.container(gap=None):
        for said in _told_notes(code):
            st.caption(escape_markdown(said))


@cached_part
def _path_view(direction: str, code: str, compared: bool) -> ChartView | None:
    words, row = session.words(), indicators(direction)[code]
    series = query(queries.suppressed_series, code)
    if series.empty:
        return None
    former_path, former_series, grey = _before(code, compared=compared)
    timeline = path.Timeline(
        row,
        series,
        query(queries.target_path, code),
        moment().day.isoformat(),
        former_path,
        former_series,
        _notes(code),
    )
    computed = row | {"plan": row["computed"]}
    notes = (status.describe_coverage(row, words), words("path-legend"), grey)
    return ChartView(
        "path",
        data=path.data(timeline, words),
        title=path.title(computed, words),
        alt=path.alt(computed, words),
        table=(series, SERIES_COLUMNS),
        note=" · ".join(filter(None, notes)),
    )


def _before(code: str, *, compared: bool) -> tuple[pd.DataFrame | None, pd.DataFrame | None, str]:
    """Return the path and the series to draw in grey, and what is grey in words."""
    words = session.words()
    if compared:
        then = earlier()
        if then == moment():
            return None, None, ""
        day = words.date(then.day.isoformat())
        former = query_at(then, queries.target_path, code)
        return former, query_at(then, queries.suppressed_series, code), words("path-then", day=day)
    changed = query(queries.target_path_before, code)
    if changed is None:
        return None, None, ""
    former, upload = changed
    return former, None, words("path-former", upload=upload)


def _notes(code: str) -> pd.DataFrame:
    """Return the dated notes about an indicator and about the whole strategy, in order of time."""
    notes = known("notes")
    own = notes[notes["indicator_code"].isin([code, CONSORTIUM])]
    return own.sort_values("happened_on", kind="stable")


@cached_part
def _told_notes(code: str) -> list[str]:
    words, told = session.words(), []
    for number, note in enumerate(rows(_notes(code)), 1):
        broken = note["note_kind"] == NoteKind.METHOD_BREAK
        key, day = "path-noted-break" if broken else "path-noted", words.date(note["happened_on"])
        told.append(words(key, number=number, day=day, text=note["text"]))
    return told
