"""Pseudonymous pairs below the charts: figures, and differences from the counts."""

from collections.abc import Mapping

import streamlit as st

from lib import access, queries
from lib.queries.mentoring.pairs import PairFigures, pairs_on, reconciled_pairs
from lib.queries.mentoring.scope import Scope
from lib.ui.board.mentoring.erasure import show_erasure
from lib.ui.board.mentoring.views import coverage_until, name_forms
from lib.ui.kit import session, tables
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.guard import identity
from lib.vocabulary import EndReason

PAIRS = ("active", "expiring", "planless", "quiet")
RECONCILED = ("form_name", "pairs_counted", "pairs_kept", "pairs_difference")


def show_pairs(scope: Scope) -> None:
    """Show figures of pseudonymous pairs, and where they differ from the counts."""
    words, figures = session.words(), query(pairs_on, scope)
    st.markdown(f"#### {escape_markdown(words('pairs-title'))}")
    if figures is None:
        st.caption(escape_markdown(words("pairs-none")))
        return
    with st.container(horizontal=True, gap="small"):
        for name in PAIRS:
            st.metric(words(f"pairs-{name}"), _few(getattr(figures, name), figures.limit))
    st.caption(escape_markdown(_ends(figures)))
    show_erasure(scope)
    _show_reconciled(scope)


def _few(count: int, limit: int) -> str:
    """Write a count; a small one only as below the limit."""
    words = session.words()
    return words("figure-fewer", than=limit) if 0 < count < limit else words.number(count)


def _ends(figures: PairFigures) -> str:
    words, ended = session.words(), _named_reasons(figures.ended)
    if not ended:
        return words("pairs-ended-none")
    listed = "; ".join(f"{reason}: {_few(count, figures.limit)}" for reason, count in ended.items())
    return words("pairs-ended", reasons=listed)


def _named_reasons(ended: Mapping[str, int]) -> dict[str, int]:
    words = session.words()
    return {
        words.choice(EndReason(reason)) if reason else words("pairs-no-reason"): count
        for reason, count in ended.items()
    }


def _show_reconciled(scope: Scope) -> None:
    """List differences between a member's pairs and its counts, to who may see its numbers."""
    words, coverage = session.words(), query(queries.mentoring_coverage, scope)
    if scope.member is None or coverage.empty:
        st.caption(escape_markdown(words("pairs-choose-member")))
        return
    if not access.may_see_few(identity(), scope.member):
        st.caption(escape_markdown(words("pairs-differences-closed")))
        return
    half = coverage_until(scope)["half"].iloc[-1]
    rows = name_forms(query(reconciled_pairs, scope.member, half))
    if rows.empty:
        st.caption(escape_markdown(words("pairs-agree", half=words.period(half))))
        return
    st.markdown(escape_markdown(words("pairs-differ", half=words.period(half))))
    shown = tables.worded(rows, RECONCILED, words)
    st.dataframe(tables.localised(shown, words), hide_index=True, key="pairs-differ")
