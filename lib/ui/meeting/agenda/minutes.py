"""The minutes of a meeting on the page: the same as the DOCX, made when they are opened."""

import streamlit as st

from lib.export.pack.deck import Deck
from lib.slides.decks import meeting_deck, meeting_points
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import database, moment
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.agenda.meeting import Meeting


def show_minutes(meeting: Meeting) -> None:
    """Show attended members, points with their findings, and decisions, once they are opened."""
    words = session.words()
    if not meeting_points(meeting):
        return
    opened = st.expander(words("agenda-minutes-page"), key="agenda-minutes", on_change="rerun")
    if not opened.open:
        return
    deck = meeting_deck(database(), moment(), meeting, words, support_visibility())
    with opened:
        st.markdown(minutes_text(deck))
        if len(deck.decisions):
            cells = deck.decisions.fillna("").astype("str").map(escape_markdown)
            st.table(cells, hide_index=True, border="horizontal")
        else:
            st.markdown(deck.labels["decisions-none"])
        st.caption(escape_markdown(deck.stamp))


def minutes_text(deck: Deck) -> str:
    """Return the minutes up to the table of decisions as Markdown; the text of data is escaped."""
    labels, esc = deck.labels, escape_markdown
    head = [
        f"**{labels['minutes-title']}**",
        f"**{esc(deck.title)}**",
        esc(" · ".join(filter(None, (deck.consortium, deck.day, deck.place)))),
        f"**{labels['attended']}:** {esc('; '.join(deck.attended) or labels['attended-none'])}",
        f"**{labels['agenda']}**",
    ]
    points = [
        f"{number}. {esc(slide.topic)}. {labels['shown']} {esc(slide.title)}"
        for number, slide in enumerate(deck.slides, 1)
    ]
    return "\n\n".join([*head, "\n".join(points), f"**{labels['decisions']}**"])
