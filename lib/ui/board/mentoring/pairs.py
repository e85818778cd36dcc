"""Pseudonymous pairs below the charts: figures, and differences from the counts."""

from collections.abc import Mapping

import streamlit as st

from lib import access, queries
from lib.access import AccountRole
from lib.queries.mentoring.pairs import PairFigures, pairs_on, reconciled_pairs
from lib.queries.mentoring.scope import EVERYTHING, Scope
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
    _show_figures(scope, figures)
    show_erasure(scope)
    _show_reconciled(scope)


def _show_figures(scope: Scope, figures: PairFigures) -> None:
    """Show figures of pairs: exact ones to those who may see them, to others only of all members.

    Figures of two selections could be subtracted, so there is but one that everybody sees; and two
    moments could, so it is rounded down.
    """
    words, reader = session.words(), identity()
    is_exact = scope.exact or reader.has(AccountRole.COORDINATOR)
    if not is_exact and scope != EVERYTHING:
        st.caption(escape_markdown(words("pairs-filtered")))
        return
    limit = 0 if is_exact else figures.limit
    with st.container(horizontal=True, gap="small"):
        for name in PAIRS:
            st.metric(words(f"pairs-{name}"), _count(getattr(figures, name), limit))
    st.caption(escape_markdown(_ends(figures, limit)))


def _count(count: int, limit: int) -> str:
    """Write a count: a small one only as below the limit, others rounded down to its multiples.

    limit : 0 where the count is shown as it is.
    """
    words = session.words()
    if not count or not limit:
        return words.number(count)
    if count < limit:
        return words("figure-fewer", than=limit)
    return words("pairs-at-least", count=words.number(count - count % limit))


def _ends(figures: PairFigures, limit: int) -> str:
    words, ended = session.words(), _named_reasons(figures.ended)
    if not ended:
        return words("pairs-ended-none")
    listed = "; ".join(f"{reason}: {_count(count, limit)}" for reason, count in ended.items())
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
    tables.show_table(tables.worded(rows, RECONCILED, words), "pairs-differ")
