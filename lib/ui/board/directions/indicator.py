"""One indicator in depth: over time, in words, its members, its changes, its rows, its passport."""

from collections.abc import Callable, Iterator
from typing import Literal

import pandas as pd
import streamlit as st

from lib import queries
from lib.charts.directions import path
from lib.ui.board.directions.by_member import members_of, show_members
from lib.ui.board.directions.comparison import show_change, show_then
from lib.ui.board.directions.direction import bullets_view, directions, indicators
from lib.ui.board.directions.evidence import show_rows
from lib.ui.board.directions.overrides import offer_override, show_override
from lib.ui.board.directions.passport import show_passport
from lib.ui.board.directions.pickers import below, choose_depth
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query, query_at, rows_of
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.decision_marks import show_decisions_about
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.links import goal
from lib.ui.kit.names import names_of_members
from lib.ui.kit.pickers import WHY
from lib.ui.kit.session import earlier, moment, period
from lib.vocabulary import CONSORTIUM, Freshness, NoteKind
from lib.wording import status, values
from lib.wording.questions import describe_question
from lib.wording.values import Row, rows

SERIES_COLUMNS = ("period", "value", "path", "complete", "members_reported", "members_due")
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
"""The function that shows each of ``pickers.DEPTHS``."""


def show_indicator(row: Row) -> None:
    """Show the chosen indicator; ``row`` is of ``queries.full_strategy``."""
    words = session.words()
    _show_reason(row)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.subheader(
            escape_markdown(f"{row['indicator_code']} {words.named(row)}"),
            anchor=False,
            width="stretch",
        )
        freshness = Freshness(row["freshness"])
        st.badge(escape_markdown(words.choice(freshness)), color=COLOURS[freshness])
    show_override(row)
    show_decisions_about("indicator_code", row["indicator_code"])
    st.markdown(escape_markdown(_explanation(row["direction"], row["indicator_code"])))
    over_time = st.container()
    depth = choose_depth()
    with over_time:
        _show_series(row, compared=depth == "then")
        offer_override(row)
    with below():
        SHOWN[depth](row)


def first_indicators() -> Iterator[None]:
    """Work out what each direction opens with, part by part; see ``ahead``."""
    for direction in directions():
        bullets_view(direction)
        yield
        for code in list(indicators(direction))[:1]:
            _explanation(direction, code)
            _path_view(direction, code, compared=False)
            yield
            members_of(direction, code)
            yield


def _show_reason(row: Row) -> None:
    """Show why the list of what needs attention links here; the browser scrolls to it."""
    if WHY not in st.query_params:
        return
    code = row["indicator_code"]
    matters = query(queries.attention, period())
    for question in rows(matters[matters["indicator_code"] == code]):
        with goal(f"{question['what']}-{code}"):
            reason = describe_question(question, names_of_members(), session.words())
            st.warning(escape_markdown(_with_begin(reason, question, row)), icon=":material/flag:")


def _with_begin(reason: str, question: Row, row: Row) -> str:
    """Add to a reason that names a member since when this member has held the figure back."""
    member = question["members"]
    if question["what"] != "astray" or not isinstance(member, str) or pd.isna(row["period"]):
        return reason
    since = query(queries.behind_since, row["indicator_code"], row["period"], member)
    if since is None:
        return reason
    when = values.short_period(since)
    return session.words()("contributions-since", finding=reason, period=when)


def list_retired(direction: str) -> None:
    """List the retired indicators of a direction, with the day of each."""
    retired = _retired(direction)
    if retired:
        st.caption(
            escape_markdown(session.words()("direction-retired-all", indicators="; ".join(retired)))
        )


@cached_part
def _retired(direction: str) -> list[str]:
    words, today = session.words(), moment().day.isoformat()
    indicators_of = rows_of("indicators")
    indicators_of = indicators_of[
        (indicators_of["direction"] == direction)
        & (indicators_of["retired_on"] <= today).fillna(value=False)
    ]
    return [
        words(
            "direction-retired",
            indicator=f"{row['indicator_code']} {words.named(row)}",
            day=words.date(row["retired_on"]),
        )
        for row in rows(indicators_of)
    ]


@cached_part
def _explanation(direction: str, code: str) -> str:
    return status.explain(indicators(direction)[code], session.words())


def _show_series(row: Row, *, compared: bool) -> None:
    """Draw the indicator over time.

    compared : draw in grey what was known at the earlier moment; else the path as it was before
    its last change.
    """
    words, code = session.words(), row["indicator_code"]
    view = _path_view(row["direction"], code, compared=compared)
    if view is None:
        st.caption(words("path-nothing"))
        return
    show(view, "path")
    with st.container(gap=None):
        for sentence in _note_sentences(code, _notes_drawn(view)):
            st.caption(escape_markdown(sentence))


@cached_part
def _path_view(direction: str, code: str, *, compared: bool) -> ChartView | None:
    words, row = session.words(), indicators(direction)[code]
    series = query(queries.suppressed_series, code)
    if series.empty:
        return None
    former_path, former_series, grey = _former_path(code, compared=compared)
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


def _former_path(
    code: str, *, compared: bool
) -> tuple[pd.DataFrame | None, pd.DataFrame | None, str]:
    """Return the path and the series to draw in grey, and the note that explains the grey."""
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
    notes = rows_of("notes")
    of_indicator = notes[notes["indicator_code"].isin([code, CONSORTIUM])]
    return of_indicator.sort_values("happened_on", kind="stable")


def _notes_drawn(view: ChartView) -> frozenset[str]:
    data = view.data
    return frozenset(data.loc[data["part"] == "note", "label"])


@cached_part
def _note_sentences(code: str, drawn: frozenset[str]) -> list[str]:
    """Return the notes whose numbers the chart has, in words: the others lie beyond its axis."""
    words, sentences = session.words(), []
    for number, note in enumerate(rows(_notes(code)), 1):
        if str(number) not in drawn:
            continue
        broken = note["note_kind"] == NoteKind.METHOD_BREAK
        key, day = "path-noted-break" if broken else "path-noted", words.date(note["happened_on"])
        sentences.append(words(key, number=number, day=day, text=note["text"]))
    return sentences
