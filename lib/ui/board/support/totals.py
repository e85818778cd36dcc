"""Measures of the support as a whole, each with its base."""

import streamlit as st

from lib.queries.disclosure.visibility import Visibility
from lib.queries.support.summary import SupportSummary, support_summary
from lib.slides.topics.support import figures_of, participation
from lib.text import Text
from lib.ui.board.support.evidence import offer_rows
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.charts.chart_toolbar import show_source
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import moment


def is_empty(visible: Visibility) -> bool:
    """Whether no school has a risk profile or a measure."""
    totals = query(support_summary, visible)
    return totals is not None and not totals.schools


def show_totals(visible: Visibility) -> None:
    """Show the totals of all schools, or a sentence where they would reveal one hidden school."""
    words, totals = session.words(), query(support_summary, visible)
    if totals is None:
        st.info(words("support-totals-hidden"))
        return
    with st.container(horizontal=True, gap="small", key="support-totals"):
        for code, value in figures_of(totals, words):
            with st.container(width="content", gap=None):
                st.metric(
                    words(f"support-{code}"),
                    value,
                    help=escape_markdown(_meaning(code, totals, words)),
                )
                if visible.every or visible.member:
                    offer_rows(code, visible)
    st.caption(escape_markdown(participation(totals, moment().day, words)))
    show_source("support-totals", words("support-totals-note"))


def _meaning(code: str, totals: SupportSummary, words: Text) -> str:
    """Return in words how a figure is counted, and what was left out of it."""
    left_out = {
        "on-time": ("support-left-undated", totals.undated),
        "lowered": ("support-left-unrated", totals.unrated),
        "left": ("support-left-unknown", totals.unknown),
    }
    counts = {
        "schools": totals.schools,
        "publishers": totals.publishers,
        "givers": totals.givers,
    }
    sentence = words(f"support-{code}.meaning", **counts)
    key, count = left_out.get(code, ("", 0))
    return f"{sentence} {words(key, count=count)}" if count else sentence
