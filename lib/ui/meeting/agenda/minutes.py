"""The minutes of a meeting on the page: the same as the DOCX, made when they are opened."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.export.pack.deck import QUOTED_ROWS, Deck, Slide, table_cells
from lib.slides.decks import meeting_deck, meeting_points
from lib.ui.kit import session
from lib.ui.kit.escape import escape_markdown
from lib.ui.kit.session import database, moment
from lib.ui.kit.tables.readable import as_lines
from lib.ui.kit.visibility import support_visibility
from lib.ui.meeting.agenda.meeting import Meeting

MOST_COLUMNS = 5
"""Columns of a table that fit beside the agenda; one of more is a list."""


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
        st.markdown(minutes_head(deck))
        for number, slide in enumerate(deck.slides, 1):
            st.markdown(point_text(number, slide, deck))
            if len(slide.table) and not slide.sentences:
                _show_table(slide.table.head(QUOTED_ROWS))
            st.caption(escape_markdown(deck.quoted_source_of(slide)))
        st.markdown(f"**{deck.labels['decisions']}**")
        if len(deck.decisions):
            _show_table(deck.resolutions)
        else:
            st.markdown(deck.labels["decisions-none"])
        st.caption(escape_markdown(deck.stamp))


def _show_table(table: pd.DataFrame) -> None:
    head, *lines = table_cells(table, session.words().language)
    cells = [list(map(escape_markdown, line)) for line in lines]
    if len(head) > MOST_COLUMNS:
        is_counted = pd.api.types.is_numeric_dtype(table.dtypes.iloc[1])
        st.markdown(list_of_rows(head, cells, has_code=not is_counted))
    else:
        st.table(pd.DataFrame(cells, columns=head), hide_index=True, border="horizontal")


def list_of_rows(head: Sequence[str], rows: Sequence[Sequence[str]], *, has_code: bool) -> str:
    """Return rows as Markdown, one below the other: the name, then the other cells.

    rows : cells as Markdown. has_code : the name is the second cell and stands after its code.
    """
    if not has_code:
        return "\n\n".join(as_lines(head, rows))
    named = [[" · ".join(filter(None, row[:2])), *row[2:]] for row in rows]
    return "\n\n".join(as_lines(head[1:], named))


def minutes_head(deck: Deck) -> str:
    """Return the minutes up to their points as Markdown; the text of data is escaped."""
    labels, esc = deck.labels, escape_markdown
    head = [
        f"**{labels['minutes-title']}**",
        f"**{esc(deck.title)}**",
        esc(" · ".join(filter(None, (deck.consortium, deck.day, deck.place)))),
        f"**{deck.attended_title}:** {esc('; '.join(deck.attended) or labels['attended-none'])}",
        f"**{labels['agenda']}**",
    ]
    return "\n\n".join(head)


def point_text(number: int, slide: Slide, deck: Deck) -> str:
    """Return one point as Markdown: its topic, the finding that was shown, its sentences."""
    esc = escape_markdown
    topic = f"**{number}. {esc(deck.topic_of(slide))}**"
    lines = [topic, f"{deck.labels['shown']} {esc(slide.title)}"]
    sentences = "\n".join(f"- {esc(one)}" for one in slide.sentences)
    return "\n\n".join(filter(None, [*lines, sentences]))
