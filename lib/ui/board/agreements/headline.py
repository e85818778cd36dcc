"""Headline of the page of agreements: how many are in force, end soon, are over; who is bound."""

import streamlit as st

from lib.queries.agreements.selection import CURRENT, bound_members, count_by_state, share_bound
from lib.queries.agreements.terms import agreement_terms
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.stylesheets import use_stylesheet
from lib.vocabulary import AgreementState, SettingName


def show_headline() -> None:
    """Show four figures of the board's day; on paper its many rows stand below them, upright."""
    use_stylesheet("portrait")
    words, day = session.words(), session.board_day().isoformat()
    counts = count_by_state(query(agreement_terms, day))
    bound, members = share_bound(query(bound_members, day))
    days = int(session.settings()[SettingName.EXPIRING_DAYS])
    with st.container(horizontal=True, gap="small"):
        st.metric(words("agreements-current"), words.number(counts[CURRENT], 0))
        st.metric(
            words("agreements-ending-days", days=days),
            words.number(counts[AgreementState.ENDING], 0),
        )
        st.metric(
            words("agreements-expired"),
            words.number(counts[AgreementState.EXPIRED], 0),
        )
        st.metric(
            words("agreements-bound"),
            words("measure-of", part=bound, all=members),
            help=escape_markdown(words("agreements-bound.meaning")),
        )
    st.caption(escape_markdown(words("agreements-day", day=words.date(day))))
