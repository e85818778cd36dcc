"""Headline of the page of events: held, people by group, satisfaction, those without a report."""

import streamlit as st

from lib.queries.events import (
    GROUPS,
    EventSelection,
    count_people,
    is_held,
    is_unreported,
    opinion,
    select_events,
)
from lib.text import MISSING
from lib.ui.kit import session
from lib.ui.kit.cache import query
from lib.ui.kit.escape import escape_markdown


def show_headline(selection: EventSelection) -> None:
    """Show four figures of the selection, and participants by group below them."""
    words, rows = session.words(), query(select_events, selection)
    people, view = count_people(rows), opinion(rows)
    unreported = is_unreported(rows, session.moment().day.isoformat())
    mean = words.percent(view.mean / 100, 0) if view.mean is not None else MISSING
    base = words("events-satisfaction-base", stated=view.stated, held=view.held)
    with st.container(horizontal=True, gap="small"):
        st.metric(words("events-held"), words.number(len(rows[is_held(rows)]), 0))
        st.metric(words("events-participants"), words.number(people["total"], 0))
        st.metric(words("events-satisfaction"), mean, help=escape_markdown(base))
        st.metric(
            words("events-unreported"),
            words.number(len(rows[unreported]), 0),
            help=escape_markdown(words("events-unreported.meaning")),
        )
    groups = [
        f"{words(f'events-group-{name}')} {words.number(people[name], 0)}"
        for name in (*GROUPS, "rest")
        if name in GROUPS or people[name]
    ]
    year = [words.period(selection.year)] if selection.year else []
    note = f"{' · '.join(year + groups)} — {words('events-people-note')}. {base}."
    st.caption(escape_markdown(note))
