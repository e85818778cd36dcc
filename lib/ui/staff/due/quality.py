"""How a member's reports came, with what would help; about one member, never a comparison."""

import streamlit as st

from lib import queries
from lib.ui.kit import session
from lib.ui.kit.cache import query


def show_quality(year: str, member: str) -> None:
    """Show how many reports of a school year came, in time and at the first go, and what helps."""
    words, quality = session.words(), query(queries.report_quality, year, member)
    if not quality.due:
        return
    with st.expander(words("report-quality-title"), icon=":material/fact_check:"):
        with st.container(horizontal=True):
            for name, value, total in (
                ("came", quality.came, quality.due),
                ("in-time", quality.came - quality.late, quality.came),
                ("warned", quality.warned, quality.came),
                ("revised", quality.revised, quality.came),
            ):
                st.metric(
                    words(f"report-quality-{name}"),
                    words("report-quality-of", count=value, all=total),
                    border=True,
                )
        advice = [
            words(f"report-quality-help-{name}")
            for name, value in (
                ("missing", quality.due - quality.came),
                ("late", quality.late),
                ("warned", quality.warned),
                ("revised", quality.revised),
            )
            if value
        ]
        for sentence in advice or [words("report-quality-help-none")]:
            st.markdown(f"- {sentence}")
