"""What a reader selects on the page of events, in the URL: kind and organiser."""

import streamlit as st

from lib.queries.events import EventSelection, count_by_kind, event_keys, event_rows, select_events
from lib.ui.kit import session
from lib.ui.kit.cache import query, rows_of
from lib.ui.kit.pickers import EVENT, choose_from_list, choose_member
from lib.ui.kit.visibility import support_visibility
from lib.vocabulary import EventType

KIND = "kind"
"""Key of the chosen kind, in the URL as well."""


def shown_year() -> str | None:
    """Return the school year to show: that of the event which a link names, else the frame's."""
    rows = query(event_rows)
    linked = rows.loc[event_keys(rows) == st.query_params.get(EVENT), "year"]
    return session.school_year(rows["year"], linked)


def choose_selection(year: str) -> EventSelection:
    """Pickers of a kind, each with its count in the year, and of an organiser."""
    words = session.words()
    counts = count_by_kind(query(select_events, EventSelection(year, visible=support_visibility())))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        kind = choose_from_list(
            KIND,
            list(counts),
            words("events-any-kind"),
            lambda code: f"{words.choice(EventType(code))} · {counts[code]}",
        )
        member = choose_member(rows_of("members")["member_code"], width=240)
    return EventSelection(year, kind, member, support_visibility())
