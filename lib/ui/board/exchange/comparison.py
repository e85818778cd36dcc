"""The selection compared with another period: ties that grew, are new or ended; differences."""

from dataclasses import replace

import streamlit as st

from lib.charts.exchange import matrix
from lib.queries.exchange.flows import (
    Changes,
    change_counts,
    compared,
    difference_matrix,
    largest_change,
)
from lib.queries.exchange.selection import Selection, units
from lib.text import sentence
from lib.ui.board.exchange.measures import is_unfinished, year_before
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_places
from lib.vocabulary import ESTIMATE
from lib.wording import exchange

BEFORE = "before"
"""Key of the period compared with, in the URL as well."""

TABLE = ("giver", "receiver", "before", "after", "difference", "change")


def show_comparison(selection: Selection, level: str, years: list[str]) -> None:
    """Compare the selection with another school year, in words and as a matrix of differences."""
    words = session.words()
    comparable_years = [
        year for year in years if year != selection.period and _is_comparable(selection, year)
    ]
    if not comparable_years:
        st.caption(words("compare-nothing"))
        return
    default = year_before(selection)
    chosen = st.selectbox(
        words("compare-with"),
        comparable_years,
        index=comparable_years.index(default) if default in comparable_years else 0,
        format_func=words.period,
        key=BEFORE,
        bind="query-params",
        width=240,
    )
    before = str(chosen or comparable_years[0])
    rows = query(compared, selection, level, before)
    if rows.empty:
        st.caption(words("compare-nothing"))
        return
    changes = change_counts(rows, level)
    st.markdown(escape_markdown(_sentence(selection, level, before, changes)))
    show(_view(selection, level, before), "exchange-difference")


def _is_comparable(selection: Selection, year: str) -> bool:
    """Whether a year can be compared: in money, only if every transfer of it has a value."""
    return selection.unit != ESTIMATE or ESTIMATE in query(units, replace(selection, period=year))


def _sentence(selection: Selection, level: str, before: str, changes: Changes) -> str:
    words = session.words()
    sentence_of_changes = words(
        "compare-sentence",
        before=words.period(before),
        level=words(f"level-{level}"),
        then=exchange.amount(changes.before, selection.unit, words),
        now=exchange.amount(changes.after, selection.unit, words),
        new=changes.new,
        grown=changes.grown,
        fallen=changes.fallen,
        ended=changes.ended,
    )
    if is_unfinished(selection):
        return f"{sentence_of_changes} {words('compare-so-far')}"
    return sentence_of_changes


@cached_part
def _view(selection: Selection, level: str, before: str) -> ChartView:
    """Return the differences as a matrix; what grew most is the finding."""
    words, names = session.words(), names_of_places(level)
    rows = query(compared, selection, level, before)
    largest = largest_change(rows)
    difference = largest["amount"]
    sign = "more" if difference > 0 else "less"
    title = words(
        f"compare-finding-{sign}",
        giver=names[largest["giver"]],
        receiver=names[largest["receiver"]],
        amount=exchange.amount(abs(difference), selection.unit, words),
        others=exchange.others(largest["others"], words),
    )
    named = rows.assign(
        giver=[names[code] for code in rows["giver"]],
        receiver=[names[code] for code in rows["receiver"]],
        change=[words(f"tie-{change}") for change in rows["change"]],
    )
    data = matrix.data(difference_matrix(rows), names, words, level=level, difference=True)
    periods = {"period": words.period(selection.period), "before": words.period(before)}
    note = words("compare-note", **periods)
    return ChartView(
        "matrix",
        data=data,
        title=title,
        alt=sentence(title),
        table=(named, TABLE),
        note=matrix.note(note, data, words),
        constants=matrix.constants(data) | {"difference": True},
    )
