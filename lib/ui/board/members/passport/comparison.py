"""Two members on one screen: their figures on one scale, and of what binds them a line each."""

import streamlit as st

from lib.charts.members import comparison
from lib.queries.members.comparison import SIDES, comparison_counts, member_comparison
from lib.ui.board.members.passport.comparison_facts import show_facts
from lib.ui.board.members.passport.parts import FIGURES, offer_part
from lib.ui.board.members.passport.profile import (
    figure_link,
    links_to_rows,
    names_of_directions,
    shown_values,
)
from lib.ui.kit import session
from lib.ui.kit.cache import cached_part, query_at
from lib.ui.kit.charts.chart_view import ChartView, show
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.names import names_of_members
from lib.ui.kit.session import board_moment, period
from lib.ui.kit.tables.readable import show_lines
from lib.wording.values import Row

COLUMNS = ("indicator_code", "name", "period", "first", "second", "reference")


def show_comparison(members: tuple[Row, Row], year: str | None) -> None:
    """Show two members side by side: each figure once, both values beside each other.

    members : rows of ``member_list``. year : the school year of exchanges, if any.
    """
    first, second = (row["member_code"] for row in members)
    with st.container(key="comparison"):
        figures, ties = st.columns([3, 2], gap="medium")
        with figures:
            _show_figures(first, second)
        with ties:
            show_facts(members, year)
        _list_on_phone(first, second)


def _show_figures(first: str, second: str) -> None:
    words = session.words()
    view = _view(first, second)
    if view is None:
        st.caption(escape_markdown(words("comparison-none")))
        return

    def offer_whole() -> None:
        offer_part(FIGURES, first, words("part-open"))

    with st.container(key="wide-comparison", gap="xsmall"):
        code = show(view, "comparison", select="indicator_code", controls=offer_whole)
        if code:
            for member in (first, second):
                figure_link(member, code, names_of_members()[member])


def _list_on_phone(first: str, second: str) -> None:
    """List the figures on a phone, where names and two values have no room in one line."""
    words, view = session.words(), _view(first, second)
    if view is None:
        return
    figures = view.data[view.data["part"] == "row"]
    headers = {
        "name": words("figure-name"), "first": first, "second": second,
        "reference": words("figure-reference"),
    }  # fmt: skip
    codes = figures["indicator_code"].tolist()
    links = zip(codes, links_to_rows(codes, first), links_to_rows(codes, second), strict=True)
    heads = [
        of_second if of_first == escape_markdown(code) else of_first
        for code, of_first, of_second in links
    ]
    with st.container(key="narrow-comparison-title"):
        st.markdown(f"#### {escape_markdown(view.title)}")
    show_lines(figures[list(headers)].rename(columns=headers), "comparison", heads)


@cached_part
def _view(first: str, second: str) -> ChartView | None:
    words, members = session.words(), names_of_members()
    names = (members[first], members[second])
    rows = query_at(board_moment(), member_comparison, first, second, period())
    if rows.empty:
        return None
    counts = comparison_counts(rows)
    return ChartView(
        "comparison",
        data=comparison.data(rows, names_of_directions(), (first, second), words),
        title=comparison.title(counts, names, words),
        alt=comparison.alt(counts, names, words),
        table=(rows.assign(**{side: shown_values(rows, f"_{side}") for side in SIDES}), COLUMNS),
        note=words("comparison-note", first=first, second=second),
        headers={
            "first": f"{members[first]} · {first}",
            "second": f"{members[second]} · {second}",
        },
    )
